import type { EarlierYear, ParkPast } from '../../evaluation/money/earlier-year';
import { earlyFaults, figureFaults, pastFaults, type PastFault } from '../../evaluation/past/faults';
import type { PastFigures, RecordedPast } from '../../evaluation/past/recorded';
import type { AskedPark } from '../../evaluation/past/asked';
import { shown } from '../../text/plain-text';
import type { CellValue } from '../../vocabulary/cell-value';
import { ParkId, Year } from '../../vocabulary/ids';
import { eachField } from '../lists/columns-of-list';
import { readList, type ListRow, type ListTable, type UnreadList } from '../lists/read-list';
import { compactText } from '../reading/cells';
import type { Asking, Question } from '../reading/question';
import type { SeenWorkbook } from '../reading/seen-sheet';
import { PAST_AMOUNTS, PAST_FIELDS, type PastAmount, type PastSheetField } from './columns';
import { cellFinding, faultFinding, type PastFinding, type RowFault, type RowText } from './findings';
import { pastList } from './list';
import { readPastCell, type GradeCell, type PastCell } from './read-cell';

/** The parks of which 历史情况 is asked, and the first year that the system evaluates. */
export interface PastMatter {
  readonly first: Year;
  readonly parks: readonly AskedPark[];
}
/** A park and what its rows say of it. */
interface ReadPast extends RecordedPast {
  readonly park: ParkId;
}
/** What 历史情况 says. */
export interface PastReading {
  readonly sheet: string;
  readonly table: ListTable<PastSheetField>;
  /** Rows of the sheet in which years of parks stand, from 0. */
  readonly rows: readonly number[];
  /** What each of these rows holds, cell by cell; null for nothing, and for what cannot be read or is asked. */
  readonly read: readonly Readonly<Record<PastSheetField, string | number | boolean | null>>[];
  /** The parks that are filled in, in the order of the sheet; null where something is wrong, or asked. */
  readonly pasts: readonly ReadPast[] | null;
  /** Parks of which nothing is filled in yet. */
  readonly blank: readonly AskedPark[];
  readonly findings: readonly PastFinding[];
  readonly questions: readonly Question[];
  /** Which sheet, rows and columns were read. */
  readonly readFrom: string;
}
/** A workbook says nothing of years before the system. */
export type PastRefusal = UnreadList<PastSheetField> & { readonly questions: readonly Question[] };

interface ReadRow extends ListRow<PastSheetField> {
  readonly read: Readonly<Record<PastSheetField, PastCell>>;
  /** Whose row it is; null for a park that is not asked, or none. */
  readonly of: AskedPark | null;
}
const UNSETTLED: PastCell = { value: undefined, isBlank: false, fault: null, fix: null };
/** What the sheet is drawn with says nothing of the year by itself. */
const TYPED: readonly PastSheetField[] = ['grade', 'rectified', 'instalment', 'base', 'paid', 'spent', 'document'];

const rowText = ({ row, cells, read, of }: ReadRow): RowText => ({
  park: of?.name ?? (shown(String(cells.name).trim()) || shown(String(cells.park).trim()) || `第 ${row + 1} 行`),
  year: typeof read.year.value === 'number' ? read.year.value : null,
});
const isTouched = ({ read, unsettled }: ReadRow): boolean =>
  unsettled.size > 0 ||
  TYPED.some((field) => !read[field].isBlank) ||
  PAST_AMOUNTS.some((field) => Number(read[field].value) > 0);

/** What has to stand in every row that says what a year was. */
const NEEDED: readonly PastSheetField[] = ['year', 'grade', 'base', 'bonus', 'cancelled', 'paid', 'spent'];

/** Findings of the cells of one row, each by itself. */
const ofCells = (sheet: string, each: ReadRow, needed: readonly PastSheetField[]): readonly PastFinding[] =>
  PAST_FIELDS.flatMap((field): PastFinding[] => {
    const { fault, isBlank, fix } = each.read[field];
    const code = fault ?? (isBlank && needed.includes(field) ? 'missing' : null);
    if (code === null || each.unsettled.has(field)) return [];
    const cell = { sheet, row: each.row, column: each.columns[field] };
    return [cellFinding(code, field, cell, rowText(each), shown(each.cells[field]), fix)];
  });

const amountOf = ({ read }: ReadRow, field: PastAmount): number => Number(read[field].value ?? 0);
/** What a park is called, however it is spaced. */
const nameIn = (name: CellValue): string => compactText(name);
const yearOf = ({ read }: ReadRow): Year | null => {
  const year = Year.safeParse(read.year.value);
  return year.success ? year.data : null;
};

