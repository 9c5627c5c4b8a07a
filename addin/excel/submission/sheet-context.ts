import type { Evaluation } from '../../../shared/api/submission';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import type { SheetContext } from '../../../shared/workbook/layout/sheet-context';

/** Whom a park's sheets are drawn for, from its evaluation and the year's plan. */
export const sheetContext = (
  { year, participant }: Pick<Evaluation, 'year' | 'participant'>,
  { ruleSet, readings }: Pick<Plan, 'ruleSet' | 'readings'>,
  prefill?: SheetContext['prefill'],
): SheetContext => ({
  year,
  park: { id: participant.park, name: participant.name },
  plan: participant,
  ruleSet: RULE_SETS[ruleSet],
  readings,
  ...(prefill ? { prefill } : {}),
});
