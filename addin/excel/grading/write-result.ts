import type { ParkResult } from '../../../shared/evaluation/grading/result';
import type { RuleSet } from '../../../shared/regulation/rule-set';
import { RESULT_CELLS } from '../../../shared/workbook/layout/names';
import type { Assessed } from '../../../shared/workbook/submission/assessment';
import { resultSheet } from '../../../shared/workbook/grading/result-sheet';
import { drawSheets } from '../layout/draw-sheets';
import { inExcelAtOnce } from '../workbook/in-excel';

/**
 * Writes what was published for a park to 评估结果; the sheet is redrawn in place where it is there, or kept beside it where somebody typed on it.
 * @param submission the version that was assessed; null where the park took no part
 * @param ruleSet the one of the year's plan
 * @param show whether to go to the sheet
 * @throws HostRefused where Excel refused
 */
export const writeResult = (
  result: ParkResult,
  submission: Assessed | null,
  ruleSet: RuleSet,
  show = true,
): Promise<void> => drawSheets([resultSheet(result, submission, ruleSet)], { standing: 'keep', show });

/** Whether this very result, with its money as it stands, is in the workbook already. */
const stands = ({ run, subsidy }: ParkResult): Promise<boolean> =>
  inExcelAtOnce(async (context) => {
    const { names } = context.workbook;
    const [note, money] = [RESULT_CELLS.note, RESULT_CELLS.subsidy].map((name) =>
      names.getItemOrNullObject(name).getRangeOrNullObject().load('values'),
    );
    await context.sync();
    const valueOf = (range: Excel.Range | undefined): unknown =>
      range && !range.isNullObject ? range.values[0]?.[0] : undefined;
    return String(valueOf(note) ?? '').includes(run) && valueOf(money) === subsidy.total;
  });

/**
 * Writes a result to 评估结果 where it is not there yet, without leaving the sheet that is shown.
 * @returns whether it was written
 * @throws HostRefused where Excel refused
 */
export const writeNewResult = async (
  result: ParkResult,
  submission: Assessed | null,
  ruleSet: RuleSet,
): Promise<boolean> => {
  if (await stands(result)) return false;
  await writeResult(result, submission, ruleSet, false);
  return true;
};
