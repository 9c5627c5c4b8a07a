import { cellReader } from '../../../shared/workbook/reading/cells';
import { askingWith, type Asking } from '../../../shared/workbook/reading/question';
import type { SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import type { CheckText } from '../marks/draw-marks';
import type { Mark } from '../marks/mark';
import { markCells, requestLastMarks } from '../marks/mark-cells';
import { requestAnswers, takeAnswers } from '../seen/answers';
import type { FormPlace } from '../seen/read-request';
import { seeSheets } from '../seen/see-sheets';
import { inExcel, inExcelAtOnce } from '../workbook/in-excel';
import { requestMemory, takeMemory } from '../workbook/mark-memory';
import { protectionOf } from '../workbook/open-sheet';

/** A form that people fill in cell by cell: where it may stand, and how it is read. */
interface FilledForm<Reading> {
  readonly place: FormPlace;
  /** What is read, for whom and when: answers that were given for anything else are none. */
  readonly matter: string;
  readonly read: (workbook: SeenWorkbook, asking: Asking) => Reading;
}
/** What is to stand on a form that was read: nowhere else are marks drawn, or taken away. */
export interface FormMarks {
  readonly isOn: (sheet: string) => boolean;
  readonly marks: readonly Mark[];
  /** What the 校验 cells are to say. */
  readonly texts: readonly CheckText[];
}

/**
 * Reads a form without touching it, in one sync, and one more where there are sheets that were not there before. For what comes again by itself while somebody types.
 * @throws HostRefused while a cell is being edited, among others
 */
export const readFilledForm = <Reading>({ place, matter, read }: FilledForm<Reading>): Promise<Reading> =>
  inExcelAtOnce(async (context) => {
    const { sheets, names, file, needed } = await seeSheets(
      context,
      place,
      () => requestAnswers(context),
      () => undefined,
    );
    return read({ sheets: sheets.map(({ block }) => block), names, file }, askingWith(takeAnswers(needed), matter));
  });

/**
 * Reads a form and marks in place what was found. One sync until the answer stands, one more where other marks are to be drawn, and one before it where the workbook came with marks.
 * Where Excel lets no marks be drawn that is said; what was found is answered all the same.
 * @param marksOf null where nothing is to be marked
 * @throws HostRefused where Excel does not let it be read
 */
export const checkFilledForm = <Reading>(
  { place, matter, read }: FilledForm<Reading>,
  marksOf: (reading: Reading) => FormMarks | null,
): Promise<Reading> =>
  inExcel(async (context) => {
    const { sheets, names, file, needed, beside } = await seeSheets(
      context,
      place,
      () => ({ memory: requestMemory(context), answers: requestAnswers(context) }),
      () => requestLastMarks(context),
    );
    const seen = sheets.map(({ block }) => block);
    const reading = read({ sheets: seen, names, file }, askingWith(takeAnswers(needed.answers), matter));
    const found = marksOf(reading);
    if (!found) return reading;
    const readCell = cellReader(seen);
    const marked = sheets
      .filter(({ block }) => found.isOn(block.sheet))
      .map(({ sheet, block }) => ({ name: block.sheet, sheet, protection: protectionOf(sheet) }));
    const texts = found.texts.filter(({ cell, text }) => readCell(cell) !== text);
    await markCells(context, { sheets: marked, memory: takeMemory(needed.memory), marks: found.marks, texts }, beside);
    return reading;
  });
