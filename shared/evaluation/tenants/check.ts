import { TENANT_FIELDS, type Tenant, type TenantField, type TenantTotals } from './tenant';
import { shown } from '../../text/plain-text';
import type { CellValue } from '../../vocabulary/cell-value';
import { readTenantCell, type TenantCell } from './read-cell';
import { tenantFinding, type TenantFinding } from './findings';
import { totalTenants } from './totals';

/** A row of a list as it was written. */
export interface TenantRow {
  /** As people count it: the row of the sheet, or the place in what was sent. */
  readonly row: number;
  readonly cells: Readonly<Record<TenantField, CellValue>>;
}
/** A list that was checked. */
export interface CheckedTenants {
  /** Null where something is wrong. */
  readonly tenants: readonly Tenant[] | null;
  /** What the list adds up to; null where something is wrong. */
  readonly totals: TenantTotals | null;
  /** By row, then as the columns stand. */
  readonly findings: readonly TenantFinding[];
}

/** Rows named in one sentence at most. */
const NAMED = 5;

const isEmpty = ({ cells }: TenantRow): boolean => TENANT_FIELDS.every((field) => String(cells[field]).trim() === '');

/** Rows that have their code, or their name, in common with others, by it. */
const repeated = (codes: readonly (readonly [row: number, code: string])[]): ReadonlyMap<string, readonly number[]> => {
  const rows = new Map<string, number[]>();
  for (const [row, code] of codes) {
    const known = rows.get(code);
    if (known) known.push(row);
    else rows.set(code, [row]);
  }
  return new Map([...rows].filter(([, each]) => each.length > 1));
};

/** Rows whose name another row has with another code. */
const sameNamed = (
  codes: readonly (readonly [row: number, code: string])[],
  nameOf: ReadonlyMap<number, string>,
): ReadonlyMap<string, readonly number[]> => {
  const codeOf = new Map(codes);
  const named = codes.flatMap(([row]) => {
    const name = nameOf.get(row)?.replace(/\s/g, '') ?? '';
    return name === '' ? [] : [[row, name] as const];
  });
  return new Map([...repeated(named)].filter(([, rows]) => new Set(rows.map((row) => codeOf.get(row))).size > 1));
};

/** Names the first of the other rows; looks at no more than it names, since all rows of a list may have one code. */
const duplicateText = (code: string, row: number, group: readonly number[]): string => {
  const others = group.length - 1;
  const named = group
    .slice(0, NAMED + 1)
    .filter((other) => other !== row)
    .slice(0, NAMED)
    .map((other) => `第 ${other} 行`);
  return `${code} 与${named.join('、')}${others > NAMED ? `等 ${others} 行` : ''}重复。`;
};

/** Checks a list row by row, and against itself. Rows in which nothing stands are left out. Articles 10 (4) and 23 (3). */
export const checkTenants = (rows: readonly TenantRow[]): CheckedTenants => {
  const findings: TenantFinding[] = [];
  const tenants: Tenant[] = [];
  const codes: [number, string][] = [];
  const nameOf = new Map<number, string>();
  for (const row of rows) {
    if (isEmpty(row)) continue;
    const name = shown(String(row.cells.name).trim());
    const cells: Partial<Record<TenantField, TenantCell['value']>> = {};
    for (const field of TENANT_FIELDS) {
      const { value, troubles } = readTenantCell(field, row.cells[field]);
      for (const trouble of troubles) findings.push(tenantFinding(trouble, field, row.row, name));
      cells[field] = value;
    }
    const { code } = cells;
    if (typeof code === 'string') {
      codes.push([row.row, code]);
      nameOf.set(row.row, name);
    }
    // What is undefined has been found fault with just above: then the list as a whole is not used.
    tenants.push(cells as Tenant);
  }
  for (const [code, group] of repeated(codes))
    for (const row of group) {
      const what = duplicateText(code, row, group);
      findings.push(tenantFinding({ code: 'duplicate-code', what }, 'code', row, nameOf.get(row) ?? ''));
    }
  for (const [name, group] of sameNamed(codes, nameOf))
    for (const row of group) {
      const what = `名称与另一行相同，代码不同：${duplicateText(name, row, group)}`;
      findings.push(tenantFinding({ code: 'duplicate-name', what }, 'name', row, nameOf.get(row) ?? ''));
    }
  const sound = findings.every(({ severity }) => severity !== 'error');
  // A stable sort: what was found in one row keeps the order of its columns.
  findings.sort((a, b) => a.row - b.row);
  return { tenants: sound ? tenants : null, totals: sound ? totalTenants(tenants) : null, findings };
};