/** A year as its row says it; null for a row that says something else, or cannot be read. */
const earlierYear = (each: ReadRow): EarlierYear | null =>
  each.read.grade.value === undefined || each.read.grade.value === null ? null : yearSoFar(each);

/** The same as far as its row says it by now. */
const yearSoFar = (each: ReadRow): EarlierYear | null => {
  const { read } = each;
  const year = yearOf(each);
  const grade = read.grade.value as GradeCell | null | undefined; // what the column reads
  if (year === null || grade === 'unknown') return null;
  return {
    year,
    grade: grade === 'unassessed' ? null : (grade ?? null),
    rectified: read.rectified.value === true ? true : read.rectified.value === false ? false : null,
    instalment: typeof read.instalment.value === 'number' ? read.instalment.value : null,
    base: amountOf(each, 'base'),
    bonus: amountOf(each, 'bonus'),
    cancelled: amountOf(each, 'cancelled'),
    paid: amountOf(each, 'paid'),
    spent: amountOf(each, 'spent'),
    document: String(read.document.value ?? ''),
  };
};

/** What a year earned by its row; null where it says nothing of that. */
const figuresIn = (each: ReadRow): PastFigures | null => {
  const { revenue, tax } = each.read;
  const year = yearOf(each);
  if (year === null || (revenue.isBlank && tax.isBlank)) return null;
  const said = ({ value }: PastCell) => (typeof value === 'number' ? value : null);
  return { year, revenue: said(revenue), tax: said(tax) };
};

/** What a row that says 不详 may say all the same: of which park and year it is, and what the year earned. */
const ALSO_UNKNOWN: readonly PastSheetField[] = ['park', 'name', 'recognised', 'year', 'grade', 'revenue', 'tax'];
/** What a row that says 不详 would lose: nothing else of it is recorded. */
const lostIn = ({ read }: ReadRow): readonly PastSheetField[] =>
  PAST_FIELDS.filter((field) => !ALSO_UNKNOWN.includes(field)).filter((field) =>
    field === 'rectified' ? typeof read[field].value === 'boolean' : Boolean(read[field].value),
  );

const differing = (rows: readonly ReadRow[], field: PastSheetField): readonly ReadRow[] => {
  const [first] = rows;
  return rows.filter(({ read }) => read[field].value !== undefined && read[field].value !== first?.read[field].value);
};

/** What the rows of one park come to. */
const ofPark = (
  sheet: string,
  park: AskedPark,
  rows: readonly ReadRow[],
  first: Year,
): { readonly findings: readonly PastFinding[]; readonly past: ReadPast | null; readonly isBlank: boolean } => {
  const touched = rows.filter(isTouched);
  if (touched.length === 0) return { findings: [], past: null, isBlank: true };
  const say = (code: RowFault, field: PastSheetField) => (each: ReadRow) =>
    cellFinding(code, field, { sheet, row: each.row, column: each.columns[field] }, rowText(each), '');
  const unknown = touched.filter(({ read }) => read.grade.value === 'unknown');
  if (unknown.length > 0) {
    const others = touched.filter((each) => !unknown.includes(each));
    const contradicts = others.map(say('known-and-unknown', 'grade'));
    const said = unknown.flatMap((each) => [
      ...ofCells(sheet, each, []),
      ...lostIn(each).map((field) => say('unknown-but-filled', field)(each)),
    ]);
    const past = {
      park: park.park,
      past: { known: false } as const,
      figures: unknown.flatMap((each) => figuresIn(each) ?? []),
    };
    const lastOfYear = new Map(unknown.map((each) => [yearOf(each), each]));
    const earned = figureFaults(past.figures, { first }).flatMap(({ code, year, field }) => {
      const each = lastOfYear.get(year);
      const cell = each && { sheet, row: each.row, column: each.columns[field] };
      return each && cell ? [faultFinding(code, field, cell, rowText(each))] : [];
    });
    return {
      findings: [...contradicts, ...said, ...earned],
      past: contradicts.length === 0 ? past : null,
      isBlank: false,
    };
  }
  const needed = rows.flatMap((each) => ofCells(sheet, each, NEEDED));
  const years = rows.flatMap((each) => earlierYear(each) ?? []);
  const withdrawn = rows.filter(({ read }) => read.withdrawn.value === true);
  const [out] = withdrawn;
  const [head] = rows;
  const recognised = Year.safeParse(head?.read.recognised.value ?? park.recognised);
  const twice = [
    ...differing(rows, 'recognised').map(say('recognised-twice', 'recognised')),
    ...withdrawn.slice(1).map(say('withdrawn-twice', 'withdrawn')),
  ];
  const past: ParkPast = {
    known: true,
    recognised: recognised.success ? recognised.data : park.recognised,
    withdrawn: out ? yearOf(out) : null,
    years,
  };
  const inOrder = rows.map((each) => [yearOf(each), each] as const);
  const [firstOfYear, lastOfYear] = [new Map(inOrder.toReversed()), new Map(inOrder)];
  const rowOf = ({ code, year }: PastFault): ReadRow | undefined =>
    (code === 'year-twice' ? lastOfYear : firstOfYear).get(year) ?? rows.at(-1);
  const bounds = { recognised: park.recognised, first };
  // What the rows say together is told once each of them can be read; what one says by itself as soon as it does.
  const isReadable = years.length === rows.length && needed.every(({ severity }) => severity !== 'error');
  const found: readonly (readonly [PastFault, ReadRow | undefined])[] = isReadable
    ? pastFaults(past, bounds).map((fault) => [fault, rowOf(fault)])
    : touched.flatMap((each) => {
        const soFar = yearSoFar(each);
        const isKnown = (field: keyof EarlierYear) =>
          !each.unsettled.has(field) && each.read[field].fault === null && (each.read[field].value ?? null) !== null;
        return soFar ? earlyFaults(soFar, bounds, isKnown).map((fault) => [fault, each] as const) : [];
      });
  const faults = found.flatMap(([{ code, field, year }, each]): PastFinding[] => {
    if (!each) return [];
    const cell = { sheet, row: each.row, column: each.columns[field] };
    return [faultFinding(code, field, cell, { ...rowText(each), year })];
  });
  const figures = rows.flatMap((each) => figuresIn(each) ?? []);
  return { findings: [...needed, ...twice, ...faults], past: { park: park.park, past, figures }, isBlank: false };
};

