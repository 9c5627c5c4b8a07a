import type { ConsolidatedRow } from '../../api/consolidated';
import type { ItemId } from '../../regulation/indicators/indicator';
import { indicatorOf, itemIds, printedTotal, RULE_SETS } from '../../regulation/rule-set';
import { areaReference, cellAddress, single } from '../layout/a1-reference';
import { cellMessage } from '../layout/cell-message';
import { byRank, stampText, type ConsolidatedStamp } from '../grading/consolidated-sheet';
import { comparisonCharts } from './item-details-charts';
import { itemDetailPlaces, ITEM_DETAIL_POSITIONS, itemDetailTotal } from './item-details-sheet';
import { SCORE_SOURCES } from './item-details-rows';
import type { Area, LayoutCell, SheetLayout, Validation } from '../layout/layout';
import { formulaCell, numberCell, textCell } from '../layout/cells';
import { COMPARISON_CELLS } from '../layout/names';
import { SHEETS } from '../../vocabulary/sheets';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, STYLES } from '../layout/sheet-styles';
import { dataArea } from '../layout/sheet-table';

/** Columns of 指标对比, from 0. The first three are what the charts show. */
export const COMPARISON_COLUMNS = {
  item: 0,
  meanRate: 1,
  parkRate: 2,
  weight: 3,
  mean: 4,
  park: 5,
  content: 6,
  names: 7,
} as const;
/** Rows of 指标对比, from 0. */
export const COMPARISON_ROWS = { title: 0, stamp: 1, park: 2, source: 3, message: 4, header: 5, firstItem: 6 } as const;
const C = COMPARISON_COLUMNS;
const R = COMPARISON_ROWS;
const WIDTHS = [9, 13, 13, 7, 10, 10, 34, 0] as const;
const PERCENT = 100;

/** What the reader has chosen to compare: a park's name, and whose scores. */
export interface ComparisonChoice {
  readonly park: string;
  readonly source: string;
}

const absoluteCell = (row: number, column: number) => cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
const PARK = absoluteCell(R.park, C.meanRate);
const SOURCE = absoluteCell(R.source, C.meanRate);

/** The choice as it stands if it still can be made; else the first park, and the scores that count now. */
const standingChoice = (parks: readonly ConsolidatedRow[], wanted: ComparisonChoice | null): ComparisonChoice => {
  const sources: readonly string[] = Object.values(SCORE_SOURCES);
  const settled = parks.some(({ final }) => final !== null);
  const isThere = parks.some(({ name }) => name === wanted?.park);
  return {
    park: (isThere ? wanted?.park : parks[0]?.name) ?? '',
    source:
      wanted && sources.includes(wanted.source)
        ? wanted.source
        : SCORE_SOURCES[settled ? ('final' as const) : ('computed' as const)],
  };
};

const formulas = (stamp: ConsolidatedStamp, rows: number) => {
  const places = itemDetailPlaces(stamp);
  const column = (at: number) => areaReference(SHEETS.itemDetails, dataArea(places, rows, at));
  const [names, sources] = [column(ITEM_DETAIL_POSITIONS.name), column(ITEM_DETAIL_POSITIONS.source)];
  const isPark = `EXACT(${names},${PARK})*(${sources}=${SOURCE})`;
  return {
    mean: (at: number) => `IFERROR(ROUND(AVERAGEIFS(${column(at)},${sources},${SOURCE}),2),"")`,
    // Compared, not looked up: a name with * or > in it is a name, not a pattern.
    park: (at: number) =>
      `IFERROR(ROUND(SUMPRODUCT(${isPark},${column(at)})/SUMPRODUCT(${isPark}*ISNUMBER(${column(at)})),2),"")`,
  };
};

const rate = (row: number, of: number): string => {
  const [score, weight] = [cellAddress(row, of), cellAddress(row, C.weight)];
  return `IF(ISNUMBER(${score}),ROUND(${score}/${weight}*${PERCENT},1),"")`;
};

const itemCells = (stamp: ConsolidatedStamp, rows: number): readonly LayoutCell[] => {
  const { mean, park } = formulas(stamp, rows);
  const line = (row: number, name: string, content: string, weight: number, at: number, style: string) => [
    textCell(row, C.item, style, name),
    formulaCell(row, C.meanRate, style, rate(row, C.mean), ''),
    formulaCell(row, C.parkRate, style, rate(row, C.park), ''),
    numberCell(row, C.weight, style, weight),
    formulaCell(row, C.mean, style, mean(at), ''),
    formulaCell(row, C.park, style, park(at), ''),
    textCell(row, C.content, style === 'strong' ? 'strong' : 'left', content),
  ];
  const ruleSet = RULE_SETS[stamp.ruleSet];
  return [
    ...itemIds(ruleSet).flatMap((id, n) => {
      const { title, weight } = indicatorOf(ruleSet, id);
      return line(R.firstItem + n, id, title, weight, ITEM_DETAIL_POSITIONS.firstItem + n, 'center');
    }),
    ...line(
      R.firstItem + ruleSet.indicators.length,
      '合计',
      '',
      printedTotal(ruleSet),
      itemDetailTotal(ruleSet),
      'strong',
    ),
  ];
};

