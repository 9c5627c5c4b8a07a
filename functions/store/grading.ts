import type { Publication } from '../../shared/api/grading';
import { gradeAlternatives, subsidyWith, type BeforeGrading } from '../../shared/evaluation/grading/alternatives';
import type { Absent } from '../../shared/evaluation/absence/matter';
import type { ItemScores } from '../../shared/assessment/score';
import { type GradeProposal } from '../../shared/evaluation/grading/propose-grades';
import { UNDECIDED } from '../../shared/regulation/grades';
import { Nonce, type Digest, type Instant, type ParkId, type RunId, type Year } from '../../shared/vocabulary/ids';
import { printedTotals } from '../../shared/evaluation/settlement/printed-totals';
import { RULE_SETS } from '../../shared/regulation/rule-set';
import { wholeFraction, type Fraction } from '../../shared/vocabulary/fraction';
import { points } from '../../shared/vocabulary/quantities';
import { chained, digestOf, trailSubject } from '../trail/chain';
import type { Database } from './table/database';
import { resultItem, resultItems, resultItemsOf } from './table/first-places';
import { recordWrite, type StampSince } from './table/idempotency';
import {
  SCHEMA,
  type PublicationId,
  type ResultItem,
  type RunItem,
  type YearEvent,
  type YearHead,
} from './table/items';
import { KINDS, PARK_PREFIX } from './table/kinds';
import { anchorItems, type Anchor } from './anchors';
import type { Page, ParkRange } from './plan';
import { appendYearEvent } from './years';

/** One park as it is graded: as settled, and what its money depends on. */
export interface Graded extends Pick<
  ResultItem,
  'park' | 'name' | 'version' | 'exactTotal' | 'panel' | 'overrides' | 'chain'
> {
  readonly total: number;
  readonly items: ItemScores;
  readonly computed: ItemScores;
  readonly money: BeforeGrading;
}
/** One park that the leading group has decided on because it sends nothing or leaves: without score and rank. */
export interface Ungraded extends Pick<ResultItem, 'park' | 'name' | 'version' | 'chain'> {
  readonly absence: Absent;
  readonly money: BeforeGrading;
}

/** What grades are proposed from: the exact totals, by park. */
export const totalsOf = (graded: readonly Graded[]): ReadonlyMap<ParkId, Fraction> =>
  new Map(graded.map(({ park, total, exactTotal }) => [park, exactTotal ?? wholeFraction(points(total))]));

/** The result of a park that took no part: 不合格, or nothing, as was decided. */
const ungradedResult = (readings: YearHead['readings'], { money, ...park }: Ungraded): ResultItem => {
  const grade = park.absence.outcome === 'failing' ? '不合格' : null;
  return {
    ...park,
    schema: SCHEMA,
    total: null,
    items: null,
    computed: null,
    panel: {},
    overrides: [],
    rank: null,
    grade,
    subsidy: subsidyWith(money, grade, readings),
    either: null,
  };
};

/** The results of a run, by park: totals printed so that they tell what decided, rank and grade as proposed, and the money that follows from them; while a grade is undecided, what either would mean. */
export const resultsOf = (
  { readings, ruleSet }: YearHead,
  graded: readonly Graded[],
  proposal: GradeProposal,
  ungraded: readonly Ungraded[] = [],
): ResultItem[] => {
  const printed = printedTotals(totalsOf(graded), RULE_SETS[ruleSet].grading);
  const results = graded.map(({ money, ...settled }): ResultItem => {
    const proposed = proposal.parks.get(settled.park);
    if (!proposed) throw new RangeError(`${settled.park} was graded without a proposal`);
    const { rank, grade } = proposed;
    return {
      ...settled,
      total: printed.get(settled.park) ?? settled.total,
      schema: SCHEMA,
      rank,
      grade,
      subsidy: grade === UNDECIDED ? null : subsidyWith(money, grade, readings),
      either: grade === UNDECIDED ? gradeAlternatives(money, readings) : null,
    };
  });
  if (ungraded.length === 0) return results;
  return [...results, ...ungraded.map((park) => ungradedResult(readings, park))].toSorted((a, b) =>
    a.park < b.park ? -1 : 1,
  );
};

