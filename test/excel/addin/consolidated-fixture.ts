import { ConsolidatedPage } from '../../../shared/api/consolidated';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';

const { rows, ...stamp } = ConsolidatedPage.parse({
  year: 2025,
  readAt: '2026-01-10T06:05:00Z',
  run: null,
  published: false,
  participants: 3,
  next: null,
  rows: ['bishan', 'dazu', 'fuling'].map((park, n) => ({
    park,
    name: `${park}园区`,
    district: park,
    districtName: '某区',
    version: 1,
    submittedAt: '2026-01-09T02:00:00Z',
    items: Object.fromEntries(ITEM_IDS.map((id) => [id, n])),
    total: 16 * n,
    claimedTotal: 16 * n,
    rank: 3 - n,
    grade: null,
    subsidy: null,
  })),
});

/** Three parks of a fictional year, and when and from what they were read. */
export const CONSOLIDATED_ROWS_OF_THREE = rows;
export const CONSOLIDATED_STAMP = stamp;
