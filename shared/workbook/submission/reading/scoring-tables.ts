import type { ItemId } from '../../../regulation/indicators/indicator';
import type { RuleSet } from '../../../regulation/rule-set';
import { bareWords } from '../../reading/cells';
import { headsIn, type Head } from '../../reading/heads';
import { seenCell, shownCell, type SeenCell, type SeenSheet } from '../../reading/seen-sheet';
import { titleOf, withOwners, type Title } from '../../reading/titles';
import { isWordsOf, itemReader, type ItemCell, type ItemOfCell } from './item-of-cell';
import { isTableHead, roleRank } from './score-heads';

/** Where an item of the annex stands in a table. */
export interface ItemPlace {
  readonly id: ItemId;
  readonly row: number;
  readonly column: number;
  readonly by: ItemCell['by'];
}
/** Items below the same heads. On a printed page two the heads may come again, with other columns. */
export interface ScoringPart {
  readonly heads: readonly Head[];
  readonly headRow: number;
  readonly items: readonly ItemPlace[];
}
/** An Annex 2 found on a sheet by its words and item numbers. */
export interface ScoringTable {
  readonly sheet: SeenSheet;
  readonly parts: readonly ScoringPart[];
  readonly places: ReadonlyMap<ItemId, ItemPlace>;
  readonly title: Title;
  /** Rows of the sheet, from 0: the first with heads, and the last with an item. */
  readonly first: number;
  readonly last: number;
  /** Its columns, from 0. */
  readonly columns: { readonly first: number; readonly last: number };
  /** Cells that say that sums stand in their rows, of the whole or of parts. */
  readonly sums: readonly { readonly row: number; readonly column: number }[];
  /** The one of the whole, below it; null where there is none, or none can be told from those of parts. */
  readonly total: { readonly row: number; readonly column: number } | null;
}

/** Rows between the head of a table and its first item, and between its last item and its total. */
const NEARBY = 6;
const SUM = /^(?:[一二三四]|第[一二三四]部分)?(?:自评|自查)?(?:得分)?(?:合计|总计|总分|总得分|小计|共计)(?:得分)?$/;
/** What the whole comes to after something was taken off or put to it. */
const FINAL =
  /^(?:最终|最后|实际|核定|(?:[扣加减]分|扣减|调整)后)(?:自评)?(?:总|实)?得?分数?$|^(?:最终|最后)(?:结果|合计|总计)$|^实得分$/;
/** Words of a sum of the whole, the surest first; 小计 is none. */
const TOTALS = [/最[终后]|实际|实得|核定|后/, /总/, /[合共]计/] as const;
/** With fewer items in a stretch it is some other list that happens to be numbered. */
const FEWEST = 3;

/** A stretch of a column in which no item comes twice. */
interface Run {
  readonly column: number;
  readonly items: Map<ItemId, ItemPlace>;
}

const runsIn = (sheet: SeenSheet, column: number, itemOfCell: ItemOfCell): readonly Run[] => {
  const runs: Run[] = [];
  let previous: ItemId | null = null;
  for (let index = 0; index < sheet.values.length; index += 1) {
    const value = sheet.values[index]?.[column - sheet.column] ?? '';
    if (value === '') continue;
    const row = sheet.row + index;
    const seen = seenCell(sheet, row, column);
    const item = seen.covered ? null : itemOfCell(value);
    if (!item) continue;
    const place = { ...item, row, column };
    const current = runs.at(-1);
    const known = current?.items.get(item.id);
    // Where an item stands there twice, the one that is struck through was put in other words, or in another row.
    if (known && seen.struck === 'whole') continue;
    const isStruck = known !== undefined && seenCell(sheet, known.row, known.column).struck === 'whole';
    if (isStruck) current?.items.set(item.id, place);
    else if (!current) runs.push({ column, items: new Map([[item.id, place]]) });
    else if (!known) current.items.set(item.id, place);
    // An item of some other form that has the number of one of ours gives way to the one with its words.
    else if (known.by === 'number-with-other-words' && item.by !== known.by) current.items.set(item.id, place);
    else if (item.by !== 'number-with-other-words' && item.id !== previous)
      runs.push({ column, items: new Map([[item.id, place]]) });
    previous = item.id;
  }
  return runs.filter(({ items }) => items.size >= FEWEST);
};

const rowsOf = ({ items }: Run): readonly number[] => [...items.values()].map(({ row }) => row);
const spanOf = (run: Run) => ({ first: Math.min(...rowsOf(run)), last: Math.max(...rowsOf(run)) });
const wordsIn = ({ items }: Run): number => [...items.values()].filter(({ by }) => by === 'words').length;
const share = (a: Run, b: Run): number => {
  const rows = new Set(rowsOf(a));
  return rowsOf(b).filter((row) => rows.has(row)).length / Math.min(a.items.size, b.items.size);
};
const HALF = 0.5;

