import { GRADING_PAGE } from '../../../shared/api/grading';
import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { RunId } from '../../../shared/vocabulary/ids';
import { proposeGrades } from '../../../shared/evaluation/grading/propose-grades';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { digestOf } from '../../trail/digest';
import { DanglingPointer } from '../../store/table/failures';
import type { Recorded, RunItem, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { decodeCursor } from '../frame/cursor';
import type { Exchange, Handler } from '../frame/exchange';
import { answerOf, resultsOf, RunCursor, runOf, totalsOf } from './run';
import { once } from '../frame/once';
import { NotFound, StaleVersion } from '../frame/refusal';
import { settledParks } from '../settlement/settled-parks';
import { yearOf } from '../frame/visible-parks';
import { openYearStep } from '../frame/year-step';

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

/** A page of results, and one more that tells whether another page follows. */
const PAGE = { limit: GRADING_PAGE + 1 };

/** The answer that a grading or a pick got before: as the run was when it was new. */
export const replayRun =
  (store: Store) =>
  async (recorded: Recorded): Promise<GradingRun> => {
    if (recorded.kind !== 'run') throw new DanglingPointer('The answer to a grading');
    const head = await yearOf(store, recorded.year);
    const [run, results] = await Promise.all([
      runNamed(store, head, recorded.run),
      store.results(recorded.year, recorded.run, PAGE),
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

export const grading: Handler<'grading'> = async ({ parameters: { year }, cursor, dependencies: { store } }) => {
  const head = await yearOf(store, year);
  const position = decodeCursor(RunCursor, cursor);
  const run = await latestRun(store, head);
  if (position && position.run !== run.run) {
    throw new StaleVersion('读取期间等次已重新拟定，请从第一页重新读取。');
  }
  return answerOf(head, run, await store.results(year, run.run, { ...PAGE, after: position?.after }));
};

const propose = async ({ parameters: { year }, stamp, now, dependencies }: Exchange<'grade'>) => {
  const { store, newId } = dependencies;
  const head = await yearOf(store, year);
  openYearStep('grade', head);
  const { graded, inputs } = await settledParks(store, head);
  const proposal = proposeGrades(totalsOf(graded), head.readings, RULE_SETS[head.ruleSet].grading);
  const results = resultsOf(head, graded, proposal);
  const run = runOf(head, proposal, { run: RunId.parse(newId()), at: now, inputs, participants: graded.length });
  await store.putRun(stamp, head, 'graded', run, results, digestOf({ run, results }));
  return answerOf(newlyGraded(head, run), run, results);
};

export const grade: Handler<'grade'> = async (exchange) => {
  const { store } = exchange.dependencies;
  return once(store, exchange.stamp, () => propose(exchange), replayRun(store));
};
