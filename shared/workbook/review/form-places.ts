import type { ItemId } from '../../regulation/indicators/indicator';
import { ALL_ITEM_IDS, itemIds, RULE_SETS, type RuleSet } from '../../regulation/rule-set';
import { formRemarkName, formScoreName, type FormKind } from '../layout/names';
import { bareWords } from '../reading/cells';
import { seenCell, shownCell, type SeenCell, type SeenSheet } from '../reading/seen-sheet';
import type { NamedCell } from '../reading/workbook-reading';
import { cellsByWords } from '../reading/words-on-sheet';
import { itemReader } from '../submission/reading/item-of-cell';
import { headOf, NOT_SCORED, type FormColumn } from './form-columns';

/** What is typed for an item. */
export type FormPart = 'score' | 'remark';

/** Where a score or a remark of an item form stands. */
export interface PartPlace {
  readonly cell: SeenCell;
  /** Why its row may not be the item's; null where it is: another row is it as well, or it says something else. */
  readonly row: { readonly doubt: 'twice' } | { readonly doubt: 'other'; readonly says: string } | null;
  /** What stands over its column; null where that is the head of its part. */
  readonly head: string | null;
}
/** Where the scores and remarks of a form stand, by item. One whose row is not there, or is there twice, has no place. */
export type FormPlaces = Readonly<Record<FormPart, ReadonlyMap<ItemId, PartPlace>>>;

/** Columns of a form by their heads; null where a head is not there, or is there twice. */
type Columns = Readonly<Record<'item' | 'content' | 'computed' | FormPart, number | null>>;
/** The row of heads of a form. */
interface FormHeads {
  readonly row: number;
  readonly columns: Columns;
}

/** The row in which the heads of a form of the kind stand; null where there is none, or more than one. */
export const formHeads = (kind: FormKind, sheet: SeenSheet): FormHeads | null => {
  const words = cellsByWords(sheet);
  const cellsOf = (key: FormColumn) => words.get(bareWords(headOf(kind, key))) ?? [];
  const own = [...cellsOf('score'), ...cellsOf('remark')].map(({ row }) => row);
  const rows = cellsOf('content')
    .map(({ row }) => row)
    .filter((row) => own.includes(row));
  const [row] = rows;
  if (row === undefined || new Set(rows).size > 1) return null;
  const only = (key: FormColumn) => {
    const found = cellsOf(key).filter((cell) => cell.row === row);
    return found.length === 1 ? (found[0]?.column ?? null) : null;
  };
  const columns = {
    item: only('item'),
    content: only('content'),
    computed: only('computed'),
    score: only('score'),
    remark: only('remark'),
  };
  return { row, columns };
};

/** Whether a sheet has the words of a form of the kind. Tables that people make of scores have some of its heads, and not those that only the system fills in. */
export const hasFormWords = (kind: FormKind, sheet: SeenSheet): boolean => {
  const columns = formHeads(kind, sheet)?.columns;
  return columns !== undefined && columns.item !== null && columns.computed !== null;
};

const TOTAL = '合计';

/** What a row says by its 项目号 and its 评估内容. */
interface RowWords {
  readonly row: number;
  readonly number: SeenCell | null;
  readonly content: SeenCell | null;
}

/** The rows of items: below the heads, down to 合计. */
const rowsOf = (sheet: SeenSheet, { row: head, columns }: FormHeads): readonly RowWords[] => {
  const rows: RowWords[] = [];
  for (let row = head + 1; row < sheet.row + sheet.values.length; row += 1) {
    const at = (column: number | null) => (column === null ? null : shownCell(sheet, row, column));
    const words = { row, number: at(columns.item), content: at(columns.content) };
    if ([words.number, words.content].some((cell) => cell && bareWords(cell.value) === TOTAL)) break;
    rows.push(words);
  }
  return rows;
};

const readable = (cell: SeenCell | null): SeenCell | null => (cell && cell.struck !== 'whole' ? cell : null);

/** The item of a row whose words and number both say it; a number that was cleared says nothing against the words. */
const itemOfRow = ({ number, content }: RowWords, ruleSet: RuleSet): ItemId | null => {
  const item = itemReader(ruleSet);
  const words = readable(content);
  const said = words && item(words.value);
  if (said?.by !== 'words') return null;
  const written = readable(number);
  if (!written || bareWords(written.value) === '') return said.id;
  return item(written.value)?.id === said.id ? said.id : null;
};

/** The items of the rows, by the rule set that most of them are of: a sheet does not name its rules. */
const itemsOfRows = (rows: readonly RowWords[]): ReadonlyMap<number, ItemId> => {
  const readings = Object.values(RULE_SETS).map(
    (ruleSet) =>
      new Map(
        rows.flatMap((words) => {
          const id = itemOfRow(words, ruleSet);
          return id !== null && itemIds(ruleSet).includes(id) ? [[words.row, id] as const] : [];
        }),
      ),
  );
  return readings.reduce<ReadonlyMap<number, ItemId>>(
    (best, reading) => (reading.size > best.size ? reading : best),
    new Map(),
  );
};

const saysOf = ({ number, content }: RowWords): string =>
  [number, content].flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : [])).join(' ');

/** Where what is typed stands on a form: by our names while these stand, else by the words of rows and heads. */
export const formPlaces = (kind: FormKind, sheet: SeenSheet, names: readonly NamedCell[]): FormPlaces => {
  const heads = formHeads(kind, sheet);
  const rows = heads ? rowsOf(sheet, heads) : [];
  const items = itemsOfRows(rows);
  const named = new Map(
    names.filter((each) => each.sheet === sheet.sheet).map((each) => [each.name.toLowerCase(), each]),
  );
  const rowOf = new Map(
    ALL_ITEM_IDS.map((id) => {
      const found = [...items].filter(([, item]) => item === id);
      return [id, found.length === 1 ? (found[0]?.[0] ?? null) : null];
    }),
  );
  const byWords = (part: FormPart, id: ItemId): SeenCell | null => {
    const [row, column] = [rowOf.get(id) ?? null, heads?.columns[part] ?? null];
    if (row === null || column === null) return null;
    // What is not scored on this form is no place of it.
    const score = heads?.columns.score ?? null;
    if (score !== null && seenCell(sheet, row, score).text === NOT_SCORED) return null;
    return seenCell(sheet, row, column);
  };
  const placesOf = (part: FormPart, nameOf: (kind: FormKind, id: ItemId) => string) =>
    new Map(
      ALL_ITEM_IDS.flatMap((id): [ItemId, PartPlace][] => {
        const name = named.get(nameOf(kind, id).toLowerCase());
        const cell = name ? seenCell(sheet, name.row, name.column) : byWords(part, id);
        if (!cell) return [];
        const words = rows.find((each) => each.row === cell.row);
        const other = { doubt: 'other', says: words ? saysOf(words) : '' } as const;
        const isOwn = items.get(cell.row) === id;
        const row = rowOf.get(id) === cell.row ? null : isOwn ? ({ doubt: 'twice' } as const) : other;
        const over =
          heads?.columns[part] === cell.column ? null : heads ? seenCell(sheet, heads.row, cell.column).text : '';
        return [[id, { cell, row, head: over }]];
      }),
    );
  return { score: placesOf('score', formScoreName), remark: placesOf('remark', formRemarkName) };
};
