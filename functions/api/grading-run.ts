import { points, type Points } from '../../shared/regulation/quantities';
import type { GradingRun } from '../../shared/api/grading';
import type { Digest, Instant, ParkId, RunId } from '../../shared/api/ids';
import type { Participant } from '../../shared/api/plan';
import { UNDECIDED, type Grade } from '../../shared/regulation/grades';
import type { GradeProposal } from '../../shared/evaluation/propose-grades';
import { settleSubsidies } from '../../shared/evaluation/settle-subsidy';
import { digestOf } from '../integrity/digest';
import { SCHEMA, type ResultItem, type RunItem, type YearHead } from '../store/items';
import type { EarlierYear } from './earlier-years';

/** One park as it is graded: what the plan knows of it, and what it submitted. */
export interface Graded extends Pick<ResultItem, 'version' | 'total' | 'items' | 'chain'> {
  readonly participant: Participant;
}
export type History = ReadonlyMap<ParkId, readonly EarlierYear[]>;

/** What grades are proposed from: the totals, by park. */
export const totalsOf = (graded: readonly Graded[]): ReadonlyMap<ParkId, Points> =>
  new Map(graded.map(({ participant, total }) => [participant.park, points(total)]));

const subsidyOf = ({ readings, year }: YearHead, { park, recognised }: Participant, grade: Grade, history: History) => {
  const years = [...(history.get(park) ?? []).filter((earlier) => earlier.year >= recognised), { year, grade }];
  const settled = settleSubsidies(recognised, years, readings).at(-1);
  if (!settled) return null;
  const { yearOfRecognition, base, bonus, total, state, explanation } = settled;
  return { yearOfRecognition, base, bonus, total, state, explanation };
};

/** The results of a run: rank and grade as proposed, and the money that follows from them; no money while a grade is undecided. */
export const resultsOf = (
  head: YearHead,
  graded: readonly Graded[],
  proposal: GradeProposal,
  history: History,
): ResultItem[] =>
  graded.map(({ participant, version, total, items, chain }) => {
    const { park, name } = participant;
    const proposed = proposal.parks.get(park);
    if (!proposed) throw new RangeError(`${park} was graded without a proposal`);
    const { rank, grade } = proposed;
    const subsidy = grade === UNDECIDED ? null : subsidyOf(head, participant, grade, history);
    return { schema: SCHEMA, park, name, version, total, items, chain, rank, grade, subsidy };
  });

/** The run that goes with results. */
export const runOf = (
  { year, submissions }: YearHead,
  { quota, placesLeft }: GradeProposal,
  given: { readonly run: RunId; readonly at: Instant; readonly inputs: Digest; readonly participants: number },
): RunItem => ({ schema: SCHEMA, year, submissions, quota, placesLeft, ...given });

/** A run as it is answered. */
export const answerOf = (run: RunItem, results: readonly ResultItem[], published: boolean): GradingRun => ({
  ...run,
  undecided: results.filter(({ grade }) => grade === UNDECIDED).map(({ park }) => park),
  results: [...results],
  published,
});

/** The digest of a run as a whole, for the trail of the year. */
export const runDigest = (run: RunItem, results: readonly ResultItem[]): Digest => digestOf({ run, results });
