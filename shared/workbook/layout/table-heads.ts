import { areaAddress } from './a1-reference';
import type { Area, LayoutCell, SheetLayout } from './layout';
import { emptyCell, formulaCell, textCell } from './cells';
import { dataArea, tablePlaces, type PlacedRow, type SheetTable } from './sheet-table';

type Drawn = Pick<SheetLayout, 'cells' | 'merges'>;

/** The two lines of heads: columns of a group under its head, everything else across both. */
export const tableHeads = <Row>(table: Pick<SheetTable<Row>, 'columns' | 'lines' | 'summaryText'>): Drawn => {
  const { groups, header } = tablePlaces(table);
  const cells: LayoutCell[] = [];
  const merges: Area[] = [];
  table.columns.forEach(({ header: words, group }, column) => {
    if (group === undefined) {
      cells.push(textCell(groups, column, 'header', words));
      merges.push({ row: groups, column, rows: 2, columns: 1 });
      return;
    }
    cells.push(textCell(header, column, 'header', words));
    if (column > 0 && table.columns[column - 1]?.group === group) return;
    cells.push(textCell(groups, column, 'header', group));
    const after = table.columns.slice(column).findIndex((each) => each.group !== group);
    const columns = after === -1 ? table.columns.length - column : after;
    if (columns > 1) merges.push({ row: groups, column, rows: 1, columns });
  });
  return { cells, merges };
};

/** The line of sums over the columns that have one, as formulas over the rows of the data. */
export const tableSummary = <Row>(
  table: Pick<SheetTable<Row>, 'columns' | 'lines' | 'summaryText' | 'nameColumn'>,
  rows: readonly PlacedRow<Row>[],
): readonly LayoutCell[] => {
  const places = tablePlaces(table);
  const { summary: row } = places;
  if (row === null) return [];
  return table.columns.map(({ summary, value }, column) => {
    if (column === table.nameColumn) return textCell(row, column, 'summary', table.summaryText ?? '');
    if (!summary) return emptyCell(row, column, 'summary');
    const area = areaAddress(dataArea(places, rows.length, column));
    const given = rows
      .map((placed, index) => (placed.kind === 'present' ? value(placed.row, index) : ''))
      .filter((each) => typeof each === 'number');
    const sum = given.reduce((all, each) => all + each, 0);
    const result = given.length === 0 ? '' : Math.round((summary === 'SUM' ? sum : sum / given.length) * 100) / 100;
    const formula = `IF(COUNT(${area})=0,"",ROUND(${summary}(${area}),2))`;
    return formulaCell(row, column, summary === 'SUM' ? 'moneySummary' : 'summary', formula, result);
  });
};
