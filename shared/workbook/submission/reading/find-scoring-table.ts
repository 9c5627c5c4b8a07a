import type { ItemId } from '../../../regulation/indicators/indicator';
import type { RuleSet } from '../../../regulation/rule-set';
import { filledCells, type PlacedValue } from '../../reading/block-cells';
import { bareWords } from '../../reading/cell-text';
import { roleRank, type ColumnRole } from './column-roles';
import { itemReader, type ItemOfCell } from './item-of-cell';
import type { CellRef, SheetBlock, ItemCells } from '../../reading/workbook-reading';
import type { OwnCells } from '../../reading/named-cells';

/** An Annex 2 found on a sheet by its words and item numbers. */
export interface ScoringTable {
  readonly rows: ReadonlyMap<ItemId, number>;
  readonly columns: { readonly claimed: number } & Readonly<Partial<Record<Exclude<ColumnRole, 'claimed'>, number>>>;
  readonly total: CellRef | null;
}

/** Rows between the head of a table and its first item, and between its last item and its total. */
const NEARBY = 6;
const TOTAL = /^(?:自评)?(?:得分)?(?:合计|总计|总分|总得分)(?:得分)?$/;

type Run = Map<ItemId, number>;

/** Stretches of a column in which no item comes twice: a second table below the first is a stretch of its own. */
const runsOf = (cells: readonly PlacedValue[], itemOfCell: ItemOfCell): readonly Run[] => {
  const runs: Run[] = [];
  let previous: ItemId | null = null;
  for (const { row, value } of cells) {
    const id = itemOfCell(value);
    if (id === null || id === previous) continue;
    previous = id;
    const current = runs.at(-1);
    if (current && !current.has(id)) current.set(id, row);
    else runs.push(new Map([[id, row]]));
  }
  return runs;
};

const byColumn = (cells: readonly PlacedValue[]): readonly (readonly PlacedValue[])[] => {
  const columns = new Map<number, PlacedValue[]>();
  for (const cell of cells) {
    const column = columns.get(cell.column);
    if (column) column.push(cell);
    else columns.set(cell.column, [cell]);
  }
  return [...columns.entries()].sort(([a], [b]) => a - b).map(([, column]) => column);
};

/** The stretches of items on the sheet that could be the annex, the most complete first, then the topmost, then the leftmost. */
const candidates = (cells: readonly PlacedValue[], ruleSet: RuleSet): readonly Run[] =>
  byColumn(cells)
    .flatMap((column) => runsOf(column, itemReader(ruleSet)))
    // With fewer items it is some other list that happens to be numbered.
    .filter((run) => run.size >= ruleSet.indicators.length / 2)
    .sort((a, b) => b.size - a.size || Math.min(...a.values()) - Math.min(...b.values()));

/** The column of a role: the surest head, then the one nearest to the items, then the leftmost. */
const columnOf = (heads: readonly PlacedValue[], role: ColumnRole): number | undefined =>
  heads
    .flatMap((head) => {
      const rank = roleRank(head.value, role);
      return rank === null ? [] : [{ ...head, rank }];
    })
    .sort((a, b) => a.rank - b.rank || b.row - a.row || a.column - b.column)[0]?.column;

/**
 * Finds the scoring table of a rule set on a sheet wherever it stands: by the numbers or words of its items, and by the words in the heads of
 * its columns. Null where there is none.
 */
const findScoringTable = (block: SheetBlock, ruleSet: RuleSet): ScoringTable | null => {
  const cells = filledCells(block);
  for (const rows of candidates(cells, ruleSet)) {
    const first = Math.min(...rows.values());
    const last = Math.max(...rows.values());
    const heads = cells.filter(({ row }) => row < first && row >= first - NEARBY);
    const claimed = columnOf(heads, 'claimed');
    const others = (['weight', 'content', 'stated', 'computed', 'check'] as const).flatMap((role) => {
      const column = columnOf(heads, role);
      return column === undefined || column === claimed ? [] : [[role, column] as const];
    });
    if (claimed === undefined || others.length === 0) continue;
    const sum = cells.find(({ row, value }) => row > last && row <= last + NEARBY && TOTAL.test(bareWords(value)));
    return {
      rows,
      columns: { claimed, ...Object.fromEntries(others) },
      total: sum ? { sheet: block.sheet, row: sum.row, column: claimed } : null,
    };
  }
  return null;
};

/** Where the scores of a sheet stand. */
export interface ScoringCells {
  readonly sheet: string;
  readonly ours: boolean;
  readonly table: ScoringTable | null;
  readonly claimed: ItemCells;
  readonly check: ItemCells;
  readonly total: CellRef | null;
}

const onSheet = <Id extends string>(cells: Partial<Readonly<Record<Id, CellRef>>>, sheet: string) =>
  Object.fromEntries((Object.entries(cells) as [Id, CellRef][]).filter(([, cell]) => cell.sheet === sheet)) as Partial<
    Record<Id, CellRef>
  >; // Object.entries and fromEntries forget the keys

const tableCells = (sheet: string, table: ScoringTable | null, column: number | undefined): ItemCells =>
  table && column !== undefined
    ? Object.fromEntries([...table.rows].map(([id, row]) => [id, { sheet, row, column }]))
    : {};

/** The scoring cells of a sheet: by our names, and where names were lost, by the words of its table. */
export const scoringCells = (block: SheetBlock, own: OwnCells, ruleSet: RuleSet): ScoringCells | null => {
  const { sheet } = block;
  const named = onSheet(own.claimed, sheet);
  const table = findScoringTable(block, ruleSet);
  const isNamed = Object.keys(named).length > 0;
  if (!isNamed && !table) return null;
  return {
    sheet,
    ours: isNamed || (table?.columns.computed !== undefined && table.columns.check !== undefined),
    table,
    claimed: { ...tableCells(sheet, table, table?.columns.claimed), ...named },
    check: { ...tableCells(sheet, table, table?.columns.check), ...onSheet(own.check, sheet) },
    total: own.total?.sheet === sheet ? own.total : (table?.total ?? null),
  };
};
