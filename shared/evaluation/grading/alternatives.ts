import type { Year } from '../../vocabulary/ids';
import type { Subsidy } from './result';
import type { Grade } from '../../regulation/grades';
import type { SubsidyYear } from '../money/base-due';
import { settleSubsidies } from '../money/settle-subsidy';
import type { Readings } from '../../regulation/readings';

/** What a park's money of a year depends on besides its grade. */
export interface BeforeGrading extends Omit<SubsidyYear, 'grade'> {
  readonly recognised: Year;
  /** Published years before, oldest first. */
  readonly earlier: readonly SubsidyYear[];
}

/** The money that a grade would mean (Articles 11 and 25), or that the park was not assessed (null); null where it cannot be settled, which a year from recognition on always can. */
export const subsidyWith = (
  { recognised, earlier, ...own }: BeforeGrading,
  grade: Grade | null,
  readings: Readings,
): Subsidy | null => {
  const { adjusted, ...unadjusted } = own;
  // A base that was set before it was decided that the park is not assessed is not granted by the way.
  const now = grade === null || adjusted === undefined ? { ...unadjusted, grade } : { ...own, grade };
  const years = [...earlier.filter(({ year }) => year >= recognised), now];
  const settled = settleSubsidies(recognised, years, readings).find(({ year }) => year === own.year);
  if (!settled) return null;
  const { yearOfRecognition, base, bonus, total, state, explanation } = settled;
  return { yearOfRecognition, base, bonus, total, state, explanation };
};

/** For a park that is 待定: its money with 优秀 and without, so that the leading group sees what it decides (Article 24). */
export const gradeAlternatives = (
  before: BeforeGrading,
  readings: Readings,
): { readonly excellent: Subsidy; readonly pass: Subsidy } | null => {
  const excellent = subsidyWith(before, '优秀', readings);
  const pass = subsidyWith(before, '合格', readings);
  return excellent && pass ? { excellent, pass } : null;
};
