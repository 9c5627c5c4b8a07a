import type { CellPaint } from '../../../shared/workbook/reading/looks/cell-look';
import { underRules } from '../../../shared/workbook/reading/looks/look-rules';
import { cellKey, type SeenSheet } from '../../../shared/workbook/reading/seen-sheet';
import type { SheetBlock } from '../../../shared/workbook/reading/workbook-reading';
import { readApart } from '../workbook/read-apart';
import { placedRule, requestAreas } from './format-request';
import { sayUnruled } from './read-request';
import {
  CELL_LOOK,
  isUnclear,
  looksOf,
  paintOfCell,
  takeLook,
  type LookRequest,
  type PaintedCell,
  type SheetFacts,
  type TakenLook,
  type UnclearCell,
} from './look-request';

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
/** What was asked of a sheet: rows of it, and where its conditional formats lie. */
interface AskedSheet {
  readonly rows: readonly AskedRow[];
  readonly areas: readonly Excel.RangeAreas[];
}

/** Rows of which more is asked at most: a sheet with more is dressed up cell by cell, and is asked about. */
const MOST_ROWS = 400;
/** Conditional formats that are followed at most. */
const MOST_RULES = 400;

/** Queues what Excel is to tell of the cells of a sheet that neither their rows nor their columns tell of, and of its conditional formats. */
export const requestUnclear = ({ sheet, unclear, rules }: UnclearSheet): AskedSheet => {
  const byRow = new Map<number, UnclearCell[]>();
  for (const cell of unclear) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const rows = [...byRow].slice(0, MOST_ROWS).map(([row, cells]) => {
    const columns = cells.map(({ column }) => column);
    const column = Math.min(...columns);
    const range = sheet.getRangeByIndexes(row, column, 1, Math.max(...columns) - column + 1);
    return { row, column, cells: range.getCellProperties(CELL_LOOK) };
  });
  return { rows, areas: rules.slice(0, MOST_RULES).map(requestAreas) };
};

const UNKNOWN: CellPaint = { struck: 'part', inks: [], ground: null };
const PLAIN: CellPaint = { struck: 'no', inks: [], ground: null };

/**
 * The sheet with what Excel told, after a sync. A cell of which it did not is taken for struck in part: nobody knows which part holds. A conditional format of which it did not say where it lies
 * may lie anywhere.
 */
export const takeUnclear = (
  { seen, unclear, painted, rules, window }: TakenLook,
  asked: AskedSheet | null,
): SeenSheet => {
  const rows = new Map((asked?.rows ?? []).map((each) => [each.row, each]));
  const paintOf = ({ row, column }: UnclearCell): CellPaint => {
    const found = rows.get(row);
    const cell = found?.cells.value[0]?.[column - found.column];
    return cell ? paintOfCell(cell) : UNKNOWN;
  };
  const told = unclear.map(({ row, column }): PaintedCell => ({ row, column, paint: paintOf({ row, column }) }));
  const painting = { ...seen, looks: new Map([...seen.looks, ...looksOf(told)]) };
  if (rules.length === 0) return painting;
  const paints = new Map([...painted, ...told].map(({ row, column, paint }) => [cellKey(row, column), paint]));
  const placed = rules.map((rule, at) => {
    const areas = asked?.areas[at];
    return areas ? placedRule(rule, areas) : { ...rule, test: { kind: 'other' } as const, areas: [window] };
  });
  return underRules(painting, placed, (row, column) => paints.get(cellKey(row, column)) ?? PLAIN, window);
};

/** A sheet after the sync in which its block was read, and, where Excel told it, its look. */
interface BlockWithLook {
  readonly sheet: Excel.Worksheet;
  readonly block: SheetBlock;
  readonly look: LookRequest | null;
  readonly facts: SheetFacts;
}

/** A sheet as it is seen. One more sync where cells look unlike their rows and columns, or conditional formats may strike or hide them. */
export const seeBlock = async (
  context: Excel.RequestContext,
  { sheet, block, look, facts }: BlockWithLook,
): Promise<SeenSheet> => {
  const taken = takeLook(block, look, facts);
  if (look && !facts.formats) sayUnruled([block.sheet]);
  if (!isUnclear(taken)) return taken.seen;
  const [asked] = await readApart(context, () => requestUnclear({ sheet, ...taken }));
  return takeUnclear(taken, asked);
};
