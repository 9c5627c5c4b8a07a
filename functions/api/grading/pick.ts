import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { RunId, type ParkId } from '../../../shared/vocabulary/ids';
import {
  applyPicks,
  namedIn,
  pickDeparture,
  proposalOf,
  type PickDeparture,
} from '../../../shared/evaluation/grading/apply-picks';
import type { GradeProposal } from '../../../shared/evaluation/grading/propose-grades';
import { digestOf } from '../../trail/chain';
import type { ResultItem, RunItem, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Exchange, Handler } from '../frame/exchange';
import { meetingOf } from '../frame/meeting';
import { StaleVersion } from '../frame/refusal';
import { ReasonNeeded } from '../frame/step-refusals';
import { settledParks } from '../settlement/settled-parks';
import { NotProposed, PassedOverUnnamed, PickNotUndecided, PickOverQuota } from './refusals';
import { answerOf, newlyGraded, repeatedRun, runAsSeen } from './run';
import { resultsOf, runOf } from '../../store/grading';
import { lastOfYear } from '../../store/newest';
import { notBeforePublications } from '../frame/not-before';
import { write } from '../frame/write';
import { openYearStep, yearFor } from '../frame/year-step';

/** The results of a run with its ties decided: the money of either case is in the run already. */
const decidedResults = (results: readonly ResultItem[], { parks }: GradeProposal): ResultItem[] =>
  results.map((result) => {
    const grade = parks.get(result.park)?.grade ?? result.grade;
    const { either } = result;
    return either
      ? { ...result, grade, subsidy: grade === '优秀' ? either.excellent : either.pass, either: null }
      : result;
  });

/** Throws ReasonNeeded, PassedOverUnnamed where a decision does not say why it departs from giving every place by rank. */
const refuseUnexplained = (
  { isFewer, passedOver }: PickDeparture,
  reason: string,
  names: ReadonlyMap<ParkId, string>,
): void => {
  const named = namedIn(reason, [...names.values()]);
  const unnamed = passedOver.map((park) => names.get(park) ?? park).filter((name) => !named.has(name));
  if (unnamed.length > 0) throw new PassedOverUnnamed(unnamed);
  if (isFewer && reason === '') throw new ReasonNeeded('优秀等次少于名额');
};

/** The results as decided. What a declined park is granted depends on more than the run holds, and is settled anew. Throws StaleVersion where that is not what the run was made of. */
const resultsAfter = async (
  store: Store,
  head: YearHead,
  before: RunItem,
  results: readonly ResultItem[],
  picked: GradeProposal,
): Promise<ResultItem[]> => {
  if (!picked.declined?.length) return decidedResults(results, picked);
  const { graded, ungraded, inputs } = await settledParks(store, head);
  if (inputs !== before.inputs) throw new StaleVersion('核定有变动，请由市人力社保局重新拟定等次。');
  return resultsOf(head, graded, picked, ungraded);
};

export const pick: Handler<'pick'> = write({
  about: yearFor,
  decide: async (head, sent: Exchange<'pick'>) => {
    const asked = await notBeforePublications(sent, lastOfYear(head));
    const { body, stamp, now, dependencies } = asked;
    const { store, newId } = dependencies;
    const { year } = head;
    openYearStep('pick', head);
    const before = await runAsSeen(store, head, body.run);
    const results = await store.results(year, before.run);
    const names = new Map(results.map(({ park, name }) => [park, name]));
    const nameOf = (park: ParkId) => names.get(park) ?? park;
    const proposal = proposalOf(before, results);
    const picked = applyPicks(proposal, body.picks, body.declined);
    if ('refused' in picked) {
      if (picked.refused === 'over-quota') throw new PickOverQuota(picked.picked, picked.placesLeft);
      const parks = picked.parks.map(nameOf);
      throw picked.refused === 'not-proposed' ? new NotProposed(parks) : new PickNotUndecided(parks);
    }
    refuseUnexplained(pickDeparture(proposal, picked), body.reason, names);
    const decided = await resultsAfter(store, head, before, results, picked);
    const meeting = await meetingOf(YEAR_STEPS.pick.name, year, body.meeting, asked);
    const { inputs, participants } = before;
    const run = runOf(head, picked, { run: RunId.parse(newId()), at: now, inputs, participants });
    const content = digestOf({ run, results: decided });
    await store.putRun(stamp, head, 'picked', run, decided, { content, reason: body.reason, meeting });
    return answerOf(newlyGraded(head, run), run, decided);
  },
  repeated: repeatedRun,
});
