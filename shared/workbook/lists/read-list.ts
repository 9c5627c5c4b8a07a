import { shown } from '../../text/plain-text';
import type { CellValue } from '../../vocabulary/cell-value';
import { isUnitAlone, namedUnit } from '../../vocabulary/written-unit';
import { askLooks } from '../reading/looks/asked-looks';
import { bareWords, compactText } from '../reading/cells';
import { namesUnit } from '../reading/governing-unit';
import { columnText, quoteHeads } from '../reading/heads';
import type { Asking } from '../reading/question';
import { seenCell, type SeenSheet, type SeenWorkbook } from '../reading/seen-sheet';
import { listFinding, readListCell, type ListFinding } from './cells-of-row';
import { areaOf, chooseSheet, type SheetCandidate } from '../reading/choose-sheet';
import { columnsOfList, eachField, likelyColumns, missingFields, type ListColumns } from './columns-of-list';
import { correctionsOfList, type Corrections } from './corrections-of-list';
import type { ListDefinition } from './definition';
import { ownWords } from './head-words';
import { isNearlyList, isWholeList } from './holds-list';
import { checkColumnOf, findListHeads } from './list-heads';
import { partsOfList, type ListPart } from './parts-of-list';
import { rowsInDoubt, type Counts } from './rows-in-doubt';
import { sumsThatDiffer } from './sums-of-list';
import { unitsOfList, type UnitPowers } from './units-of-list';

/** A row of a list as it was read. */
export interface ListRow<Field extends string> {
  /** From 0. */
  readonly row: number;
  /** What each cell says, in the field's own unit; empty where that is asked. */
  readonly cells: Readonly<Record<Field, CellValue>>;
  /** Where each stands. */
  readonly columns: Readonly<Record<Field, number>>;
  /** Fields that are asked about, or of which something was found: nothing else is said of them. */
  readonly unsettled: ReadonlySet<Field>;
}
/** A list that was found and read. */
export interface ReadList<Field extends string> {
  readonly kind: 'read';
  readonly sheet: string;
  readonly table: ListTable<Field>;
  readonly rows: readonly ListRow<Field>[];
  readonly findings: readonly ListFinding<Field>[];
  /** Which sheet, rows and columns were read, and what was left out, for the pane. */
  readonly readFrom: string;
}
/** Where a list stands, from 0: its first heads. Null for a column that is asked about. */
export interface ListTable<Field extends string> {
  readonly header: number;
  readonly columns: Readonly<Record<Field, number | null>>;
  readonly check: number | null;
}
/** Why nothing was read. `seen`: what comes close to heads, and where. */
export type UnreadList<Field extends string> =
  | { readonly kind: 'no-table'; readonly seen: string | null }
  | { readonly kind: 'columns'; readonly missing: readonly Field[]; readonly seen: string }
  | { readonly kind: 'no-rows' }
  /** It is asked which list is meant. */
  | { readonly kind: 'asked' };

/** Tables of a sheet that stand below each other: one list, unless another stands beside it. */
interface ListCandidate extends SheetCandidate {
  readonly parts: readonly ListPart[];
}

/** What makes all of a list another one: it is of another year, month or place. */
const againstList = (parts: readonly ListPart[]): string | null => {
  const others = parts.filter(({ rows }) => rows.length > 0).map(({ against }) => against);
  const [first] = others;
  return first && others.every((against) => against?.kind === 'other') ? first.why : null;
};

const candidateOf = (sheet: SeenSheet, parts: readonly ListPart[], isOurs: boolean): ListCandidate => {
  const rows = parts.flatMap((part) => part.rows);
  const [head] = parts;
  const first = head?.heads.bottom ?? sheet.row;
  return {
    sheet,
    parts,
    first,
    last: rows.at(-1) ?? first,
    columns: head?.heads.span ?? { first: sheet.column, last: sheet.column },
    isOurs,
    isFilled: rows.length > 0,
    against: againstList(parts),
    title: head?.title ?? '',
  };
};

const candidatesIn = <Field extends string>(
  { sheets, names }: SeenWorkbook,
  definition: ListDefinition<Field>,
): { readonly candidates: readonly ListCandidate[]; readonly near: string | null } => {
  const own = new Set(names.filter(({ name }) => definition.names.includes(name)).map(({ sheet }) => sheet));
  let near: { readonly text: string; readonly fields: number } | null = null;
  const candidates: ListCandidate[] = [];
  for (const sheet of sheets) {
    const { found, near: close } = findListHeads(sheet, definition);
    if (close && close.fields > (near?.fields ?? 0))
      near = { text: quoteHeads(sheet, close.row), fields: close.fields };
    const starts = [...new Set(found.map(({ span }) => span.first))];
    for (const start of starts) {
      const tables = found.filter(({ span }) => span.first === start);
      candidates.push(candidateOf(sheet, partsOfList(sheet, tables, definition), own.has(sheet.sheet)));
    }
  }
  return { candidates, near: near?.text ?? null };
};

