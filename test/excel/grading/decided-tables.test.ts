import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { noticeOf } from '../../../shared/evaluation/grading/notice';
import { GRADING_COLUMNS, GRADING_POSITIONS } from '../../../shared/workbook/grading/columns';
import { gradingTable } from '../../../shared/workbook/grading/sheet';
import { SPENDING_COLUMNS, SPENDING_POSITIONS } from '../../../shared/workbook/money/spending-columns';
import { spendingTable } from '../../../shared/workbook/money/spending-sheet';
import { SUBSIDY_COLUMNS, SUBSIDY_POSITIONS } from '../../../shared/workbook/money/subsidy-columns';
import { subsidyTable } from '../../../shared/workbook/money/subsidy-sheet';
import { tablePlaces } from '../../../shared/workbook/layout/sheet-table';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { SheetExists } from '../../../addin/excel/workbook/sheet-exists';
import { writeGrading } from '../../../addin/excel/grading/write';
import { writeNotice } from '../../../addin/excel/grading/write-notice';
import { writeSpendings, writeSubsidies } from '../../../addin/excel/money/write';
import {
  DISTRICTS,
  PUBLISHED_AT,
  PUBLISHED_RUN,
  SPENDING_ROWS,
  SUBSIDY_ROWS,
  SUBSIDY_STAMP,
  TIED_RUN,
} from '../../workbook/formulas/runs';
import { openExcel, putRows, syncsOf } from '../support/excel-under-test';

describe('等次拟定', () => {
  const { first, summary } = tablePlaces(gradingTable(TIED_RUN, RULE_SET_2021_57));
  const at = (index: number, column: number) => cellAddress(first + index, column);

  it('stands by rank, keeps the notes of the reader when the leading group has decided, and then has its grades', async () => {
    const excel = await openExcel();
    const shuffled = { ...TIED_RUN, results: TIED_RUN.results.toReversed() };
    expect(await syncsOf(excel, () => writeGrading(shuffled, RULE_SET_2021_57))).toBe(2);
    const grade = (index: number) => excel.cell('等次拟定', at(index, GRADING_POSITIONS.grade)).value;
    expect([0, 1, 2, 3, 4].map(grade)).toEqual(['优秀', '优秀', '待定', '待定', '合格']);
    await excel.userTypes('等次拟定', at(2, GRADING_COLUMNS.length), '建议');
    await writeGrading(PUBLISHED_RUN, RULE_SET_2021_57);
    expect([2, 3].map(grade)).toEqual(['优秀', '合格']);
    expect(excel.cell('等次拟定', at(2, GRADING_COLUMNS.length)).value).toBe('建议');
    expect(excel.cell('等次拟定', at(2, GRADING_POSITIONS.excellent)).value).toBe('');
    await excel.idle();
    const money = GRADING_COLUMNS.findIndex(({ header }) => header === '合计');
    expect(excel.cell('等次拟定', cellAddress(summary ?? -1, money)).value).toBe(730);
  });
});

describe('补助资金', () => {
  const { first, summary } = tablePlaces(subsidyTable(SUBSIDY_ROWS, SUBSIDY_STAMP));

  it('has a row per park and adds up what is paid, granted, spent and left', async () => {
    const excel = await openExcel();
    expect(await syncsOf(excel, () => writeSubsidies(SUBSIDY_ROWS, SUBSIDY_STAMP))).toBe(2);
    await excel.idle();
    const at = (row: number, column: number) => excel.cell('补助资金', cellAddress(row, column)).value;
    const states = SUBSIDY_ROWS.map((_, index) => at(first + index, SUBSIDY_POSITIONS.state));
    expect(states).toEqual(['应拨付', '待整改', '取消授牌']);
    expect(at(first, SUBSIDY_POSITIONS.left)).toBe(89.876544);
    expect(at(summary ?? -1, SUBSIDY_POSITIONS.total)).toBe(110);
    expect(at(summary ?? -1, SUBSIDY_POSITIONS.left)).toBe(149.63);
    expect(
      at(
        first + 1,
        SUBSIDY_COLUMNS.findIndex(({ header }) => header === '整改结果'),
      ),
    ).toBe('待认定');
  });
});

describe('资金使用明细', () => {
  const { first, summary } = tablePlaces(spendingTable(SPENDING_ROWS, SUBSIDY_STAMP));
  const { voucher, state } = SPENDING_POSITIONS;

  it('has a line per voucher, whose words stay text, and adds up what stands', async () => {
    const excel = await openExcel();
    expect(await syncsOf(excel, () => writeSpendings(SPENDING_ROWS, SUBSIDY_STAMP))).toBe(2);
    await excel.idle();
    const at = (row: number, column: number) => excel.cell('资金使用明细', cellAddress(row, column));
    expect(at(first, voucher)).toMatchObject({ value: '=1+1', formula: '=1+1' });
    expect([first, first + 1].map((row) => at(row, state).value)).toEqual(['有效', '已冲销']);
    const counted = SPENDING_COLUMNS.findIndex(({ summary: summed }) => summed === 'SUM');
    expect(at(summary ?? -1, counted).value).toBe(1.5);
  });
});

describe('通报', () => {
  const notice = noticeOf(PUBLISHED_RUN, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57);

  it('is written with its text and its list, and drawn anew where it is ours', async () => {
    const excel = await openExcel();
    await writeNotice(notice);
    expect(excel.cell('通报', 'A1').value).toBe(notice.title);
    await writeNotice({ ...notice, title: '=1+1' });
    expect(excel.cell('通报', 'A1')).toMatchObject({ value: '=1+1', formula: '=1+1' });
    const texts = Array.from({ length: 60 }, (_, row) => excel.cell('通报', `B${row + 1}`).value);
    expect(texts).toEqual(expect.arrayContaining(['园区', '重庆云阳人力资源服务产业园']));
  });

  it("is not drawn over a sheet of that name that is somebody's own", async () => {
    const excel = await openExcel();
    await putRows('通报', [['我的通报']]);
    await expect(writeNotice(notice)).rejects.toThrow(SheetExists);
    expect(excel.cell('通报', 'A1').value).toBe('我的通报');
  });
});
