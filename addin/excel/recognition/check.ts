import { checkApplication, type CheckedApplication } from '../../../shared/workbook/recognition/form-check';
import { FORM_LINES } from '../../../shared/workbook/recognition/form-fields';
import { readApplication, type ApplicationReading } from '../../../shared/workbook/recognition/form-reading';
import { NOTHING_FOUND } from '../../../shared/workbook/layout/check-column';
import type { CheckText } from '../marks/draw-marks';
import { formMarks } from '../marks/mark';
import { checkFilledForm } from '../filled/check-form';
import { APPLICATION_PLACE } from './form';

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
 * Reads and checks 认定申报 and marks in place what was found. See {@link checkFilledForm}.
 * @returns null where the workbook has none
 * @throws HostRefused where Excel does not let it be read
 */
export const checkApplicationForm = (): Promise<CheckedForm | null> =>
  checkFilledForm(
    {
      place: APPLICATION_PLACE,
      matter: APPLICATION_PLACE.title,
      read: (workbook, asking): CheckedForm | null => {
        const reading = readApplication(workbook, asking);
        return reading && { reading, ...checkApplication(reading) };
      },
    },
    (found) =>
      found && {
        isOn: (sheet) => sheet === found.reading.sheet,
        marks: formMarks(found.reading, found.findings),
        texts: checkTexts(found.reading, found),
      },
  );
