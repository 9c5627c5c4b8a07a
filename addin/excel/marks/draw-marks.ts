import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import { asText } from '../workbook/cell-input';
import { sameCell, type Mark } from './mark';
import { drawLooks } from './mark-look';
import { addMemory, forget, remember, type MarkMemory, type MarkRecord } from '../workbook/mark-memory';
import { openSheet, type SheetProtection } from '../workbook/open-sheet';

/** A sheet that can carry marks, as it was read. */
export interface MarkedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly protection: SheetProtection;
  /** Our looks that are on it now. */
  readonly looks: readonly Excel.ConditionalFormat[];
}
/** A text for a cell of the 校验 column. */
export interface CheckText {
  readonly cell: CellRef;
  readonly text: string;
}

const cellOn = (sheet: Excel.Worksheet, { row, column }: CellRef) => sheet.getCell(row, column);

const restore = (sheet: Excel.Worksheet, { cell, before: { type, prompt } }: MarkRecord): void => {
  const validation = cellOn(sheet, cell).dataValidation;
  if (type === 'None' && prompt.title === '' && prompt.message === '') validation.clear();
  else validation.prompt = prompt;
};

/**
 * Queues everything that makes the marks of the sheets exactly the ones given: what no longer applies is restored first, what is
 * new is remembered before it is marked. Sheets that need no password are done first; where a foreign password stops the batch,
 * the sheets done so far keep their marks.
 */
export const drawMarks = (
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  memory: MarkMemory,
  marks: readonly Mark[],
  texts: readonly CheckText[],
): void => {
  const free = [...memory.free];
  let memorySheet = memory.sheet;
  const openFirst = [...sheets].sort((a, b) => Number(a.protection.protected) - Number(b.protection.protected));
  for (const { name, sheet, protection, looks } of openFirst) {
    const wanted = marks.filter(({ cell }) => cell.sheet === name);
    const known = memory.records.filter(({ cell }) => cell.sheet === name);
    const stale = known.filter((record) => !wanted.some(({ cell }) => sameCell(cell, record.cell)));
    const said = texts.filter(({ cell }) => cell.sheet === name);
    if (wanted.length + stale.length + looks.length + said.length === 0) continue;
    const isNew = ({ cell }: Mark) => !known.some((record) => sameCell(record.cell, cell));
    // Before the sheet is opened: where the workbook's structure is under a password, the batch stops here and nothing is half done.
    if (!memorySheet && wanted.some(isNew)) memorySheet = addMemory(context);
    openSheet(sheet, protection, () => {
      for (const look of looks) look.delete();
      for (const record of stale) restore(sheet, record);
      drawLooks(sheet, wanted);
      for (const mark of wanted) {
        const range = cellOn(sheet, mark.cell);
        if (isNew(mark)) {
          const slot = free.shift();
          if (slot === undefined || !memorySheet) continue;
          remember(memorySheet, slot, mark.cell, range);
        }
        range.dataValidation.prompt = { showPrompt: true, ...mark.prompt };
      }
      for (const { cell, text } of said) cellOn(sheet, cell).values = [[asText(text)]];
    });
    for (const { slot } of stale) if (memorySheet) forget(memorySheet, slot);
  }
};
