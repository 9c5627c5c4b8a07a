import { applicationCellName } from '../../../shared/workbook/layout/names';
import { readApplication, sentCells, type ApplicationReading } from '../../../shared/workbook/recognition/form-reading';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { readFilledForm } from '../filled/check-form';
import { formPlace } from '../seen/form-place';
import { receiptText } from '../../../shared/workbook/reading/sent-code';
import {
  targetText,
  valuesCode,
  type ApplicationForm,
  type Correction,
  type FormValues,
} from '../../../shared/workbook/recognition/form-content';
import { applicationSheet } from '../../../shared/workbook/recognition/form-sheet';
import { drawSheets } from '../layout/draw-sheets';
import { asText } from '../workbook/write-values';
import { stampSent } from '../workbook/stamp-cell';

/** Where 认定申报 is looked for. */
export const APPLICATION_PLACE = formPlace(applicationCellName('version'), SHEETS.application);

/**
 * Draws 认定申报, in place of the one that is there.
 * @param replace draw it although somebody typed on that, which is kept beside it
 * @throws SheetExists where somebody typed on that and it is not to be replaced
 * @throws HostRefused where Excel refused
 */
export const drawApplication = (form: ApplicationForm, { replace }: { readonly replace: boolean }): Promise<void> =>
  drawSheets([applicationSheet(form)], {
    standing: replace ? 'asked' : 'ask',
    asDrawn: sentCells,
    memory: true,
  });

/**
 * Reads 认定申报 in one sync, without touching it.
 * @returns null where the workbook has none
 * @throws HostRefused while a cell is being edited, among others
 */
export const readApplicationForm = (): Promise<ApplicationReading | null> =>
  readFilledForm({ place: APPLICATION_PLACE, matter: APPLICATION_PLACE.title, read: readApplication });

/**
 * Writes on 认定申报 that it was sent, by a code what, and as which application: what is typed on it from then on corrects that one. Where Excel does not let it, that is said as an aside. Two syncs.
 * @param target what a correction of what was sent is for
 */
export const stampApplication = (words: string, sent: FormValues, target: Correction): Promise<void> =>
  stampSent(
    {
      [applicationCellName('purpose')]: asText(targetText(target)),
      [applicationCellName('application')]: asText(target.application),
      [applicationCellName('version')]: target.version,
      [applicationCellName('receipt')]: asText(receiptText(words, valuesCode(sent))),
    },
    '表上没有写明已经提交',
  );
