import { noticeOf } from '../../../shared/evaluation/grading/notice';
import { GRADING_COLUMNS } from '../../../shared/workbook/grading/columns';
import { gradingSheet, gradingTable } from '../../../shared/workbook/grading/sheet';
import type { SheetLayout } from '../../../shared/workbook/layout/layout';
import { noticeSheet } from '../../../shared/workbook/grading/notice-sheet';
import { SPENDING_COLUMNS, SPENDING_POSITIONS } from '../../../shared/workbook/money/spending-columns';
import { spendingSheet, spendingTable } from '../../../shared/workbook/money/spending-sheet';
import { SUBSIDY_COLUMNS } from '../../../shared/workbook/money/subsidy-columns';
import { subsidySheet, subsidyTable } from '../../../shared/workbook/money/subsidy-sheet';
import { tablePlaces, type TablePlaces } from '../../../shared/workbook/layout/sheet-table';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { AccountId } from '../../../shared/vocabulary/ids';
import { valueAt } from '../layout/layout-reading';
import {
  DISTRICTS,
  PUBLISHED_AT,
  PUBLISHED_RUN,
  SPENDING_ROWS,
  SUBSIDY_ROWS,
  SUBSIDY_STAMP,
  TIED_RUN,
} from '../formulas/runs';

type Headed = readonly { readonly header: string }[];
const reader =
  (layout: SheetLayout, columns: Headed, { first }: TablePlaces) =>
  (index: number, ...headers: readonly string[]) =>
    headers.map((words) =>
      valueAt(
        layout,
        first + index,
        columns.findIndex(({ header }) => header.replaceAll('\n', '') === words),
      ),
    );
const linesOf = (layout: SheetLayout) =>
  layout.cells.flatMap(({ row, content }) => (row < 5 && content.kind === 'text' ? [content.text] : [])).join('\n');

describe('等次拟定', () => {
  const layout = gradingSheet(TIED_RUN, RULE_SET_2021_57);
  const read = reader(layout, GRADING_COLUMNS, tablePlaces(gradingTable(TIED_RUN, RULE_SET_2021_57)));

  test('has rank, total, proposed grade and the money now', () => {
    expect(read(0, '名次', '园区', '最终总分', '拟定等次', '基准', '优秀增加', '合计', '状态')).toEqual([
      ...[1, '重庆大足人力资源服务产业园', 88.5, '优秀'],
      ...[100, 10, 110, '应拨付'],
    ]);
  });

  test('has both alternatives of a tied park instead of its money, highlighted', () => {
    expect(read(2, '拟定等次', '合计', '定为优秀', '定为合格')).toEqual(['待定', '', 110, 100]);
    expect(String(read(2, '补助说明')[0])).toContain('由领导小组确定');
    expect(layout.highlights.filter(({ when }) => when.formula.endsWith('="待定"'))).toHaveLength(3);
  });

  test('says of what the leading group decided at which meeting, under which number, and who was there', () => {
    const meeting = { heldOn: '2026-11-20', document: '渝人社评领〔2026〕3号', attendance: ['组长', '副组长'] };
    const approval = {
      decision: 'approve' as const,
      at: PUBLISHED_AT,
      by: AccountId.parse('leader'),
      reason: '同意',
      meeting,
    };
    const said = (run: typeof TIED_RUN) => linesOf(gradingSheet(run, RULE_SET_2021_57));
    expect(said({ ...TIED_RUN, approval })).toMatch(
      /已审核通过（.+，2026年11月20日会议，渝人社评领〔2026〕3号，出席：组长、副组长，意见：同意）/,
    );
    expect(said({ ...TIED_RUN, approval: { ...approval, meeting: undefined } })).toMatch(
      /已审核通过（[^，]+，意见：同意）/,
    );
  });

  test('says the quota, the tie and the clause', () => {
    const text = linesOf(layout);
    expect(text).toContain('参加评估园区 10 个，优秀名额 3 个，已列优秀 2 个；2 个园区同分待定，尚余 1 个名额');
    expect(text).toContain('第二十四条：优秀等次按不超过参加绩效评估园区总数的 30% 确定');
    expect(text).toContain(TIED_RUN.run);
  });

  test.each([
    ['nobody has approved', TIED_RUN, '尚未审核'],
    ['something was settled anew', { ...TIED_RUN, outdated: true }, '请重新拟定等次'],
    ['it is approved and public', PUBLISHED_RUN, '已审核通过（2026年11月21日 00:05，意见：同意）　　结果已公布'],
    [
      'it was sent back',
      {
        ...TIED_RUN,
        approval: PUBLISHED_RUN.approval && { ...PUBLISHED_RUN.approval, decision: 'send-back' as const },
      },
      '已退回（2026年11月21日 00:05',
    ],
  ])('says where the approval stands when %s', (_, run, words) => {
    expect(linesOf(gradingSheet(run, RULE_SET_2021_57))).toContain(words);
  });
});

