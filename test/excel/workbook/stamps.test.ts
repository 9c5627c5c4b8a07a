import { writeMonths, stampMonths } from '../../../addin/excel/months/write';
import { drawApplication, stampApplication } from '../../../addin/excel/recognition/form';
import { drawForm, stampForm } from '../../../addin/excel/review/form';
import { validate } from '../support/read';
import { waitsForExcel } from '../../../addin/excel/workbook/in-excel';
import { matterOf, park } from '../../cases/district-month';
import { REVIEW_FORM } from '../../workbook/review/form-fixture';
import { BLANK_FORM, SENT_AS } from '../../workbook/recognition/application-fixture';
import { asidesOf, lock, openExcel } from '../support/excel-under-test';
import { CHECK, drawOwnSheets } from '../support/park-fixture';

describe('what was sent stands, whether or not the sheet says so', () => {
  it.each([
    [
      '初审表',
      () => drawForm(REVIEW_FORM, { replace: false }),
      () => stampForm('review', '已提交', REVIEW_FORM.entries),
    ],
    [
      '认定申报',
      () => drawApplication(BLANK_FORM, { replace: false }),
      () => stampApplication('已提交', BLANK_FORM.values, SENT_AS),
    ],
    ['月报', () => writeMonths(matterOf([park('dazu')]), { replace: false }), () => stampMonths(1)],
  ])(
    '%s: under a password that is said; where the sheet is gone there is nothing to say',
    async (sheet, draw, stamp) => {
      await openExcel();
      expect(await asidesOf(stamp)).toEqual([]);
      await draw();
      expect(await asidesOf(stamp)).toEqual([]);
      await lock(sheet);
      const [said] = await asidesOf(stamp);
      expect(said).toMatchObject({
        about: 'receipt',
        text: expect.stringMatching(/^已经提交成功，只是表上没有.*密码/),
      });
    },
  );
});

it('work that waits for Excel is told while it lasts', async () => {
  await openExcel();
  await drawOwnSheets();
  const told: boolean[] = [];
  const stop = waitsForExcel.subscribe(() => told.push(waitsForExcel.now()));
  await validate(CHECK);
  stop();
  expect(told).toEqual([true, false]);
});
