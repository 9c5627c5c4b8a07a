import type { ConsolidatedRow } from '../api/consolidated';
import { RULE_SET_2021_57 } from '../regulation/rule-set';
import { areaAddress } from './a1-reference';
import { CONSOLIDATED_COLUMNS, CONSOLIDATED_POSITIONS } from './consolidated-columns';
import { CONSOLIDATED_ROWS, parkCells } from './consolidated-rows';
import type { Area, LayoutCell, SheetLayout } from './layout';
import { emptyCell, formulaCell, textCell } from './layout-cells';

const { name, firstItem } = CONSOLIDATED_POSITIONS;

/** The two lines of heads: items under their 一级指标, everything else across both. */
export const groupHeads = (): Pick<SheetLayout, 'cells' | 'merges'> => {
  const cells: LayoutCell[] = [];
  const merges: Area[] = [];
  let column = firstItem;
  for (const { title, printedSum, groups } of RULE_SET_2021_57.dimensions) {
    const columns = groups.flatMap(({ indicators }) => indicators).length;
    cells.push(textCell(CONSOLIDATED_ROWS.groups, column, 'header', `${title}（${printedSum}分）`));
    merges.push({ row: CONSOLIDATED_ROWS.groups, column, rows: 1, columns });
    column += columns;
  }
  CONSOLIDATED_COLUMNS.forEach(({ header }, each) => {
    const inGroup = each >= firstItem && each < column;
    cells.push(textCell(inGroup ? CONSOLIDATED_ROWS.header : CONSOLIDATED_ROWS.groups, each, 'header', header));
    if (!inGroup) merges.push({ row: CONSOLIDATED_ROWS.groups, column: each, rows: 2, columns: 1 });
  });
  return { cells, merges };
};

/** The line of averages over the columns that have one, as formulas. */
export const summaryCells = (parks: readonly ConsolidatedRow[]): readonly LayoutCell[] =>
  CONSOLIDATED_COLUMNS.map(({ summary, value }, column) => {
    const row = CONSOLIDATED_ROWS.summary;
    if (column === name) return textCell(row, column, 'summary', '平均分（补助资金为合计）');
    if (!summary) return emptyCell(row, column, 'summary');
    const area = areaAddress(parkCells(column, parks.length));
    const given = parks.map(value).filter((each): each is number => typeof each === 'number');
    const sum = given.reduce((all, each) => all + each, 0);
    const result = given.length === 0 ? '' : Math.round((summary === 'SUM' ? sum : sum / given.length) * 100) / 100;
    return formulaCell(
      row,
      column,
      summary === 'SUM' ? 'moneySummary' : 'summary',
      `IF(COUNT(${area})=0,"",ROUND(${summary}(${area}),2))`,
      result,
    );
  });
