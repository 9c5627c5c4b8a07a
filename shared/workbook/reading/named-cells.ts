import { figureIds, itemIds, type RuleSet } from '../../regulation/rule-set';
import { checkName, CLAIMED_TOTAL, claimedName, figureName, PARK_CELL, YEAR_CELL } from '../layout/names';
import type { CellRef, FigureCells, ItemCells, NamedCell } from './workbook-reading';

/** The sheet, quoted where it has to be, then the first cell of an area. A reference to another workbook has brackets. */
const REFERENCE =
  /^=?(?:'((?:[^'[\]]|'')+)'|([^'!()[\],;:\s]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i;

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * Reads what a defined name or a formula refers to, such as ='评分表'!$F$5 or =评分表!F5:G6: the first cell.
 * Null where it is no plain reference to cells of this workbook, also where they were deleted (#REF!).
 */
export const readReference = (text: string): CellRef | null => {
  const [, quoted, plain, letters, row] = REFERENCE.exec(text) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (sheet === undefined || letters === undefined || row === undefined) return null;
  return { sheet, row: Number(row) - 1, column: columnIndex(letters) };
};

/** The cells that our own names stand for, as far as the names still stand. */
export interface OwnCells {
  readonly figures: FigureCells;
  readonly claimed: ItemCells;
  readonly check: ItemCells;
  readonly total: CellRef | null;
  readonly year: CellRef | null;
  readonly park: CellRef | null;
}

/** Picks our cells of the rule set out of a workbook's names. Excel's names know no case. */
export const ownCells = (names: readonly NamedCell[], ruleSet: RuleSet): OwnCells => {
  const byName = new Map(
    names.map(({ name, sheet, row, column }) => [name.toLowerCase(), { sheet, row, column }] as const),
  );
  const find = (name: string): CellRef | null => byName.get(name.toLowerCase()) ?? null;
  const cellsOf = <Id extends string>(ids: readonly Id[], nameOf: (id: Id) => string) =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const cell = find(nameOf(id));
        return cell ? [[id, cell]] : [];
      }),
    ) as Partial<Record<Id, CellRef>>; // Object.fromEntries forgets the keys
  return {
    figures: cellsOf(figureIds(ruleSet), figureName),
    claimed: cellsOf(itemIds(ruleSet), claimedName),
    check: cellsOf(itemIds(ruleSet), checkName),
    total: find(CLAIMED_TOTAL),
    year: find(YEAR_CELL),
    park: find(PARK_CELL),
  };
};

/** Those of some cells that stand on a sheet. */
export const onSheet = <Id extends string>(cells: Partial<Readonly<Record<Id, CellRef>>>, sheet: string) =>
  Object.fromEntries((Object.entries(cells) as [Id, CellRef][]).filter(([, cell]) => cell.sheet === sheet)) as Partial<
    Record<Id, CellRef>
  >; // Object.entries and fromEntries forget the keys
