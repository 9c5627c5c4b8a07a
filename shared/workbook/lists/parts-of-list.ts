import { voidWord } from '../../vocabulary/whose-words';
import { compactText } from '../reading/cells';
import { namesUnit, unitWords } from '../reading/governing-unit';
import { seenCell, type SeenSheet } from '../reading/seen-sheet';
import { titleIn, withOwners, type Title } from '../reading/titles';
import { likelyColumns, missingFields } from './columns-of-list';
import type { ListDefinition } from './definition';
import { checkColumnOf, type ListHeads } from './list-heads';
import { rowKind } from './row-kind';

/** What speaks against counting a part of a list. */
type AgainstPart =
  /** It says by its title that it is another list; where another part is none, it is left out. */
  | { readonly kind: 'other'; readonly why: string }
  /** Words over it that leave open whether it counts. */
  | { readonly kind: 'doubtful'; readonly why: string };

/** Rows of a list that stand under one title. */
export interface ListPart {
  readonly heads: ListHeads;
  /** Whether it begins with heads of its own. */
  readonly hasHeads: boolean;
  readonly title: string;
  /** The row of its title, or of its heads. */
  readonly row: number;
  readonly against: AgainstPart | null;
  readonly rows: readonly number[];
  /** Rows among them that say that they are sums. */
  readonly sums: readonly { readonly row: number; readonly text: string }[];
  /** Notes below it that say that something does not count. */
  readonly notes: readonly { readonly row: number; readonly text: string }[];
  /** Words above, below and beside it that name a unit. */
  readonly units: string;
}

/** Titles above the first heads are looked for so far. */
const ROWS_ABOVE = 8;
const LONGEST_TITLE = 60;
const LONGEST_NOTE = 1000;
/** A title that names a table, not a part of one. */
const NAMES_TABLE = /名录|名单|一览|情况|统计|汇总|台账|月报|任务|[0-9年度]表/;
/** Words over a part whose companies may not be in the park, or not any more, or not yet. */
const NOT_QUITE = /原|曾|历史|以前|往年|退|迁|撤|离|拟|待|意向|预备|签约|洽谈|储备|筹|孵化|分支|名义|参考|附/;
/** A date with its year: in the title of a table, the year that it is of. */
const DATE_OF_YEAR = /(20\d\d)年\d{1,2}(?:[-—–至到]\d{1,2})?月(?:\d{1,2}日)?/g;
/** A line that says when something was filled in says nothing of the year that it is of. */
const DATE_LINE = /日期|时间|截至|截止|^20\d\d[年./-]\d{1,2}[月./-]?(?:\d{1,2}日?)?$/;

/** Those of some lines that say in which unit the amounts of a table are. */
const unitLines = (lines: readonly string[]): string => lines.filter(namesUnit).map(unitWords).join(' ');

/** Everything that is written above a table, in its heads’ comments, in text boxes and in the name of its sheet: the longest notes too. */
const linesAround = (sheet: SeenSheet, heads: ListHeads): readonly string[] => [
  compactText(sheet.sheet),
  ...wordsAbove(sheet, heads, LONGEST_NOTE),
  ...sheet.beside.filter(({ cell }) => cell === null || cell.row <= heads.bottom).map(({ text }) => compactText(text)),
];

/** The short words above a table: title, unit, whose it is. */
const wordsAbove = (sheet: SeenSheet, { top, span }: ListHeads, longest = LONGEST_TITLE): readonly string[] => {
  const words: string[] = [];
  for (let row = Math.max(sheet.row, top - ROWS_ABOVE); row < top; row += 1)
    for (let column = span.first; column <= span.last; column += 1) {
      const { value, text, struck, covered, merged } = seenCell(sheet, row, column);
      if (value === '' || covered || struck === 'whole' || text.length > longest) continue;
      if (merged && merged.column < span.first) continue;
      words.push(compactText(text));
    }
  return words;
};
const titleWords = (words: readonly string[]): readonly string[] =>
  words
    .filter((text) => NAMES_TABLE.test(text) || !DATE_LINE.test(text))
    .map((text) => (NAMES_TABLE.test(text) ? text.replace(DATE_OF_YEAR, '$1年 $&') : text));

/** What a title says that makes its table another one; null where it says nothing of the kind. */
const othersTitle = <Field extends string>(title: Title, definition: ListDefinition<Field>, isOfTable: boolean) =>
  title.notCurrent === null ? definition.against(title, isOfTable) : `标题写着“${title.notCurrent}”`;

