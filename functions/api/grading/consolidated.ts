import * as z from 'zod';
import { CONSOLIDATED_PAGE, type ConsolidatedRow } from '../../../shared/api/consolidated';
import type { Role } from '../../../shared/vocabulary/roles';
import { ParkId, RunId, type Instant } from '../../../shared/vocabulary/ids';
import { changedSincePublication, type SubsidyChange } from '../../../shared/evaluation/money/since-publication';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { withVerified, type CountedFigure } from '../../../shared/evaluation/verified/counted';
import { absentBy, openProposal } from '../../../shared/evaluation/absence/standing';
import { computedScores } from '../../../shared/evaluation/submission/computed-scores';
import { finalScores } from '../../../shared/evaluation/settlement/final-scores';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import type { EvaluationHead, ResultItem, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { decodeCursor, encodeCursor } from '../frame/cursor';
import type { Handler } from '../frame/exchange';
import { ledgerOnPages, publishedPages } from '../money/published-pages';
import { isOutdated } from './run';
import { panelInForce } from '../../store/panel';
import { countedInSight } from '../verified/counted-in-sight';
import { StaleVersion } from '../frame/refusal';
import { parksInSight, yearOf } from '../frame/visible-parks';

/** The run travels with the cursor: the pages of one list never mix two runs. */
const Cursor = z.strictObject({ after: ParkId, run: RunId.nullable() });

/** What of a year somebody may see: before publication, only bureau and leading group see what the panel gave, what was settled and what is proposed. */
interface Sight {
  readonly head: YearHead;
  readonly everything: boolean;
  readonly role: Role;
  readonly now: Instant;
}

/** The run whose ranks, grades and money may be shown: the published one to all, before that the latest to those who may see proposals, while it is still up to date. */
const runInSight = async (store: Store, { head, everything }: Sight) => {
  if (head.published) return head.published.run;
  if (!head.latestRun || !everything) return null;
  const run = await store.run(head.year, head.latestRun);
  return run && !isOutdated(run, head) ? run.run : null;
};

const byPark = <Row extends { park: ParkId }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.park, row]));

/** What the park sent, and what it comes to with the verified figures that count under the plan as it stands. */
const submittedOf = (
  head: YearHead,
  participant: Participant,
  latest: EvaluationHead['latest'] | undefined,
  verified: readonly CountedFigure[],
) => {
  const computed = latest ? computedScores(head, participant, withVerified(latest.reported, verified)) : null;
  return {
    version: latest?.version ?? 0,
    submittedAt: latest?.submittedAt ?? null,
    ...(latest?.sheet !== undefined && { sheet: latest.sheet }),
    ...(verified.length > 0 && { verified: [...verified] }),
    items: computed?.items ?? null,
    total: computed?.total ?? null,
    claimed: latest?.claimed ?? null,
    claimedTotal: latest?.claimedTotal ?? null,
  };
};

/** The district's scores, while they are of the current version and the park was not sent back to it. */
const reviewedOf = ({ stage, latest, review }: EvaluationHead): ConsolidatedRow['reviewed'] => {
  const counts = (stage === 'passed' || stage === 'settled') && review?.version === latest?.version;
  return counts && review?.scores && review.total !== null ? { items: review.scores, total: review.total } : null;
};

/** Until when what was extended for a park; null where nothing was. */
const extendedOf = ({ extension, extensions }: EvaluationHead): ConsolidatedRow['extended'] | null => {
  const until = { submission: extension?.until, review: extensions?.review?.until, panel: extensions?.panel?.until };
  const set = Object.entries(until).filter(([, moment]) => moment !== undefined);
  return set.length > 0 ? Object.fromEntries(set) : null;
};

