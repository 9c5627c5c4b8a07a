import { writeNotice } from '../../../addin/excel/grading/write-notice';
import { writeResult } from '../../../addin/excel/grading/write-result';
import { createScoringSheet } from '../../../addin/excel/submission/create-sheet';
import { writeMonths } from '../../../addin/excel/months/write';
import { writePlanSheet } from '../../../addin/excel/plan/write';
import { drawApplication, stampApplication } from '../../../addin/excel/recognition/form';
import { drawForm, stampForm } from '../../../addin/excel/review/form';
import { drawTenantsSheet } from '../../../addin/excel/tenants/draw';
import { HostRefused } from '../../../addin/excel/workbook/host-error';
import { SheetExists } from '../../../addin/excel/workbook/sheet-exists';
import { noticeOf } from '../../../shared/evaluation/grading/notice';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { matterOf, park as monthlyPark } from '../../cases/district-month';
import { SUBMISSION } from '../../workbook/formulas/outcomes';
import { DISTRICTS, PUBLISHED_AT, PUBLISHED_RUN } from '../../workbook/formulas/runs';
import { BLANK_FORM, FILLED_FORM, SENT_AS } from '../../workbook/recognition/application-fixture';
import { PANEL_FORM, REVIEW_FORM } from '../../workbook/review/form-fixture';
import type { ItemForm } from '../../../shared/workbook/review/form-content';
import { park } from '../plan/plan-fixture';
import { asidesOf, busyAt, openExcel } from '../support/excel-under-test';
import { CHECK, EVALUATION, RESULT } from '../support/park-fixture';
import { validate } from '../support/read';

const YEAR = Year.parse(2025);
const PARK = { park: ParkId.parse('dazu'), name: '重庆大足人力资源服务产业园' };
const RULES = { ruleSet: RULE_SET_2021_57.id, readings: DEFAULT_READINGS };
const WORDS = '我写的';
const SENT_REVIEW: ItemForm = { ...REVIEW_FORM, entries: { ...REVIEW_FORM.entries, remarks: { '1.3': '属实' } } };
const SENT_PANEL: ItemForm = { ...PANEL_FORM, entries: { scores: { '1.1': 2, '3.1': 1 }, remarks: {}, notes: '' } };

/** What can be drawn over, and an open cell of it. */
const SHEETS: readonly (readonly [string, string, (replace: boolean) => Promise<void>])[] = [
  ['认定申报', 'D5', (replace) => drawApplication(BLANK_FORM, { replace })],
  ['初审表', 'I7', (replace) => drawForm(REVIEW_FORM, { replace })],
  ['专家评分表', 'H5', (replace) => drawForm(PANEL_FORM, { replace })],
  ['月报', 'J9', (replace) => writeMonths(matterOf([monthlyPark('dazu')]), { replace })],
  ['目标任务', 'J20', (replace) => writePlanSheet(YEAR, [park('dazu', '大足园区')], { replace })],
  ['入驻企业名录', 'B30', (replace) => drawTenantsSheet(YEAR, PARK, [], { replace })],
];

const type = (sheet: string, address: string): Promise<void> =>
  Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const protection = worksheet.protection.load('protected');
    await context.sync();
    if (protection.protected) protection.unprotect();
    worksheet.getRange(address).values = [[WORDS]];
    if (protection.protected) protection.protect();
    await context.sync();
  });
const loseNames = (): Promise<void> =>
  Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load('items/name');
    await context.sync();
    for (const name of names.items) name.delete();
    await context.sync();
  });
const titles = (): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name).filter((name) => name !== '_园评');
  });

