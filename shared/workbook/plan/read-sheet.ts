import { MOST_PARKS, Participant } from '../../evaluation/plan/plan';
import type { Year } from '../../vocabulary/ids';
import { shown } from '../../text/plain-text';
import { PLAN_COLUMNS, PLAN_FIELDS, PLAN_HEADERS, type PlanColumn, type PlanField } from './columns';
import { bareWords } from '../reading/cells';
import { planFinding, type PlanFinding } from './findings';
import { readPlanCell, type PlanCell } from './read-cell';
import type { CellRef, SheetBlock } from '../reading/workbook-reading';
import type { CellValue } from '../../vocabulary/cell-value';

/** Where the table stands in a sheet: the row of its heads and the column of each, from 0. */
interface PlanTable {
  readonly header: number;
  readonly columns: Readonly<Record<PlanField, number>> & { readonly check: number | null };
}
/** What 目标任务 says. */
export interface PlanReading {
  readonly table: PlanTable;
  /** Rows of the sheet in which parks stand, from 0. */
  readonly rows: readonly number[];
  /** The parks, in the order of the sheet; null where something is wrong. */
  readonly participants: readonly Participant[] | null;
  readonly findings: readonly PlanFinding[];
}

/** Rows in which the heads are looked for. */
const HEAD_ROWS = 30;
const COLUMNS = Object.keys(PLAN_COLUMNS) as readonly PlanColumn[];
/** The heads by their words; and how a bureau's own table shortens some. */
const HEADS = new Map<string, PlanColumn>([
  ...COLUMNS.map((column) => [bareWords(PLAN_HEADERS[column]), column] as const),
  ['园区', 'name'],
  ['目标任务', 'revenueTarget'],
]);

const findTable = ({ row, column, values }: SheetBlock): PlanTable | null => {
  for (const [index, cells] of values.slice(0, HEAD_ROWS).entries()) {
    const places = new Map<PlanColumn, number>();
    cells.forEach((cell, n) => {
      const head = HEADS.get(bareWords(cell));
      if (head && !places.has(head)) places.set(head, column + n);
    });
    if (PLAN_FIELDS.every((field) => places.has(field)))
      return {
        header: row + index,
        // Every field is there: looked at just above.
        columns: { ...(Object.fromEntries(places) as Record<PlanField, number>), check: places.get('check') ?? null },
      };
  }
  return null;
};

interface ReadRow {
  readonly row: number;
  readonly raw: Readonly<Record<PlanField, CellValue>>;
  readonly cells: Readonly<Record<PlanField, PlanCell>>;
}

const fieldsOf = <Value>(valueOf: (field: PlanField) => Value) =>
  Object.fromEntries(PLAN_FIELDS.map((field) => [field, valueOf(field)])) as Record<PlanField, Value>; // every field is there

const readRows = ({ row, column, values }: SheetBlock, { header, columns }: PlanTable, year: Year): ReadRow[] =>
  values.slice(header + 1 - row).flatMap((cells, index): ReadRow[] => {
    const raw = fieldsOf((field): CellValue => cells[columns[field] - column] ?? '');
    if (PLAN_FIELDS.every((field) => String(raw[field]).trim() === '')) return [];
    return [{ row: header + 1 + index, raw, cells: fieldsOf((field) => readPlanCell(field, raw[field], year)) }];
  });

/** Whom a row is about: its name, or its number where it has none. */
const rowText = ({ row, raw }: ReadRow): string => shown(String(raw.name).trim()) || `第 ${row + 1} 行`;

/** Rows that say the same in a field, where more than one does. */
const repeated = (rows: readonly ReadRow[], field: PlanField): readonly ReadRow[] => {
  const counts = new Map<unknown, number>();
  for (const { cells } of rows) counts.set(cells[field].value, (counts.get(cells[field].value) ?? 0) + 1);
  return rows.filter(({ cells }) => cells[field].value !== undefined && (counts.get(cells[field].value) ?? 0) > 1);
};

/** Rows whose district has another name in another row. */
const unlikeNamed = (rows: readonly ReadRow[]): readonly ReadRow[] => {
  const names = new Map<unknown, Set<unknown>>();
  for (const { cells } of rows) {
    if (cells.district.value === undefined || cells.districtName.value === undefined) continue;
    const known = names.get(cells.district.value) ?? new Set();
    names.set(cells.district.value, known.add(cells.districtName.value));
  }
  return rows.filter(({ cells }) => (names.get(cells.district.value)?.size ?? 0) > 1);
};

const findingsOf = (sheet: string, rows: readonly ReadRow[], table: PlanTable, year: Year): readonly PlanFinding[] => {
  const at = (row: number, field: PlanField): CellRef => ({ sheet, row, column: table.columns[field] });
  const say = (code: PlanFinding['code'], field: PlanField) => (each: ReadRow) =>
    planFinding(code, field, at(each.row, field), rowText(each), shown(each.raw[field]));
  const own = rows.flatMap((each) =>
    PLAN_FIELDS.flatMap((field) => each.cells[field].codes.map((code) => say(code, field)(each))),
  );
  const twice = repeated(rows, 'park');
  const isTwice = new Set(twice);
  const sameName = repeated(rows, 'name').filter((each) => !isTwice.has(each));
  const withoutPrior = rows.filter(
    ({ cells }) =>
      typeof cells.recognised.value === 'number' &&
      cells.recognised.value < year &&
      (cells.priorRevenue.value === null || cells.priorTax.value === null),
  );
  return [
    ...own,
    ...twice.map(say('duplicate-park', 'park')),
    ...sameName.map(say('duplicate-name', 'name')),
    ...unlikeNamed(rows).map(say('district-differs', 'districtName')),
    ...withoutPrior.map((each) =>
      say('no-prior-year', each.cells.priorRevenue.value === null ? 'priorRevenue' : 'priorTax')(each),
    ),
  ].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
};

/** A sheet that looks like 目标任务 says nothing about any park, or about more than a plan takes. */
export type PlanRefusal = 'no-table' | 'no-parks' | 'too-many';

/**
 * Reads the parks of a year out of 目标任务, ours or one that somebody altered: columns are found by their heads, empty rows are left out.
 * @param block the used block of the sheet
 * @param year the year that is planned
 */
export const readPlanSheet = (
  block: SheetBlock,
  year: Year,
): { readonly refused: PlanRefusal } | { readonly refused: null; readonly reading: PlanReading } => {
  const table = findTable(block);
  if (!table) return { refused: 'no-table' };
  const rows = readRows(block, table, year);
  if (rows.length === 0) return { refused: 'no-parks' };
  if (rows.length > MOST_PARKS) return { refused: 'too-many' };
  const findings = findingsOf(block.sheet, rows, table, year);
  const sound = findings.every(({ severity }) => severity !== 'error');
  const participants = sound
    ? rows.map(({ cells }) => Participant.parse(fieldsOf((field) => cells[field].value)))
    : null;
  return { refused: null, reading: { table, rows: rows.map(({ row }) => row), participants, findings } };
};
