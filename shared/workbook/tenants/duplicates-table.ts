import type { DuplicatePark, TenantDuplicate, TenantDuplicates } from '../../api/tenants';
import { TENANTS_CLAUSE, TENANT_LABELS } from '../../evaluation/tenants/labels';
import { beijingText } from '../../vocabulary/beijing-time';
import { REFRESH_WORDS } from '../grading/consolidated-sheet';
import { SHEETS } from '../../vocabulary/sheets';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, SMALL_SIZE, STYLES } from '../layout/sheet-styles';
import type { SheetTable, TableColumn, TableLine } from '../layout/sheet-table';
import { TABLE_STYLES } from '../layout/table-styles';

/** One park that lists a company which others list too. */
export interface DuplicateRow {
  readonly code: string;
  readonly park: DuplicatePark;
  readonly others: readonly DuplicatePark[];
}
/** Of which year, and when it was read. */
export type DuplicatesStamp = Pick<TenantDuplicates, 'year' | 'readAt'>;

/** One row for each park of each code, those of one code below each other. */
export const duplicateRows = (duplicates: readonly TenantDuplicate[]): readonly DuplicateRow[] =>
  duplicates.flatMap(({ code, parks }) =>
    parks.map((park) => ({ code, park, others: parks.filter((other) => other !== park) })),
  );

const NAME = 3;
const [NAME_WIDTH, PARK_WIDTH, OTHERS_WIDTH] = [34, 34, 44];
/** What another district's park wrote is not shown. */
const OUT_OF_SIGHT = '—';
const listed = (parks: readonly DuplicatePark[]): string => parks.map(({ name }) => name).join('、');

const COLUMNS: readonly TableColumn<DuplicateRow>[] = [
  { header: '编号', width: 0, style: 'key', value: ({ code, park }) => `${code} ${park.park}` },
  { header: '序号', width: 6, style: 'center', value: (_, index) => index + 1 },
  { header: TENANT_LABELS.code, width: 24, style: 'code', value: ({ code }) => code },
  { header: '园区', width: PARK_WIDTH, style: 'name', value: ({ park }) => park.name },
  { header: '区县', width: 11, style: 'center', value: ({ park }) => park.districtName },
  {
    header: '该园区填写的企业名称',
    width: NAME_WIDTH,
    style: 'name',
    value: ({ park }) => park.tenant ?? OUT_OF_SIGHT,
  },
  { header: '同时列入的园区', width: OTHERS_WIDTH, style: 'text', value: ({ others }) => listed(others) },
];

const linesOf = ({ year, readAt }: DuplicatesStamp, codes: number): readonly TableLine[] => [
  { text: `${year}年度入驻企业名录${SHEETS.duplicates}`, style: 'leftTitle', height: 34 },
  { text: `取数时间：${beijingText(readAt)}　　重复企业 ${codes} 家　　${REFRESH_WORDS}`, style: 'note', height: 20 },
  {
    text: `同一统一社会信用代码列入两个以上园区的名录（${TENANTS_CLAUSE}）。是否重复计算，请核实后由有关园区更正。`,
    style: 'note',
    height: 20,
  },
];

/** 重复企业: companies that more than one park lists. */
export const duplicatesTable = (rows: readonly DuplicateRow[], stamp: DuplicatesStamp): SheetTable<DuplicateRow> => ({
  lines: linesOf(stamp, new Set(rows.map(({ code }) => code)).size),
  summaryText: null,
  sheet: SHEETS.duplicates,
  styles: { ...TABLE_STYLES, code: { ...STYLES.center, numberFormat: '@' } },
  columns: COLUMNS,
  key: ({ code, park }) => `${code} ${park.park}`,
  nameColumn: NAME,
  height: ({ park, others }) =>
    rowHeight(
      [
        { text: park.name, width: PARK_WIDTH, size: BODY_SIZE },
        { text: park.tenant ?? '', width: NAME_WIDTH, size: BODY_SIZE },
        { text: listed(others), width: OTHERS_WIDTH, size: SMALL_SIZE },
      ],
      20,
    ),
  frozen: NAME + 1,
  highlights: () => [],
  charts: () => [],
  paper: 'A4',
  tabColor: '#C55A11',
});
