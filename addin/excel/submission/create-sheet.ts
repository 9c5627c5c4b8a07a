import type { Evaluation } from '../../../shared/api/submission';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { figuresSheet } from '../../../shared/workbook/submission/figures-sheet';
import { scoringSheet } from '../../../shared/workbook/submission/scoring-sheet';
import { drawSheets } from '../layout/draw-sheets';
import { sheetContext } from './sheet-context';

/**
 * 新建评分表: draws 评分表 and 基础数据 for a park, filled with its latest submission where there is one.
 * @param replace draw it although the workbook has sheets of such names: what somebody typed on is kept beside the new ones
 * @throws SheetExists where the workbook has a sheet of such a name and it is not to be replaced
 * @throws HostRefused where Excel refused
 */
export const createScoringSheet = async (
  evaluation: Evaluation,
  rules: Pick<Plan, 'ruleSet' | 'readings'>,
  { replace }: { readonly replace: boolean } = { replace: false },
): Promise<void> => {
  const { latest } = evaluation;
  const prefill = latest ? { reported: latest.reported, claimed: latest.claimed, sources: latest.sources } : undefined;
  const context = sheetContext(evaluation, rules, prefill);
  await drawSheets([scoringSheet(context), figuresSheet(context)], {
    standing: replace ? 'asked' : 'refuse',
    memory: true,
  });
};
