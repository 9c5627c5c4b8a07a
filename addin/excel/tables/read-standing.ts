import { tablePlaces, type SheetTable } from '../../../shared/workbook/layout/sheet-table';
import { tableHeads } from '../../../shared/workbook/layout/table-heads';
import { Failure } from '../../../shared/vocabulary/failure';
import type { StandingRow } from './place-rows';

/** The heads of the table are not where we drew them: writing would go over somebody's own columns. Nothing was changed. */
export class TableAltered extends Failure {
  override readonly name = 'TableAltered';
  override readonly title = '表的结构被改动过';

  constructor(readonly sheet: string) {
    super(
      `“${sheet}”的表头与系统格式不一致（可能移动、插入或改名了列）。为免覆盖已有内容，没有写入。请先把这个工作表改名，再重新生成。`,
    );
  }
}

/** The table as it stands in the workbook. */
export interface StandingTable {
  /** Null where there is none yet. */
  readonly sheet: Excel.Worksheet | null;
  readonly rows: readonly StandingRow[];
}
/** What of a table matters for finding it again. */
type Found = Pick<SheetTable<never>, 'sheet' | 'lines' | 'summaryText' | 'nameColumn'> & {
  readonly columns: SheetTable<never>['columns'];
};
export interface StandingRequest {
  readonly sheet: Excel.Worksheet;
  readonly heads: Excel.Range;
  readonly keys: Excel.Range;
}

/** Queues the reading of the table's heads and of the rows that stand in it. */
export const requestStanding = (context: Excel.RequestContext, table: Found): StandingRequest => {
  const { groups, header } = tablePlaces(table);
  const sheet = context.workbook.worksheets.getItemOrNullObject(table.sheet);
  sheet.load('name');
  const heads = sheet.getRangeByIndexes(groups, 0, header - groups + 1, table.columns.length).load('values');
  const columns = sheet.getRangeByIndexes(0, 0, 1, table.nameColumn + 1).getEntireColumn();
  const keys = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(columns);
  keys.load('values,rowIndex,columnIndex');
  return { sheet, heads, keys };
};

/**
 * What stands in the table, after a sync.
 * @throws TableAltered where a sheet of that name is there but its heads are not ours
 */
export const takeStanding = ({ sheet, heads, keys }: StandingRequest, table: Found): StandingTable => {
  if (sheet.isNullObject) return { sheet: null, rows: [] };
  if (keys.isNullObject) return { sheet, rows: [] };
  const { groups, first } = tablePlaces(table);
  const moved = tableHeads(table).cells.some(
    ({ row, column, content }) => content.kind === 'text' && heads.values[row - groups]?.[column] !== content.text,
  );
  if (moved) throw new TableAltered(table.sheet);
  const rows: StandingRow[] = [];
  const at = (cells: readonly unknown[], column: number) => String(cells[column - keys.columnIndex] ?? '');
  for (const cells of keys.values.slice(Math.max(0, first - keys.rowIndex))) {
    const key = at(cells, 0);
    if (key === '') break;
    rows.push({ key, name: at(cells, table.nameColumn) });
  }
  return { sheet, rows };
};
