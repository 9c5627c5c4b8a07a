import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import {
  COMPARISON_COLUMNS as C,
  COMPARISON_ROWS as R,
} from '../../../shared/workbook/settlement/item-details-comparison';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import {
  itemDetailPlaces,
  ITEM_DETAIL_POSITIONS as P,
  itemDetailTotal,
} from '../../../shared/workbook/settlement/item-details-sheet';
import { SheetExists } from '../../../addin/excel/workbook/sheet-exists';
import { writeItemDetails } from '../../../addin/excel/settlement/write-item-details';
import { figuresOf, nameOfSeries } from '../../../workbench/excel/model/sheet/charts';
import {
  CONSOLIDATED_ROWS_OF_THREE as ROWS,
  CONSOLIDATED_STAMP as STAMP,
  settledRow,
} from '../grading/consolidated-fixture';
import { openExcel, putRows, trafficOf } from '../support/excel-under-test';

const TOTAL = itemDetailTotal(RULE_SET_2021_57);
/** 核实数, and right of it the first column of the reader’s own. */
const VERIFIED = TOTAL + 1;
const OWN = TOTAL + 2;
const [FULING, DAZU, BISHAN] = ROWS as [ConsolidatedRow, ConsolidatedRow, ConsolidatedRow]; // the fixture has three
const { first } = itemDetailPlaces(STAMP);
const CHOSEN = cellAddress(R.park, C.meanRate);
const SOURCE = cellAddress(R.source, C.meanRate);

const openWith = async (rows: readonly ConsolidatedRow[]) => {
  const excel = await openExcel();
  await writeItemDetails(rows, STAMP);
  await excel.idle();
  const detail = (index: number, column: number) => excel.cell('分指标明细', cellAddress(first + index, column)).value;
  const compared = (item: number, column: number) =>
    excel.cell('指标对比', cellAddress(R.firstItem + item, column)).value;
  /** The series of a chart: what it is called, and its first figure. */
  const series = (chart: number) => {
    const sheet = excel.sheet('指标对比');
    const found = sheet.state.charts[chart]?.series ?? [];
    return found.map((each) => [nameOfSeries(sheet, each), figuresOf(sheet, each.values)[0]]);
  };
  return { excel, detail, compared, series };
};

describe('分指标明细', () => {
  it('has five rows per park, one for each side that scores, empty where nobody has scored yet', async () => {
    const { detail } = await openWith([settledRow(FULING), DAZU]);
    const shown = Array.from({ length: 10 }, (_, n) => [P.name, P.source, P.firstItem, TOTAL].map((c) => detail(n, c)));
    expect(shown).toEqual([
      ['fuling园区', '自评', 2, 32],
      ['fuling园区', '核算', 2, 32],
      ['fuling园区', '初审', 2, 32],
      ['fuling园区', '专家评审', 3, 48],
      ['fuling园区', '最终', 3, 48],
      ['dazu园区', '自评', 1, 16],
      ['dazu园区', '核算', 1, 16],
      ['dazu园区', '初审', '', ''],
      ['dazu园区', '专家评审', '', ''],
      ['dazu园区', '最终', '', ''],
    ]);
  });

  it('tells both figures of each that counts as it was verified, beside the scores that come from it', async () => {
    const verified = [{ figure: 'employment' as const, reported: 103_300, verified: 98_600 }];
    const { detail } = await openWith([{ ...FULING, verified }]);
    expect(Array.from({ length: 5 }, (_, n) => detail(n, VERIFIED))).toEqual([
      '',
      '“年帮助劳动者实现就业和流动人次”填报 103,300 人次、核实 98,600 人次',
      '',
      '',
      '',
    ]);
  });

  it('is refreshed in place: a side that has scored since fills its row, and notes stay beside theirs', async () => {
    const { excel, detail } = await openWith([FULING, DAZU]);
    await excel.userTypes('分指标明细', cellAddress(first + 4, OWN), '待看');
    await writeItemDetails([BISHAN, DAZU, settledRow(FULING)], STAMP);
    expect([detail(4, P.source), detail(4, TOTAL), detail(4, OWN)]).toEqual(['最终', 48, '待看']);
    expect(detail(10, P.name)).toBe('bishan园区');
  });

  it('takes a constant number of syncs', async () => {
    const excel = await openExcel();
    // 指标对比 takes one more where it is drawn in place of the one that is there.
    for (const [rows, expected] of [
      [[FULING], 5],
      [ROWS, 6],
      [ROWS, 6],
    ] as const) {
      const { syncs } = await trafficOf(excel, () => writeItemDetails(rows, STAMP));
      expect(syncs).toBe(expected);
    }
  });
});

