import { areaAddress } from '../../layout/a1-reference';
import type { Area } from '../../layout/layout';
import type { Asking } from '../question';
import { areaCovers, seenCell, type RuledCells, type SeenSheet } from '../seen-sheet';
import { typedCode } from '../sent-code';
import type { CellRef } from '../workbook-reading';

/** Ranges that are asked about one by one at most, cells of one that are shown, and areas that are named. */
const MOST_APART = 10;
const MOST_CELLS = 20;
const NAMED = 3;

/** Cells of one range that is asked about, whatever rules lie over it. */
interface AskedRange {
  readonly address: string;
  readonly says: readonly string[];
  readonly cells: ReadonlySet<string>;
}

const cellOf = (sheet: string, key: string): CellRef => {
  const [row = 0, column = 0] = key.split(' ').map(Number);
  return { sheet, row, column };
};

const addressOf = (areas: readonly Area[]): string =>
  areas.slice(0, NAMED).map(areaAddress).join('、') + (areas.length > NAMED ? ' 等处' : '');

/** The ranges that are asked about: rules over the same areas together, and all of them together where they are many. */
const rangesOf = (ruled: readonly RuledCells[]): readonly AskedRange[] => {
  const ranges = new Map<string, AskedRange>();
  const all = new Set(ruled.map(({ areas }) => addressOf(areas)));
  for (const { areas, says, cells } of ruled) {
    const address = all.size > MOST_APART ? `${[...all].slice(0, NAMED).join('、')} 等处` : addressOf(areas);
    const known = ranges.get(address);
    ranges.set(address, {
      address,
      says: [...new Set([...(known?.says ?? []), says])].filter((each) => each !== ''),
      cells: new Set([...(known?.cells ?? []), ...cells]),
    });
  }
  return [...ranges.values()];
};

/**
 * Asks how the cells look that a conditional format may strike or hide, once for each range, where any of them is about to be read.
 * @param within the part of the sheet that is read
 * @returns the sheet with what was answered: all is seen, so that its cells are read as they stand; or it is open, and none of them is read
 */
export const askLooks = (sheet: SeenSheet, within: Area, asking: Asking): SeenSheet => {
  const isWithin = (key: string) => areaCovers(within, cellOf(sheet.sheet, key));
  const asked = sheet.ruled.filter(({ cells }) => [...cells].some(isWithin));
  if (asked.length === 0) return sheet;
  const shown = new Set<string>();
  for (const { address, says, cells } of rangesOf(asked)) {
    const read = [...cells].filter(isWithin).map((key) => cellOf(sheet.sheet, key));
    const rule = says.length === 0 ? '' : `（${says.slice(0, NAMED).join('；')}）`;
    const choice = asking.ask({
      id: `looks.${sheet.sheet}.${address}`,
      about: 'table',
      cells: read.slice(0, MOST_CELLS),
      text: {
        where: `“${sheet.sheet}”${address}`,
        what: `这里的条件格式${rule}会把单元格划掉或隐藏起来，读不出它现在对哪些单元格生效。`,
        todo: '请看一看表上：都看得见、没有划掉的，请在下面选择；有划掉或看不见的，请先改好，或删去这条条件格式。',
        clause: null,
      },
      choices: [{ id: 'seen', text: '都看得见、没有划掉，照单元格读' }],
      // What stands there may change how it looks.
      words: `${says.join(' ')} ${typedCode(read.map(({ row, column }) => seenCell(sheet, row, column).value))}`,
    });
    if (choice !== null) for (const key of cells) shown.add(key);
  }
  return {
    ...sheet,
    ruled: sheet.ruled.map((each) =>
      asked.includes(each)
        ? { ...each, isAsked: true, cells: new Set([...each.cells].filter((key) => !shown.has(key))) }
        : each,
    ),
  };
};
