import { bareWords } from './cells';
import { seenCell, shownCell, type SeenCell, type SeenSheet } from './seen-sheet';

/** Cells of a sheet by their bare words, as somebody finds a label by looking for it. Struck words are none. */
export const cellsByWords = (sheet: SeenSheet): ReadonlyMap<string, readonly SeenCell[]> => {
  const found = new Map<string, SeenCell[]>();
  sheet.values.forEach((cells, down) =>
    cells.forEach((value, right) => {
      if (typeof value !== 'string' || value === '') return;
      const cell = seenCell(sheet, sheet.row + down, sheet.column + right);
      if (cell.covered || cell.struck === 'whole') return;
      const words = bareWords(value);
      const known = found.get(words);
      if (known) known.push(cell);
      else found.set(words, [cell]);
    }),
  );
  return found;
};

/** The cell behind another in its row: behind its merged area where it is one. */
export const cellBehind = (sheet: SeenSheet, { row, column, merged }: SeenCell): SeenCell =>
  seenCell(sheet, row, merged ? merged.column + merged.columns : column + 1);

/** The cells of a row ahead of a column, each area that is merged once, from left to right. */
export const cellsAhead = (sheet: SeenSheet, row: number, column: number): readonly SeenCell[] => {
  const ahead = Array.from({ length: Math.max(0, column - sheet.column) }, (_, n) =>
    shownCell(sheet, row, sheet.column + n),
  );
  return ahead.filter(
    (cell, n) => ahead.findIndex((each) => each.row === cell.row && each.column === cell.column) === n,
  );
};
