import type { AskedPark } from '../../evaluation/past/asked';
import { figuresOf, type RecordedPast } from '../../evaluation/past/recorded';
import { SHEETS } from '../../vocabulary/sheets';
import { Year } from '../../vocabulary/ids';
import { cellAddress, single } from '../layout/a1-reference';
import { emptyCell, formulaCell, numberCell, textCell } from '../layout/cells';
import { nothingFoundHighlight } from '../layout/check-column';
import type { LayoutCell, SheetLayout } from '../layout/layout';
import { PAST_CELLS } from '../layout/names';
import { rowHeight } from '../layout/row-height';
import { STYLES } from '../layout/sheet-styles';
import {
  isPastAmount,
  PAST_COLUMNS,
  PAST_FIELDS,
  PAST_ROWS,
  pastHeader,
  SPARE_ROWS,
  type PastColumn,
  type PastSheetField,
} from './columns';
import { pastValidation } from './validation';
import { gradeText, instalmentText, rectifiedText, UNKNOWN_WORDS } from './words';

/** A park as the sheet shows it: with what was recorded of it, where something was. */
export interface ShownPark extends AskedPark {
  readonly recorded: RecordedPast | null;
}
type Values = Readonly<Partial<Record<PastSheetField, string | number>>>;

const WIDTHS: Readonly<Record<PastColumn, number>> = {
  number: 6,
  park: 12,
  name: 30,
  recognised: 9,
  year: 8,
  grade: 11,
  rectified: 11,
  instalment: 10,
  base: 13,
  bonus: 13,
  cancelled: 13,
  paid: 14,
  spent: 14,
  document: 24,
  withdrawn: 9,
  revenue: 16,
  tax: 16,
  check: 44,
};
const LAST = PAST_COLUMNS.check;
const noteOf = (first: Year): string =>
  `填${String(first)}年度以前、本系统还没有评估的年度，一个园区一个年度一行；金额单位为万元，没有的填 0。历年情况确实查不到的园区，等次选“${UNKNOWN_WORDS}”，其他列不填。填好后在“园评”窗格的“历史”中点“读取并校验”。`;

/** What a park's rows hold: one for each year before the system, as it was recorded or still to be filled in. */
const rowsOf = ({ park, name, recognised, recorded }: ShownPark, first: Year): readonly Values[] => {
  const who = { park, name, recognised };
  if (recorded && !recorded.past.known) {
    const earned = recorded.figures.map(({ year, revenue, tax }) => ({ year, revenue: revenue ?? '', tax: tax ?? '' }));
    return (earned.length === 0 ? [{}] : earned).map((figures) => ({ ...who, ...figures, grade: UNKNOWN_WORDS }));
  }
  const given = new Map((recorded?.past.known ? recorded.past.years : []).map((one) => [one.year, one]));
  const withdrawn = recorded?.past.known ? recorded.past.withdrawn : null;
  return Array.from({ length: Math.max(0, first - recognised) }, (_, n): Values => {
    const year = Year.parse(recognised + n);
    const one = given.get(year);
    // What most years do not have stands there to be seen, and to be changed.
    if (!one) return { ...who, year, bonus: 0, cancelled: 0 };
    const { grade, rectified, instalment, base, bonus, cancelled, paid, spent, document } = one;
    const figures = recorded && figuresOf(recorded, year);
    return {
      ...who,
      year,
      grade: gradeText(grade),
      rectified: rectifiedText(rectified),
      instalment: instalmentText(instalment),
      ...{ base, bonus, cancelled, paid, spent, document },
      ...(withdrawn === year && { withdrawn: '是' }),
      ...(figures && { revenue: figures.revenue ?? '', tax: figures.tax ?? '' }),
    };
  });
};

const styleOf = (field: PastSheetField): keyof typeof STYLES =>
  isPastAmount(field)
    ? 'numberInput'
    : field === 'park' || field === 'name' || field === 'document'
      ? 'textInput'
      : 'choiceInput';

const content = (row: number, field: PastSheetField, value: string | number | undefined): LayoutCell => {
  const [column, style] = [PAST_COLUMNS[field], styleOf(field)];
  if (value === undefined || value === '') return emptyCell(row, column, style);
  return typeof value === 'number' ? numberCell(row, column, style, value) : textCell(row, column, style, value);
};

const lineOf = (row: number, values: Values | undefined, index: number): readonly LayoutCell[] => {
  const counted = `IF(${cellAddress(row, PAST_COLUMNS.park)}="","",ROW()-${PAST_ROWS.header + 1})`;
  return [
    formulaCell(row, PAST_COLUMNS.number, 'center', counted, values ? index + 1 : ''),
    ...PAST_FIELDS.map((field) => content(row, field, values?.[field])),
    emptyCell(row, PAST_COLUMNS.check, 'check'),
  ];
};

/**
 * 历史情况: the years of parks before the first that the system evaluates, a row for each park and year, for the bureau to fill in from paper once. Rows can be added and
 * taken out: it is not protected.
 */
export const pastSheet = (first: Year, parks: readonly ShownPark[]): SheetLayout => {
  const { title, identity, note, header, firstPark } = PAST_ROWS;
  const filled = parks.flatMap((park) => rowsOf(park, first));
  const rows = filled.length + SPARE_ROWS;
  const columns = Object.entries(PAST_COLUMNS) as [PastColumn, number][];
  const area = (field: PastSheetField) => ({ row: firstPark, column: PAST_COLUMNS[field], rows, columns: 1 });
  const whole = { column: 0, rows: 1, columns: LAST + 1 };
  const width = columns.reduce((sum, [column]) => sum + WIDTHS[column], 0);
  const words = noteOf(first);
  return {
    name: SHEETS.past,
    columns: columns.map(([column]) => WIDTHS[column]),
    heights: {
      [title]: 34,
      [identity]: 22,
      [note]: rowHeight([{ text: words, width, size: 9 }], 20),
      [header]: 34,
    },
    styles: STYLES,
    cells: [
      textCell(title, 0, 'title', `${SHEETS.past}（${String(first)}年度以前）`),
      textCell(identity, PAST_COLUMNS.park, 'systemHeader', '启用年度'),
      numberCell(identity, PAST_COLUMNS.name, 'knownNumber', first),
      textCell(identity, PAST_COLUMNS.grade, 'systemHeader', '登记'),
      emptyCell(identity, PAST_COLUMNS.rectified, 'faint'),
      textCell(note, 0, 'note', words),
      ...columns.map(([column, place]) => textCell(header, place, 'systemHeader', pastHeader(column))),
      ...Array.from({ length: rows }, (_, index) => lineOf(firstPark + index, filled[index], index)).flat(),
    ],
    merges: [
      { row: title, ...whole },
      { row: note, ...whole },
    ],
    names: {
      [PAST_CELLS.first]: single(identity, PAST_COLUMNS.name),
      [PAST_CELLS.receipt]: single(identity, PAST_COLUMNS.rectified),
    },
    validations: PAST_FIELDS.flatMap((field) => pastValidation(field, area(field), first) ?? []),
    unlocked: [{ row: firstPark, column: PAST_COLUMNS.park, rows, columns: PAST_FIELDS.length }],
    protect: false,
    freeze: { rows: firstPark, columns: PAST_COLUMNS.name + 1 },
    highlights: [nothingFoundHighlight({ row: firstPark, column: PAST_COLUMNS.check, rows, columns: 1 })],
    print: { orientation: 'landscape', paper: 'A4', titleRows: { first: header, last: header }, fitToWidth: true },
    tabColor: '#2F5597',
  };
};
