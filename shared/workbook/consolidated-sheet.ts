import type { ConsolidatedPage, ConsolidatedRow } from '../api/consolidated';
import { REGULATION } from '../regulation/clauses';
import { cellAddress } from './a1-reference';
import { beijingText, TIME_FORMAT } from './beijing-time';
import {
  CONSOLIDATED_COLUMNS,
  CONSOLIDATED_POSITIONS,
  consolidatedRowValues,
  parkRowHeight,
} from './consolidated-columns';
import { consolidatedChart } from './consolidated-chart';
import { groupHeads, summaryCells } from './consolidated-heads';
import { CONSOLIDATED_ROWS, parkCells } from './consolidated-rows';
import { gradeHighlights, notSubmittedHighlight } from './grade-highlights';
import type { CellStyle, LayoutCell, SheetLayout } from './layout';
import { emptyCell, numberCell, textCell } from './layout-cells';
import { SHEETS } from './names';
import { COLORS, STYLES } from './sheet-styles';

/** When and from what the table was drawn. */
export type ConsolidatedStamp = Pick<ConsolidatedPage, 'year' | 'readAt' | 'run' | 'published' | 'participants'>;

const { name, number, firstItem, grade } = CONSOLIDATED_POSITIONS;
const WIDTH = CONSOLIDATED_COLUMNS.length;
const STYLES_HERE: Readonly<Record<string, CellStyle>> = {
  title: STYLES.title,
  note: STYLES.note,
  header: STYLES.systemHeader,
  key: STYLES.faint,
  name: STYLES.left,
  center: STYLES.center,
  score: STYLES.center,
  total: STYLES.strong,
  money: STYLES.center,
  time: { ...STYLES.center, numberFormat: TIME_FORMAT },
  summary: { ...STYLES.strong, fill: COLORS.computed, numberFormat: '0.00' },
  moneySummary: { ...STYLES.strong, fill: COLORS.computed },
};

const stampText = ({ readAt, run, published, participants }: ConsolidatedStamp, submitted: number): string => {
  const state = published ? '已公布' : run ? '已拟定等次，尚未公布' : '尚未拟定等次';
  return (
    `取数时间：${beijingText(readAt)}　　参评园区 ${participants} 个，已提交 ${submitted} 个　　${state}` +
    `${run ? `　　结果编号：${run}` : ''}　　本表可随时刷新；右侧自行增加的列和批注保留。`
  );
};

/**
 * 汇总表 but for the parks' own rows: heads, stamp, averages, colours, chart. The rows are written under it in blocks of
 * `consolidatedRowValues`, in the styles of `CONSOLIDATED_COLUMNS`, each `parkRowHeight` high.
 * @param parks the rows that will stand under it, in their order
 */
export const consolidatedFrame = (parks: readonly ConsolidatedRow[], stamp: ConsolidatedStamp): SheetLayout => {
  const heads = groupHeads();
  const submitted = parks.filter(({ version }) => version > 0).length;
  const gradeCell = `$${cellAddress(CONSOLIDATED_ROWS.firstPark, grade)}`;
  return {
    name: SHEETS.consolidated,
    columns: CONSOLIDATED_COLUMNS.map(({ width }) => width),
    heights: {
      [CONSOLIDATED_ROWS.title]: 34,
      [CONSOLIDATED_ROWS.stamp]: 20,
      [CONSOLIDATED_ROWS.groups]: 22,
      [CONSOLIDATED_ROWS.header]: 34,
      [CONSOLIDATED_ROWS.summary]: 24,
    },
    styles: STYLES_HERE,
    cells: [
      textCell(
        CONSOLIDATED_ROWS.title,
        number,
        'title',
        `${stamp.year}年度${REGULATION.annex2.replace(SHEETS.scoring, SHEETS.consolidated)}`,
      ),
      textCell(CONSOLIDATED_ROWS.stamp, number, 'note', stampText(stamp, submitted)),
      ...heads.cells,
      ...summaryCells(parks),
    ],
    merges: [
      { row: CONSOLIDATED_ROWS.title, column: number, rows: 1, columns: WIDTH - number },
      { row: CONSOLIDATED_ROWS.stamp, column: number, rows: 1, columns: WIDTH - number },
      ...heads.merges,
    ],
    names: {},
    validations: [],
    unlocked: [],
    protect: false,
    freeze: { rows: CONSOLIDATED_ROWS.firstPark, columns: name + 1 },
    highlights: [
      ...gradeHighlights(parkCells(grade, parks.length), gradeCell),
      // What stands to the right of these is empty then; a rule over whole rows would be worked out for every cell of 10 000 parks.
      notSubmittedHighlight(parkCells(number, parks.length, firstItem - number), gradeCell),
    ],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      titleRows: { first: CONSOLIDATED_ROWS.groups, last: CONSOLIDATED_ROWS.header },
      fitToWidth: true,
    },
    charts: parks.length === 0 ? [] : [consolidatedChart(parks.length)],
    tabColor: '#7030A0',
  };
};

/** 汇总表 whole: one row per park, in the order given. */
export const consolidatedSheet = (parks: readonly ConsolidatedRow[], stamp: ConsolidatedStamp): SheetLayout => {
  const frame = consolidatedFrame(parks, stamp);
  const rows = parks.flatMap((park, index) =>
    consolidatedRowValues(park, index).map((value, column): LayoutCell => {
      const style = CONSOLIDATED_COLUMNS[column]?.style ?? 'center';
      const row = CONSOLIDATED_ROWS.firstPark + index;
      if (value === '') return emptyCell(row, column, style);
      return typeof value === 'number' ? numberCell(row, column, style, value) : textCell(row, column, style, value);
    }),
  );
  const heights = parks.map((park, index) => [CONSOLIDATED_ROWS.firstPark + index, parkRowHeight(park)]);
  return { ...frame, heights: { ...frame.heights, ...Object.fromEntries(heights) }, cells: [...frame.cells, ...rows] };
};