/** The run that goes with results. */
export const runOf = (
  { year, settlements }: YearHead,
  { quota, placesLeft, undecided, declined = [] }: GradeProposal,
  given: { readonly run: RunId; readonly at: Instant; readonly inputs: Digest; readonly participants: number },
): RunItem => ({
  schema: SCHEMA,
  year,
  totals: 'settled',
  settlements,
  quota,
  placesLeft,
  undecided: undecided.toSorted((a, b) => (a < b ? -1 : 1)),
  ...(declined.length > 0 && { declined: declined.toSorted((a, b) => (a < b ? -1 : 1)) }),
  ...given,
});

/** An attempt at publishing a run. */
export interface PublicationAttempt {
  readonly publication: PublicationId;
  /** The digest of the run. */
  readonly content: Digest;
  /** What it signs, with the root digest of it; null: nothing. */
  readonly anchor: (Anchor & { readonly root: Digest }) | null;
}

/** Grading runs (等次拟定) and the publication of one of them. */
export const gradingStore = (database: Database) => ({
  /** A run without its results, or null. */
  async run(year: Year, run: RunId): Promise<RunItem | null> {
    return database.find(KINDS.run, year, run);
  },

  /** What a run proposes for one park, or null. */
  async result(year: Year, run: RunId, park: ParkId): Promise<ResultItem | null> {
    const item = await resultItem(database, year, run, park);
    return item ? KINDS.result.read(item) : null;
  },

  /** What a run proposes, by park: a stretch or a page of it; without bounds, for all parks. */
  async results(year: Year, run: RunId, bounds: ParkRange & Page = {}): Promise<ResultItem[]> {
    return (await resultItems(database, year, run, { prefix: PARK_PREFIX, ...bounds })).map(KINDS.result.read);
  },

  /** What a run proposes for some parks, in no order. */
  async resultsOf(year: Year, run: RunId, parks: readonly ParkId[]): Promise<ResultItem[]> {
    return (await resultItemsOf(database, year, run, parks)).map(KINDS.result.read);
  },

  /**
   * Stores a run with its results and makes it the year's latest. `head` is the year head that was read before the settlements were.
   * Throws HeadMoved where anything was submitted, settled or graded since, AlreadyRecorded for a taken idempotency key.
   */
  async putRun(
    stamp: StampSince,
    head: YearHead,
    kind: 'graded' | 'picked',
    run: RunItem,
    results: readonly ResultItem[],
    { content, ...told }: Pick<YearEvent, 'content'> & Partial<Pick<YearEvent, 'reason' | 'meeting'>>,
  ) {
    const { year } = head;
    await database.putAll([
      { ...KINDS.run.key(year, run.run), ...run },
      ...results.map((result) => ({ ...KINDS.result.key(year, run.run, result.park), ...result })),
    ]);
    const after = { ...head, state: 'graded', latestRun: run.run, approval: null } as const;
    const { writes } = appendYearEvent(head, stamp, { kind, run: run.run, ...told, content }, after);
    await database.transact([recordWrite(stamp, { kind: 'run', year, run: run.run }), ...writes]);
  },

  /**
   * Publishes a run: first the entry that ends each park's trail and what the publication signs, under an id of this attempt, then the one write that makes all of it visible.
   * Throws HeadMoved where anything was submitted, settled, graded or published since `head` was read, AlreadyRecorded for a taken idempotency key.
   */
  async publish(
    stamp: StampSince,
    head: YearHead,
    run: RunItem,
    results: Iterable<ResultItem>,
    { publication, content, anchor }: PublicationAttempt,
  ): Promise<Publication> {
    const { year } = head;
    const { at, by, nonce } = stamp;
    const endings = Array.from(results, (result) => ({
      ...KINDS.publicationEvent.key(year, publication, result.park),
      ...chained(result.chain, trailSubject(year, result.park), {
        at,
        by,
        kind: 'result-published' as const,
        version: result.version,
        reason: '',
        changes: [],
        // Of the park alone: whoever is told of one entry cannot try out another's.
        nonce: Nonce.parse(digestOf({ nonce, park: result.park })),
        content,
      }),
      schema: SCHEMA,
    }));
    await database.putAll([...(anchor ? anchorItems(year, publication, anchor) : []), ...endings]);
    const after = { ...head, state: 'published', published: { run: run.run, publication, at, by } } as const;
    const told = {
      kind: 'published',
      run: run.run,
      publication,
      content,
      ...(anchor && { anchor: anchor.root }),
    } as const;
    const { writes } = appendYearEvent(head, stamp, told, after);
    const answer: Publication = { year, run: run.run, publishedAt: at, parks: endings.length };
    await database.transact([recordWrite(stamp, { kind: 'publication', publication: answer }), ...writes]);
    return answer;
  },
});
