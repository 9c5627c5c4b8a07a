import { readsTrailsWhole } from '../../../shared/evaluation/trail/binding';
import { countedFigures, type CountedFigure } from '../../../shared/evaluation/verified/counted';
import type { Instant } from '../../../shared/vocabulary/ids';
import type { Role } from '../../../shared/vocabulary/roles';
import type { EvaluationHead, YearHead } from '../../store/table/items';

/** The verified figures that count as somebody may know it: what a settlement took is told to others than bureau and leading group with the publication. */
export const countedInSight = (
  role: Role,
  { published }: Pick<YearHead, 'published'>,
  { verified, settlement }: Pick<EvaluationHead, 'verified' | 'settlement'>,
  now: Instant,
): readonly CountedFigure[] =>
  countedFigures({ verified, settlement: readsTrailsWhole(role) || published ? settlement : null }, now);
