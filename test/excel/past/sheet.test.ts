import { fixList } from '../../../addin/excel/filled/fix-list';
import { PastSheetUnreadable, readPastSheet } from '../../../addin/excel/past/read';
import { stampPasts, writePastSheet } from '../../../addin/excel/past/write';
import { SheetExists } from '../../../addin/excel/workbook/sheet-exists';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { PAST_COLUMNS, PAST_ROWS, type PastColumn } from '../../../shared/workbook/past/columns';
import type { ShownPark } from '../../../shared/workbook/past/sheet';
import { markedCells, openExcel, putRows, syncsOf } from '../support/excel-under-test';

const FIRST = Year.parse(2025);
const park = (id: string, recognised: number): ShownPark => ({
  park: ParkId.parse(id),
  name: `${id}园区`,
  recognised: Year.parse(recognised),
  recorded: null,
});
const PARKS = [park('dazu', 2023), park('yubei', 2024)];
const cell = (index: number, column: PastColumn) => cellAddress(PAST_ROWS.firstPark + index, PAST_COLUMNS[column]);
const draw = () => writePastSheet(FIRST, PARKS, { replace: false });
const read = () => readPastSheet({ first: FIRST, parks: PARKS });
/** What a clerk types into a row. */
const fill = async (
  excel: Awaited<ReturnType<typeof openExcel>>,
  index: number,
  typed: Readonly<Partial<Record<PastColumn, string>>>,
) => {
  for (const [column, text] of Object.entries(typed) as [PastColumn, string][])
    await excel.userTypes('历史情况', cell(index, column), text);
};
const PASSED = {
  grade: '合格',
  instalment: '第一期',
  base: '150',
  paid: '150',
  spent: '100',
  document: '渝人社函〔2025〕2号',
};

describe('历史情况 in Excel', () => {
  it('is drawn with a row for each park and year, filled in, read and marked', async () => {
    const excel = await openExcel();
    expect(await syncsOf(excel, draw)).toBe(2);
    expect(excel.cell('历史情况', cell(1, 'year')).value).toBe(2024);
    await fill(excel, 2, { ...PASSED, paid: '160' });
    const wrong = await read();
    expect(wrong?.pasts).toBeNull();
    expect(markedCells(excel, '历史情况')).toEqual({ [cell(2, 'paid')]: 'error' });
    expect(excel.cell('历史情况', cell(2, 'check')).value).toContain('已拨付超过了');
    await fill(excel, 2, { paid: '150' });
    const right = await read();
    expect(right?.pasts).toMatchObject([
      { park: 'yubei', past: { known: true, years: [{ base: 150, paid: 150, spent: 100 }] } },
    ]);
    expect(right?.blank.map((one) => one.park)).toEqual(['dazu']);
    expect(markedCells(excel, '历史情况')).toEqual({});
  });

  it('puts right with one click what was evidently meant', async () => {
    const excel = await openExcel();
    await draw();
    await fill(excel, 2, PASSED);
    // Pasted over the cell's own rule.
    await putRows('历史情况', [['150万元']], { row: PAST_ROWS.firstPark + 2, column: PAST_COLUMNS.base });
    const found = await read();
    if (!found) throw new RangeError('nothing was read');
    await fixList(found, found.findings);
    expect(excel.cell('历史情况', cell(2, 'base')).value).toBe(150);
    expect((await read())?.findings).toEqual([]);
  });

  it('says on the sheet when it was recorded', async () => {
    const excel = await openExcel();
    await draw();
    await stampPasts('2026年3月1日登记 2 个园区');
    expect(excel.cell('历史情况', cellAddress(PAST_ROWS.identity, PAST_COLUMNS.rectified)).value).toContain(
      '登记 2 个园区',
    );
  });

  it('is not drawn over what somebody typed, and not read where it is of another first year', async () => {
    const excel = await openExcel();
    await draw();
    await fill(excel, 2, PASSED);
    await expect(draw()).rejects.toThrow(SheetExists);
    await expect(readPastSheet({ first: Year.parse(2024), parks: [] })).rejects.toThrow(PastSheetUnreadable);
  });
});
