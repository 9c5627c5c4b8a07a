import type { DistrictMonth } from '../../api/months';
import { MONTHLY_CLAUSE, MONTHLY_FIGURE_IDS, isMonthlyMoney } from '../../regulation/monthly-figures';
import { UNPLANNED_WORDS } from '../../evaluation/months/unplanned';
import { monthsText } from '../../evaluation/months/month';
import { single } from '../layout/a1-reference';
import { nothingFoundHighlight } from '../layout/check-column';
import type { LayoutCell, SheetLayout } from '../layout/layout';
import { emptyCell, numberCell, textCell } from '../layout/cells';
import { MONTH_CELLS } from '../layout/names';
import { SHEETS } from '../../vocabulary/sheets';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, STYLES } from '../layout/sheet-styles';
import {
  beforeColumn,
  beforeHeader,
  CHECK_COLUMN,
  CHECK_HEADER,
  COLUMN_COUNT,
  inputColumn,
  inputHeader,
  LEAD_HEADERS,
  MONTH_LEAD,
  MONTH_ROWS,
  SUMMED,
  sumColumn,
  sumHeader,
} from './columns';
import { monthValidation } from './validation';

const WIDTHS = { number: 6, park: 13, name: 30, input: 13.5, check: 40, known: 12 } as const;
const NOTE_COLUMNS = MONTHLY_FIGURE_IDS.length + MONTH_LEAD.name + 1;

type Park = DistrictMonth['parks'][number];

const amount = (row: number, column: number, style: keyof typeof STYLES, value: number | undefined): LayoutCell =>
  value === undefined ? emptyCell(row, column, style) : numberCell(row, column, style, value);

const rowOf = (row: number, { park, name, figures, before, sums }: Park, index: number): readonly LayoutCell[] => [
  numberCell(row, MONTH_LEAD.number, 'center', index + 1),
  textCell(row, MONTH_LEAD.park, 'center', park),
  textCell(row, MONTH_LEAD.name, 'left', name),
  ...MONTHLY_FIGURE_IDS.map((id) =>
    amount(row, inputColumn(id), isMonthlyMoney(id) ? 'numberInput' : 'countInput', figures?.[id]),
  ),
  emptyCell(row, CHECK_COLUMN, 'check'),
  ...MONTHLY_FIGURE_IDS.map((id) => amount(row, beforeColumn(id), 'knownNumber', before?.[id])),
  ...SUMMED.map((id) => amount(row, sumColumn(id), 'knownNumber', sums?.[id])),
];

const widths = (): readonly number[] =>
  Array.from({ length: COLUMN_COUNT }, (_, column) => {
    if (column === MONTH_LEAD.number) return WIDTHS.number;
    if (column === MONTH_LEAD.park) return WIDTHS.park;
    if (column === MONTH_LEAD.name) return WIDTHS.name;
    if (column === CHECK_COLUMN) return WIDTHS.check;
    return column < CHECK_COLUMN ? WIDTHS.input : WIDTHS.known;
  });

/** The line that says what the sheet is: four labels, each before its value. */
const identityOf = ({ year, month, district, version }: DistrictMonth): readonly LayoutCell[] => {
  const { identity } = MONTH_ROWS;
  return [
    textCell(identity, 1, 'systemHeader', '评估年度'),
    { ...numberCell(identity, 2, 'identity', year) },
    textCell(identity, 3, 'systemHeader', '月份'),
    numberCell(identity, 4, 'identity', month),
    textCell(identity, 5, 'systemHeader', '区县编号'),
    textCell(identity, 6, 'identity', district),
    textCell(identity, 7, 'systemHeader', '已报版本'),
    numberCell(identity, 8, 'identity', version),
  ];
};

/**
 * 月报: the parks of a district in a month, one row each, for the district to fill in (Article 16). The month before and the year so far stand beside, known to the system. A month
 * that was reported is filled in with what was reported, to be corrected.
 */
