import { MOST_TENANTS } from '../../api/tenants';
import type { FindingText } from '../../assessment/findings/describe-finding';
import type { Severity } from '../../assessment/findings/finding';
import { checkTenants, type CheckedTenants } from '../../evaluation/tenants/check';
import type { TenantFinding } from '../../evaluation/tenants/findings';
import type { TenantField } from '../../evaluation/tenants/tenant';
import type { ListFindingCode } from '../lists/cells-of-row';
import { readList, type ListTable } from '../lists/read-list';
import type { Asking, Question } from '../reading/question';
import type { SeenWorkbook } from '../reading/seen-sheet';
import type { CellRef } from '../reading/workbook-reading';
import { tenantsList, type TenantsMatter } from './list';

/** Something found in 入驻企业名录, with its cell. */
interface TenantSheetFinding {
  readonly code: TenantFinding['code'] | ListFindingCode;
  readonly severity: Severity;
  /** The row as people count it. */
  readonly row: number;
  readonly field: TenantField;
  readonly cell: CellRef;
  readonly text: FindingText;
  /** What one click puts into the cell; null where only a person knows. */
  readonly fix: string | number | null;
}

/** What 入驻企业名录 says, and where. Tenants and totals are null where something is wrong, or asked. */
export interface TenantsReading extends Pick<CheckedTenants, 'tenants' | 'totals'> {
  readonly sheet: string;
  readonly table: ListTable<TenantField>;
  /** Rows of the sheet in which tenants stand, from 0. */
  readonly rows: readonly number[];
  readonly findings: readonly TenantSheetFinding[];
  readonly questions: readonly Question[];
  /** Which sheet, rows and columns were read. */
  readonly readFrom: string;
}
/** Why nothing can be read from a workbook. `seen`: what comes close, and where. */
export type TenantsRefusal =
  | { readonly fault: 'no-table'; readonly seen: string | null }
  | { readonly fault: 'columns'; readonly missing: readonly TenantField[]; readonly seen: string }
  | { readonly fault: 'no-rows' }
  | { readonly fault: 'too-many'; readonly rows: number }
  /** It is asked which list is meant. */
  | { readonly fault: 'asked'; readonly questions: readonly Question[] };

/**
 * Reads the list of tenants of a workbook, ours or one that somebody made: columns are found by their heads, empty rows, sums and notes are left out.
 * @param matter whose list, and of which year
 */
export const readTenantsSheet = (
  workbook: SeenWorkbook,
  matter: TenantsMatter,
  asking: Asking,
): TenantsReading | TenantsRefusal => {
  const list = readList(workbook, tenantsList({ ...matter, file: workbook.file ?? null }), asking);
  switch (list.kind) {
    case 'asked':
      return { fault: 'asked', questions: asking.questions };
    case 'no-table':
      return { fault: list.kind, seen: list.seen };
    case 'columns':
      return { fault: list.kind, missing: list.missing, seen: list.seen };
    case 'no-rows':
      return { fault: list.kind };
    case 'read':
      break;
  }
  if (list.rows.length > MOST_TENANTS) return { fault: 'too-many', rows: list.rows.length };
  const byRow = new Map(list.rows.map((each) => [each.row + 1, each]));
  const checked = checkTenants(list.rows.map(({ row, cells }) => ({ row: row + 1, cells })));
  const own = checked.findings.flatMap(({ code, severity, row, field, text, fix }): TenantSheetFinding[] => {
    const read = byRow.get(row);
    if (!read || read.unsettled.has(field)) return [];
    return [
      {
        code,
        severity,
        row,
        field,
        text,
        fix,
        cell: { sheet: list.sheet, row: read.row, column: read.columns[field] },
      },
    ];
  });
  const findings = [...own, ...list.findings.map((each) => ({ ...each, row: each.row + 1 }))].sort(
    (a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
  const isSound =
    findings.every(({ severity }) => severity !== 'error') &&
    list.rows.every(({ unsettled }) => unsettled.size === 0) &&
    asking.questions.every(({ answer }) => answer !== null);
  return {
    sheet: list.sheet,
    table: list.table,
    rows: list.rows.map(({ row }) => row),
    tenants: isSound ? checked.tenants : null,
    totals: isSound ? checked.totals : null,
    findings,
    questions: asking.questions,
    readFrom: list.readFrom,
  };
};
