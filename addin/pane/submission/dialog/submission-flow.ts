import type { Draft } from '../../../submission/draft';
import type { Receipt, Submission } from '../../../../shared/api/submission';
import type { Changes } from '../../../submission/changes-since';
import type { Validation } from '../../../excel/submission/validate';

/** Where a submission stands. */
export type Flow =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | {
      readonly kind: 'confirming';
      readonly draft: Draft;
      readonly validation: Validation;
      /** Against the last version; null for the first. */
      readonly changes: Changes | null;
    }
  | { readonly kind: 'sending'; readonly draft: Draft }
  | { readonly kind: 'received'; readonly draft: Draft; readonly receipt: Receipt; readonly notWritten: unknown }
  | { readonly kind: 'failed'; readonly draft: Draft; readonly failure: unknown }
  | { readonly kind: 'overtaken'; readonly draft: Draft; readonly current: Submission };

export type FlowEvent =
  | { readonly kind: 'asked' }
  /** The check failed or found errors: they are shown in the page. */
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'passed';
      readonly draft: Draft;
      readonly validation: Validation;
      readonly changes: Changes | null;
    }
  | { readonly kind: 'sent'; readonly draft: Draft }
  | { readonly kind: 'received'; readonly receipt: Receipt; readonly notWritten: unknown }
  | { readonly kind: 'failed'; readonly failure: unknown }
  /** Somebody has submitted a newer version meanwhile. */
  | { readonly kind: 'overtaken'; readonly current: Submission }
  | { readonly kind: 'closed' };

type Steps = { readonly [Kind in FlowEvent['kind']]?: (flow: Flow, event: Extract<FlowEvent, { kind: Kind }>) => Flow };

const idle = (): Flow => ({ kind: 'idle' });
const sending = (_: Flow, { draft }: { readonly draft: Draft }): Flow => ({ kind: 'sending', draft });

/** State × event → state. What is not in the table changes nothing: a second click, a late answer. */
const TRANSITIONS: { readonly [Kind in Flow['kind']]: Steps } = {
  idle: { asked: () => ({ kind: 'checking' }), sent: sending },
  checking: {
    stopped: idle,
    passed: (_, { draft, validation, changes }) => ({ kind: 'confirming', draft, validation, changes }),
  },
  confirming: { sent: sending, closed: idle },
  sending: {
    received: (flow, { receipt, notWritten }) =>
      flow.kind === 'sending' ? { kind: 'received', draft: flow.draft, receipt, notWritten } : flow,
    failed: (flow, { failure }) => (flow.kind === 'sending' ? { kind: 'failed', draft: flow.draft, failure } : flow),
    overtaken: (flow, { current }) =>
      flow.kind === 'sending' ? { kind: 'overtaken', draft: flow.draft, current } : flow,
  },
  received: { closed: idle },
  failed: { sent: sending, closed: idle },
  overtaken: { sent: sending, closed: idle },
};

/** The flow after an event. */
export const nextFlow = (flow: Flow, event: FlowEvent): Flow => {
  // The table is indexed by the event's own kind, which the compiler cannot follow.
  const step = TRANSITIONS[flow.kind][event.kind] as ((flow: Flow, event: FlowEvent) => Flow) | undefined;
  return step ? step(flow, event) : flow;
};
