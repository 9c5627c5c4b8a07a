import type { CellRef } from '../../shared/workbook/reading/workbook-reading';
import { openSheet, syncOpened } from './open-sheet';

/** A number for a cell. */
export interface CellNumber {
  readonly cell: CellRef;
  readonly value: number;
}
/** A number for a cell that is left alone where it computes its own. */
export interface NumberToWrite extends CellNumber {
  readonly keepFormula?: boolean;
}

const TEXT_FORMAT = '@';
const GENERAL = 'General';

/** Writes numbers into cells, in two syncs. Formats stay, but for the text format, in which a number would be text again. */
export const writeNumbers = async (context: Excel.RequestContext, numbers: readonly NumberToWrite[]): Promise<void> => {
  const { worksheets } = context.workbook;
  const sheets = [...new Set(numbers.map(({ cell }) => cell.sheet))].map((name) => {
    const sheet = worksheets.getItem(name);
    sheet.protection.load('protected,options');
    const cells = numbers
      .filter(({ cell }) => cell.sheet === name)
      .map((each) => ({
        ...each,
        range: sheet.getCell(each.cell.row, each.cell.column).load('numberFormat,formulas'),
      }));
    return { sheet, cells };
  });
  await context.sync();
  const opened = sheets.map(({ sheet, cells }) => {
    const { protected: isProtected, options } = sheet.protection;
    return { sheet, cells, protection: { protected: isProtected, options } };
  });
  for (const { sheet, cells, protection } of opened) {
    openSheet(sheet, protection, () => {
      for (const { range, value, keepFormula } of cells) {
        const [[format] = [], [formula] = []] = [range.numberFormat[0], range.formulas[0]];
        if (keepFormula === true && String(formula).startsWith('=')) continue;
        if (format === TEXT_FORMAT) range.numberFormat = [[GENERAL]];
        range.values = [[value]];
      }
    });
  }
  await syncOpened(context, opened);
};
