import type { TenantVersion } from '../../api/tenants';
import type { Tenant } from '../../evaluation/tenants/tenant';
import { TENANTS_CLAUSE, TENANT_LABELS, YES } from '../../evaluation/tenants/labels';
import { beijingText } from '../../vocabulary/beijing-time';
import { REFRESH_WORDS } from '../grading/consolidated-sheet';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, STYLES } from '../layout/sheet-styles';
import { tenantCell } from './sheet';
import { cellAddress } from '../layout/a1-reference';
import { TONES } from '../layout/grade-highlights';
import { dataArea, tablePlaces, type SheetTable, type TableColumn, type TableLine } from '../layout/sheet-table';
import { TABLE_STYLES } from '../layout/table-styles';

const NAME = 2;
const NAME_WIDTH = 38;
const RED_LISTED = 4;
/** What the name of a sheet may hold: not these characters, and no more than 31. */
const NOT_IN_SHEET_NAMES = /[[\]:*?/\\']/g;
const LONGEST_SHEET_NAME = 31;

/** The sheet into which a park's list is opened by those who look it over. */
export const tenantListSheetName = (park: string): string =>
  `名录·${park.replace(NOT_IN_SHEET_NAMES, ' ')}`.slice(0, LONGEST_SHEET_NAME).trim();

const money = (field: 'revenue' | 'tax'): TableColumn<Tenant> => ({
  header: TENANT_LABELS[field],
  width: 14,
  style: 'money',
  summary: 'SUM',
  value: (tenant) => tenantCell(field, tenant),
});
const COLUMNS: readonly TableColumn<Tenant>[] = [
  { header: '编号', width: 0, style: 'key', value: ({ code }) => code },
  { header: '序号', width: 6, style: 'center', value: (_, index) => index + 1 },
  { header: TENANT_LABELS.name, width: NAME_WIDTH, style: 'name', value: ({ name }) => name },
  { header: TENANT_LABELS.code, width: 24, style: 'code', value: ({ code }) => code },
  { header: '“红名单”', width: 10, style: 'center', value: (tenant) => tenantCell('redListed', tenant) },
  money('revenue'),
  money('tax'),
  {
    header: TENANT_LABELS.employersServed,
    width: 14,
    style: 'center',
    summary: 'SUM',
    value: ({ employersServed }) => employersServed,
  },
];

const linesOf = (park: string, { version, year, submittedAt, totals }: TenantVersion): readonly TableLine[] => [
  { text: `${park}${year}年度入驻企业名录`, style: 'leftTitle', height: 34 },
  {
    text: `第 ${version} 版，${beijingText(submittedAt)}提交　　共 ${totals.tenants} 家　　${REFRESH_WORDS}`,
    style: 'note',
    height: 20,
  },
  { text: `${TENANTS_CLAUSE}：园区入驻企业名录。与填报数据核对的结果见窗格。`, style: 'note', height: 20 },
];

/** A park's list as a table to read, one row per tenant: everything in it is text or a number, never a formula. */
export const tenantListTable = (park: string, version: TenantVersion): SheetTable<Tenant> => {
  const head = { lines: linesOf(park, version), summaryText: '合计' };
  const places = tablePlaces(head);
  return {
    ...head,
    sheet: tenantListSheetName(park),
    styles: { ...TABLE_STYLES, code: { ...STYLES.center, numberFormat: '@' } },
    columns: COLUMNS,
    key: ({ code }) => code,
    nameColumn: NAME,
    height: ({ name }) => rowHeight([{ text: name, width: NAME_WIDTH, size: BODY_SIZE }], 20),
    frozen: NAME + 1,
    highlights: (rows) => [
      {
        area: dataArea(places, rows, RED_LISTED),
        when: { formula: `$${cellAddress(places.first, RED_LISTED)}="${YES}"` },
        ...TONES.good,
      },
    ],
    charts: () => [],
    paper: 'A4',
    tabColor: '#7F6000',
  };
};