/** Columns of one table that both tell its items, as a column of numbers beside one of words: the words decide, the numbers complete them. */
const joined = (runs: readonly Run[]): readonly Run[] => {
  const kept: Run[] = [];
  for (const run of [...runs].sort((a, b) => wordsIn(b) - wordsIn(a) || b.items.size - a.items.size)) {
    const same = kept.find((each) => {
      if (share(each, run) < HALF) return false;
      const rows = new Map([...each.items.values()].map((place) => [place.row, place.id]));
      const both = [...run.items.values()].filter(({ row }) => rows.has(row));
      return wordsIn(run) === 0 || both.every(({ row, id }) => rows.get(row) === id);
    });
    if (!same) {
      kept.push(run);
      continue;
    }
    const taken = new Set(rowsOf(same));
    for (const place of run.items.values())
      if (!same.items.has(place.id) && !taken.has(place.row)) same.items.set(place.id, place);
  }
  return kept;
};

const filledIn = (sheet: SeenSheet, row: number): number =>
  (sheet.values[row - sheet.row] ?? []).filter((value) => value !== '').length;

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 2000 && value < 2100;

/** The rows of heads right above a row: from the first that has a head to the last. Null where there is none. */
const headRowsAbove = (sheet: SeenSheet, row: number, year: number | null, lowest: number) => {
  const rows: number[] = [];
  for (let each = Math.max(lowest, row - NEARBY); each < row; each += 1) {
    const heads = headsIn(sheet, each, each, year).filter(isTableHead);
    // Heads are words; a number among them is a year.
    if ((sheet.values[each - sheet.row] ?? []).some((value) => typeof value === 'number' && !isYear(value))) continue;
    const isTitle = filledIn(sheet, each) < 2 && shownCell(sheet, each, heads[0]?.column ?? 0).merged === null;
    if (heads.length > 0 && !isTitle) rows.push(each);
  }
  const last = rows.at(-1);
  if (last === undefined) return null;
  let first = last;
  while (rows.includes(first - 1)) first -= 1;
  return { first, last: row - 1 > last ? Math.max(last, rowsBelowHeads(sheet, last, row)) : last };
};
/** A second row of heads may hold only words that are none by themselves, such as 自评 and 初审 under 得分. */
const rowsBelowHeads = (sheet: SeenSheet, last: number, row: number): number => {
  const next = last + 1;
  const cells = (sheet.values[next - sheet.row] ?? []).filter((value) => value !== '');
  return next < row && cells.length > 0 && cells.every((value) => typeof value === 'string') ? next : last;
};

/** A row within a table in which its heads come again. */
const isHeadAgain = (sheet: SeenSheet, row: number, year: number | null): boolean =>
  headsIn(sheet, row, row, year).filter((head) => isTableHead(head) && roleRank(head, 'notes') === null).length >= 2;

const partsOf = (sheet: SeenSheet, run: Run, year: number | null, lowest: number, within: (head: Head) => boolean) => {
  const items = [...run.items.values()].sort((a, b) => a.row - b.row);
  const parts: { heads: readonly Head[]; headRow: number; first: number; items: ItemPlace[] }[] = [];
  let before = lowest;
  for (const item of items) {
    const again = Array.from({ length: Math.max(0, item.row - before) }, (_, n) => before + n).filter(
      (row) => parts.length > 0 && row < item.row && isHeadAgain(sheet, row, year),
    );
    if (parts.length === 0 || again.length > 0) {
      const rows = headRowsAbove(sheet, item.row, year, before);
      if (rows)
        parts.push({
          heads: headsIn(sheet, rows.first, rows.last, year).filter(within),
          headRow: rows.last,
          first: rows.first,
          items: [],
        });
    }
    parts.at(-1)?.items.push(item);
    before = item.row + 1;
  }
  return parts;
};

/** Whether a number stands behind a cell: else its words are a head. */
const hasNumberBehind = (sheet: SeenSheet, row: number, column: number): boolean =>
  (sheet.values[row - sheet.row] ?? []).slice(column - sheet.column + 1).some((value) => typeof value === 'number');

/** Cells in some rows that say that sums stand there; what is struck through says nothing. */
const sumsIn = (sheet: SeenSheet, first: number, last: number): ScoringTable['sums'] => {
  const width = sheet.values[0]?.length ?? 0;
  const found: { row: number; column: number }[] = [];
  for (let row = first; row <= last; row += 1)
    for (let column = sheet.column; column < sheet.column + width; column += 1) {
      const { value, struck } = seenCell(sheet, row, column);
      if (typeof value !== 'string' || struck === 'whole') continue;
      const words = bareWords(value);
      if (SUM.test(words) || (FINAL.test(words) && hasNumberBehind(sheet, row, column))) {
        found.push({ row, column });
        break;
      }
    }
  return found;
};

