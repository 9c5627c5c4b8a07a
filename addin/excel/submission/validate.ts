import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { ItemRemark } from '../../../shared/api/review';
import type { PlanFigures } from '../../../shared/assessment/findings/check-reported';
import type { Readings } from '../../../shared/regulation/readings';
import { itemIds, type RuleSet } from '../../../shared/regulation/rule-set';
import { cellReader } from '../../../shared/workbook/reading/cells';
import { checkReading, type CheckedReading } from '../../../shared/workbook/submission/reading/check-reading';
import { readBlocks } from '../../../shared/workbook/submission/reading/read-blocks';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { inExcel } from '../workbook/in-excel';
import { markCells, requestLastMarks } from '../marks/mark-cells';
import { checkTexts, marksOf, returnedFindings } from '../marks/mark';
import { requestMemory, takeMemory } from '../workbook/mark-memory';
import { protectionOf } from '../workbook/open-sheet';
import { readBeside } from '../workbook/read-apart';
import { requestSheets, takeNames, takeSheets } from '../workbook/read-request';

/** What a workbook is checked against. */
export interface CheckContext {
  /** What the year's plan knows of the park; null where there is none. */
  readonly plan: PlanFigures | null;
  readonly ruleSet: RuleSet;
  readonly readings: Readings;
  /** What the district returned to this park, for the cells of its own sheet. */
  readonly returned?: Returned | null;
}
/** The items that were returned, and whose sheet they belong to. */
export interface Returned {
  readonly park: ParkId;
  readonly year: Year;
  readonly remarks: readonly ItemRemark[];
}
/** What was read from the workbook, what was found in it, and its scores where the figures allow any. */
export interface Validation extends CheckedReading {
  readonly reading: WorkbookReading;
}

/**
 * Reads and checks the workbook and marks in place what was found. One sync until the answer stands, one more where other marks are to be drawn, and one before it where the workbook came with marks.
 * Where Excel lets no marks be drawn that is said; what was found is answered all the same.
 * @returns null where the workbook has no scoring sheet
 * @throws HostRefused where Excel does not let it be read
 */
export const validate = ({ plan, ruleSet, readings, returned }: CheckContext): Promise<Validation | null> =>
  inExcel(async (context) => {
    const [{ request, memory }, [lastMarks]] = await readBeside(
      context,
      () => ({ request: requestSheets(context), memory: requestMemory(context) }),
      () => requestLastMarks(context),
    );
    const sheets = takeSheets(request);
    const blocks = sheets.map(({ block }) => block);
    const readCell = cellReader(blocks);
    const reading = readBlocks(blocks, takeNames(request), ruleSet);
    if (!reading) return null;
    const checked = checkReading(reading, plan, ruleSet, readings);
    const isOwn = returned && foreignSheet(reading, returned.park, returned.year) === null;
    const remarks = isOwn ? returned.remarks : [];
    const words = checkTexts(checked.findings, remarks, ruleSet);
    const texts = itemIds(ruleSet).flatMap((id) => {
      const cell = reading.cells.check[id];
      return cell && readCell(cell) !== words[id] ? [{ cell, text: words[id] }] : [];
    });
    const checkedSheets = sheets.map(({ sheet, block }) => ({
      name: block.sheet,
      sheet,
      protection: protectionOf(sheet),
    }));
    const marks = marksOf([...checked.findings, ...returnedFindings(remarks, reading.cells, ruleSet)]);
    await markCells(context, { sheets: checkedSheets, memory: takeMemory(memory), marks, texts }, lastMarks);
    return { reading, ...checked };
  });

/** Why a sheet is not the one to submit here, in Chinese; null when it is. A familiar sheet does not say whose it is, and is taken for the park's own. */
export const foreignSheet = (reading: WorkbookReading, park: ParkId, year: Year): string | null => {
  if (reading.park !== null && reading.park !== park)
    return '这份评分表是为另一个园区建立的，不能在这里提交。请打开本园区的工作簿，或新建评分表。';
  if (reading.year !== null && reading.year !== year)
    return `这份评分表是 ${String(reading.year)} 年度的，当前办理的是 ${String(year)} 年度。请在右上角切换年度，或打开 ${String(year)} 年度的工作簿。`;
  return null;
};
