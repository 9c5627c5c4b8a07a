import { MOST_PARKS, Participant } from '../../evaluation/plan/plan';
import type { Year } from '../../vocabulary/ids';
import { shown } from '../../text/plain-text';
import type { ListFindingCode } from '../lists/cells-of-row';
import { eachField } from '../lists/columns-of-list';
import { readList, type ListRow, type ListTable, type UnreadList } from '../lists/read-list';
import type { Asking, Question } from '../reading/question';
import type { SeenWorkbook } from '../reading/seen-sheet';
import { PLAN_FIELDS, type PlanField } from './columns';
import { planFinding, type PlanFinding } from './findings';
import { planList } from './list';
import { readPlanCell, type PlanCell } from './read-cell';

/** What a row of 目标任务 says; null where that is asked, or cannot be read. */
type ReadPlanRow = Readonly<Record<PlanField, string | number | null>>;
/** What 目标任务 says. */
export interface PlanReading {
  readonly sheet: string;
  readonly table: ListTable<PlanField>;
  /** Rows of the sheet in which parks stand, from 0. */
  readonly rows: readonly number[];
  readonly read: readonly ReadPlanRow[];
  /** The parks, in the order of the sheet; null where something is wrong, or asked. */
  readonly participants: readonly Participant[] | null;
  readonly findings: readonly PlanSheetFinding[];
  readonly questions: readonly Question[];
  /** Which sheet, rows and columns were read. */
  readonly readFrom: string;
}
/** Something found in 目标任务, with its cell and its words. */
type PlanSheetFinding = Omit<PlanFinding, 'code'> & { readonly code: PlanFinding['code'] | ListFindingCode };

interface ReadRow extends ListRow<PlanField> {
  readonly read: Readonly<Record<PlanField, PlanCell>>;
}
const UNSETTLED: PlanCell = { value: undefined, codes: [] };

/** Whom a row is about: its name, or its number where it has none. */
const rowText = ({ row, cells }: ReadRow): string => shown(String(cells.name).trim()) || `第 ${row + 1} 行`;

/** Rows that say the same in a field, where more than one does. */
const repeated = (rows: readonly ReadRow[], field: PlanField): readonly ReadRow[] => {
  const counts = new Map<unknown, number>();
  for (const { read } of rows) counts.set(read[field].value, (counts.get(read[field].value) ?? 0) + 1);
  return rows.filter(({ read }) => read[field].value !== undefined && (counts.get(read[field].value) ?? 0) > 1);
};

/** Rows whose district has another name in another row. */
const unlikeNamed = (rows: readonly ReadRow[]): readonly ReadRow[] => {
  const names = new Map<unknown, Set<unknown>>();
  for (const { read } of rows) {
    if (read.district.value === undefined || read.districtName.value === undefined) continue;
    const known = names.get(read.district.value) ?? new Set();
    names.set(read.district.value, known.add(read.districtName.value));
  }
  return rows.filter(({ read }) => (names.get(read.district.value)?.size ?? 0) > 1);
};

const findingsOf = (sheet: string, rows: readonly ReadRow[], year: Year): readonly PlanFinding[] => {
  const say = (code: PlanFinding['code'], field: PlanField) => (each: ReadRow) =>
    planFinding(
      code,
      field,
      { sheet, row: each.row, column: each.columns[field] },
      rowText(each),
      shown(each.cells[field]),
      each.read[field].value,
    );
  const own = rows.flatMap((each) =>
    PLAN_FIELDS.flatMap((field) => each.read[field].codes.map((code) => say(code, field)(each))),
  );
  const twice = repeated(rows, 'park');
  const isTwice = new Set(twice);
  const sameName = repeated(rows, 'name').filter((each) => !isTwice.has(each));
  const withoutPrior = rows.filter(
    ({ read }) =>
      typeof read.recognised.value === 'number' &&
      read.recognised.value < year &&
      (read.priorRevenue.value === null || read.priorTax.value === null),
  );
  return [
    ...own,
    ...twice.map(say('duplicate-park', 'park')),
    ...sameName.map(say('duplicate-name', 'name')),
    ...unlikeNamed(rows).map(say('district-differs', 'districtName')),
    ...withoutPrior.map((each) =>
      say('no-prior-year', each.read.priorRevenue.value === null ? 'priorRevenue' : 'priorTax')(each),
    ),
  ];
};

/** A workbook says nothing of parks that could be planned, or of more than a plan takes. */
export type PlanRefusal = (UnreadList<PlanField> | { readonly kind: 'too-many' }) & {
  readonly questions: readonly Question[];
};

/**
 * Reads the parks of a year out of a workbook, out of our 目标任务 or one that somebody altered: columns are found by their heads, empty rows and sums are left out.
 * @param year the year that is planned
 */
export const readPlanSheet = (workbook: SeenWorkbook, year: Year, asking: Asking): PlanReading | PlanRefusal => {
  const list = readList(workbook, planList(year), asking);
  const { questions } = asking;
  if (list.kind !== 'read') return { ...list, questions };
  if (list.rows.length > MOST_PARKS) return { kind: 'too-many', questions };
  const { sheet, table, readFrom } = list;
  const rows = list.rows.map((row): ReadRow => {
    const cellOf = (field: PlanField) =>
      row.unsettled.has(field) ? UNSETTLED : readPlanCell(field, row.cells[field], year);
    return { ...row, read: eachField(PLAN_FIELDS, cellOf) };
  });
  const findings = [...findingsOf(sheet, rows, year), ...list.findings].sort(
    (a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
  const isSound =
    findings.every(({ severity }) => severity !== 'error') &&
    rows.every(({ unsettled }) => unsettled.size === 0) &&
    questions.every(({ answer }) => answer !== null);
  const valuesOf = ({ read }: ReadRow) => eachField(PLAN_FIELDS, (field) => read[field].value);
  return {
    sheet,
    table,
    rows: rows.map(({ row }) => row),
    read: rows.map(({ read }): ReadPlanRow => eachField(PLAN_FIELDS, (field) => read[field].value ?? null)),
    participants: isSound ? rows.map((row) => Participant.parse(valuesOf(row))) : null,
    findings,
    questions,
    readFrom,
  };
};
