import { verifyTrails } from '../../functions/integrity/verify-trails';
import { startApi, type LocalApi } from '../api/support/local-api';
import { approveAs, gradeAs, must, publishAs } from '../api/support/deeds/year';
import { fillYear } from './publication/fill-year';
import { startReader, type Sightings } from './publication/start-reader';
import { printTable } from './rounds';

const SIZES = [10, 100, 1000, 10_000] as const;
/** Every chain of a year is proved where that takes a moment. */
const PROVED = 100;
/** What API Gateway and the functions' own limit leave to one request. */
const LIMIT_SECONDS = 29;

interface Step {
  readonly ms: number;
  /** Of the API's process. */
  readonly cpu: number;
  /** Capacity units that the requests consumed, as the database reports them. */
  readonly read: number;
  readonly write: number;
}
interface Outcome {
  readonly parks: number;
  readonly grading: Step;
  readonly publication: Step;
  readonly seen: Sightings;
}

const proved = async ({ store }: LocalApi) => {
  const { findings } = await verifyTrails(store);
  if (findings.length > 0) throw new Error(`The filled year does not hold: ${JSON.stringify(findings[0])}`);
};

const publishYear = async (parks: number): Promise<Outcome> => {
  const used = { read: 0, write: 0 };
  const api = await startApi({ onCapacity: (units, of) => (used[of] += units) });
  const measured = async <Answer>(step: () => Promise<Answer>) => {
    used.read = used.write = 0;
    const start = performance.now();
    const before = process.cpuUsage();
    const answer = await step();
    const { user, system } = process.cpuUsage(before);
    return { answer, step: { ms: performance.now() - start, cpu: (user + system) / 1000, ...used } };
  };
  try {
    await fillYear(api, parks);
    const reader = await startReader(api.database.endpoint);
    const graded = await measured(async () => must(await gradeAs(api)));
    const { run, undecided } = graded.answer.body;
    if (undecided.length > 0) throw new Error('A tie is undecided: this year cannot be published at once');
    must(await approveAs(api, run));
    const published = await measured(async () => must(await publishAs(api, run)));
    const seen = await reader.stop();
    if (parks <= PROVED) await proved(api);
    return { parks, grading: graded.step, publication: published.step, seen };
  } finally {
    await api.stop();
  }
};

const rowOf = ({ parks, grading, publication, seen }: Outcome, smallest: Outcome): string[] => {
  const perPark = (of: Outcome, unit: keyof Step) => (of.grading[unit] + of.publication[unit]) / of.parks;
  const growth = (unit: keyof Step) =>
    `${(perPark({ parks, grading, publication, seen }, unit) / perPark(smallest, unit)).toFixed(2)}×`;
  return [
    String(parks),
    ...[grading, publication].flatMap(({ ms, cpu, read, write }) => [ms, cpu, read, write].map((of) => of.toFixed(0))),
    ...(['cpu', 'read', 'write'] as const).map(growth),
    `${seen.none} / ${seen.all} / ${seen.moved} / ${seen.part}`,
  ];
};

/** What grading and publishing a year cost as it grows, with somebody polling the consolidated sheet from another process all along. Fails where a poll saw a part of the results. */
export const benchPublication = async (): Promise<void> => {
  const outcomes: Outcome[] = [];
  for (const parks of SIZES) outcomes.push(await publishYear(parks));
  const [smallest] = outcomes;
  if (!smallest) return;
  printTable([
    [
      'parks',
      'grading ms',
      'CPU ms',
      'RCU',
      'WCU',
      'publication ms',
      'CPU ms',
      'RCU',
      'WCU',
      'CPU per park',
      'RCU per park',
      'WCU per park',
      'polls: nothing / all / moved / part',
    ],
    ...outcomes.map((outcome) => rowOf(outcome, smallest)),
  ]);
  const slowest = Math.max(...outcomes.flatMap(({ grading, publication }) => [grading.ms, publication.ms]));
  console.log(
    [
      `Per park: both steps, against the smallest year. Capacity units as the database reports them (ReturnConsumedCapacity), without the polls'.`,
      `The longest request took ${(slowest / 1000).toFixed(1)} s of the ${LIMIT_SECONDS} s that it may take. API, database and reader share this machine; CPU is the API's.`,
    ].join('\n'),
  );
  if (outcomes.some(({ seen }) => seen.part > 0)) throw new Error('A poll saw a part of the results');
};
