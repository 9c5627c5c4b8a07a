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
import { REQUIREMENT_IDS } from '../../../shared/regulation/recognition';
import { HOSTILE_TEXTS, RARE_TEXTS } from '../../cases/texts';
import { CONTENT } from '../recognition/application-fixture';
import { REVIEW_FORM } from '../review/form-fixture';

/** The cells of 认定申报 in which any words may stand. */
const FREE: readonly FieldId[] = [
  ...BASIC_IDS.filter((id) => !BASIC_OPTIONS[id]).map(basicField),
  ...REQUIREMENT_IDS.map(noteField),
];
const applied = (field: FieldId, text: string) =>
  checkApplication({
    target: { kind: 'new', earlier: null },
    values: { ...formValuesOf(CONTENT), [field]: text },
    cells: { [field]: { sheet: '认定申报', row: 7, column: 3 } },
    checks: {},
    receipt: '',
    isTyped: true,
  });
const CELL = { sheet: '区县初审', row: 9, column: 5 };
const reviewed = (text: string, isRemark: boolean) =>
  checkItemForm(
    {
      kind: 'review',
      year: 2026,
      subject: 'dazu',
      version: 2,
      scores: REVIEW_FORM.computed,
      remarks: isRemark ? { '1.1': text } : {},
      notes: isRemark ? '' : text,
      receipt: '',
      ownScores: [],
      isTyped: true,
      cells: { scores: {}, remarks: { '1.1': CELL }, notes: CELL },
    },
    REVIEW_FORM,
  );

describe('a text on a form', () => {
  test.each(HOSTILE_TEXTS)('that is %s is found in its cell, and is not sent', (_, text, says) => {
    for (const field of FREE) {
      const { content, findings } = applied(field, text);
      expect([field, content]).toEqual([field, null]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
        expect.objectContaining({
          field,
          cell: { sheet: '认定申报', row: 7, column: 3 },
          text: expect.objectContaining({ what: expect.stringMatching(says) }),
        }),
      ]);
    }
    for (const isRemark of [true, false])
      expect(reviewed(text, isRemark).findings).toEqual([
        expect.objectContaining({ cell: CELL, text: expect.objectContaining({ what: expect.stringMatching(says) }) }),
      ]);
  });

  test.each(RARE_TEXTS)('that is %s is sent as it stands', (text) => {
    for (const field of FREE)
      expect([field, applied(field, text).findings.filter(({ severity }) => severity === 'error')]).toEqual([
        field,
        [],
      ]);
    expect(reviewed(text, true)).toMatchObject({ entries: { remarks: { '1.1': text } }, findings: [] });
    expect(reviewed(text, false)).toMatchObject({ entries: { notes: text }, findings: [] });
  });
});
