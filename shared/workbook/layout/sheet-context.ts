import type { ParkId, Year } from '../../vocabulary/ids';
import type { Participant } from '../../evaluation/plan/plan';
import type { Sources } from '../../evaluation/evidence/sources';
import type { ReportedJson } from '../../assessment/reported-json';
import type { ClaimedScores } from '../../assessment/score';
import type { Readings } from '../../regulation/readings';
import type { RuleSet } from '../../regulation/rule-set';

/** What the year's plan knows of a park's figures, in 万元; null where it knows none. */
type PlannedFigures = Pick<Participant, 'revenueTarget' | 'priorRevenue' | 'priorTax'>;

/** Whom the two sheets of a park (评分表 and 基础数据) are drawn for. A blank template has no park, and may have no year. */
export interface SheetContext {
  readonly year: Year | null;
  readonly park: { readonly id: ParkId; readonly name: string } | null;
  /** Null where there is no plan: then the sheet asks for these figures too. */
  readonly plan: PlannedFigures | null;
  readonly ruleSet: RuleSet;
  readonly readings: Readings;
  /** What is already known to stand in the cells: the last submission, or what was read from another workbook. */
  readonly prefill?: {
    readonly reported?: ReportedJson;
    readonly claimed?: ClaimedScores;
    readonly sources?: Sources | undefined;
  };
}
