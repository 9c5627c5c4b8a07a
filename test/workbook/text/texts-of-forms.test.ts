import { plainText } from '../../../shared/text/plain-text';
import { checkApplication } from '../../../shared/workbook/recognition/form-check';
import { formValuesOf } from '../../../shared/workbook/recognition/form-content';
import {
  BASIC_IDS,
  BASIC_OPTIONS,
  basicField,
  noteField,
  type FieldId,
} from '../../../shared/workbook/recognition/form-fields';
import { checkItemForm } from '../../../shared/workbook/review/form-check';
import { readItemForm } from '../../../shared/workbook/review/form-reading';
import { itemFormSheet } from '../../../shared/workbook/review/form-sheet';
import { REQUIREMENT_IDS } from '../../../shared/regulation/recognition';
import { HOSTILE_TEXTS, RARE_TEXTS } from '../../cases/texts';
import { seenLayout } from '../../cases/seen-layout';
import { askingWith } from '../../../shared/workbook/reading/question';
import { readApplication } from '../../../shared/workbook/recognition/form-reading';
import { applicationSheet } from '../../../shared/workbook/recognition/form-sheet';
import { areaOf } from '../../../shared/workbook/recognition/form-cells';
import { BLANK_FORM, CONTENT } from '../recognition/application-fixture';
import { REVIEW_FORM } from '../review/form-fixture';

/** The cells of 认定申报 in which any words may stand. */
const FREE: readonly FieldId[] = [
  ...BASIC_IDS.filter((id) => !BASIC_OPTIONS[id]).map(basicField),
  ...REQUIREMENT_IDS.map(noteField),
];
const applied = (field: FieldId, text: string) => {
  const form = { target: BLANK_FORM.target, values: { ...formValuesOf(CONTENT), [field]: text } };
  const reading = readApplication(seenLayout(applicationSheet(form)), askingWith([]));
  if (!reading) throw new RangeError('the form is not found');
  return checkApplication(reading);
};
const CELLS = { remark: { sheet: '初审表', row: 4, column: 8 }, notes: { sheet: '初审表', row: 21, column: 2 } };
const reviewed = (text: string, isRemark: boolean) => {
  const entries = { ...REVIEW_FORM.entries, remarks: isRemark ? { '1.1': text } : {}, notes: isRemark ? '' : text };
  const reading = readItemForm('review', seenLayout(itemFormSheet({ ...REVIEW_FORM, entries })), askingWith([]));
  if (!reading) throw new RangeError('the form is not found');
  return checkItemForm(reading, REVIEW_FORM);
};

describe('a text on a form', () => {
  test.each(HOSTILE_TEXTS)('that is %s is found in its cell, and is not sent', (_, text, says) => {
    for (const field of FREE) {
      const { content, findings } = applied(field, text);
      expect([field, content]).toEqual([field, null]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
        expect.objectContaining({
          field,
          cell: { sheet: '认定申报', row: areaOf(field).row, column: areaOf(field).column },
          text: expect.objectContaining({ what: expect.stringMatching(says) }),
        }),
      ]);
    }
    for (const isRemark of [true, false])
      expect(reviewed(text, isRemark).findings).toEqual([
        expect.objectContaining({
          cell: isRemark ? CELLS.remark : CELLS.notes,
          text: expect.objectContaining({ what: expect.stringMatching(says) }),
        }),
      ]);
  });

  test.each(RARE_TEXTS)('that is %s is sent as it stands', (text) => {
    for (const field of FREE)
      expect([field, applied(field, text).findings.filter(({ severity }) => severity === 'error')]).toEqual([
        field,
        [],
      ]);
    expect(reviewed(text, true)).toMatchObject({ entries: { remarks: { '1.1': plainText(text) } }, findings: [] });
    expect(reviewed(text, false)).toMatchObject({ entries: { notes: plainText(text) }, findings: [] });
  });
});
