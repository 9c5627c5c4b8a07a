import { RunId } from '../../../shared/vocabulary/ids';
import { applyPicks } from '../../../shared/evaluation/grading/apply-picks';
import type { GradeProposal } from '../../../shared/evaluation/grading/propose-grades';
import { digestOf } from '../../trail/digest';
import type { ResultItem, RunItem, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Exchange, Handler } from '../frame/exchange';
import { PickNotUndecided, PickOverQuota } from './refusals';
import { answerOf, isOutdated, runOf } from './run';
import { latestRun, newlyGraded, replayRun } from './grade';
import { once } from '../frame/once';
import { StaleVersion } from '../frame/refusal';
import { yearOf } from '../frame/visible-parks';
import { openYearStep } from '../frame/year-step';

/** The latest run of a year, for somebody who names the run that they have seen. Throws NotFound, StaleVersion. */
export const runAsSeen = async (store: Store, head: YearHead, seen: RunId): Promise<RunItem> => {
  const run = await latestRun(store, head);
  if (run.run !== seen) throw new StaleVersion('等次已重新拟定，请查看最新一次的拟定结果后再办理。');
  if (isOutdated(run, head)) {
    throw new StaleVersion('拟定等次之后又有园区重新核定或方案有调整，请由市人力社保局重新拟定等次。');
  }
  return run;
};

/** A stored run as the proposal that it was. */
const proposalOf = ({ quota, placesLeft, undecided }: RunItem, results: readonly ResultItem[]): GradeProposal => ({
  quota,
  placesLeft,
  undecided,
  parks: new Map(results.map(({ park, rank, grade }) => [park, { rank, grade }])),
});

/** The results of a run with its ties decided: the money of either case is in the run already. */
const decidedResults = (results: readonly ResultItem[], { parks }: GradeProposal): ResultItem[] =>
  results.map((result) => {
    const grade = parks.get(result.park)?.grade ?? result.grade;
    const { either } = result;
    return either
      ? { ...result, grade, subsidy: grade === '优秀' ? either.excellent : either.pass, either: null }
      : result;
  });

const decide = async ({ parameters: { year }, body, stamp, now, dependencies }: Exchange<'pick'>) => {
  const { store, newId } = dependencies;
  const head = await yearOf(store, year);
  openYearStep('pick', head);
  const before = await runAsSeen(store, head, body.run);
  const results = await store.results(year, before.run);
  const picked = applyPicks(proposalOf(before, results), body.picks);
  if ('refused' in picked) {
    if (picked.refused === 'over-quota') throw new PickOverQuota(picked.picked, picked.placesLeft);
    const nameOf = new Map(results.map(({ park, name }) => [park, name]));
    throw new PickNotUndecided(picked.parks.map((park) => nameOf.get(park) ?? park));
  }
  const decided = decidedResults(results, picked);
  const { inputs, participants } = before;
  const run = runOf(head, picked, { run: RunId.parse(newId()), at: now, inputs, participants });
  await store.putRun(stamp, head, 'picked', run, decided, digestOf({ run, results: decided }));
  return answerOf(newlyGraded(head, run), run, decided);
};

export const pick: Handler<'pick'> = async (exchange) => {
  const { store } = exchange.dependencies;
  return once(store, exchange.stamp, () => decide(exchange), replayRun(store));
};
