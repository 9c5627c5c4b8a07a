import { ConsolidatedRow } from '../../../shared/api/consolidated';
import { ParkId } from '../../../shared/vocabulary/ids';
import { ParkResult } from '../../../shared/evaluation/grading/result';
import { ItemScores } from '../../../shared/assessment/score';
import { Submission } from '../../../shared/api/submission';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { itemIds, RULE_SETS } from '../../../shared/regulation/rule-set';
import type { ItemForm } from '../../../shared/workbook/review/form-content';
import type { SheetContext } from '../../../shared/workbook/layout/sheet-context';
import { PROVINCE_REPORTED, PROVINCE_SCORES, PROVINCE_TOTAL } from '../../cases/example-province';
import { PANEL_FORM, REVIEW_FORM } from '../review/form-fixture';
import { PARK_ROWS, RESULT, STAMP, SUBMISSION } from './outcomes';

/** The sheets of a park under the annex of another province. */
export const PROVINCE = RULE_SETS['示例省-2030/1'];
export const PROVINCE_PLAN = { revenueTarget: 1, priorRevenue: 20_000, priorTax: null };
const items = ItemScores.parse(PROVINCE_SCORES);

export const PROVINCE_CONTEXT: SheetContext = {
  year: RESULT.year,
  park: { id: ParkId.parse('dazu'), name: '示例市人力资源服务产业园' },
  plan: PROVINCE_PLAN,
  ruleSet: PROVINCE,
  readings: DEFAULT_READINGS,
  prefill: { reported: PROVINCE_REPORTED, claimed: items },
};
export const PROVINCE_SUBMISSION = Submission.parse({
  ...SUBMISSION,
  ruleSet: PROVINCE.id,
  reported: PROVINCE_REPORTED,
  items,
  total: PROVINCE_TOTAL,
  claimed: items,
  claimedTotal: PROVINCE_TOTAL,
});
export const PROVINCE_RESULT = ParkResult.parse({ ...RESULT, items, total: PROVINCE_TOTAL, computed: items });
const form = {
  ruleSet: PROVINCE,
  reported: PROVINCE_REPORTED,
  before: { version: 1, reported: { ...PROVINCE_REPORTED, delays: 3 } },
  computed: items,
  items: itemIds(PROVINCE),
} as const;
export const PROVINCE_REVIEW: ItemForm = {
  ...REVIEW_FORM,
  ...form,
  claimed: items,
  entries: { ...REVIEW_FORM.entries, scores: items },
};
export const PROVINCE_PANEL: ItemForm = { ...PANEL_FORM, ...form, before: null, items: ['C2', 'D1.1'], district: {} };
export const PROVINCE_ROWS = PARK_ROWS.map((row) =>
  ConsolidatedRow.parse(
    row.version === 0 ? row : { ...row, items, total: PROVINCE_TOTAL, claimed: items, claimedTotal: PROVINCE_TOTAL },
  ),
);
export const PROVINCE_STAMP = { ...STAMP, ruleSet: PROVINCE.id };
