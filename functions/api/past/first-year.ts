import { firstYear } from '../../../shared/evaluation/past/asked';
import type { Year } from '../../../shared/vocabulary/ids';
import type { YearHead } from '../../store/table/items';

/** The first year that the system evaluates, as a year sees it that is evaluated too. */
export const firstOf = (heads: readonly YearHead[], year: Year): Year =>
  firstYear(
    year,
    heads.map((head) => head.year),
  );
