import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { RecordedPast } from '../../../shared/evaluation/past/recorded';
import { pastSheet } from '../../../shared/workbook/past/sheet';
import { itemFormSheet } from '../../../shared/workbook/review/form-sheet';
import { itemFormLine } from '../../../workbench/read/lines/item-form-line';
import { readOptions } from '../../../workbench/read/read-options';
import { readWorkbook } from '../../../workbench/read/read-workbook';
import { submissionLine } from '../../../workbench/read/lines/submission-line';
import { seenLayout } from '../../cases/seen-layout';
import { seenList } from '../../cases/seen-list';
import { annex2Rows, PRINTED } from '../../rules/submission/reading/annex2-copy';
import type { FormEntries, ItemForm } from '../../../shared/workbook/review/form-content';
import { PANEL_FORM, REVIEW_FORM } from '../review/form-fixture';

test('a score of an expert above what the item is worth is an error, and no score', () => {
  const form = { ...PANEL_FORM, entries: { scores: { '1.1': 9, '3.1': 1 }, remarks: {}, notes: '' } };
  const line = itemFormLine('panel', seenLayout(itemFormSheet(form), new Map()), RULE_SET_2021_57);
  expect(line).toMatchObject({
    claimed: { '1.1': null, '3.1': 1 },
    findings: [{ code: 'form-error', about: '1.1', text: expect.stringContaining('超过该项最高分') as unknown }],
  });
});

describe('what the pane refuses on a form is an error of its line too', () => {
  const { scores } = REVIEW_FORM.entries;
  const others = Object.fromEntries(Object.entries(scores).filter(([id]) => id !== '1.3'));
  const lineOf = (form: ItemForm) =>
    itemFormLine(form.kind, seenLayout(itemFormSheet(form), new Map()), RULE_SET_2021_57);
  const review = (entries: Partial<FormEntries>): ItemForm => ({
    ...REVIEW_FORM,
    entries: { ...REVIEW_FORM.entries, ...entries },
  });
  const panel = (entries: Partial<FormEntries>): ItemForm => ({
    ...PANEL_FORM,
    entries: { scores: { '1.1': 2, '3.1': 1 }, remarks: {}, notes: '', ...entries },
  });

  test.each<[string, ItemForm, string, string]>([
    ['an item that a district left empty', review({ scores: others }), '1.3', '同意核算得分的，请填回'],
    ['an item that an expert left empty', panel({ scores: { '1.1': 2 } }), '3.1', '还没有打分'],
    [
      'another score than the computed one without a word',
      review({ scores: { ...scores, '1.3': 1.5 } }),
      '1.3',
      '没有写意见',
    ],
    ['words on the whole that are too long', panel({ notes: '长'.repeat(3000) }), 'notes', '内容过长'],
  ])('%s', (_, form, about, words) => {
    expect(lineOf(form)).toMatchObject({
      findings: [{ about, severity: 'error', text: expect.stringContaining(words) as unknown }],
    });
  });

  test('one that can be sent has none', () => {
    const explained = review({ scores: { ...scores, '1.3': 1.5 }, remarks: { '1.3': '核实为三家' } });
    expect([lineOf(explained), lineOf(panel({}))]).toMatchObject([{ findings: [] }, { findings: [] }]);
  });
});

test('a cell that tells one figure is found fault with once', () => {
  const { content, weight, claimed } = PRINTED;
  const stated = { head: '完成情况', of: (id: string): CellValue => (id === '2.1' ? '约9.8亿元' : '') };
  const sheet = seenList(annex2Rows({ columns: [content, weight, stated, claimed] }), { sheet: '自评表' });
  const line = submissionLine(
    'scoring',
    { sheets: [sheet], names: [] },
    { year: 2025, park: null },
    null,
    RULE_SET_2021_57,
  );
  const found = 'findings' in line ? line.findings.filter(({ code }) => code === 'not-understood') : [];
  expect(found.map(({ about }) => about)).toEqual(['revenue']);
});

test('a list without one of its columns is told as that list, with the column', () => {
  const heads = [
    '企业名称',
    '统一社会信用代码',
    '红名单',
    '主营业务收入（万元）',
    '纳税总额（万元）',
    '服务用人单位数',
  ];
  const sheet = seenList([heads, ['甲公司', '', '否', 100, 3, 5]], { sheet: '名录' });
  const { how } = readOptions(['--as', 'park', '--year', '2025', 'x.xlsx']);
  expect(readWorkbook({ sheets: [sheet], names: [] }, how)).toMatchObject({
    refused: {
      code: 'columns',
      text: expect.stringMatching(/^入驻企业名录的表头里没有这些列：营业收入。.*主营业务收入/) as unknown,
    },
  });
});

describe('历史情况', () => {
  const FIRST = Year.parse(2025);
  const passed = { year: Year.parse(2024), grade: '合格', rectified: null, instalment: 1 } as const;
  const money = { base: 150, bonus: 0, cancelled: 0, paid: 150, spent: 160, document: '渝人社函〔2025〕2号' };
  const recorded: RecordedPast = {
    past: { known: true, recognised: passed.year, withdrawn: null, years: [{ ...passed, ...money }] },
    figures: [{ year: passed.year, revenue: 96500, tax: null }],
  };
  const park = { park: ParkId.parse('dazu'), name: '大足园区', recognised: passed.year };
  const drawn = seenLayout(pastSheet(FIRST, [{ ...park, recorded }]), new Map());
  const row = { park: 'dazu', year: 2024, grade: '合格', instalment: 1, paid: 150, revenue: 96500, tax: null };
  const read = {
    kind: 'past',
    sheet: '历史情况',
    questions: [],
    rows: [expect.objectContaining(row)],
    findings: [{ code: 'spent-over-paid', about: '5.spent', severity: 'error' }],
  };

  test('is known among everything that a workbook can be, and read by the year that it names itself', () => {
    expect(readWorkbook(drawn, readOptions(['x.xlsx']).how)).toMatchObject(read);
    expect(readWorkbook(drawn, readOptions(['--as', 'bureau', '--year', '2026', 'x.xlsx']).how)).toMatchObject(read);
  });

  test('without our names is read by its heads, once the first year of the system is said', () => {
    const own = { ...drawn, names: [] };
    expect(readWorkbook(own, readOptions(['--year', '2025', 'x.xlsx']).how)).toMatchObject(read);
    expect(readWorkbook(own, readOptions(['x.xlsx']).how)).toMatchObject({ refused: { code: 'no-year' } });
  });
});
