import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { DEFAULT_READINGS, type Readings } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import type { SheetContext } from '../../../shared/workbook/layout/sheet-context';

/** Both readings that change a score. */
const SCALED: Readings = { ...DEFAULT_READINGS, 'R-ceiling': 'scaled' };
/** A template as it is sent round: no park, no year, no plan. */
export const BLANK: SheetContext = {
  year: null,
  park: null,
  plan: null,
  ruleSet: RULE_SET_2021_57,
  readings: DEFAULT_READINGS,
};
/** A park's own sheets, with what the plan knows of it. */
export const OWN: SheetContext = {
  year: Year.parse(2026),
  park: { id: ParkId.parse('dazu'), name: '重庆大足人力资源服务产业园' },
  plan: { revenueTarget: '100000.5', priorRevenue: 72_000, priorTax: null },
  ruleSet: RULE_SET_2021_57,
  readings: SCALED,
};
