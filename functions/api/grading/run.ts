import { DanglingPointer } from '../../store/table/failures';
import type { Store } from '../../store/store';
import { NotFound, StaleVersion } from '../frame/refusal';
import { yearOf } from '../frame/visible-parks';
import * as z from 'zod';
import { GRADING_PAGE } from '../../../shared/api/grading';
import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { ParkId, RunId, type Digest, type Instant } from '../../../shared/vocabulary/ids';
import { gradeAlternatives, subsidyWith, type BeforeGrading } from '../../../shared/evaluation/grading/alternatives';
import type { GradeProposal } from '../../../shared/evaluation/grading/propose-grades';
import { UNDECIDED } from '../../../shared/regulation/grades';
import { points, type Points } from '../../../shared/vocabulary/quantities';
import { SCHEMA, type Recorded, type ResultItem, type RunItem, type YearHead } from '../../store/table/items';
import { encodeCursor } from '../frame/cursor';

/** One park as it is graded: as settled, and what its money depends on. */
export interface Graded extends Pick<
  ResultItem,
  'park' | 'name' | 'version' | 'total' | 'items' | 'computed' | 'panel' | 'overrides' | 'chain'
> {
  readonly money: BeforeGrading;
}

/** What grades are proposed from: the totals, by park. */
export const totalsOf = (graded: readonly Graded[]): ReadonlyMap<ParkId, Points> =>
  new Map(graded.map(({ park, total }) => [park, points(total)]));

/** The results of a run: rank and grade as proposed, and the money that follows from them; while a grade is undecided, what either would mean. */
export const resultsOf = ({ readings }: YearHead, graded: readonly Graded[], proposal: GradeProposal): ResultItem[] =>
  graded.map(({ money, ...settled }) => {
    const proposed = proposal.parks.get(settled.park);
    if (!proposed) throw new RangeError(`${settled.park} was graded without a proposal`);
    const { rank, grade } = proposed;
    return {
      ...settled,
      schema: SCHEMA,
      rank,
      grade,
      subsidy: grade === UNDECIDED ? null : subsidyWith(money, grade, readings),
      either: grade === UNDECIDED ? gradeAlternatives(money, readings) : null,
    };
  });

/** The run that goes with results. */
export const runOf = (
  { year, settlements }: YearHead,
  { quota, placesLeft, undecided }: GradeProposal,
  given: { readonly run: RunId; readonly at: Instant; readonly inputs: Digest; readonly participants: number },
): RunItem => ({
  schema: SCHEMA,
  year,
  totals: 'settled',
  settlements,
  quota,
  placesLeft,
  undecided: undecided.toSorted((a, b) => (a < b ? -1 : 1)),
  ...given,
});

/** Whether anything was settled anew, reopened or amended since a run: the bureau has to propose again. A run that was sent back stays what it was. */
export const isOutdated = (run: RunItem, { settlements, state, approval }: YearHead): boolean =>
  run.settlements !== settlements || (state === 'frozen' && approval?.run !== run.run);

/** The run travels with the cursor: the pages of one list never mix two runs. */
export const RunCursor = z.strictObject({ after: ParkId, run: RunId });

/** A page of a run as it is answered. `found` are results by park, more than a page of them where another page follows. */
export const answerOf = (head: YearHead, run: RunItem, found: readonly ResultItem[]): GradingRun => {
  const { undecided, placesLeft, participants, quota, inputs, at } = run;
  const page = found.slice(0, GRADING_PAGE);
  const last = page.at(-1);
  const decided = head.approval?.run === run.run ? head.approval : null;
  return {
    run: run.run,
    year: run.year,
    at,
    participants,
    quota,
    undecided,
    placesLeft,
    results: page.map(({ park, name, version, total, rank, grade, subsidy, either }) => ({
      park,
      name,
      version,
      total,
      rank,
      grade,
      subsidy,
      either,
    })),
    next: last && found.length > page.length ? encodeCursor(RunCursor, { after: last.park, run: run.run }) : null,
    inputs,
    outdated: head.published === null && isOutdated(run, head),
    approval: decided && { decision: decided.decision, at: decided.at, by: decided.by, reason: decided.reason },
    published: head.published?.run === run.run,
  };
};

const runNamed = async (store: Store, { year }: YearHead, id: RunId): Promise<RunItem> => {
  const run = await store.run(year, id);
  if (!run) throw new DanglingPointer(`Run ${id} of ${year}`);
  return run;
};

/** The latest run of a year. Throws NotFound where there is none. */
export const latestRun = async (store: Store, head: YearHead): Promise<RunItem> => {
  const id = head.published?.run ?? head.latestRun;
  if (!id) throw new NotFound(`${head.year}年度尚未拟定等次。`);
  return runNamed(store, head, id);
};

/** The latest run of a year, for somebody who names the run that they have seen. Throws NotFound, StaleVersion. */
export const runAsSeen = async (store: Store, head: YearHead, seen: RunId): Promise<RunItem> => {
  const run = await latestRun(store, head);
  if (run.run !== seen) throw new StaleVersion('等次已重新拟定，请查看最新一次的拟定结果后再办理。');
  if (isOutdated(run, head)) {
    throw new StaleVersion('拟定等次之后又有园区重新核定或方案有调整，请由市人力社保局重新拟定等次。');
  }
  return run;
};

/** A page of results, and one more that tells whether another page follows. */
export const RUN_PAGE = { limit: GRADING_PAGE + 1 };

/** The answer that a grading or a pick got before: as the run was when it was new. */
export const repeatedRun = async (recorded: Recorded, store: Store): Promise<GradingRun> => {
  if (recorded.kind !== 'run') throw new DanglingPointer('The answer to a grading');
  const head = await yearOf(store, recorded.year);
  const [run, results] = await Promise.all([
    runNamed(store, head, recorded.run),
    store.results(recorded.year, recorded.run, RUN_PAGE),
  ]);
  return answerOf(newlyGraded(head, run), run, results);
};

/** The year's head just after a run was stored. */
export const newlyGraded = (head: YearHead, { run, settlements }: RunItem): YearHead => ({
  ...head,
  state: 'graded',
  latestRun: run,
  settlements,
  approval: null,
  published: null,
});
