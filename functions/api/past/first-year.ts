import { firstYear } from '../../../shared/evaluation/past/asked';
import type { Year } from '../../../shared/vocabulary/ids';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { PastBeforePlan } from './refusals';

/** The first year that the system evaluates, as a year sees it that is evaluated too. */
export const firstOf = (heads: readonly YearHead[], year: Year): Year =>
  firstYear(
    year,
    heads.map((head) => head.year),
  );

/** The year whose parks' earlier years are asked about. Throws PastBeforePlan. */
export const plannedYear = async (store: Store, year: Year): Promise<YearHead> => {
  const head = await store.yearHead(year);
  if (!head) throw new PastBeforePlan(year);
  return head;
};
