import { areaAddress } from '../../../shared/workbook/layout/a1-reference';
import type { Area } from '../../../shared/workbook/layout/layout';

/** Longest list of areas in one call: Excel takes 8192 characters. */
const LONGEST_LIST = 4000;

const sameSpan = (a: Area, b: Area) => a.column === b.column && a.columns === b.columns;

/** Joins areas that lie beside and below each other, so that many cells of one look become few areas. They must not overlap. */
export const joinAreas = (areas: readonly Area[]): readonly Area[] => {
  const across: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column)) {
    const last = across.at(-1);
    const touches =
      last && last.row === area.row && last.rows === area.rows && last.column + last.columns === area.column;
    if (touches) across[across.length - 1] = { ...last, columns: last.columns + area.columns };
    else across.push(area);
  }
  const joined: Area[] = [];
  for (const area of across.sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row)) {
    const last = joined.at(-1);
    const touches = last && sameSpan(last, area) && last.row + last.rows === area.row;
    if (touches) joined[joined.length - 1] = { ...last, rows: last.rows + area.rows };
    else joined.push(area);
  }
  return joined;
};

/** Areas as lists of addresses, each short enough for one call. */
export const addressLists = (areas: readonly Area[]): readonly string[] => {
  const lists: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_LIST)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
};