export const monthSheet = (matter: DistrictMonth): SheetLayout => {
  const { title, identity, note, group, header, firstPark } = MONTH_ROWS;
  const { year, month, districtName, parks, last, missing, version, state } = matter;
  const rows = Math.max(parks.length, 1);
  const whole = { column: 0, rows: 1, columns: NOTE_COLUMNS };
  const gap = missing.length === 0 ? '' : `${monthsText(missing)}还没有报送，累计不含这些月份。`;
  const words = `浅黄色单元格由区县填写，每个园区一行，没有发生的填 0，不能留空（${MONTHLY_CLAUSE}）。填好后在“园评”窗格的“月报”中点“校验”。${gap}${state === null ? UNPLANNED_WORDS : ''}`;
  const first = inputColumn(MONTHLY_FIGURE_IDS[0]);
  const known = CHECK_COLUMN + 1;
  const sums = known + MONTHLY_FIGURE_IDS.length;
  const groups = [
    {
      column: first,
      columns: MONTHLY_FIGURE_IDS.length,
      text: `${String(month)}月（${version === 0 ? '填写' : '更正'}）`,
    },
    {
      column: known,
      columns: MONTHLY_FIGURE_IDS.length,
      text: last === null ? '上次报送（还没有）' : `上次报送（${String(last)}月）`,
    },
    { column: sums, columns: SUMMED.length, text: `1月至上月累计` },
  ];
  const lead = (Object.keys(MONTH_LEAD) as (keyof typeof MONTH_LEAD)[]).map((column) =>
    textCell(header, MONTH_LEAD[column], 'systemHeader', LEAD_HEADERS[column]),
  );
  const column = (at: number) => ({ row: firstPark, column: at, rows, columns: 1 });
  return {
    name: SHEETS.months,
    columns: widths(),
    heights: {
      [title]: 34,
      [identity]: 22,
      [note]: rowHeight([{ text: words, width: 150, size: 9 }], 20),
      [group]: 22,
      [header]: 58,
      ...Object.fromEntries(
        parks.map(({ name }, index) => [
          firstPark + index,
          rowHeight([{ text: name, width: WIDTHS.name, size: BODY_SIZE }], 22),
        ]),
      ),
    },
    styles: STYLES,
    cells: [
      textCell(title, 0, 'title', `${districtName}${String(year)}年${String(month)}月园区运营情况${SHEETS.months}`),
      ...identityOf(matter),
      textCell(note, 0, 'note', words),
      ...groups.map(({ column: at, text }) => textCell(group, at, 'systemHeader', text)),
      ...lead,
      ...MONTHLY_FIGURE_IDS.map((id) => textCell(header, inputColumn(id), 'systemHeader', inputHeader(id))),
      textCell(header, CHECK_COLUMN, 'systemHeader', CHECK_HEADER),
      ...MONTHLY_FIGURE_IDS.map((id) => textCell(header, beforeColumn(id), 'systemHeader', beforeHeader(id, last))),
      ...SUMMED.map((id) => textCell(header, sumColumn(id), 'systemHeader', sumHeader(id))),
      ...parks.flatMap((park, index) => rowOf(firstPark + index, park, index)),
    ],
    merges: [
      { row: title, ...whole },
      { row: note, ...whole },
      ...groups.map(({ column: at, columns }) => ({ row: group, column: at, rows: 1, columns })),
    ],
    names: {
      [MONTH_CELLS.year]: single(identity, 2),
      [MONTH_CELLS.month]: single(identity, 4),
      [MONTH_CELLS.district]: single(identity, 6),
      [MONTH_CELLS.version]: single(identity, 8),
    },
    validations: MONTHLY_FIGURE_IDS.map((id) => monthValidation(id, column(inputColumn(id)))),
    unlocked: [{ row: firstPark, column: first, rows, columns: MONTHLY_FIGURE_IDS.length }],
    protect: true,
    freeze: { rows: firstPark, columns: MONTH_LEAD.name + 1 },
    highlights: [nothingFoundHighlight(column(CHECK_COLUMN))],
    print: { orientation: 'landscape', paper: 'A3', titleRows: { first: group, last: header }, fitToWidth: true },
    tabColor: '#BF8F00',
  };
};