const againstTitle = <Field extends string>(
  texts: readonly string[],
  hasHeads: boolean,
  definition: ListDefinition<Field>,
): AgainstPart | null => {
  const joined = texts.map(compactText).join(' ');
  const other = definition.against(titleIn(titleWords(texts.map(compactText))), false);
  if (other !== null)
    return hasHeads && NAMES_TABLE.test(joined) && voidWord(joined) === null
      ? { kind: 'other', why: other }
      : { kind: 'doubtful', why: other };
  const word = voidWord(joined) ?? NOT_QUITE.exec(joined)?.[0] ?? null;
  return word === null ? null : { kind: 'doubtful', why: `上面写着“${texts.join('　')}”` };
};

/** The tables of a sheet that stand below each other, with the parts that they consist of. */
export const partsOfList = <Field extends string>(
  sheet: SeenSheet,
  tables: readonly ListHeads[],
  definition: ListDefinition<Field>,
): readonly ListPart[] => {
  const parts: (Omit<ListPart, 'rows' | 'sums' | 'notes' | 'units'> & {
    rows: number[];
    sums: { row: number; text: string }[];
    notes: { row: number; text: string }[];
    units: string;
  })[] = [];
  let pending: { readonly row: number; readonly text: string }[] = [];
  for (const [n, heads] of tables.entries()) {
    const columns = likelyColumns(heads, definition);
    const labels = missingFields(columns, definition).map((field) => definition.of[field].label);
    const missing = labels.length === 0 ? null : `没有“${labels.join('”“')}”列`;
    const places = {
      span: heads.span,
      fields: new Set(definition.fields.flatMap((field) => columns[field] ?? [])),
      id: columns[definition.id],
      name: columns[definition.name],
      check: checkColumnOf(heads),
    };
    const begin = (hasHeads: boolean, against: AgainstPart | null, row: number) => {
      parts.push({
        heads,
        hasHeads,
        title: (n === 0 && hasHeads ? wordsAbove(sheet, heads) : pending.map(({ text }) => text)).join('　'),
        row,
        against,
        rows: [],
        sums: [],
        notes: [],
        units: unitLines(n === 0 ? linesAround(sheet, heads) : pending.map(({ text }) => text)),
      });
      pending = [];
    };
    if (n === 0) {
      const above = wordsAbove(sheet, heads);
      const lastRow = sheet.row + sheet.values.length - 1;
      const title = withOwners(
        titleIn(titleWords(above)),
        sheet,
        heads.bottom,
        Math.max(heads.bottom, lastRow - ROWS_ABOVE),
      );
      const own = othersTitle(title, definition, true);
      const byName = othersTitle(titleIn([compactText(sheet.sheet)]), definition, false);
      const why = own ?? byName ?? missing;
      begin(true, why === null ? null : { kind: 'other', why }, heads.top);
    } else {
      const texts = pending.map(({ text }) => text);
      const lacking: AgainstPart | null = missing === null ? null : { kind: 'other', why: missing };
      begin(true, lacking ?? againstTitle(texts, true, definition), pending[0]?.row ?? heads.top);
    }
    const end = tables[n + 1]?.top ?? sheet.row + sheet.values.length;
    for (let row = heads.bottom + 1; row < end; row += 1) {
      const kind = rowKind(sheet, row, places);
      if (kind.kind === 'title') pending.push({ row, text: kind.text });
      const current = parts.at(-1);
      if (kind.kind === 'note' && voidWord(compactText(kind.text)) !== null)
        current?.notes.push({ row, text: kind.text });
      if (kind.kind === 'note' && current) current.units += unitLines([compactText(kind.text)]);
      if (kind.kind === 'sum') current?.sums.push({ row, text: kind.text });
      if (kind.kind !== 'row') continue;
      if (pending.length > 0) {
        const texts = pending.map(({ text }) => text);
        begin(false, againstTitle(texts, false, definition), pending[0]?.row ?? row);
      }
      parts.at(-1)?.rows.push(row);
    }
    // Words below the last row are no title of anything.
    const current = parts.at(-1);
    if (current && n === tables.length - 1) current.units += unitLines(pending.map(({ text }) => compactText(text)));
  }
  return parts;
};
