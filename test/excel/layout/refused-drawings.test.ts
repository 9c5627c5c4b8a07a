import { writeConsolidated } from '../../../addin/excel/grading/write';
import { drawSheets } from '../../../addin/excel/layout/draw-sheets';
import { drawForm, readForm } from '../../../addin/excel/review/form';
import { createScoringSheet } from '../../../addin/excel/submission/create-sheet';
import { HostRefused } from '../../../addin/excel/workbook/host-error';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import type { SheetLayout } from '../../../shared/workbook/layout/layout';
import type { ExcelInNode } from '../../../workbench/excel/node/excel-in-node';
import { filteredOut } from '../../../workbench/excel/model/sheet/filters';
import { REVIEW_FORM } from '../../workbook/review/form-fixture';
import { CONSOLIDATED_ROWS_OF_THREE as ROWS, CONSOLIDATED_STAMP as STAMP } from '../grading/consolidated-fixture';
import { asidesOf, busyAt, openExcel, putRows } from '../support/excel-under-test';
import { EVALUATION } from '../support/park-fixture';

const RULES = { ruleSet: RULE_SET_2021_57.id, readings: DEFAULT_READINGS };
const TYPED = { ...REVIEW_FORM, entries: { ...REVIEW_FORM.entries, notes: '总体属实' } };

/** All sheets with what stands on them, and the names. */
const workbookOf = async (excel: ExcelInNode) => {
  const listed = await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name,items/formula');
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name }) => name),
      names: names.items.map((each) => [each.name, each.formula]),
    };
  });
  const cells = listed.sheets.map((name) => {
    const sheet = excel.sheet(name);
    return Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 14 }, (__, column) => sheet.formula(row, column)),
    );
  });
  const open = listed.sheets.filter((name) => !excel.sheet(name).isProtected);
  return { ...listed, cells, open };
};

describe.each([
  ['another workbook is in front', 'focus-elsewhere', '另一个工作簿'],
  ['a chart is selected', 'chart-selected', '改选一个单元格'],
])('while %s', (_, manner, words) => {
  it.each([
    ['新建评分表', () => createScoringSheet(EVALUATION, RULES)],
    ['初审表', () => drawForm(REVIEW_FORM, { replace: false })],
    ['汇总表', () => writeConsolidated(ROWS, STAMP)],
  ])('%s is refused in words that help, nothing half drawn stays, and the next try draws it', async (_sheet, draw) => {
    const kind = await openExcel();
    await draw();
    const wanted = await workbookOf(kind);
    const excel = await openExcel();
    const before = await workbookOf(excel);
    excel.behave([manner]);
    const refused = await draw().then(
      () => null,
      (error: unknown) => error,
    );
    if (refused !== null) {
      expect(refused).toBeInstanceOf(HostRefused);
      expect(refused).toMatchObject({ message: expect.stringContaining(words) });
      expect(await workbookOf(excel)).toEqual(before);
    }
    excel.behave([]);
    if (refused !== null) await draw();
    expect(await workbookOf(excel)).toEqual(wanted);
  });
});

describe('a sheet that is replaced', () => {
  it('is left as it is where Excel refuses what may be refused at any moment', async () => {
    const excel = await openExcel();
    await drawForm(REVIEW_FORM, { replace: false });
    const before = await workbookOf(excel);
    excel.behave(['focus-elsewhere']);
    await expect(drawForm(TYPED, { replace: false })).rejects.toThrow('另一个工作簿');
    expect(await workbookOf(excel)).toEqual(before);
  });

  it('is said to be left open where Excel lets nothing be taken back either', async () => {
    const excel = await openExcel();
    await drawForm(REVIEW_FORM, { replace: false });
    const before = await workbookOf(excel);
    const calm = busyAt(excel, 3, 20);
    const said = await asidesOf(() =>
      drawForm(TYPED, { replace: false }).catch((error: unknown) => expect(error).toBeInstanceOf(HostRefused)),
    );
    expect(said).toMatchObject([{ about: 'protection', text: expect.stringContaining('保护没有恢复') }]);
    calm();
    expect(await workbookOf(excel)).toEqual({ ...before, open: expect.arrayContaining([...before.open, '初审表']) });
  });

  it('has all that is to stand on it where Excel refuses to draw its looks, and that is said', async () => {
    const excel = await openExcel();
    await drawForm(REVIEW_FORM, { replace: false });
    excel.behave(['chart-selected']);
    const [said] = await asidesOf(() => drawForm(TYPED, { replace: false }));
    expect(said).toMatchObject({ about: 'view', text: expect.stringContaining('“初审表”的内容已经写好') });
    expect((await readForm('review'))?.notes).toBe('总体属实');
    expect(excel.sheet('初审表').isProtected).toBe(true);
  });

  describe('and that somebody has filtered', () => {
    const LAYOUT: SheetLayout = {
      name: '试',
      cells: [1, 2, 3, 4].map((value, row) => ({ row, column: 0, content: { kind: 'number', value }, style: 'plain' })),
      styles: { plain: {} },
      columns: [],
      heights: {},
      merges: [],
      names: {},
      validations: [],
      unlocked: [],
      protect: false,
      highlights: [],
      print: { orientation: 'landscape', paper: 'A4', fitToWidth: true },
    };
    const HIDDEN = [2];
    const filtered = async (): Promise<ExcelInNode> => {
      const excel = await openExcel();
      await putRows(LAYOUT.name, [['头'], ['甲'], ['乙'], ['甲']]);
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(LAYOUT.name);
        sheet.autoFilter.apply(sheet.getRange('A1:A4'), 0, { filterOn: 'Values', values: ['甲'] });
        await context.sync();
      });
      expect(filteredOut(excel.sheet(LAYOUT.name))).toEqual(HIDDEN);
      return excel;
    };
    const column = (excel: ExcelInNode) => [0, 1, 2, 3].map((row) => excel.sheet(LAYOUT.name).value(row, 0));

    it('is drawn whole where Excel would misplace what is written', async () => {
      const excel = await filtered();
      excel.behave(['writes-skip-filtered-rows']);
      await drawSheets([LAYOUT], { standing: 'ask', asDrawn: () => () => true });
      expect(column(excel)).toEqual([1, 2, 3, 4]);
      expect(filteredOut(excel.sheet(LAYOUT.name))).toEqual([]);
    });

    it('is as it was, filter and all, where Excel takes none of what is to be drawn', async () => {
      const excel = await filtered();
      const calm = busyAt(excel, 3);
      await expect(drawSheets([LAYOUT], { standing: 'ask', asDrawn: () => () => true })).rejects.toThrow(HostRefused);
      calm();
      expect(column(excel)).toEqual(['头', '甲', '乙', '甲']);
      expect(filteredOut(excel.sheet(LAYOUT.name))).toEqual(HIDDEN);
    });
  });
});

it('a name that is there is pointed anew, never deleted', async () => {
  const excel = await openExcel();
  await drawForm(REVIEW_FORM, { replace: false });
  excel.behave(['name-deletion-crash']);
  await drawForm(TYPED, { replace: false });
  expect((await readForm('review'))?.notes).toBe('总体属实');
});