describe('补助资金', () => {
  const layout = subsidySheet(SUBSIDY_ROWS, SUBSIDY_STAMP);
  const read = reader(layout, SUBSIDY_COLUMNS, tablePlaces(subsidyTable(SUBSIDY_ROWS, SUBSIDY_STAMP)));

  test('has base, adjustment, bonus and total, and what was granted and spent in all against the ceiling', () => {
    expect(read(0, '认定年次', '规定基准', '综合确定', '核定基准', '优秀增加', '合计')).toEqual([
      2, 100, 100, 100, 10, 110,
    ]);
    expect(read(0, '本年已拨付', '已核定', '补助上限', '已拨付', '待拨付', '应收回')).toEqual([
      60, 260, 300, 210, 50, 0,
    ]);
    expect(read(1, '已拨付', '待拨付', '应收回', '未登记拨付', '结余')).toEqual([170, 0, 20, 0, 29.876544]);
    expect(read(0, '已支出', '结余')).toEqual([120.123456, 89.876544]);
    expect(read(0, '入驻企业房屋租金', '装修', '物管', '配套和扶持')).toEqual([100, 20.123456, 0, 30]);
  });

  test('has date and outcome of a rectification, and nothing where there is none', () => {
    expect(read(1, '状态', '整改结果', '认定时间')).toEqual(['待整改', '待认定', '']);
    expect(read(0, '整改期限', '整改结果')).toEqual(['', '']);
    const decided = SUBSIDY_ROWS.map((row) => ({
      ...row,
      rectification: row.rectification && { ...row.rectification, rectified: false, decidedAt: SUBSIDY_STAMP.readAt },
    }));
    const again = reader(
      subsidySheet(decided, SUBSIDY_STAMP),
      SUBSIDY_COLUMNS,
      tablePlaces(subsidyTable(decided, SUBSIDY_STAMP)),
    );
    expect(again(1, '整改结果')).toEqual(['整改后仍不合格']);
  });
});

describe('资金使用明细', () => {
  const layout = spendingSheet(SPENDING_ROWS, SUBSIDY_STAMP);
  const places = tablePlaces(spendingTable(SPENDING_ROWS, SUBSIDY_STAMP));
  const read = reader(layout, SPENDING_COLUMNS, places);

  test('has a line per voucher; what was taken back stays, and counts for nothing', () => {
    expect(read(0, '用途', '凭证号', '登记金额（万元）', '有效金额（万元）', '状态')).toEqual([
      '入驻企业房屋租金',
      '=1+1',
      1.5,
      1.5,
      '有效',
    ]);
    expect([read(0, '支出日期'), read(1, '支出日期')]).toEqual([['2026-03-01'], ['未登记']]);
    // Money of a year before the system is spent under one that is evaluated here.
    expect([read(0, '资金年度'), read(1, '资金年度')]).toEqual([[SUBSIDY_STAMP.year - 1], [SUBSIDY_STAMP.year]]);
    expect(read(1, '登记金额（万元）', '有效金额（万元）', '状态', '理由')).toEqual([2.5, 0, '已冲销', '重复登记']);
  });

  test('keeps what a park typed a text, whatever it starts with', () => {
    const voucher = layout.cells.find(
      ({ row, column }) => row === places.first && column === SPENDING_POSITIONS.voucher,
    );
    expect(voucher?.content).toEqual({ kind: 'text', text: '=1+1' });
  });
});

describe('通报', () => {
  const notice = noticeOf(PUBLISHED_RUN, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57);

  test('is printed on A4 upright, the text across the page, then the list', () => {
    const layout = noticeSheet(notice);
    expect(layout.print).toMatchObject({ orientation: 'portrait', paper: 'A4', fitToWidth: true });
    const texts = layout.cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text.trim()] : []));
    expect(texts).toEqual(expect.arrayContaining([notice.title, notice.opening, notice.issuer, notice.date]));
    expect(texts.slice(-3)).toEqual(['重庆云阳人力资源服务产业园', '云阳区', '不合格']);
  });

  test('shows a long paragraph whole, in as many rows as it takes', () => {
    const opening = '长'.repeat(2000);
    const { cells, heights } = noticeSheet({ ...notice, opening });
    const rows = cells.filter(({ content }) => content.kind === 'text' && content.text.includes('长长'));
    const text = rows.map(({ content }) => (content.kind === 'text' ? content.text : '')).join('');
    expect(text.trim()).toBe(opening);
    for (const { row } of rows) expect(heights[row]).toBeLessThan(409);
  });
});
