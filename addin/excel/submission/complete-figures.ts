import type { Evaluation } from '../../../shared/api/submission';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { ALL_ITEM_IDS } from '../../../shared/regulation/rule-set';
import { figuresSheet } from '../../../shared/workbook/submission/figures-sheet';
import { areaReference, single } from '../../../shared/workbook/layout/a1-reference';
import { FAMILIAR_TABLE } from '../../../shared/workbook/layout/names';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { drawSheets } from '../layout/draw-sheets';
import { inExcel } from '../workbook/in-excel';
import { sheetContext } from './sheet-context';

/** Names a cell of the park's own table, so that it is found again while 基础数据 is the active sheet. */
const nameTable = ({ cells }: WorkbookReading): Promise<void> =>
  inExcel(async (context) => {
    const [cell] = ALL_ITEM_IDS.flatMap((id) => cells.claimed[id] ?? []);
    const { names, worksheets } = context.workbook;
    const known = names.getItemOrNullObject(FAMILIAR_TABLE).load('name');
    await context.sync();
    if (!cell) return;
    if (known.isNullObject) names.add(FAMILIAR_TABLE, worksheets.getItem(cell.sheet).getCell(cell.row, cell.column));
    else known.formula = `=${areaReference(cell.sheet, single(cell.row, cell.column))}`;
    await context.sync();
  });

/**
 * 补全基础数据: adds 基础数据 to a workbook whose scoring table somebody made, filled with what was read from that table.
 * The table itself stays as it is.
 * @throws SheetExists where the workbook has a sheet of that name
 * @throws HostRefused where Excel refused
 */
export const completeFigures = async (
  reading: WorkbookReading,
  evaluation: Evaluation,
  rules: Pick<Plan, 'ruleSet' | 'readings'>,
): Promise<void> => {
  await drawSheets([figuresSheet(sheetContext(evaluation, rules, { reported: reading.reported }))], {
    memory: true,
  });
  await nameTable(reading);
};
