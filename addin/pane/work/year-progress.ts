import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import type { PanelProgress } from '../../../shared/api/panel';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import type { YearState } from '../../../shared/vocabulary/stages';

/** Where a year stands, as the page reads it. */
export interface YearProgress {
  readonly rows: readonly ConsolidatedRow[];
  readonly plan: Plan;
  readonly state: YearState;
  /** Null where the plan has no panel. */
  readonly panel: PanelProgress | null;
}