/** The sum of the whole: the last that says so below the last item; where parts have such sums too, a second one has to stand there. */
const totalIn = (sheet: SeenSheet, sums: ScoringTable['sums'], last: number): ScoringTable['total'] => {
  const saying = (pattern: RegExp) =>
    sums.filter(({ row, column }) => pattern.test(String(seenCell(sheet, row, column).value)));
  for (const pattern of TOTALS) {
    const found = saying(pattern);
    const below = found.filter(({ row }) => row > last);
    const isOfPart = below.length === 1 && found.length > 1;
    if (below.length > 0) return isOfPart ? null : (below.at(-1) ?? null);
  }
  return null;
};

/** Numbers alone are of other items where the words under 评估内容 beside them are no item's. */
const withWordsBeside = (table: ScoringPart, sheet: SeenSheet, ruleSet: RuleSet): readonly ItemPlace[] => {
  const content = table.heads.filter((head) => roleRank(head, 'content') !== null).map(({ column }) => column);
  return table.items.map((place) => {
    if (place.by !== 'number') return place;
    const beside = content
      .filter((column) => column !== place.column)
      .map((column) => seenCell(sheet, place.row, column));
    const words = beside.filter(({ value }) => typeof value === 'string' && bareWords(value).length > 3);
    if (words.length === 0) return place;
    const isOwn = words.some(({ value }) => isWordsOf(String(value), place.id, ruleSet));
    return { ...place, by: isOwn ? 'words' : 'number-with-other-words' };
  });
};

/** The cells of an item's row that tell which it is: its number, its words. */
export const labelsOf = (place: ItemPlace, { sheet, parts }: ScoringTable, ruleSet: RuleSet): readonly SeenCell[] => {
  const part = parts.find(({ items }) => items.some(({ id }) => id === place.id));
  const content = (part?.heads ?? []).filter((head) => roleRank(head, 'content') !== null).map(({ column }) => column);
  const width = sheet.values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, n) => seenCell(sheet, place.row, sheet.column + n)).filter(
    ({ column, value }) =>
      value !== '' &&
      (column === place.column ||
        content.includes(column) ||
        (column < place.column && itemReader(ruleSet)(value)?.id === place.id)),
  );
};

/**
 * Finds the scoring tables of a rule set on a sheet wherever they stand: by the numbers or words of their items. Those without any head are among them: what is
 * not read is named. In the order of the sheet.
 * @param year the year at hand
 */
export const scoringTables = (sheet: SeenSheet, ruleSet: RuleSet, year: number | null): readonly ScoringTable[] => {
  const itemOfCell = itemReader(ruleSet);
  const width = sheet.values[0]?.length ?? 0;
  const runs = joined(
    Array.from({ length: width }, (_, index) => runsIn(sheet, sheet.column + index, itemOfCell)).flat(),
  ).toSorted((a, b) => spanOf(a).first - spanOf(b).first || a.column - b.column);
  const tables: ScoringTable[] = [];
  const used = new Set<Run>();
  let lowest = sheet.row;
  for (const run of runs) {
    if (used.has(run)) continue;
    // Stretches beside each other in the same rows are one table in two halves where their items differ, and tables of their own where they do not.
    const beside = runs.filter((each) => each !== run && share(each, run) >= HALF);
    const halves = beside.filter((each) => !used.has(each) && [...each.items.keys()].every((id) => !run.items.has(id)));
    const together = [run, ...halves];
    if (together.reduce((sum, { items }) => sum + items.size, 0) < ruleSet.indicators.length / 2) continue;
    for (const each of together) used.add(each);
    const starts = [run, ...beside].map(({ column }) => column).sort((a, b) => a - b);
    const parts = together.flatMap((each) => {
      const next = starts.find((column) => column > each.column) ?? Infinity;
      const isFirst = each.column === starts[0];
      return partsOf(
        sheet,
        each,
        year,
        beside.length > 0 ? Math.max(sheet.row, spanOf(run).first - NEARBY) : lowest,
        ({ column }) => (isFirst || column >= each.column) && column < next,
      );
    });
    const items = together.flatMap((each) => [...each.items.values()]);
    const last = Math.max(...items.map(({ row }) => row));
    const first = Math.min(...parts.map((part) => part.first), ...items.map(({ row }) => row));
    const across = [...parts.flatMap((part) => part.heads), ...items].map(({ column }) => column);
    const sums = sumsIn(sheet, Math.min(...items.map(({ row }) => row)), last + NEARBY);
    const worded = parts.map((part) => ({ ...part, items: withWordsBeside(part, sheet, ruleSet) }));
    tables.push({
      sheet,
      parts: worded,
      places: new Map(
        (worded.length > 0 ? worded.flatMap((part) => part.items) : items).map((place) => [place.id, place]),
      ),
      title: withOwners(titleOf(sheet, first, lowest), sheet, Math.max(lowest, first), last),
      first,
      last,
      columns: { first: Math.min(...across), last: Math.max(...across) },
      sums,
      total: totalIn(sheet, sums, last),
    });
    if (beside.length === halves.length) lowest = last + 1;
  }
  return tables;
};