/** What the heads of a part come to: its columns, and the powers of ten of their units. */
interface Resolved<Field extends string> {
  readonly columns: ListColumns<Field>;
  readonly powers: UnitPowers<Field>;
}

const rowText = (rows: readonly number[]): string => {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `第 ${first + 1} 行` : `第 ${first + 1}—${last + 1} 行`;
};

/** What a list is read with. */
interface Reading<Field extends string> {
  readonly sheet: SeenSheet;
  readonly definition: ListDefinition<Field>;
  readonly asking: Asking;
  readonly rows: ListRow<Field>[];
  readonly findings: ListFinding<Field>[];
  readonly leftOut: string[];
  /** Heads that stand again on every printed page are asked about once. */
  readonly known: Map<string, Resolved<Field>>;
}

const resolve = <Field extends string>(
  { sheet, definition, asking, known }: Reading<Field>,
  part: ListPart,
  isFirst: boolean,
): Resolved<Field> => {
  const above = part.units;
  const key = `${above} ${part.heads.heads.map(({ column, compact }) => `${column} ${compact}`).join(' ')}`;
  const before = known.get(key);
  if (before) return before;
  const suffix = isFirst ? '' : `.${known.size + 1}`;
  const columns = columnsOfList(sheet.sheet, part.heads, definition, asking, suffix);
  const firstNumber = (column: number) => {
    for (const row of part.rows) {
      const { value } = seenCell(sheet, row, column);
      if (typeof value === 'number') return { row, value };
    }
    return null;
  };
  const powers = unitsOfList(columns, definition, above, firstNumber, asking, { sheet: sheet.sheet, part: suffix });
  const resolved = { columns, powers };
  known.set(key, resolved);
  return resolved;
};

/** Whether a part of the list counts; asked where words over it leave that open. */
const countsPart = <Field extends string>(
  { sheet, asking, leftOut }: Reading<Field>,
  { against, row, rows, notes, heads }: ListPart,
  isAllOther: boolean,
): 'yes' | 'no' | 'open' => {
  const [note] = notes;
  const why =
    against?.kind === 'doubtful'
      ? against.why
      : note && against === null
        ? `第 ${note.row + 1} 行写着“${shown(note.text)}”`
        : null;
  if (against?.kind === 'other' && !isAllOther) {
    leftOut.push(`${rowText(rows)}（${against.why}）`);
    return 'no';
  }
  if (why === null) return 'yes';
  const choice = asking.ask({
    id: `part.${row + 1}`,
    about: 'table',
    cells: [{ sheet: sheet.sheet, row: note?.row ?? row, column: heads.span.first }],
    text: {
      where: `“${sheet.sheet}”${rowText(rows)}`,
      what: `${why}。`,
      todo: '请选择这些行算不算；只有一部分算的，请先在表上改好。',
      clause: null,
    },
    choices: [
      { id: 'counts', text: '都算，照表上读取' },
      { id: 'out', text: '都不算，不读' },
    ],
    words: `${why} ${rows.length}`,
  });
  if (choice === 'out') leftOut.push(`${rowText(rows)}（${why}）`);
  return choice === null ? 'open' : choice === 'counts' ? 'yes' : 'no';
};

/** How a row is read: whether it is asked if it counts, whether somebody said that it does, where its unit stands, and what puts it right. */
interface RowTerms<Field extends string> {
  readonly isOpen: boolean;
  readonly isKnown: boolean;
  readonly unitColumns: readonly number[];
  readonly corrections: Corrections<Field>;
  /** The columns of the list, of which one cell may take up several. */
  readonly listed: ReadonlySet<number>;
}

