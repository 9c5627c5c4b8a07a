import { unconfirmed } from '../../shared/evaluation/plan/confirmation';
import type { Plan } from '../../shared/evaluation/plan/plan';
import type { Approval } from '../../shared/evaluation/grading/grading-run';
import { YEAR_STEPS } from '../../shared/evaluation/procedure/year-steps';
import { stepByEvent } from '../../shared/evaluation/procedure/step-by-event';
import { RunId } from '../../shared/vocabulary/ids';
import type { YearState } from '../../shared/vocabulary/stages';
import { PublicationId, RevisionId, SCHEMA, type RunItem, type YearEvent, type YearHead } from '../store/table/items';

const STEP = stepByEvent(YEAR_STEPS);

/** What a year's trail leads to, and what its head counts. */
export interface YearGround {
  readonly events: readonly YearEvent[];
  /** The plan that the last entry about it put in force. */
  readonly plan: Omit<Plan, 'participants'>;
  readonly parks: number;
  /** The run of the last proposal; null where there is none, or its entry does not name it. */
  readonly run: RunItem | null;
  /** The head as it is stored: for its counters and its salt, and for what old entries do not name. */
  readonly stored: YearHead;
}

/** Where a year stands by its last entry and by what its parks have done since. */
const stateOf = (last: YearEvent, { run, stored }: YearGround): YearState => {
  const [to] = STEP[last.kind].to;
  const { submissions, settlements } = stored;
  if (to === 'open') return submissions + settlements > 0 ? 'frozen' : 'open';
  // The first release left a year that was graded as it was.
  if (run?.totals === 'submitted' && to === 'graded') return stored.state === 'graded' ? 'graded' : 'frozen';
  return to === 'graded' && run && settlements !== run.settlements ? 'frozen' : to;
};

/** What the leading group said of a run, by its entry. */
export const approvalOf = (
  { at, by, reason, meeting }: Pick<YearEvent, 'at' | 'by' | 'reason' | 'meeting'>,
  kind: 'approved' | 'sent-back',
): Approval => ({
  decision: kind === 'approved' ? 'approve' : 'send-back',
  at,
  by,
  reason,
  ...(meeting && { meeting }),
});

/** The head of a year as its entries and what they digest make it. Null for a trail without an entry. */
export const rebuiltYear = (ground: YearGround): YearHead | null => {
  const { events, plan, parks, stored } = ground;
  const last = events.at(-1);
  if (!last) return null;
  let { approval, published }: Pick<YearHead, 'approval' | 'published'> = { approval: null, published: null };
  let { latestRun, revision }: Pick<YearHead, 'latestRun' | 'revision'> = { ...stored, latestRun: null };
  let confirmation: YearHead['confirmation'];
  let past: YearHead['past'];
  let planVersion = 0;
  for (const event of events) {
    const { kind, at, by, reason } = event;
    const run = event.run ?? latestRun ?? stored.latestRun;
    switch (kind) {
      case 'plan-written':
      case 'plan-amended':
        planVersion += 1;
        revision = event.revision === undefined ? stored.revision : RevisionId.parse(event.revision);
        [approval, published] = [null, null];
        past = event.past;
        if (event.confirmation === 'needed') confirmation = unconfirmed(confirmation);
        break;
      case 'plan-confirmed':
      case 'amendment-confirmed':
        confirmation = event.meeting && { version: planVersion, at, by, reason, meeting: event.meeting, stands: true };
        break;
      case 'graded':
      case 'picked':
        latestRun = event.run ?? stored.latestRun;
        approval = null;
        break;
      case 'approved':
      case 'sent-back':
        approval = run && { run, ...approvalOf(event, kind) };
        break;
      case 'published': {
        const publication = event.publication ?? stored.published?.publication ?? '';
        published = { run: RunId.parse(run), publication: PublicationId.parse(publication), at, by };
        break;
      }
      case 'closed':
        break;
    }
  }
  const { submissions, settlements, panelSalt } = stored;
  const { sequence, hash } = last;
  return {
    ...plan,
    schema: SCHEMA,
    state: stateOf(last, ground),
    planVersion,
    revision,
    panelSalt,
    participants: parks,
    ...(confirmation !== undefined && { confirmation }),
    ...(past && { past }),
    submissions,
    settlements,
    latestRun,
    approval,
    published,
    chain: { sequence, hash },
  };
};
