import type { Year } from '../../vocabulary/ids';
import type { Participant } from '../../evaluation/plan/plan';
import { cellAddress, single } from '../layout/a1-reference';
import { nothingFoundHighlight } from '../layout/check-column';
import type { LayoutCell, SheetLayout } from '../layout/layout';
import { emptyCell, formulaCell, numberCell, textCell } from '../layout/cells';
import { PLAN_YEAR_CELL } from '../layout/names';
import { SHEETS } from '../../vocabulary/sheets';
import {
  PLAN_COLUMNS,
  PLAN_FIELDS,
  PLAN_HEADERS,
  PLAN_ROWS,
  SPARE_ROWS,
  type PlanColumn,
  type PlanField,
} from './columns';
import { planValidation } from './validation';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, STYLES } from '../layout/sheet-styles';

/** A park as the sheet shows it. The target of a new year is not set yet. */
export type PlannedPark = Omit<Participant, 'revenueTarget'> & {
  readonly revenueTarget: Participant['revenueTarget'] | null;
};

const WIDTHS: Readonly<Record<PlanColumn, number>> = {
  number: 6,
  park: 14,
  name: 36,
  district: 13,
  districtName: 11,
  recognised: 10,
  revenueTarget: 16,
  priorRevenue: 16,
  priorTax: 16,
  check: 44,
};
const LAST = PLAN_COLUMNS.check;
/** Height in points of a row with one line of print. */
const ONE_LINE = rowHeight([{ text: '园', width: WIDTHS.name, size: BODY_SIZE }]);
const STYLE: Readonly<Record<PlanField, keyof typeof STYLES>> = {
  park: 'textInput',
  name: 'textInput',
  district: 'textInput',
  districtName: 'textInput',
  recognised: 'choiceInput',
  revenueTarget: 'numberInput',
  priorRevenue: 'numberInput',
  priorTax: 'numberInput',
};
const NOTE =
  '浅黄色单元格由市人力社保局填写，一行一个园区；可以增加、删除整行。填好后在“园评”窗格的“方案”中点“读取并校验”。没有上年数据的留空。';

const content = (row: number, field: PlanField, value: string | number | null): LayoutCell => {
  const [column, style] = [PLAN_COLUMNS[field], STYLE[field]];
  if (value === null) return emptyCell(row, column, style);
  const isNumber = STYLE[field] !== 'textInput';
  return isNumber ? numberCell(row, column, style, Number(value)) : textCell(row, column, style, String(value));
};

const rowOf = (row: number, park: PlannedPark | null, index: number): readonly LayoutCell[] => {
  const counted = `IF(${cellAddress(row, PLAN_COLUMNS.park)}="","",ROW()-${PLAN_ROWS.header + 1})`;
  return [
    formulaCell(row, PLAN_COLUMNS.number, 'center', counted, park ? index + 1 : ''),
    ...PLAN_FIELDS.map((field) => content(row, field, park ? park[field] : null)),
    emptyCell(row, PLAN_COLUMNS.check, 'check'),
  ];
};

/** Heights of rows whose name takes more than a line; the others have the default, which saves thousands of settings. */
const longNames = (parks: readonly PlannedPark[]): SheetLayout['heights'] =>
  Object.fromEntries(
    parks.flatMap(({ name }, index) => {
      const height = rowHeight([{ text: name, width: WIDTHS.name, size: BODY_SIZE }]);
      return height > ONE_LINE ? [[PLAN_ROWS.firstPark + index, height]] : [];
    }),
  );

/**
 * 目标任务: the parks of a year, one row each, with target and last year's figures, for the bureau to fill in (Article 14). Rows can be added and
 * taken out: it is not protected.
 */
export const planSheet = (year: Year, parks: readonly PlannedPark[]): SheetLayout => {
  const { title, year: yearRow, note, header, firstPark } = PLAN_ROWS;
  const rows = parks.length + SPARE_ROWS;
  const columns = Object.entries(PLAN_COLUMNS) as [PlanColumn, number][];
  const area = (field: PlanField) => ({ row: firstPark, column: PLAN_COLUMNS[field], rows, columns: 1 });
  const whole = { column: 0, rows: 1, columns: LAST + 1 };
  const width = columns.reduce((sum, [column]) => sum + WIDTHS[column], 0);
  return {
    name: SHEETS.plan,
    columns: columns.map(([column]) => WIDTHS[column]),
    heights: {
      [title]: 34,
      [yearRow]: 22,
      [note]: rowHeight([{ text: NOTE, width, size: 9 }], 20),
      [header]: 34,
      ...longNames(parks),
    },
    styles: STYLES,
    cells: [
      textCell(title, 0, 'title', `${String(year)}年度${SHEETS.plan}`),
      textCell(yearRow, PLAN_COLUMNS.park, 'systemHeader', '评估年度'),
      numberCell(yearRow, PLAN_COLUMNS.name, 'knownNumber', year),
      textCell(note, 0, 'note', NOTE),
      ...columns.map(([column, place]) => textCell(header, place, 'systemHeader', PLAN_HEADERS[column])),
      ...Array.from({ length: rows }, (_, index) => rowOf(firstPark + index, parks[index] ?? null, index)).flat(),
    ],
    merges: [
      { row: title, ...whole },
      { row: note, ...whole },
    ],
    names: { [PLAN_YEAR_CELL]: single(yearRow, PLAN_COLUMNS.name) },
    validations: PLAN_FIELDS.flatMap((field) => planValidation(field, area(field), year) ?? []),
    unlocked: [{ row: firstPark, column: PLAN_COLUMNS.park, rows, columns: PLAN_FIELDS.length }],
    protect: false,
    freeze: { rows: firstPark, columns: PLAN_COLUMNS.name + 1 },
    highlights: [nothingFoundHighlight({ row: firstPark, column: PLAN_COLUMNS.check, rows, columns: 1 })],
    print: { orientation: 'landscape', paper: 'A4', titleRows: { first: header, last: header }, fitToWidth: true },
    tabColor: '#2F5597',
  };
};
