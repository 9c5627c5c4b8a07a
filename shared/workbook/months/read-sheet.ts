import type { FindingText } from '../../assessment/findings/describe-finding';
import type { Severity } from '../../assessment/findings/finding';
import { checkReport, reportSeverity } from '../../evaluation/months/check-report';
import type { MonthFigures, ReportFinding, ReportRow, SentRow } from '../../evaluation/months/report';
import { describeReportFinding } from '../../evaluation/months/report-text';
import { MONTHLY_FIGURE_IDS, type MonthlyFigure } from '../../regulation/monthly-figures';
import { shown } from '../../text/plain-text';
import type { CellValue } from '../../vocabulary/cell-value';
import { ParkId } from '../../vocabulary/ids';
import type { ListFindingCode } from '../lists/cells-of-row';
import { readList, type ListRow, type ListTable, type UnreadList } from '../lists/read-list';
import { compactText, sentText } from '../reading/cells';
import type { Asking, Question } from '../reading/question';
import type { SeenWorkbook } from '../reading/seen-sheet';
import type { CellRef } from '../reading/workbook-reading';
import { monthsList, type MonthField, type MonthMatter } from './list';

/** Something found in 月报, with its cell and its words. */
interface MonthSheetFinding {
  readonly code: ReportFinding['code'] | ListFindingCode;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly text: FindingText;
}
/** What a row of 月报 says of a park; null where that is asked, or cannot be read. */
interface ReadMonthRow {
  readonly park: ParkId | null;
  readonly name: string;
  readonly figures: Readonly<Record<MonthlyFigure, number | null>>;
}
/** What 月报 says. */
export interface MonthReading {
  readonly sheet: string;
  readonly table: ListTable<MonthField>;
  /** Rows of the sheet in which parks stand, from 0. */
  readonly rows: readonly number[];
  readonly read: readonly ReadMonthRow[];
  /** Ready to be sent; null where something stops it, or is asked. */
  readonly report: readonly ReportRow[] | null;
  readonly findings: readonly MonthSheetFinding[];
  readonly questions: readonly Question[];
  /** Which sheet, rows and columns were read. */
  readonly readFrom: string;
}
/** Why nothing can be read. */
export type MonthRefusal = UnreadList<MonthField> & { readonly questions: readonly Question[] };

const sentValue = (value: CellValue): string | number => (typeof value === 'number' ? value : sentText(String(value)));

interface ParkRow extends ListRow<MonthField> {
  readonly said: string;
  readonly park: ParkId | null;
}
const parkRow = (row: ListRow<MonthField>): ParkRow => {
  const said = compactText(row.cells.park).toLowerCase();
  const park = ParkId.safeParse(said);
  return { ...row, said, park: park.success ? park.data : null };
};
const figuresOf = ({ cells }: ParkRow): SentRow['figures'] =>
  Object.fromEntries(MONTHLY_FIGURE_IDS.map((id) => [id, sentValue(cells[id])]));

/** The row and the cell that a finding is about: of a park that stands there twice, the second is the one too many. */
const placeOf = ({ code, park, figure }: ReportFinding, rows: ReadonlyMap<ParkId, readonly ParkRow[]>) => {
  const there = rows.get(park);
  const row = code === 'duplicate-park' ? there?.at(-1) : there?.[0];
  const field: MonthField = figure ?? 'park';
  return { row, field };
};

/**
 * Reads a district's month out of a workbook, out of our 月报 or one that somebody altered: columns are found by their heads, parks by their numbers, empty rows and sums are left out.
 * @param matter the month that is reported: its parks, and what was reported before
 */
export const readMonthSheet = (
  workbook: SeenWorkbook,
  matter: MonthMatter,
  asking: Asking,
): MonthReading | MonthRefusal => {
  const list = readList(workbook, monthsList(matter), asking);
  const { questions } = asking;
  if (list.kind !== 'read') return { ...list, questions };
  const { sheet, table } = list;
  const { parks } = matter;
  const rows = list.rows.map(parkRow);
  const before = new Map<ParkId, MonthFigures>(
    parks.flatMap(({ park, before: then }) => (then ? [[park, then] as const] : [])),
  );
  const sent = rows.flatMap((row): SentRow[] =>
    row.park === null ? [] : [{ park: row.park, figures: figuresOf(row) }],
  );
  const checked = checkReport(
    sent,
    parks.map(({ park }) => park),
    before,
  );
  const nameOf = new Map<string, string>(parks.map(({ park, name }) => [park, name]));
  const rowsOf = new Map<ParkId, ParkRow[]>();
  for (const row of rows) if (row.park !== null) rowsOf.set(row.park, [...(rowsOf.get(row.park) ?? []), row]);
  const isParkOpen = rows.some(({ unsettled, park }) => unsettled.has('park') && park === null);
  const own = checked.findings.flatMap((finding): MonthSheetFinding[] => {
    const { row, field } = placeOf(finding, rowsOf);
    if (row?.unsettled.has(field) || (!row && isParkOpen)) return [];
    const column = row?.columns[field] ?? table.columns.park ?? 0;
    return [
      {
        code: finding.code,
        severity: reportSeverity(finding.code),
        cell: { sheet, row: row?.row ?? table.header, column },
        text: describeReportFinding(finding, nameOf.get(finding.park) ?? finding.park),
      },
    ];
  });
  const unreadable = rows
    .filter(({ park, unsettled }) => park === null && !unsettled.has('park'))
    .map(({ row, said, columns }): MonthSheetFinding => {
      const finding = { code: 'unknown-park', figure: null, shown: shown(said), reads: null } as const;
      const text = describeReportFinding(finding, `第 ${String(row + 1)} 行`);
      return { code: finding.code, severity: 'error', cell: { sheet, row, column: columns.park }, text };
    });
  const findings = [...own, ...unreadable, ...list.findings].sort(
    (a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
  const isSound =
    findings.every(({ severity }) => severity !== 'error') &&
    rows.every(({ unsettled }) => unsettled.size === 0) &&
    questions.every(({ answer }) => answer !== null);
  return {
    sheet,
    table,
    rows: rows.map(({ row }) => row),
    read: rows.map(({ park, cells, unsettled }): ReadMonthRow => {
      const figures = park === null ? undefined : checked.read.get(park);
      const valueOf = (id: MonthlyFigure) => (unsettled.has(id) ? null : (figures?.[id] ?? null));
      return {
        park,
        name: String(cells.name).trim(),
        figures: Object.fromEntries(MONTHLY_FIGURE_IDS.map((id) => [id, valueOf(id)])) as ReadMonthRow['figures'], // every figure is there
      };
    }),
    report: isSound ? checked.rows : null,
    findings,
    questions,
    readFrom: list.readFrom,
  };
};
