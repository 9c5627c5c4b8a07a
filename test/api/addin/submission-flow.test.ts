import { nextFlow, type Flow, type FlowEvent } from '../../../addin/pane/submission/dialog/submission-flow';
import type { Submission } from '../../../shared/api/submission';
import type { Validation } from '../../../addin/excel/submission/validate';
import { draft, receipt } from '../client/examples';

// Carried along unread: the flow only says where they belong.
const validation = {} as Validation;
const current = {} as Submission;
const EVENTS = {
  asked: { kind: 'asked' },
  stopped: { kind: 'stopped' },
  passed: { kind: 'passed', draft, validation, changes: null },
  sent: { kind: 'sent', draft },
  received: { kind: 'received', receipt, notWritten: null },
  failed: { kind: 'failed', failure: new Error('line') },
  overtaken: { kind: 'overtaken', current },
  closed: { kind: 'closed' },
} as const satisfies { readonly [Kind in FlowEvent['kind']]: Extract<FlowEvent, { kind: Kind }> };
type Path = readonly (keyof typeof EVENTS)[];
const after = (path: Path): Flow['kind'] =>
  path.reduce<Flow>((flow, event) => nextFlow(flow, EVENTS[event]), { kind: 'idle' }).kind;

it.each<[string, Path, Flow['kind']]>([
  ['a check that finds errors asks for nothing', ['asked', 'stopped'], 'idle'],
  ['a clean check asks for confirmation', ['asked', 'passed'], 'confirming'],
  ['going back sends nothing', ['asked', 'passed', 'closed'], 'idle'],
  ['confirming sends', ['asked', 'passed', 'sent'], 'sending'],
  ['a receipt ends it', ['asked', 'passed', 'sent', 'received'], 'received'],
  ['a failure can be sent again', ['asked', 'passed', 'sent', 'failed', 'sent'], 'sending'],
  ['a newer version can be built on', ['asked', 'passed', 'sent', 'overtaken', 'sent', 'received'], 'received'],
  ['a kept draft is sent without a check', ['sent', 'received', 'closed'], 'idle'],
  ['nothing closes while it is being sent', ['asked', 'passed', 'sent', 'closed'], 'sending'],
  ['a second click changes nothing', ['asked', 'asked', 'passed', 'asked'], 'confirming'],
  ['an answer that comes late changes nothing', ['asked', 'received'], 'checking'],
])('%s', (_, path, state) => {
  expect(after(path)).toBe(state);
});
