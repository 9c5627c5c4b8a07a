import { RunId } from '../../shared/api/ids';
import { UNDECIDED } from '../../shared/regulation/grades';
import { applyPicks } from '../../shared/evaluation/apply-picks';
import type { GradeProposal } from '../../shared/evaluation/propose-grades';
import { DanglingPointer } from '../store/failures';
import type { ResultItem, RunItem, YearHead } from '../store/items';
import type { Store } from '../store/store';
import { earlierYears } from './earlier-years';
import type { Exchange, Handler } from './exchange';
import { answerOf, resultsOf, runDigest, runOf } from './grading-run';
import { replayRun } from './gradings';
import { once } from './once';
import { AlreadyPublished, NotFound, PickNotUndecided, PickOverQuota, StaleVersion } from './refusal';
import { yearOf } from './sight';

/** The latest run of a year, for somebody who names the run that they have seen. Throws NotFound, StaleVersion. */
export const latestRun = async (store: Store, head: YearHead, seen: RunId): Promise<RunItem> => {
  if (!head.latestRun) throw new NotFound(`${head.year}年度尚未拟定等次。`);
  const run = await store.run(head.year, head.latestRun);
  if (!run) throw new DanglingPointer(`Run ${head.latestRun} of ${head.year}`);
  if (run.run !== seen) throw new StaleVersion('等次已重新拟定，请查看最新一次的拟定结果后再办理。');
  if (run.submissions !== head.submissions) {
    throw new StaleVersion('拟定等次之后又有园区提交了自评，请由市人力社保局重新拟定等次。');
  }
  return run;
};

/** A stored run as the proposal that it was. */
const proposalOf = ({ quota, placesLeft }: RunItem, results: readonly ResultItem[]): GradeProposal => ({
  quota,
  placesLeft,
  undecided: results.filter(({ grade }) => grade === UNDECIDED).map(({ park }) => park),
  parks: new Map(results.map(({ park, rank, grade }) => [park, { rank, grade }])),
});

const decide = async ({ parameters: { year }, body, stamp, now, dependencies }: Exchange<'pick'>) => {
  const { store, newId } = dependencies;
  const head = await yearOf(store, year);
  if (head.state === 'published') throw new AlreadyPublished(year);
  const before = await latestRun(store, head, body.run);
  const [results, participants] = await Promise.all([store.results(year, before.run), store.participants(head)]);
  const picked = applyPicks(proposalOf(before, results), body.picks);
  if ('refused' in picked) {
    if (picked.refused === 'over-quota') throw new PickOverQuota(picked.picked, picked.placesLeft);
    throw new PickNotUndecided(picked.parks);
  }
  const participantOf = new Map(participants.map((participant) => [participant.park, participant]));
  const graded = results.map((result) => {
    const participant = participantOf.get(result.park);
    if (!participant) throw new DanglingPointer(`Participant ${result.park} of ${year}`);
    return { ...result, participant };
  });
  const decided = resultsOf(head, graded, picked, await earlierYears(store, year));
  const { inputs } = before;
  const run = runOf(head, picked, { run: RunId.parse(newId()), at: now, inputs, participants: graded.length });
  await store.putRun(stamp, head, 'picked', run, decided, runDigest(run, decided));
  return answerOf(run, decided, false);
};

export const pick: Handler<'pick'> = async (exchange) => {
  const { store } = exchange.dependencies;
  return once(store, exchange.stamp, () => decide(exchange), replayRun(store));
};
