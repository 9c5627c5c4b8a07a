import { DanglingPointer } from '../../store/table/failures';
import type { Store } from '../../store/store';
import { NotFound, StaleVersion } from '../frame/refusal';
import { yearOf } from '../frame/visible-parks';
import * as z from 'zod';
import { GRADING_PAGE } from '../../../shared/api/grading';
import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { ParkId, RunId } from '../../../shared/vocabulary/ids';
import type { Recorded, ResultItem, RunItem, YearHead } from '../../store/table/items';
import { encodeCursor } from '../frame/cursor';

/** Whether anything was settled anew, reopened or amended since a run: the bureau has to propose again. A run that was sent back stays what it was. */
export const isOutdated = (run: RunItem, { settlements, state, approval }: YearHead): boolean =>
  run.settlements !== settlements || (state === 'frozen' && approval?.run !== run.run);

/** The run travels with the cursor: the pages of one list never mix two runs. */
export const RunCursor = z.strictObject({ after: ParkId, run: RunId });

/** A page of a run as it is answered. `found` are results by park, more than a page of them where another page follows. */
export const answerOf = (head: YearHead, run: RunItem, found: readonly ResultItem[]): GradingRun => {
  const { undecided, declined = [], placesLeft, participants, quota, inputs, at } = run;
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
    declined,
    results: page.map(({ park, name, version, total, rank, grade, subsidy, either, absence }) => ({
      park,
      name,
      version,
      total,
      rank,
      grade,
      subsidy,
      either,
      ...(absence && { absence }),
    })),
    next: last && found.length > page.length ? encodeCursor(RunCursor, { after: last.park, run: run.run }) : null,
    inputs,
    outdated: head.published === null && isOutdated(run, head),
    approval: decided && unrun(decided),
    published: head.published?.run === run.run,
  };
};

const unrun = ({ run: _run, ...approval }: NonNullable<YearHead['approval']>) => approval;

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
