import { writeRoster } from '../../../addin/excel/recognition/write-roster';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { ROSTER_COLUMNS, ROSTER_POSITIONS, rosterTable } from '../../../shared/workbook/recognition/roster-sheet';
import { tablePlaces } from '../../../shared/workbook/layout/sheet-table';
import { ROSTER } from '../../workbook/recognition/application-fixture';
import { openExcel, syncsOf } from '../support/excel-under-test';

describe('园区名册', () => {
  const { first } = tablePlaces(rosterTable(ROSTER.parks, ROSTER));
  const at = (index: number, column: number) => cellAddress(first + index, column);

  it('has a row per park, says which have no recorded award and which have lost the title, and texts stay texts', async () => {
    const excel = await openExcel();
    expect(await syncsOf(excel, () => writeRoster(ROSTER.parks, ROSTER))).toBe(2);
    const column = (position: number) => [0, 1, 2].map((index) => excel.cell('园区名册', at(index, position)).value);
    expect(column(ROSTER_POSITIONS.recorded)).toEqual(['有', '没有认定记录', '没有认定记录']);
    expect(column(ROSTER_POSITIONS.state)).toEqual(['有效', '有效', '取消授牌']);
    const hostile = ROSTER.parks[1]?.name;
    expect(excel.cell('园区名册', at(1, ROSTER_POSITIONS.name))).toMatchObject({ value: hostile, formula: hostile });
  });

  it('is refreshed in place, and keeps what somebody wrote beside a park', async () => {
    const excel = await openExcel();
    await writeRoster(ROSTER.parks.slice(1), ROSTER);
    await excel.userTypes('园区名册', at(1, ROSTER_COLUMNS.length), '已约谈');
    await writeRoster(ROSTER.parks, ROSTER);
    const rows = [0, 1, 2].map((index) => [
      excel.cell('园区名册', at(index, 0)).value,
      excel.cell('园区名册', at(index, ROSTER_COLUMNS.length)).value,
    ]);
    expect(rows.find(([park]) => park === 'qijiang')).toEqual(['qijiang', '已约谈']);
    expect(rows.map(([park]) => park).toSorted()).toEqual(['dazu', 'fuling', 'qijiang']);
  });
});