/**
 * Reads what a bureau has on paper of parks' years before the system, out of our 历史情况 or a table of its own: columns are found by their heads, rows by park and
 * year. A park whose rows are left as they were drawn is blank; one row that says 不详 declares all of its years unknown.
 */
export const readPastSheet = (
  workbook: SeenWorkbook,
  matter: PastMatter,
  asking: Asking,
): PastReading | PastRefusal => {
  const list = readList(workbook, pastList(matter.first), asking);
  const { questions } = asking;
  if (list.kind !== 'read') return { ...list, questions };
  const { sheet, table, readFrom } = list;
  const asked = new Map(matter.parks.map((park) => [park.park, park]));
  const rows = list.rows.map((row): ReadRow => {
    const cellOf = (field: PastSheetField) =>
      row.unsettled.has(field) ? UNSETTLED : readPastCell(field, row.cells[field]);
    const read = eachField(PAST_FIELDS, cellOf);
    const park = ParkId.safeParse(read.park.value);
    return { ...row, read, of: (park.success ? asked.get(park.data) : null) ?? null };
  });
  const names = new Set(matter.parks.map(({ name }) => nameIn(name)));
  const rowsOf = new Map<ParkId, ReadRow[]>();
  const findings: PastFinding[] = list.findings.map((each) => each);
  for (const each of rows) {
    const { of: known } = each;
    if (known) {
      const own = rowsOf.get(known.park);
      if (own) own.push(each);
      else rowsOf.set(known.park, [each]);
      const called = nameIn(each.cells.name);
      if (called !== nameIn(known.name) && names.has(called)) {
        const cell = { sheet, row: each.row, column: each.columns.name };
        findings.push(cellFinding('name-of-another', 'name', cell, rowText(each), shown(called)));
      }
    } else {
      const cell = { sheet, row: each.row, column: each.columns.park };
      const park = ParkId.safeParse(each.read.park.value);
      if (park.success) findings.push(cellFinding('unknown-park', 'park', cell, rowText(each), park.data));
      else findings.push(...ofCells(sheet, each, ['park']));
    }
  }
  const parks = [...rowsOf].flatMap(([park, own]) => {
    const known = asked.get(park);
    return known ? [{ known, ...ofPark(sheet, known, own, matter.first) }] : [];
  });
  findings.push(...parks.flatMap((each) => each.findings));
  findings.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  const isSound =
    findings.every(({ severity }) => severity !== 'error') &&
    rows.every(({ unsettled }) => unsettled.size === 0) &&
    questions.every(({ answer }) => answer !== null);
  const filled = parks.flatMap(({ past }) => past ?? []);
  const given = new Set(parks.filter(({ isBlank }) => !isBlank).map(({ known }) => known.park));
  return {
    sheet,
    table,
    rows: rows.map(({ row }) => row),
    read: rows.map(({ read }) => eachField(PAST_FIELDS, (field) => read[field].value ?? null)),
    pasts: isSound ? filled : null,
    blank: matter.parks.filter(({ park }) => !given.has(park)),
    findings,
    questions,
    readFrom,
  };
};
