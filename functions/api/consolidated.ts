import * as z from 'zod';
import { CONSOLIDATED_PAGE, type ConsolidatedRow } from '../../shared/api/consolidated';
import { ParkId, RunId } from '../../shared/api/ids';
import type { Participant } from '../../shared/api/plan';
import { scopeOf } from '../../shared/evaluation/permissions';
import type { EvaluationHead, ResultItem, YearHead } from '../store/items';
import type { Store } from '../store/store';
import { decodeCursor, encodeCursor } from './cursor';
import type { Exchange, Handler } from './exchange';
import { StaleVersion } from './refusal';
import { parksInSight, yearOf } from './sight';

/** The run travels with the cursor: the pages of one list never mix two runs. */
const Cursor = z.strictObject({ after: ParkId, run: RunId.nullable() });

/** The run whose ranks, grades and money may be shown: the published one to all, before that the latest to those who may see proposals, while it is still up to date. */
const runInSight = async (store: Store, head: YearHead, principal: Exchange<'consolidated'>['principal']) => {
  if (head.published) return head.published.run;
  if (!head.latestRun || scopeOf(principal, 'grading.read') !== 'all') return null;
  const run = await store.run(head.year, head.latestRun);
  return run?.submissions === head.submissions ? run.run : null;
};

const byPark = <Row extends { park: ParkId }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.park, row]));

const rowOf = (
  { park, name, district, districtName }: Participant,
  latest: EvaluationHead | undefined,
  result: ResultItem | undefined,
): z.input<typeof ConsolidatedRow> => ({
  park,
  name,
  district,
  districtName,
  version: latest?.version ?? 0,
  submittedAt: latest?.submittedAt ?? null,
  items: latest?.items ?? null,
  total: latest?.total ?? null,
  claimedTotal: latest?.claimedTotal ?? null,
  rank: result?.rank ?? null,
  grade: result?.grade ?? null,
  subsidy: result?.subsidy?.total ?? null,
});

export const consolidated: Handler<'consolidated'> = async (exchange) => {
  const { principal, parameters, now, dependencies } = exchange;
  const { store } = dependencies;
  const head = await yearOf(store, parameters.year);
  const cursor = decodeCursor(Cursor, exchange.cursor);
  const run = await runInSight(store, head, principal);
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
  const [latest, results] = await Promise.all([
    everyPark && last ? store.evaluationHeads(head.year, range) : store.evaluationHeadsOf(head.year, parks),
    run === null
      ? []
      : everyPark && last
        ? store.results(head.year, run, range)
        : store.resultsOf(head.year, run, parks),
  ]);
  const latestOf = byPark(latest);
  const resultOf = byPark(results);
  return {
    year: head.year,
    readAt: now,
    run,
    published: head.state === 'published',
    participants: head.participants,
    rows: participants.map((park) => rowOf(park, latestOf.get(park.park), resultOf.get(park.park))),
    next: last && found.length > participants.length ? encodeCursor(Cursor, { after: last.park, run }) : null,
  };
};