const readRow = <Field extends string>(
  reading: Reading<Field>,
  row: number,
  { columns, powers }: Resolved<Field>,
  likely: Readonly<Record<Field, number | null>>,
  { isOpen, isKnown, unitColumns, corrections, listed }: RowTerms<Field>,
): void => {
  const { sheet, definition, findings, rows } = reading;
  const { fields, of, id, name } = definition;
  const columnAt = (field: Field): number => columns[field]?.column ?? likely[field] ?? 0;
  const known = seenCell(sheet, row, columnAt(id));
  const nameText = shown(seenCell(sheet, row, columnAt(name)).text.replace(/\s+/g, ' ').trim());
  const at = (field: Field) => ({ sheet: sheet.sheet, row, column: columnAt(field) });
  const unsettled = new Set<Field>(isOpen ? fields : []);
  const { merged, covered } = known;
  if (
    !isOpen &&
    !definition.isManyRowsEach &&
    covered &&
    merged &&
    merged.row < row &&
    merged.column === known.column
  ) {
    const what = `与第 ${merged.row + 1} 行合并成了一格，一家占了两行，看不出哪一行的数算数。`;
    const todo = '请取消合并，一家只留一行；确是两家的，分别填写。';
    findings.push(listFinding(definition, id, at(id), nameText, { code: 'merged', what, todo }));
    for (const field of fields) unsettled.add(field);
  }
  const isSkipped = unsettled.size > 0;
  const cells = eachField(fields, (field): CellValue => {
    const [head, power] = [columns[field], powers[field]];
    const corrected = isSkipped ? undefined : corrections(field, row);
    if (!head || power === null || corrected === null) {
      if (likely[field] !== null) unsettled.add(field);
      return '';
    }
    const { column } = corrected ?? head;
    const read = readListCell(sheet, row, { column, power }, of[field], isKnown, listed);
    if (read.doubt && !isSkipped) {
      if (read.doubt.code !== 'look-asked')
        findings.push(listFinding(definition, field, { ...at(field), column }, nameText, read.doubt));
      unsettled.add(field);
    }
    return read.value;
  });
  const read = { row, cells, columns: eachField(fields, columnAt), unsettled };
  rows.push({ ...read, unsettled: otherUnitBeside(reading, read, unitColumns) });
};

/** The columns that may say for a row in which unit its amounts are: those of units and remarks, and those without a head. */
const unitColumnsOf = ({ heads }: ListPart, fields: ReadonlySet<number>): readonly number[] =>
  Array.from({ length: heads.span.last - heads.span.first + 1 }, (_, n) => heads.span.first + n).filter((column) => {
    const head = heads.heads.find((each) => each.column === column);
    return !fields.has(column) && (!head || UNIT_COLUMN.test(bareWords(ownWords(head))));
  });
const UNIT_COLUMN = /^(?:(?:计量|金额|货币|数据|指标)?单位|量纲|备注|说明|备考|附注)$/;

/** Amounts of a row that another unit stands beside: nobody can tell by a click what each of them is. */
const otherUnitBeside = <Field extends string>(
  { sheet, definition, findings }: Reading<Field>,
  { row, columns, unsettled }: ListRow<Field>,
  unitColumns: readonly number[],
): ReadonlySet<Field> => {
  const written = unitColumns
    .map((column) => seenCell(sheet, row, column).text.trim())
    .find((text) => isUnitAlone(compactText(text)) || namesUnit(text));
  if (written === undefined) return unsettled;
  const other = definition.fields.filter((field) => {
    const { unit } = definition.of[field];
    if (unit !== '万元' || unsettled.has(field)) return false;
    const { kind } = namedUnit(compactText(written), unit);
    return kind === 'other' || kind === 'unclear';
  });
  for (const field of other) {
    const what = `同一行的单位写着“${shown(written)}”，应为“万元”。`;
    const cell = { sheet: sheet.sheet, row, column: columns[field] };
    const todo = '请换算成万元，并改好单位。';
    findings.push(listFinding(definition, field, cell, '', { code: 'other-unit-beside', what, todo }));
  }
  return new Set([...unsettled, ...other]);
};

const readPart = <Field extends string>(
  reading: Reading<Field>,
  part: ListPart,
  resolved: Resolved<Field>,
  counts: 'yes' | 'open',
): void => {
  const { sheet, definition, asking, leftOut } = reading;
  const likely = likelyColumns(part.heads, definition);
  const placeOf = (field: Field): number | null => resolved.columns[field]?.column ?? likely[field];
  const places = {
    fields: new Set(definition.fields.flatMap((field) => placeOf(field) ?? [])),
    id: placeOf(definition.id),
    name: placeOf(definition.name),
    check: checkColumnOf(part.heads),
  };
  const unitColumns = unitColumnsOf(part, places.fields);
  const doubts: ReadonlyMap<number, Counts> =
    counts === 'open' ? new Map() : rowsInDoubt(sheet, part, places, definition, asking);
  const counting = counts === 'open' ? [] : part.rows.filter((row) => (doubts.get(row) ?? 'yes') === 'yes');
  const corrections = correctionsOfList(sheet, part, resolved, counting, definition, asking);
  for (const row of part.rows) {
    const doubt = doubts.get(row);
    if (doubt === 'no') {
      leftOut.push(`第 ${row + 1} 行`);
      continue;
    }
    const isOpen = counts === 'open' || doubt === 'open';
    readRow(reading, row, resolved, likely, {
      isOpen,
      isKnown: doubt === 'yes',
      unitColumns,
      corrections,
      listed: places.fields,
    });
  }
};

