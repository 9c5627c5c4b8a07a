import { MOST_TENANTS } from '../../api/tenants';
import { TENANT_FIELDS } from '../../evaluation/tenants/tenant';
import { checkTenants, type CheckedTenants, type TenantRow } from '../../evaluation/tenants/check';
import type { TenantFinding } from '../../evaluation/tenants/findings';
import { eachTenantField } from '../../evaluation/tenants/labels';
import { findTenantTable, isNoTenant, type TenantTable, type TenantTableFault } from './heads';
import type { CellRef, SheetBlock } from '../reading/workbook-reading';

/** What 入驻企业名录 says, and where. */
export interface TenantsReading extends CheckedTenants {
  readonly sheet: string;
  readonly table: TenantTable;
  /** Rows of the sheet in which tenants stand, from 0. */
  readonly rows: readonly number[];
}
/** Why nothing can be read from a sheet. */
export type TenantsRefusal =
  | TenantTableFault
  | { readonly fault: 'no-table' }
  | { readonly fault: 'no-rows' }
  | { readonly fault: 'too-many'; readonly rows: number };

/** The cell that a finding is about. */
export const tenantCellRef = ({ sheet, table }: TenantsReading, { row, field }: TenantFinding): CellRef => ({
  sheet,
  row: row - 1,
  column: table.columns[field],
});

const rowsUnder = ({ row, column, values }: SheetBlock, { header, columns }: TenantTable): TenantRow[] =>
  values.slice(header + 1 - row).flatMap((cells, index): TenantRow[] => {
    const each = eachTenantField((field) => cells[columns[field] - column] ?? '');
    if (TENANT_FIELDS.every((field) => String(each[field]).trim() === '') || isNoTenant(each, cells[0] ?? ''))
      return [];
    return [{ row: header + 2 + index, cells: each }];
  });

/**
 * Reads a list of tenants, ours or one that somebody made: columns are found by their heads, empty rows and sums are left out.
 * @param block the used block of the sheet
 */
export const readTenantsSheet = (block: SheetBlock): TenantsReading | TenantsRefusal => {
  const table = findTenantTable(block);
  if (!table) return { fault: 'no-table' };
  if ('fault' in table) return table;
  const rows = rowsUnder(block, table);
  if (rows.length === 0) return { fault: 'no-rows' };
  if (rows.length > MOST_TENANTS) return { fault: 'too-many', rows: rows.length };
  return { sheet: block.sheet, table, rows: rows.map(({ row }) => row - 1), ...checkTenants(rows) };
};