const listArea = (count: number): Area => ({
  row: R.firstItem,
  column: C.names,
  rows: Math.max(count, 1),
  columns: 1,
});
const validations = (count: number): readonly Validation[] => [
  {
    area: single(R.park, C.meanRate),
    rule: { kind: 'listed', options: listArea(count) },
    prompt: cellMessage('选择园区', '从下拉列表中选一个园区，右侧图表随之变化。'),
    error: cellMessage('没有这个园区', '请从下拉列表中选择。'),
  },
  {
    area: single(R.source, C.meanRate),
    rule: { kind: 'list', options: Object.values(SCORE_SOURCES) },
    prompt: cellMessage('选择得分来源', '平均得分和所选园区得分都按这一来源取数。'),
    error: cellMessage('没有这一来源', '请从下拉列表中选择。'),
  },
];

const across = (row: number, from: number, to: number): Area => ({
  row,
  column: from,
  rows: 1,
  columns: to - from + 1,
});

/**
 * 指标对比: the mean of every item over all parks beside one park's, with charts; formulas over 分指标明细, so that the reader picks the park.
 * @param rows how many rows stand in 分指标明细
 * @param wanted what the reader had chosen; null for a new sheet
 */
export const comparisonSheet = (
  parks: readonly ConsolidatedRow[],
  stamp: ConsolidatedStamp,
  rows: number,
  wanted: ComparisonChoice | null,
): SheetLayout => {
  const names = [...new Set(byRank(parks).map(({ name }) => name))];
  const choice = standingChoice(parks, wanted);
  const ruleSet = RULE_SETS[stamp.ruleSet];
  const items = itemIds(ruleSet);
  const totalRow = R.firstItem + items.length;
  const titleOf = (id: ItemId) => indicatorOf(ruleSet, id).title;
  const scores = `${cellAddress(R.firstItem, C.park)}:${cellAddress(totalRow - 1, C.park)}`;
  const heads = ['项目', '平均得分率（%）', '', '分值', '平均得分', '所选园区\n得分', '评估内容'];
  return {
    name: SHEETS.comparison,
    columns: WIDTHS,
    heights: {
      [R.title]: 34,
      [R.stamp]: 20,
      [R.park]: 26,
      [R.source]: 26,
      [R.message]: 20,
      [R.header]: 48,
      ...Object.fromEntries(
        items.map((id, n) => [
          R.firstItem + n,
          rowHeight([{ text: titleOf(id), width: WIDTHS[C.content], size: BODY_SIZE }], 22),
        ]),
      ),
      [totalRow]: 24,
    },
    styles: STYLES,
    cells: [
      textCell(R.title, C.item, 'title', `${stamp.year}年度绩效评估${SHEETS.comparison}`),
      textCell(R.stamp, C.item, 'note', stampText(stamp)),
      textCell(R.park, C.item, 'header', '园区'),
      textCell(R.park, C.meanRate, 'choiceInput', choice.park),
      textCell(R.source, C.item, 'header', '来源'),
      textCell(R.source, C.meanRate, 'choiceInput', choice.source),
      formulaCell(R.message, C.item, 'note', `IF(COUNT(${scores})=0,"所选园区尚无"&${SOURCE}&"得分。","")`, ''),
      ...heads.map((words, column) =>
        column === C.parkRate
          ? formulaCell(R.header, column, 'systemHeader', PARK, choice.park)
          : textCell(R.header, column, 'systemHeader', words),
      ),
      ...itemCells(stamp, rows),
      ...names.map((name, n) => textCell(R.firstItem + n, C.names, 'faint', name)),
    ],
    merges: [
      across(R.title, C.item, C.content),
      across(R.stamp, C.item, C.content),
      across(R.park, C.meanRate, C.content),
      across(R.source, C.meanRate, C.parkRate),
      across(R.message, C.item, C.content),
    ],
    names: {
      [COMPARISON_CELLS.park]: single(R.park, C.meanRate),
      [COMPARISON_CELLS.source]: single(R.source, C.meanRate),
    },
    validations: validations(names.length),
    unlocked: [single(R.park, C.meanRate), single(R.source, C.meanRate)],
    protect: false,
    freeze: { rows: R.firstItem, columns: 0 },
    highlights: [],
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true },
    charts: comparisonCharts({ row: R.header, column: C.item, items: items.length, right: C.names + 1 }),
    tabColor: '#7030A0',
  };
};
