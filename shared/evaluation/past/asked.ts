import type { Participant } from '../plan/plan';
import { Year } from '../../vocabulary/ids';

/** A park of which the years before the system are asked. */
export type AskedPark = Pick<Participant, 'park' | 'name' | 'recognised'>;

/** The first year that the system evaluates, or has evaluated. */
export const firstYear = (year: Year, published: readonly Year[]): Year => Year.parse(Math.min(year, ...published));

/** Those of some parks that have years before the first that the system evaluates (Articles 11, 25). */
export const askedAmong = <Park extends Pick<AskedPark, 'recognised'>>(
  parks: readonly Park[],
  first: Year,
): readonly Park[] => parks.filter(({ recognised }) => recognised < first);
