import { DistrictMonth } from '../../shared/api/months';
import type { SummaryRow } from '../../shared/evaluation/months/standing';
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

const range = (least: number, most: number) => ({ least, most });
const summaryRow = (id: string, name: string, percent: number | null): SummaryRow =>
  // Written as it is answered.
  ({
    park: id,
    name,
    district: id,
    districtName: `${id}区`,
    reported: percent === null ? [] : [1, 2],
    missing: [3],
    sums: percent === null ? null : FIGURES,
    progress:
      percent === null ? null : { revenue: percent, target: 100, percent, yearPercent: 25, ahead: percent >= 25 },
    forecast:
      percent === null
        ? null
        : { months: 2, now: range(40, 54), carried: range(62, 76), prospect: { grade: '合格', certain: false } },
  }) as unknown as SummaryRow;
/** Three parks of 月报汇总: ahead, behind, and one that reported nothing. */
export const SUMMARY_ROWS = [
  summaryRow('dazu', '=大足', 120),
  summaryRow('yubei', '渝北', 20),
  summaryRow('fuling', '涪陵', null),
];
