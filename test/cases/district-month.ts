import { DistrictMonth } from '../../shared/api/months';
import { monthFigures } from './month-figures';

export const FIGURES = monthFigures();

/** July 2025 of a district with some parks, as it is open for reporting. */
export const matterOf = (parks: readonly object[], changes: object = {}): DistrictMonth =>
  DistrictMonth.parse({
    year: 2025,
    month: 7,
    district: 'dazu',
    districtName: '大足区',
    readAt: '2025-08-10T02:00:00.000Z',
    state: 'open',
    begun: true,
    version: 0,
    at: null,
    by: null,
    reason: '',
    missing: [5],
    last: 6,
    parks,
    events: [],
    ...changes,
  });

/** A park in it, with what it reported; `figures` null: nothing yet. */
export const park = (id: string, name = `${id}园区`, figures: object | null = FIGURES) => ({
  park: id,
  name,
  figures,
  before: FIGURES,
  sums: FIGURES,
});
