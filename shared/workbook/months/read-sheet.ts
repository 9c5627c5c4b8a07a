import type { Severity } from '../../assessment/findings/finding';
import { ParkId } from '../../vocabulary/ids';
import type { DistrictMonth } from '../../api/months';
import type { MonthFigures, ReportFinding, ReportRow, SentRow } from '../../evaluation/months/report';
import type { FindingText } from '../../assessment/findings/describe-finding';
import { shown } from '../../text/plain-text';
import { checkReport, reportSeverity } from '../../evaluation/months/check-report';
import { describeReportFinding } from '../../evaluation/months/report-text';
import { MONTHLY_FIGURE_IDS, type MonthlyFigure } from '../../regulation/monthly-figures';
import { bareWords, compactText, sentText } from '../reading/cells';
import type { CellRef, SheetBlock } from '../reading/workbook-reading';
import type { CellValue } from '../../vocabulary/cell-value';
import { CHECK_HEADER, inputHeader, LEAD_HEADERS } from './columns';

/** Where the table stands in a sheet, from 0. */
interface MonthTable {
  readonly header: number;
  readonly park: number;
  readonly name: number | null;
  readonly check: number | null;
  readonly figures: Readonly<Record<MonthlyFigure, number>>;
}
/** Something found in 月报, with its cell and its words. */
export interface MonthSheetFinding {
  readonly code: ReportFinding['code'];
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly text: FindingText;
}
/** What 月报 says. */
export interface MonthReading {
  readonly table: MonthTable;
  /** Rows of the sheet in which parks stand, from 0. */
  readonly rows: readonly number[];
  /** Ready to be sent; null where something stops it. */
  readonly report: readonly ReportRow[] | null;
  readonly findings: readonly MonthSheetFinding[];
}

/** Rows in which the heads are looked for. */
const HEAD_ROWS = 30;

const findTable = ({ row, column, values }: SheetBlock): MonthTable | null => {
  for (const [index, cells] of values.slice(0, HEAD_ROWS).entries()) {
    const words = cells.map(bareWords);
    const at = (header: string): number | null => {
      const found = words.indexOf(bareWords(header));
      return found < 0 ? null : column + found;
    };
    const park = at(LEAD_HEADERS.park);
    const figures = MONTHLY_FIGURE_IDS.map((id) => [id, at(inputHeader(id))] as const);
    if (park === null || figures.some(([, place]) => place === null)) continue;
    return {
      header: row + index,
      park,
      name: at(LEAD_HEADERS.name),
      check: at(CHECK_HEADER),
      // Every figure has its place: looked at just above.
      figures: Object.fromEntries(figures) as Record<MonthlyFigure, number>,
    };
  }
  return null;
};

interface ReadRow {
  readonly row: number;
  readonly said: string;
  readonly park: ParkId | null;
  readonly figures: SentRow['figures'];
}

const sentValue = (value: CellValue): string | number => (typeof value === 'number' ? value : sentText(String(value)));

const readRows = ({ row, column, values }: SheetBlock, table: MonthTable): readonly ReadRow[] =>
  values.slice(table.header + 1 - row).flatMap((cells, index): ReadRow[] => {
    const at = (place: number): CellValue => cells[place - column] ?? '';
    const figures = Object.fromEntries(MONTHLY_FIGURE_IDS.map((id) => [id, sentValue(at(table.figures[id]))]));
    const said = compactText(at(table.park)).toLowerCase();
    if (said === '' && Object.values(figures).every((value) => String(value).trim() === '')) return [];
    const park = ParkId.safeParse(said);
    return [{ row: table.header + 1 + index, said, park: park.success ? park.data : null, figures }];
  });

/**
 * Reads a district's month out of 月报, ours or one that somebody altered: columns are found by their heads, parks by their numbers, empty rows are left out.
 * @param block the used block of the sheet
 * @param matter the month that is reported: its parks, and what was reported before
 * @returns null where the sheet has no such table
 */
export const readMonthSheet = (block: SheetBlock, { parks }: Pick<DistrictMonth, 'parks'>): MonthReading | null => {
  const table = findTable(block);
  if (!table) return null;
  const rows = readRows(block, table);
  const before = new Map<ParkId, MonthFigures>(
    parks.flatMap(({ park, before: then }) => (then ? [[park, then] as const] : [])),
  );
  const sent = rows.flatMap(({ park, figures }): SentRow[] => (park === null ? [] : [{ park, figures }]));
  const checked = checkReport(
    sent,
    parks.map(({ park }) => park),
    before,
  );
  const { sheet } = block;
  const nameOf = new Map<string, string>(parks.map(({ park, name }) => [park, name]));
  // Of a park that stands there twice, the second row is the one too many.
  const rowOf = new Map<ParkId, number[]>();
  for (const { park, row } of rows) if (park !== null) rowOf.set(park, [...(rowOf.get(park) ?? []), row]);
  const cellOf = ({ code, park, figure }: ReportFinding): CellRef => {
    const there = rowOf.get(park);
    const row = (code === 'duplicate-park' ? there?.at(-1) : there?.[0]) ?? table.header;
    return { sheet, row, column: figure === null ? table.park : table.figures[figure] };
  };
  const unreadable = rows
    .filter(({ park }) => park === null)
    .map(({ row, said }): MonthSheetFinding => {
      const finding = { code: 'unknown-park', figure: null, shown: shown(said), reads: null } as const;
      const text = describeReportFinding(finding, `第 ${String(row + 1)} 行`);
      return { code: finding.code, severity: 'error', cell: { sheet, row, column: table.park }, text };
    });
  const findings = [
    ...checked.findings.map((finding): MonthSheetFinding => ({
      code: finding.code,
      severity: reportSeverity(finding.code),
      cell: cellOf(finding),
      text: describeReportFinding(finding, nameOf.get(finding.park) ?? finding.park),
    })),
    ...unreadable,
  ].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  return {
    table,
    rows: rows.map(({ row }) => row),
    report: unreadable.length > 0 ? null : checked.rows,
    findings,
  };
};