const rowOf = (
  { head, everything, role, now }: Sight,
  participant: Participant,
  evaluation: EvaluationHead | undefined,
  result: ResultItem | undefined,
  change: SubsidyChange | null,
): z.input<typeof ConsolidatedRow> => {
  const { park, name, district, districtName } = participant;
  const verified = evaluation ? countedInSight(role, head, evaluation, now) : [];
  const submitted = submittedOf(head, participant, evaluation?.latest, verified);
  const absence = result?.absence ?? (evaluation?.stage === 'absent' ? absentBy(evaluation.absence) : null);
  // Who takes no part has no score.
  const panel = everything && evaluation && !absence ? panelInForce(head, evaluation) : null;
  // As graded where it was: a total is printed so as to be told from others, and years of the first version have no settlement behind it.
  const settled = everything ? (result ?? evaluation?.settlement ?? null) : null;
  const extended = evaluation && extendedOf(evaluation);
  const proposal = everything ? openProposal(evaluation?.absence) : null;
  return {
    park,
    name,
    district,
    districtName,
    stage: head.published ? 'published' : (evaluation?.stage ?? 'not-submitted'),
    ...(extended && { extended }),
    ...submitted,
    reviewed: evaluation ? reviewedOf(evaluation) : null,
    panel:
      panel && panel.scored > 0 && submitted.items
        ? finalScores({ ruleSet: RULE_SETS[head.ruleSet], readings: head.readings }, submitted.items, panel, [])
        : null,
    scored: panel?.scored ?? 0,
    final: settled?.items && settled.total !== null ? { items: settled.items, total: settled.total } : null,
    ...(absence && { absence }),
    ...(proposal && { proposed: proposal.outcome }),
    rank: result?.rank ?? null,
    grade: result?.grade ?? null,
    subsidy: result?.subsidy?.total ?? null,
    ...(change && { subsidyNow: change }),
  };
};

/** What of the parks' published money later decisions changed; empty before publication. */
const changesSince = async (
  store: Store,
  { year, published }: YearHead,
  participants: readonly Participant[],
  resultOf: ReadonlyMap<ParkId, ResultItem>,
  isStretch: boolean,
): Promise<ReadonlyMap<ParkId, SubsidyChange | null>> => {
  if (!published) return new Map();
  const parks = participants.map(({ park }) => park);
  const pages = await publishedPages(store, year, parks, isStretch);
  return new Map(
    participants.map((participant) => {
      const { years, facts } = ledgerOnPages(participant, pages);
      const now = years.find(({ settled }) => settled.year === year)?.settled;
      const graded = resultOf.get(participant.park)?.subsidy;
      const of = { year, publishedAt: published.at };
      return [participant.park, now && graded ? changedSincePublication(of, graded, now, facts) : null];
    }),
  );
};

export const consolidated: Handler<'consolidated'> = async (exchange) => {
  const { principal, parameters, now, dependencies } = exchange;
  const { store } = dependencies;
  const head = await yearOf(store, parameters.year);
  const cursor = decodeCursor(Cursor, exchange.cursor);
  const everything = head.published !== null || scopeOf(principal, 'grading.read') === 'all';
  const sight: Sight = { head, everything, role: principal.role, now };
  const run = await runInSight(store, sight);
  if (cursor && cursor.run !== run) {
    throw new StaleVersion('读取期间等次或结果已有变动，请从第一页重新汇总。');
  }
  // One more than a page tells whether another page follows.
  const page = { after: cursor?.after, limit: CONSOLIDATED_PAGE + 1 };
  const found = await parksInSight(store, principal, 'consolidated.read', head, page);
  const participants = found.slice(0, CONSOLIDATED_PAGE);
  const last = participants.at(-1);

  const parks = participants.map(({ park }) => park);
  const range = { from: parks[0], to: last?.park };
  const everyPark = scopeOf(principal, 'consolidated.read') === 'all';
  const [heads, results] = await Promise.all([
    everyPark && last ? store.evaluationHeads(head.year, range) : store.evaluationHeadsOf(head.year, parks),
    run === null
      ? []
      : everyPark && last
        ? store.results(head.year, run, range)
        : store.resultsOf(head.year, run, parks),
  ]);
  const headOf = byPark(heads);
  const resultOf = byPark(results);
  const changeOf = await changesSince(store, head, participants, resultOf, everyPark);
  return {
    year: head.year,
    ruleSet: head.ruleSet,
    readAt: now,
    run,
    published: head.published !== null,
    participants: head.participants,
    rows: participants.map((one) =>
      rowOf(sight, one, headOf.get(one.park), resultOf.get(one.park), changeOf.get(one.park) ?? null),
    ),
    next: last && found.length > participants.length ? encodeCursor(Cursor, { after: last.park, run }) : null,
  };
};
