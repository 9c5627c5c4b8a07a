import { ConsolidatedPage, ConsolidatedRow } from '../../../shared/api/consolidated';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';

const scores = (each: number) => ({
  items: Object.fromEntries(ITEM_IDS.map((id) => [id, each])),
  total: ITEM_IDS.length * each,
});

const { rows, ...stamp } = ConsolidatedPage.parse({
  year: 2025,
  ruleSet: '2021-57/1',
  readAt: '2026-01-10T06:05:00Z',
  run: null,
  published: false,
  participants: 3,
  next: null,
  rows: ['fuling', 'dazu', 'bishan'].map((park, n) => ({
    park,
    name: `${park}园区`,
    district: park,
    districtName: '某区',
    version: 1,
    submittedAt: '2026-01-09T02:00:00Z',
    stage: 'submitted',
    ...scores(2 - n),
    claimed: scores(2 - n).items,
    claimedTotal: scores(2 - n).total,
    reviewed: null,
    panel: null,
    scored: 0,
    final: null,
    rank: n + 1,
    grade: null,
    subsidy: null,
  })),
});

/** Three parks of a fictional year by rank, and when and from what they were read. */
export const CONSOLIDATED_ROWS_OF_THREE = rows;
export const CONSOLIDATED_STAMP = stamp;

/** A park as it stands once it is settled: every side has scored, the final scores are higher by one each. */
export const settledRow = (row: ConsolidatedRow): ConsolidatedRow => {
  const each = (row.items?.['1.1'] ?? 0) + 1;
  return ConsolidatedRow.parse({
    ...row,
    stage: 'settled',
    reviewed: scores(each - 1),
    panel: scores(each),
    scored: 2,
    final: scores(each),
  });
};
