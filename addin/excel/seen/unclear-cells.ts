import { cellKey, type CellLook, type SeenSheet } from '../../../shared/workbook/reading/seen-sheet';
import type { SheetBlock } from '../../../shared/workbook/reading/workbook-reading';
import {
  CELL_LOOK,
  lookOfCell,
  takeLook,
  type LookRequest,
  type SheetFacts,
  type TakenLook,
  type UnclearCell,
} from './look-request';
import { readApart } from '../workbook/read-apart';

/** A sheet of which more has to be asked. */
interface UnclearSheet extends TakenLook {
  readonly sheet: Excel.Worksheet;
}
/** What was asked of a row: from its first unclear cell to its last. */
interface AskedRow {
  readonly row: number;
  readonly column: number;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** Rows of which more is asked at most: a sheet with more is dressed up cell by cell, and is asked about. */
const MOST_ROWS = 400;

/** Queues what Excel is to tell of the cells of a sheet that neither their rows nor their columns tell of. */
export const requestUnclear = ({ sheet, unclear }: UnclearSheet): readonly AskedRow[] => {
  const byRow = new Map<number, UnclearCell[]>();
  for (const cell of unclear) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  return [...byRow].slice(0, MOST_ROWS).map(([row, cells]) => {
    const columns = cells.map(({ column }) => column);
    const column = Math.min(...columns);
    const range = sheet.getRangeByIndexes(row, column, 1, Math.max(...columns) - column + 1);
    return { row, column, cells: range.getCellProperties(CELL_LOOK) };
  });
};

/** The sheet with what Excel told, after a sync. A cell of which it did not is taken for struck in part: nobody knows which part holds. */
export const takeUnclear = ({ seen, unclear }: TakenLook, asked: readonly AskedRow[] | null): SeenSheet => {
  const rows = new Map((asked ?? []).map((each) => [each.row, each]));
  const lookOf = ({ row, column }: UnclearCell): CellLook => {
    const found = rows.get(row);
    const cell = found?.cells.value[0]?.[column - found.column];
    return cell ? lookOfCell(cell) : { struck: 'part', unseen: false };
  };
  const looks = unclear.flatMap((cell) => {
    const look = lookOf(cell);
    return look.struck === 'no' && !look.unseen ? [] : [[cellKey(cell.row, cell.column), look] as const];
  });
  return { ...seen, looks: new Map([...seen.looks, ...looks]) };
};

/** A sheet after the sync in which its block was read, and, where Excel told it, its look. */
interface BlockWithLook {
  readonly sheet: Excel.Worksheet;
  readonly block: SheetBlock;
  readonly look: LookRequest | null;
  readonly facts: SheetFacts;
}

/** A sheet as it is seen. One more sync where cells look unlike their rows and columns. */
export const seeBlock = async (
  context: Excel.RequestContext,
  { sheet, block, look, facts }: BlockWithLook,
): Promise<SeenSheet> => {
  const taken = takeLook(block, look, facts);
  if (taken.unclear.length === 0) return taken.seen;
  const [asked] = await readApart(context, () => requestUnclear({ sheet, ...taken }));
  return takeUnclear(taken, asked);
};