describe.each(SHEETS)('%s', (sheet, address, draw) => {
  it('is drawn anew in place while nobody has typed on it', async () => {
    await openExcel();
    await draw(false);
    const before = await titles();
    await draw(false);
    await draw(true);
    expect(await titles()).toEqual(before);
  });

  it.each([
    ['with its names', async () => undefined],
    ['whose names were lost', loseNames],
  ])('%s, holding something typed, is asked about and kept beside the new one', async (_, meanwhile) => {
    const excel = await openExcel();
    await draw(false);
    await type(sheet, address);
    await meanwhile();
    await expect(draw(false)).rejects.toThrow(SheetExists);
    expect(excel.cell(sheet, address).value).toBe(WORDS);
    await draw(true);
    expect(excel.cell(`${sheet}（旧）`, address).value).toBe(WORDS);
    expect(excel.cell(sheet, address).value).not.toBe(WORDS);
    expect(excel.workbook.activeSheet.name).toBe(sheet);
    await type(sheet, address);
    await draw(true);
    expect(excel.cell(`${sheet}（旧 2）`, address).value).toBe(WORDS);
    expect(excel.cell(`${sheet}（旧）`, address).value).toBe(WORDS);
  });

  it.each([2, 3])('has what was typed on it where Excel is busy at call %i', async (call) => {
    const excel = await openExcel();
    await draw(false);
    await type(sheet, address);
    const before = await titles();
    const calm = busyAt(excel, call, 1);
    await draw(true).catch((error: unknown) => expect(error).toBeInstanceOf(HostRefused));
    calm();
    const kept = (await titles()).length > before.length ? `${sheet}（旧）` : sheet;
    expect(excel.cell(kept, address).value).toBe(WORDS);
  });
});

describe('评分表 and 基础数据', () => {
  const draw = (replace: boolean) => createScoringSheet(EVALUATION, RULES, { replace });

  it.each([
    ['评分表', 'F5'],
    ['基础数据', 'C10'],
  ])(
    'are left alone until somebody was asked, and kept both beside the new ones: what was typed on %s stands',
    async (sheet, address) => {
      const excel = await openExcel();
      await draw(false);
      await type(sheet, address);
      await expect(draw(false)).rejects.toThrow(SheetExists);
      expect(excel.cell(sheet, address).value).toBe(WORDS);
      await draw(true);
      expect(excel.cell(`${sheet}（旧）`, address).value).toBe(WORDS);
      expect(excel.cell(sheet, address).value).not.toBe(WORDS);
      expect(excel.workbook.activeSheet.name).toBe('评分表');
      const checked = await validate(CHECK);
      expect(checked?.reading.readFrom).toContain('“评分表”');
      expect(checked?.reading.questions).toEqual([]);
    },
  );
});

describe('what is not filled in', () => {
  it.each([
    ['通报', 'A1', () => writeNotice(noticeOf(PUBLISHED_RUN, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57))],
    ['评估结果', 'M40', () => writeResult(RESULT, SUBMISSION, RULE_SET_2021_57)],
  ])('%s on which somebody wrote is kept beside the new one, and that is said', async (sheet, address, draw) => {
    const excel = await openExcel();
    await draw();
    expect(await asidesOf(draw)).toEqual([]);
    await type(sheet, address);
    const [said] = await asidesOf(draw);
    expect(said?.text).toContain(`“${sheet}（旧）”`);
    expect(excel.cell(`${sheet}（旧）`, address).value).toBe(WORDS);
  });
});

/** Forms that are sent, filled in by others than their next one, with a cell that may be changed after that. */
describe.each<readonly [string, string, () => Promise<void>, () => Promise<void>, () => Promise<void>]>([
  [
    '初审表',
    'I7',
    () => drawForm(SENT_REVIEW, { replace: false }),
    () => stampForm('review', '已提交', SENT_REVIEW.entries),
    () => drawForm({ ...REVIEW_FORM, subject: 'yubei' }, { replace: false }),
  ],
  [
    '专家评分表',
    'G5',
    () => drawForm(SENT_PANEL, { replace: false }),
    () => stampForm('panel', '已提交', SENT_PANEL.entries),
    () => drawForm({ ...PANEL_FORM, subject: 'fedcba9876543210' }, { replace: false }),
  ],
  [
    '认定申报',
    'D5',
    () => drawApplication(FILLED_FORM, { replace: false }),
    () => stampApplication('已提交', FILLED_FORM.values, SENT_AS),
    () => drawApplication(BLANK_FORM, { replace: false }),
  ],
])('%s that was sent', (sheet, address, draw, stamp, next) => {
  it('makes room for the next without a question', async () => {
    await openExcel();
    await draw();
    await stamp();
    await next();
    expect(await titles()).toContain(sheet);
    expect(await titles()).not.toContain(`${sheet}（旧）`);
  });

  it('and was changed after that is asked about', async () => {
    const excel = await openExcel();
    await draw();
    await stamp();
    await type(sheet, address);
    await expect(next()).rejects.toThrow(SheetExists);
    expect(excel.cell(sheet, address).value).toBe(WORDS);
  });
});
