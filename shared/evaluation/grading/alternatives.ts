import type { Year } from '../../vocabulary/ids';
import type { Subsidy } from './result';
import type { Grade } from '../../regulation/grades';
import { settleSubsidies, type SubsidyYear } from '../money/settle-subsidy';
import type { Readings } from '../../regulation/readings';

/** What a park's money of a year depends on besides its grade. */
export interface BeforeGrading extends Omit<SubsidyYear, 'grade'> {
  readonly recognised: Year;
  /** Published years before, oldest first. */
  readonly earlier: readonly SubsidyYear[];
}

/** The money that a grade would mean (Articles 11 and 25); null where it cannot be settled, which a year from recognition on always can. */
export const subsidyWith = (
  { recognised, earlier, ...own }: BeforeGrading,
  grade: Grade,
  readings: Readings,
): Subsidy | null => {
  const years = [...earlier.filter(({ year }) => year >= recognised), { ...own, grade }];
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
