import { RunId } from '../../../shared/vocabulary/ids';
import { applyPicks } from '../../../shared/evaluation/grading/apply-picks';
import type { GradeProposal } from '../../../shared/evaluation/grading/propose-grades';
import { digestOf } from '../../trail/chain';
import type { ResultItem, RunItem } from '../../store/table/items';
import type { Exchange, Handler } from '../frame/exchange';
import { PickNotUndecided, PickOverQuota } from './refusals';
import { answerOf, newlyGraded, repeatedRun, runAsSeen } from './run';
import { runOf } from '../../store/grading';
import { write } from '../frame/write';
import { openYearStep, yearFor } from '../frame/year-step';

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

export const pick: Handler<'pick'> = write({
  about: yearFor,
  decide: async (head, { body, stamp, now, dependencies }: Exchange<'pick'>) => {
    const { store, newId } = dependencies;
    const { year } = head;
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
  },
  repeated: repeatedRun,
});
