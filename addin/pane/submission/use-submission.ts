import { useCallback, useReducer } from 'react';
import { ApiProblem } from '../../client/api-problem';
import { type ApiClient, newIdempotencyKey } from '../../client/api-client';
import { type Draft, type Drafts, isFinalRefusal, submitDraft, draftOf } from '../../submission/draft';
import { writeReceipt } from '../../excel/submission/write-receipt';
import type { Validation } from '../../excel/submission/validate';
import type { Changes } from '../../submission/changes-since';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { Receipt } from '../../../shared/api/submission';
import { openQuestions } from '../../../shared/workbook/reading/question';
import { countFindings } from '../../wording/finding-count-text';
import { nextFlow, type Flow } from './dialog/submission-flow';

export interface SubmissionOptions {
  readonly api: ApiClient;
  readonly drafts: Drafts;
  readonly park: ParkId;
  readonly year: Year;
  /** The last version that this pane has seen. */
  readonly basedOn: number;
  readonly check: () => Promise<Validation | null>;
  /** What the sheet says otherwise than the last version; null where there is nothing to compare with. */
  readonly changesIn: (validation: Validation) => Changes | null;
  readonly onReceived: (receipt: Receipt) => void;
  /** The server has refused for good: what this pane knows may be old. */
  readonly onRefused: () => void;
}

export interface SubmissionControl {
  readonly flow: Flow;
  /** Checks the sheet and, when nothing stops it, asks for confirmation. Throws what Excel refuses. */
  readonly ask: () => Promise<void>;
  /** Sends a draft: the confirmed one, or one that was kept. */
  readonly send: (draft: Draft) => Promise<void>;
  /** Sends the same content as a version of its own on top of `version`. */
  readonly sendOnTopOf: (draft: Draft, version: number) => Promise<void>;
  readonly close: () => void;
}

/** The receipt belongs into the sheet, but the submission stands without it. */
const writtenInto = async (receipt: Receipt): Promise<unknown> => {
  try {
    await writeReceipt(receipt);
    return null;
  } catch (failure) {
    return failure;
  }
};

/** 提交: check, confirm, send, receipt; a broken line leaves a draft, a newer version is shown beside the own one. */
export const useSubmission = (options: SubmissionOptions): SubmissionControl => {
  const [flow, tell] = useReducer(nextFlow, { kind: 'idle' });
  const { api, drafts, park, year, basedOn, check, changesIn, onReceived, onRefused } = options;

  const ask = useCallback(async () => {
    tell({ kind: 'asked' });
    let passed = false;
    try {
      const validation = await check();
      if (!validation || countFindings(validation.findings).errors > 0) return;
      if (openQuestions(validation.reading).length > 0) return;
      const changes = changesIn(validation);
      if (changes?.outside) return;
      tell({ kind: 'passed', draft: draftOf({ park, year, basedOn, validation }), validation, changes });
      passed = true;
    } finally {
      if (!passed) tell({ kind: 'stopped' });
    }
  }, [check, changesIn, park, year, basedOn]);

  const send = useCallback(
    async (draft: Draft) => {
      tell({ kind: 'sent', draft });
      try {
        const receipt = await submitDraft(api, drafts, draft);
        tell({ kind: 'received', receipt, notWritten: await writtenInto(receipt) });
        onReceived(receipt);
      } catch (failure) {
        const version =
          failure instanceof ApiProblem && failure.is('stale-version') ? failure.problem.currentVersion : undefined;
        try {
          if (version === undefined) throw failure;
          tell({ kind: 'overtaken', current: await api.call('submission', { path: { year, park, version } }) });
        } catch {
          tell({ kind: 'failed', failure });
          if (isFinalRefusal(failure)) onRefused();
        }
      }
    },
    [api, drafts, park, year, onReceived, onRefused],
  );

  const sendOnTopOf = useCallback(
    (draft: Draft, version: number) =>
      send({ ...draft, key: newIdempotencyKey(), request: { ...draft.request, basedOn: version } }),
    [send],
  );
  const close = useCallback(() => tell({ kind: 'closed' }), []);
  return { flow, ask, send, sendOnTopOf, close };
};