describe('指标对比', () => {
  it('shows the mean of every item over all parks, and the first park beside it, in percent of the weight', async () => {
    const { excel, compared, series } = await openWith(ROWS);
    expect(excel.cell('指标对比', CHOSEN).value).toBe('fuling园区');
    // 1.1 weighs 3; the three parks have 2, 1 and 0.
    expect([C.mean, C.park, C.meanRate, C.parkRate].map((column) => compared(0, column))).toEqual([1, 2, 33.3, 66.7]);
    expect(compared(ITEM_IDS.length, C.park)).toBe(32);
    expect(series(0)).toEqual([
      ['平均得分率（%）', 33.3],
      ['fuling园区', 66.7],
    ]);
    expect(series(1)).toEqual([['平均得分率（%）', 33.3]]);
    expect(excel.sheet('指标对比').state.charts.map(({ chartType }) => chartType)).toEqual([
      'RadarMarkers',
      'ColumnClustered',
    ]);
  });

  it('follows the park and the source that the reader picks, without us', async () => {
    const { excel, compared, series } = await openWith([settledRow(FULING), DAZU, BISHAN]);
    expect(excel.cell('指标对比', SOURCE).value).toBe('最终');
    await excel.userTypes('指标对比', SOURCE, '核算');
    await excel.userTypes('指标对比', CHOSEN, 'dazu园区');
    await excel.idle();
    expect(compared(0, C.park)).toBe(1);
    expect(series(0)[1]).toEqual(['dazu园区', 33.3]);
    await excel.userTypes('指标对比', SOURCE, '最终');
    await excel.idle();
    expect(compared(0, C.park)).toBe('');
    expect(excel.cell('指标对比', cellAddress(R.message, C.item)).value).toBe('所选园区尚无最终得分。');
  });

  it('keeps what the reader picked over a refresh, as long as it is there to pick', async () => {
    const { excel } = await openWith(ROWS);
    await excel.userTypes('指标对比', CHOSEN, 'bishan园区');
    await excel.userTypes('指标对比', SOURCE, '自评');
    await writeItemDetails(ROWS, STAMP);
    expect([CHOSEN, SOURCE].map((cell) => excel.cell('指标对比', cell).value)).toEqual(['bishan园区', '自评']);
    await writeItemDetails([FULING, DAZU], STAMP);
    expect(excel.cell('指标对比', CHOSEN).value).toBe('fuling园区');
    expect(excel.sheet('指标对比').state.charts).toHaveLength(2);
  });

  it.each(['>0', '*', '=1+1', 'a,b'])(
    'takes %j for a name of a park, never for a pattern or a formula',
    async (name) => {
      const { excel, compared } = await openWith([{ ...FULING, name }, DAZU]);
      expect(excel.cell('指标对比', CHOSEN)).toMatchObject({ value: name, formula: name });
      expect(compared(0, C.park)).toBe(2);
      expect(compared(0, C.mean)).toBe(1.5);
    },
  );

  it("is not drawn over a sheet of that name that is somebody's own, and nothing else is written then", async () => {
    const excel = await openExcel();
    await putRows('指标对比', [['我的对比']]);
    await expect(writeItemDetails(ROWS, STAMP)).rejects.toThrow(SheetExists);
    expect(excel.cell('指标对比', 'A1').value).toBe('我的对比');
    expect(excel.workbook.findSheet('分指标明细')).toBeNull();
  });
});
