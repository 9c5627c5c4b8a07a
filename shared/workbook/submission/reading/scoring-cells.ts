import { findScoringTable, type ScoringTable } from './find-scoring-table';
import type { RuleSet } from '../../../regulation/rule-set';
import type { OwnCells } from '../../reading/named-cells';
import type { CellRef, ItemCells, SheetBlock } from '../../reading/workbook-reading';

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
