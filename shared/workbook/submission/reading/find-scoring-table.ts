import type { ItemId } from '../../../regulation/indicators/indicator';
import type { RuleSet } from '../../../regulation/rule-set';
import { itemIds, RULE_SETS } from '../../../regulation/rule-set';
import { filledCells, type PlacedValue, bareWords, compactText } from '../../reading/cells';
import type { CellRef, SheetBlock, ItemCells } from '../../reading/workbook-reading';
import type { OwnCells } from '../../reading/named-cells';
import type { CellValue } from '../../../vocabulary/cell-value';

/** What a column of a scoring sheet is for. `stated` is where the park writes what it achieved (完成情况). */
export type ColumnRole = 'claimed' | 'weight' | 'content' | 'stated' | 'computed' | 'check';

/** Words in the head of a column, the surest first. */
const HEADS: Readonly<Record<ColumnRole, readonly RegExp[]>> = {
  claimed: [/自评(?:得|评|总)?分(?:数|值)?$|自我评分$|^(?:园区)?自评$/, /^(?:实)?得分(?:情况)?$/, /^评分$|得分$/],
  weight: [/^(?:标准)?分值$|^满分$|^权重$|^标准分$/],
  content: [/^评估内容$|^评估指标$|^评估项目$/, /^(?:考核|评价|指标)内容$|^三级指标$|^指标(?:名称)?$|^评价标准$/],
  stated: [
    /完成情况$|实际完成|^实际(?:情况|数据|值)$|^完成(?:值|数|数据)$/,
    /^(?:本年|当年|填报)?数据$|^实绩$|^填报内容$/,
    /自评(?:说明|情况|依据)$|^情况说明$|^工作情况$/,
  ],
  computed: [/^核算得分$/],
  check: [/^校验$/],
};
/** Scores that others give, and figures of other years, are not what the park states. */
const OF_OTHERS = /核算|初审|复核|复审|审核|评审|专家|区县|核定|最终|上年|去年|上一年|目标|计划|来源|佐证/;
const LONGEST_HEAD = 14;

/** How surely a head names a role: 0 is the surest; null where it does not. */
export const roleRank = (head: CellValue, role: ColumnRole): number | null => {
  if (typeof head !== 'string') return null;
  const words = bareWords(head);
  if (words.length === 0 || words.length > LONGEST_HEAD) return null;
  if ((role === 'claimed' || role === 'stated') && OF_OTHERS.test(words)) return null;
  const rank = HEADS[role].findIndex((pattern) => pattern.test(words));
  return rank < 0 ? null : rank;
};

/** Tells the item that a cell stands for; null where it stands for none. */
export type ItemOfCell = (value: CellValue) => ItemId | null;

/** What people write for the point in 1.1. */
const POINTS = /[.。·\-—]/g;
const OPENING = /^[（(【[]/;
const LONGEST_TITLE = 60;

/** Whether a text starts with the number of an item and does not go on with it: 1.1将社会… starts with 1.1, and not with 1. */
const startsWith = (text: string, id: ItemId): boolean => {
  if (!text.startsWith(id)) return false;
  const next = text.slice(id.length);
  return !/^\d/.test(next) && !(/[A-Z]$/.test(id) && /^[A-Z]/.test(next));
};

const readerOf = (ruleSet: RuleSet): ItemOfCell => {
  const ids = itemIds(ruleSet);
  // As every rule set with the same items words them: a sheet of another year is still known for what it is.
  const titles = Object.values(RULE_SETS)
    .filter((other) => itemIds(other).join() === ids.join())
    .flatMap(({ indicators }) => indicators.map(({ id, title }) => ({ id, words: bareWords(title) })));
  // The longest first: 1.1.2 is not 1.1.
  const longest = ids.toSorted((a, b) => b.length - a.length);
  return (value) => {
    if (typeof value === 'boolean') return null;
    if (typeof value === 'number') return ids.find((id) => id === String(value)) ?? null;
    const words = bareWords(value);
    const titled = words.length < LONGEST_TITLE ? titles.find((title) => words.includes(title.words)) : undefined;
    if (titled) return titled.id;
    const numbered = compactText(value).replace(OPENING, '').replaceAll(POINTS, '.').toUpperCase();
    return longest.find((id) => startsWith(numbered, id)) ?? null;
  };
};

const readers = new WeakMap<RuleSet, ItemOfCell>();
/**
 * Tells the item of the rule set that a cell stands for: by the words of its 评估内容, else by a number such as 1.1, １．１, （1.1） or 1.1将社会….
 * The words decide where the two differ, since people renumber.
 */
export const itemReader = (ruleSet: RuleSet): ItemOfCell => {
  const known = readers.get(ruleSet) ?? readerOf(ruleSet);
  readers.set(ruleSet, known);
  return known;
};

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
