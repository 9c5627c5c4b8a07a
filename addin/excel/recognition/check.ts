import { checkApplication, type CheckedApplication } from '../../../shared/workbook/recognition/form-check';
import { FORM_LINES } from '../../../shared/workbook/recognition/form-fields';
import type { ApplicationReading } from '../../../shared/workbook/recognition/form-reading';
import { NOTHING_FOUND } from '../../../shared/workbook/layout/check-column';
import { inExcel } from '../workbook/in-excel';
import type { CheckText } from '../marks/draw-marks';
import { markCells, requestLastMarks } from '../marks/mark-cells';
import { marksOf } from '../marks/mark';
import { requestMemory, takeMemory } from '../workbook/mark-memory';
import { protectionOf } from '../workbook/open-sheet';
import { readBeside } from '../workbook/read-apart';
import { requestApplication, takeApplication } from './form';

/** What was read from 认定申报, and what was found in it. */
export interface CheckedForm extends CheckedApplication {
  readonly reading: ApplicationReading;
}

/** What the 校验 column says of each row. */
const checkTexts = ({ checks }: ApplicationReading, { findings }: CheckedApplication): readonly CheckText[] =>
  FORM_LINES.flatMap(({ fields }) => {
    const cell = checks[fields[0] ?? '基本.name'];
    const said = findings.filter(({ field }) => fields.includes(field)).map(({ text: { what } }) => what);
    return cell ? [{ cell, text: said.join('') || NOTHING_FOUND }] : [];
  });

/**
 * Reads and checks 认定申报 and marks in place what was found, in one sync until the answer stands, and in one more where other marks are to be drawn.
 * @returns null where the workbook has none
 * @throws HostRefused where Excel does not let it be read
 */
export const checkApplicationForm = (): Promise<CheckedForm | null> =>
  inExcel(async (context) => {
    const [{ request, memory }, [lastMarks]] = await readBeside(
      context,
      () => ({ request: requestApplication(context), memory: requestMemory(context) }),
      () => requestLastMarks(context),
    );
    const standing = takeApplication(request);
    if (!standing) return null;
    const { sheet, reading, readCell } = standing;
    const checked = checkApplication(reading);
    const sheets = [{ name: sheet.name, sheet, protection: protectionOf(sheet) }];
    const marks = marksOf(checked.findings);
    const texts = checkTexts(reading, checked).filter(({ cell, text }) => readCell(cell) !== text);
    await markCells(context, { sheets, memory: takeMemory(memory), marks, texts }, lastMarks);
    return { reading, ...checked };
  });
