import { checkApplication, type CheckedApplication } from '../../../shared/workbook/recognition/form-check';
import { FORM_LINES } from '../../../shared/workbook/recognition/form-fields';
import type { ApplicationReading } from '../../../shared/workbook/recognition/form-reading';
import { NOTHING_FOUND } from '../../../shared/workbook/layout/check-column';
import { refusalCode } from '../workbook/host-error';
import { inExcel } from '../workbook/in-excel';
import { drawMarks, type CheckText, ourLooks, requestLooks } from '../marks/draw-marks';
import { marksOf } from '../marks/mark';
import { requestMemory, takeMemory } from '../workbook/mark-memory';
import { syncOpened } from '../workbook/open-sheet';
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
 * Reads and checks 认定申报 and marks in place what was found, in two syncs.
 * @returns null where the workbook has none
 * @throws HostRefused where Excel does not let it be read
 */
export const checkApplicationForm = (): Promise<CheckedForm | null> =>
  inExcel(async (context) => {
    const request = requestApplication(context);
    const looks = requestLooks(request.sheet);
    const memory = requestMemory(context);
    await context.sync();
    const standing = takeApplication(request);
    if (!standing) return null;
    const { sheet, reading } = standing;
    const checked = checkApplication(reading);
    const { protected: isProtected, options } = sheet.protection;
    const marked = [
      { name: sheet.name, sheet, protection: { protected: isProtected, options }, looks: ourLooks(looks) },
    ];
    drawMarks(context, marked, takeMemory(memory), marksOf(checked.findings), checkTexts(reading, checked));
    try {
      await syncOpened(context, marked);
    } catch (error) {
      // Under somebody's password there are no marks; what was found is answered all the same.
      if (refusalCode(error) !== 'AccessDenied') throw error;
    }
    return { reading, ...checked };
  });
