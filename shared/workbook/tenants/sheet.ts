import type { Year } from '../../vocabulary/ids';
import type { Participant } from '../../evaluation/plan/plan';
import { MOST_TENANTS } from '../../api/tenants';
import { TENANT_FIELDS, type Tenant, type TenantField } from '../../evaluation/tenants/tenant';
import { NO, TENANT_LABELS, TENANTS_CLAUSE, YES } from '../../evaluation/tenants/labels';
import { totalTenants } from '../../evaluation/tenants/totals';
import { areaAddress, single } from '../layout/a1-reference';
import type { Area, LayoutCell, SheetLayout } from '../layout/layout';
import { emptyCell, formulaCell, numberCell, textCell } from '../layout/cells';
import { TENANTS_CELLS } from '../layout/names';
import { SHEETS } from '../../vocabulary/sheets';
import { rowHeight } from '../layout/row-height';
import { SMALL_SIZE, STYLES } from '../layout/sheet-styles';
import { SPARE_TENANT_ROWS, TENANT_CHECK_COLUMN, TENANT_COLUMNS, TENANT_ROWS, tenantValidation } from './columns';

const WIDTHS: Readonly<Record<TenantField, number>> = {
  name: 38,
  code: 24,
  redListed: 14,
  revenue: 15,
  tax: 14,
  employersServed: 14,
};
const CHECK_WIDTH = 46;
const STYLE: Readonly<Record<TenantField, keyof typeof STYLES>> = {
  name: 'textInput',
  code: 'textInput',
  redListed: 'choiceInput',
  revenue: 'numberInput',
  tax: 'numberInput',
  employersServed: 'countInput',
};
const NOTE =
  '浅黄色单元格由园区填写，一行一家企业；可以整块粘贴，中间可以空行。统一社会信用代码一列已设为文本，粘贴时请选“只保留文本”或“值”。' +
  `填好后在“园评”窗格的“名录”中点“读取并校验”，有问题的行在“校验”列写明原因（${TENANTS_CLAUSE}）。`;

/** Rows in which tenants may stand: as many as a list takes. */
const body = (field: TenantField): Area => ({
  row: TENANT_ROWS.first,
  column: TENANT_COLUMNS[field],
  rows: MOST_TENANTS,
  columns: 1,
});

/** What a tenant's cell holds. */
export const tenantCell = (field: TenantField, tenant: Tenant): string | number => {
  const value = tenant[field];
  if (typeof value === 'boolean') return value ? YES : NO;
  return field === 'revenue' || field === 'tax' ? Number(value) : value;
};

const rowOf = (row: number, tenant: Tenant | null): readonly LayoutCell[] => [
  ...TENANT_FIELDS.map((field) => {
    const [column, style] = [TENANT_COLUMNS[field], STYLE[field]];
    if (!tenant) return emptyCell(row, column, style);
    const value = tenantCell(field, tenant);
    return typeof value === 'number' ? numberCell(row, column, style, value) : textCell(row, column, style, value);
  }),
  emptyCell(row, TENANT_CHECK_COLUMN, 'check'),
];

const SUMS: Readonly<Record<TenantField, (area: string) => string | null>> = {
  name: (area) => `"共 "&COUNTA(${area})&" 家"`,
  code: () => null,
  redListed: (area) => `COUNTIF(${area},"${YES}")`,
  revenue: (area) => `SUM(${area})`,
  tax: (area) => `SUM(${area})`,
  employersServed: (area) => `SUM(${area})`,
};
const resultsOf = (tenants: readonly Tenant[]): Readonly<Record<TenantField, string | number>> => {
  const { redListed, revenue, tax, employersServed } = totalTenants(tenants);
  return {
    name: `共 ${tenants.length} 家`,
    code: '',
    redListed,
    revenue: Number(revenue),
    tax: Number(tax),
    employersServed,
  };
};
const summary = (tenants: readonly Tenant[]): readonly LayoutCell[] => [
  ...TENANT_FIELDS.map((field) => {
    const formula = SUMS[field](areaAddress(body(field)));
    const [row, column] = [TENANT_ROWS.summary, TENANT_COLUMNS[field]];
    return formula === null
      ? textCell(row, column, 'strong', '合计')
      : formulaCell(row, column, 'strong', formula, resultsOf(tenants)[field]);
  }),
  emptyCell(TENANT_ROWS.summary, TENANT_CHECK_COLUMN, 'strong'),
];

/**
 * 入驻企业名录: the companies in a park, one row each, for the park to fill in or paste into (Articles 10 (4), 23 (3)). It is not protected. The column of
 * codes is formatted as text far below what is drawn: eighteen digits do not survive as a number.
 * @param tenants what it starts with: the list that counts, or none
 */
export const tenantsSheet = (
  year: Year,
  { park, name }: Pick<Participant, 'park' | 'name'>,
  tenants: readonly Tenant[],
): SheetLayout => {
  const { title, identity, note, header, first } = TENANT_ROWS;
  const rows = tenants.length + SPARE_TENANT_ROWS;
  const whole = { column: 0, rows: 1, columns: TENANT_CHECK_COLUMN + 1 };
  const width = Object.values(WIDTHS).reduce((sum, each) => sum + each, CHECK_WIDTH);
  const drawn = (column: number): Area => ({ row: first, column, rows, columns: 1 });
  return {
    name: SHEETS.tenants,
    columns: [...TENANT_FIELDS.map((field) => WIDTHS[field]), CHECK_WIDTH],
    heights: {
      [title]: 34,
      [identity]: 22,
      [note]: rowHeight([{ text: NOTE, width, size: SMALL_SIZE }], 20),
      [TENANT_ROWS.summary]: 24,
      [header]: 40,
    },
    styles: STYLES,
    cells: [
      textCell(title, 0, 'title', `${String(year)}年度${SHEETS.tenants}`),
      textCell(identity, 0, 'identity', name),
      textCell(identity, 1, 'identity', park),
      numberCell(identity, 2, 'knownNumber', year),
      textCell(note, 0, 'note', NOTE),
      ...summary(tenants),
      ...TENANT_FIELDS.map((field) => textCell(header, TENANT_COLUMNS[field], 'systemHeader', TENANT_LABELS[field])),
      textCell(header, TENANT_CHECK_COLUMN, 'systemHeader', '校验'),
      ...Array.from({ length: rows }, (_, index) => rowOf(first + index, tenants[index] ?? null)).flat(),
    ],
    merges: [
      { row: title, ...whole },
      { row: note, ...whole },
    ],
    names: { [TENANTS_CELLS.park]: single(identity, 1), [TENANTS_CELLS.year]: single(identity, 2) },
    validations: TENANT_FIELDS.flatMap((field) => tenantValidation(field, drawn(TENANT_COLUMNS[field])) ?? []),
    unlocked: [],
    protect: false,
    freeze: { rows: first, columns: 1 },
    highlights: [],
    print: { orientation: 'landscape', paper: 'A4', titleRows: { first: header, last: header }, fitToWidth: true },
    textAreas: [body('code')],
    tabColor: '#2F5597',
  };
};
