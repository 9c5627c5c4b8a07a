import { standardOf } from '../../regulation/indicators/indicator';
import { printedTotal, type RuleSet } from '../../regulation/rule-set';
import type { Area, LayoutCell, SheetLayout } from '../layout/layout';
import { emptyCell, numberCell, textCell } from '../layout/cells';
import { rowHeight } from '../layout/row-height';
import {
  itemRow,
  OFFICIAL_COLUMNS,
  rowsBelowItems,
  SCORING_COLUMNS,
  SCORING_HEADERS,
  SCORING_ROWS,
} from './scoring-rows';
import { BODY_SIZE } from '../layout/sheet-styles';

const { dimension, group, content, weight, standard } = SCORING_COLUMNS;
/** Widths of the six columns of an annex. */
export const OFFICIAL_WIDTHS = [11, 13, 25, 6, 42, 8] as const;

const withSum = (title: string, sum: number) => `${title}\n（${sum}分）`;
const tall = (row: number, column: number, rows: number): readonly Area[] =>
  rows > 1 ? [{ row, column, rows, columns: 1 }] : [];

/**
 * The annex as it is printed, without the scores: title, heads, a row per item with groups and sums, 合计.
 * The words all come from the rule set.
 */
export const officialForm = (ruleSet: RuleSet): Pick<SheetLayout, 'cells' | 'merges' | 'heights'> => {
  const { total } = rowsBelowItems(ruleSet);
  const cells: LayoutCell[] = [
    textCell(SCORING_ROWS.annex, dimension, 'annex', ruleSet.form.annex),
    textCell(SCORING_ROWS.title, dimension, 'title', ruleSet.form.title),
    ...(['dimension', 'group', 'content', 'weight', 'standard', 'claimed'] as const).map((column) =>
      textCell(SCORING_ROWS.header, SCORING_COLUMNS[column], 'header', SCORING_HEADERS[column]),
    ),
    textCell(total, dimension, 'strong', '合计'),
    numberCell(total, weight, 'strong', printedTotal(ruleSet)),
    emptyCell(total, standard, 'strong'),
  ];
  const merges: Area[] = [
    { row: SCORING_ROWS.title, column: dimension, rows: 1, columns: OFFICIAL_COLUMNS },
    { row: total, column: dimension, rows: 1, columns: weight },
  ];
  const heights: Record<number, number> = {
    [SCORING_ROWS.annex]: 24,
    [SCORING_ROWS.title]: 32,
    [SCORING_ROWS.identity]: 24,
    [SCORING_ROWS.header]: 24,
    [total]: 26,
  };

  let row: number = SCORING_ROWS.firstItem;
  for (const { title, printedSum, groups } of ruleSet.dimensions) {
    cells.push(textCell(row, dimension, 'center', withSum(title, printedSum)));
    merges.push(...tall(row, dimension, groups.flatMap(({ indicators }) => indicators).length));
    for (const each of groups) {
      cells.push(textCell(row, group, 'center', withSum(each.title, each.printedSum)));
      merges.push(...tall(row, group, each.indicators.length));
      row += each.indicators.length;
    }
  }
  for (const indicator of ruleSet.indicators) {
    const at = itemRow(indicator.id, ruleSet);
    const words = `${indicator.id} ${indicator.title}`;
    const text = standardOf(indicator);
    cells.push(
      textCell(at, content, 'left', words),
      numberCell(at, weight, 'center', indicator.weight),
      textCell(at, standard, 'left', text),
    );
    heights[at] = rowHeight(
      [
        { text: words, width: OFFICIAL_WIDTHS[content], size: BODY_SIZE },
        { text, width: OFFICIAL_WIDTHS[standard], size: BODY_SIZE },
      ],
      30,
    );
  }
  return { cells, merges, heights };
};