/** Left out rows that are named at most. */
const NAMED = 5;

const readFromText = <Field extends string>(
  { sheet, definition, rows, leftOut }: Reading<Field>,
  columns: ListColumns<Field>,
): string => {
  const { fields, of } = definition;
  const taken = fields.flatMap((field) => {
    const head = columns[field];
    const { unit, label } = of[field];
    return unit !== null && head && bareWords(ownWords(head)) !== bareWords(label)
      ? [`${label}取自 ${columnText(head)}`]
      : [];
  });
  const out =
    leftOut.length === 0 ? '' : `；没有读：${leftOut.slice(0, NAMED).join('、')}${leftOut.length > NAMED ? '等' : ''}`;
  return `读的是“${sheet.sheet}”${rowText(rows.map(({ row }) => row))}${taken.length === 0 ? '' : `，${taken.join('、')}`}${out}。`;
};

/** What is said of a list that lacks columns, by its first heads. */
const withoutColumns = <Field extends string>(
  { sheet, parts: [part] }: ListCandidate,
  definition: ListDefinition<Field>,
): UnreadList<Field> => {
  if (!part) return { kind: 'no-rows' };
  const missing = missingFields(likelyColumns(part.heads, definition), definition);
  return { kind: 'columns', missing, seen: quoteHeads(sheet, part.heads.bottom) };
};

/**
 * Reads a list out of a workbook as a careful clerk does: which sheet, which table, which columns, in which units, and which rows count. What cannot be told is asked, and
 * what is asked is not read; what nobody can answer with a click is found fault with on its cell.
 */
export const readList = <Field extends string>(
  workbook: SeenWorkbook,
  definition: ListDefinition<Field>,
  asking: Asking,
): ReadList<Field> | UnreadList<Field> => {
  const { candidates, near } = candidatesIn(workbook, definition);
  if (candidates.length === 0) return { kind: 'no-table', seen: near };
  const isWhole = ({ heads }: ListPart) => isWholeList(heads, definition);
  const whole = candidates.filter(({ parts }) => parts.some(isWhole));
  const isWholeIn = (sheet: SeenSheet) => whole.some((each) => each.sheet === sheet);
  // What somebody has in front may be what they mean, though a head of it says something else.
  const isNearlyMeant = ({ sheet, parts }: ListCandidate) =>
    sheet.isOpen && !isWholeIn(sheet) && parts.some(({ heads }) => isNearlyList(heads, definition));
  const [close] = candidates;
  if (whole.length === 0 && close) return withoutColumns(close, definition);
  const meant = candidates.filter((each) => whole.includes(each) || isNearlyMeant(each));
  const chosen = chooseSheet(meant, { id: 'sheet', what: definition.what }, asking);
  if (!chosen) return { kind: 'asked' };
  if (!whole.includes(chosen)) return withoutColumns(chosen, definition);
  const sheet = askLooks(chosen.sheet, areaOf(chosen), asking);
  const parts = chosen.parts.filter(isWhole);
  const filled = parts.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return { kind: 'no-rows' };
  const isAllOther = filled.every(({ against }) => against?.kind === 'other');
  const reading: Reading<Field> = { sheet, definition, asking, rows: [], findings: [], leftOut: [], known: new Map() };
  for (const part of chosen.parts)
    if (!parts.includes(part) && part.rows.length > 0)
      reading.leftOut.push(`${rowText(part.rows)}（${part.against?.why ?? ''}）`);
  let first: { readonly part: ListPart; readonly resolved: Resolved<Field> } | null = null;
  for (const part of filled) {
    const counts = countsPart(reading, part, isAllOther);
    if (counts === 'no') continue;
    const resolved = resolve(reading, part, part.heads === chosen.parts[0]?.heads);
    first ??= { part, resolved };
    readPart(reading, part, resolved, counts);
    reading.findings.push(...sumsThatDiffer(sheet, part, resolved, reading.rows, definition));
  }
  if (!first) return { kind: 'no-rows' };
  const { part, resolved } = first;
  return {
    kind: 'read',
    sheet: sheet.sheet,
    table: {
      header: part.heads.bottom,
      columns: eachField(definition.fields, (field) => resolved.columns[field]?.column ?? null),
      check: checkColumnOf(part.heads),
    },
    rows: reading.rows,
    findings: reading.findings,
    readFrom: readFromText(reading, resolved.columns),
  };
};
