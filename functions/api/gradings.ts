import { RunId, type Year } from '../../shared/api/ids';
import type { GradingRun } from '../../shared/api/grading';
import { proposeGrades } from '../../shared/evaluation/propose-grades';
import { digestOf } from '../integrity/digest';
import { DanglingPointer } from '../store/failures';
import type { Recorded, YearHead } from '../store/items';
import type { Store } from '../store/store';
import { earlierYears } from './earlier-years';
import type { Exchange, Handler } from './exchange';
import { answerOf, resultsOf, runDigest, runOf, totalsOf, type Graded } from './grading-run';
import { once } from './once';
import { AlreadyPublished, NotEveryParkSubmitted, NotFound } from './refusal';
import { yearOf } from './sight';

const storedRun = async (store: Store, year: Year, id: RunId, published: boolean): Promise<GradingRun> => {
  const [run, results] = await Promise.all([store.run(year, id), store.results(year, id)]);
  if (!run) throw new DanglingPointer(`Run ${id} of ${year}`);
  return answerOf(run, results, published);
};

/** The answer that a grading or a pick got before. */
export const replayRun = (store: Store) => async (recorded: Recorded) => {
  if (recorded.kind !== 'run') throw new DanglingPointer('The answer to a grading');
  return storedRun(store, recorded.year, recorded.run, false);
};

export const grading: Handler<'grading'> = async ({ parameters: { year }, dependencies: { store } }) => {
  const head = await yearOf(store, year);
  const run = head.published?.run ?? head.latestRun;
  if (!run) throw new NotFound(`${year}年度尚未拟定等次。`);
  return storedRun(store, year, run, head.published !== null);
};

/** Every park of the year with what it submitted last. Throws NotEveryParkSubmitted. */
const submitted = async (store: Store, head: YearHead) => {
  const [participants, heads] = await Promise.all([store.participants(head), store.evaluationHeads(head.year)]);
  const latest = new Map(heads.map((evaluation) => [evaluation.park, evaluation]));
  const missing: string[] = [];
  const graded: Graded[] = [];
  const inputs: object[] = [];
  for (const participant of participants) {
    const evaluation = latest.get(participant.park);
    if (evaluation) {
      graded.push({ ...evaluation, participant });
      inputs.push({ park: participant.park, version: evaluation.version, hash: evaluation.hash });
    } else missing.push(participant.name);
  }
  if (missing.length > 0) throw new NotEveryParkSubmitted(missing);
  return { graded, inputs: digestOf(inputs) };
};

const propose = async ({ parameters: { year }, stamp, now, dependencies }: Exchange<'grade'>) => {
  const { store, newId } = dependencies;
  const head = await yearOf(store, year);
  if (head.state === 'published') throw new AlreadyPublished(year);
  const { graded, inputs } = await submitted(store, head);
  const proposal = proposeGrades(totalsOf(graded), head.readings);
  const results = resultsOf(head, graded, proposal, await earlierYears(store, year));
  const run = runOf(head, proposal, { run: RunId.parse(newId()), at: now, inputs, participants: graded.length });
  await store.putRun(stamp, head, 'graded', run, results, runDigest(run, results));
  return answerOf(run, results, false);
};

export const grade: Handler<'grade'> = async (exchange) => {
  const { store } = exchange.dependencies;
  return once(store, exchange.stamp, () => propose(exchange), replayRun(store));
};
