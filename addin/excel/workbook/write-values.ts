import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import { openSheet, protectionOf, syncOpened } from './open-sheet';

/** Texts that Excel takes for text as they stand: Chinese words, but for times of day (上午9:00). */
const PLAIN = /^(?![上下]午)[\p{Script=Han}（【《“「]/u;

/** A text as it is written into a cell, so that it stays a text whatever it starts with: never a formula, a number or a date. */
export const asText = (text: string): string => (text === '' || PLAIN.test(text) ? text : `'${text}`);

/** A number or a text for a cell; '' empties it. */
export interface CellInput {
  readonly cell: CellRef;
  readonly value: number | string;
}
/** A value for a cell that is left alone where it computes its own. */
export interface ValueToWrite extends CellInput {
  readonly keepFormula?: boolean;
  /** Whether it is written only where nothing stands. */
  readonly onlyIfBlank?: boolean;
}

const TEXT_FORMAT = '@';
const GENERAL = 'General';

/** Whether a number comes into a cell of the text format, in which it would be text again. */
const isTextTurned = ({ range, value }: { readonly range: Excel.Range; readonly value: number | string }): boolean =>
  range.numberFormat[0]?.[0] === TEXT_FORMAT && typeof value === 'number';

/** Whether a cell is to go on saying what it says: it computes its own value, or somebody has typed one. */
const isLeftAlone = ({
  range,
  keepFormula = false,
  onlyIfBlank = false,
}: Pick<ValueToWrite, 'keepFormula' | 'onlyIfBlank'> & { readonly range: Excel.Range }): boolean => {
  const formula = String(range.formulas[0]?.[0]);
  return (keepFormula && formula.startsWith('=')) || (onlyIfBlank && formula !== '');
};

/** Writes values into cells, in two syncs. Formats stay, but for the text format, in which a number would be text again. */
export const writeValues = async (context: Excel.RequestContext, values: readonly ValueToWrite[]): Promise<void> => {
  const { worksheets } = context.workbook;
  const sheets = [...new Set(values.map(({ cell }) => cell.sheet))].map((name) => {
    const sheet = worksheets.getItem(name);
    sheet.protection.load('protected,options');
    const cells = values
      .filter(({ cell }) => cell.sheet === name)
      .map((each) => ({
        ...each,
        range: sheet.getCell(each.cell.row, each.cell.column).load('numberFormat,formulas,format/protection/locked'),
      }));
    return { sheet, cells };
  });
  await context.sync();
  const opened = sheets.map(({ sheet, cells: asked }) => {
    const cells = asked.filter((each) => !isLeftAlone(each));
    const protection = protectionOf(sheet);
    // Protection that Excel does not let be taken off is in nobody's way where all cells are open; taking it off would end what can be undone.
    const isInTheWay = cells.some((each) => each.range.format.protection.locked || isTextTurned(each));
    return { sheet, cells, protection: { ...protection, protected: protection.protected && isInTheWay } };
  });
  for (const { sheet, cells, protection } of opened) {
    openSheet(sheet, protection, () => {
      for (const { range, value } of cells) {
        if (isTextTurned({ range, value })) range.numberFormat = [[GENERAL]];
        range.values = [[typeof value === 'string' ? asText(value) : value]];
      }
    });
  }
  await syncOpened(context, opened);
};
