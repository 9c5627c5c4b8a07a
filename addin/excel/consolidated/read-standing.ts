import { ParkId } from '../../../shared/api/ids';
import { CONSOLIDATED_COLUMNS, CONSOLIDATED_POSITIONS } from '../../../shared/workbook/consolidated-columns';
import { groupHeads } from '../../../shared/workbook/consolidated-heads';
import { CONSOLIDATED_ROWS } from '../../../shared/workbook/consolidated-rows';
import { SHEETS } from '../../../shared/workbook/names';
import type { StandingRow } from './place-rows';
import { TableAltered } from './table-altered';

const { key, name } = CONSOLIDATED_POSITIONS;
const { groups, header, firstPark } = CONSOLIDATED_ROWS;

/** The table as it stands in the workbook. */
export interface StandingTable {
  /** Null where there is none yet. */
  readonly sheet: Excel.Worksheet | null;
  readonly rows: readonly StandingRow[];
}
interface StandingRequest {
  readonly sheet: Excel.Worksheet;
  readonly heads: Excel.Range;
  readonly keys: Excel.Range;
}

/** Queues the reading of the table's heads and of the parks that stand in it. */
export const requestStanding = (context: Excel.RequestContext): StandingRequest => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(SHEETS.consolidated);
  sheet.load('name');
  const heads = sheet.getRangeByIndexes(groups, 0, header - groups + 1, CONSOLIDATED_COLUMNS.length).load('values');
  const columns = sheet.getRangeByIndexes(0, key, 1, name + 1).getEntireColumn();
  const keys = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(columns);
  keys.load('values,rowIndex,columnIndex');
  return { sheet, heads, keys };
};

/**
 * What stands in the table, after a sync.
 * @throws TableAltered where a sheet of that name is there but its heads are not ours
 */
export const takeStanding = ({ sheet, heads, keys }: StandingRequest): StandingTable => {
  if (sheet.isNullObject) return { sheet: null, rows: [] };
  if (keys.isNullObject) return { sheet, rows: [] };
  const moved = groupHeads().cells.some(
    ({ row, column, content }) => content.kind === 'text' && heads.values[row - groups]?.[column] !== content.text,
  );
  if (moved) throw new TableAltered(SHEETS.consolidated);
  const rows: StandingRow[] = [];
  for (const cells of keys.values.slice(Math.max(0, firstPark - keys.rowIndex))) {
    const park = ParkId.safeParse(cells[key - keys.columnIndex]);
    if (!park.success) break;
    rows.push({ key: park.data, name: String(cells[name - keys.columnIndex] ?? '') });
  }
  return { sheet, rows };
};
