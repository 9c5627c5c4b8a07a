import { YEARS } from '../../vocabulary/ids';
import { single } from '../layout/a1-reference';
import { cellMessage } from '../layout/cell-message';
import type { Area, LayoutCell, SheetLayout, Validation } from '../layout/layout';
import { emptyCell, numberCell, textCell } from '../layout/cells';
import { PARK_CELL, YEAR_CELL } from '../layout/names';
import { SCORING_COLUMNS, SCORING_ROWS } from './scoring-rows';
import type { SheetContext } from '../layout/sheet-context';

const row = SCORING_ROWS.identity;
const { dimension, group, content, weight, claimed, computed, basis } = SCORING_COLUMNS;
const YEAR = single(row, group);
const PARK_NAME: Area = { row, column: weight, rows: 1, columns: claimed - weight + 1 };
const PARK = single(row, basis);

const yearValidation: Validation = {
  area: YEAR,
  rule: { kind: 'whole', min: YEARS.first, max: YEARS.last },
  prompt: cellMessage('评估年度', `填四位年份，例如 ${YEARS.first}。`),
  error: cellMessage('年度有误', `评估年度应为 ${YEARS.first} 至 ${YEARS.last} 之间的四位年份。`),
};

/** Whose sheet it is: year and name above the table, the park's id small to the right of what is printed. Open where it is not known. */
export const scoringIdentity = ({
  year,
  park,
}: Pick<SheetContext, 'year' | 'park'>): Pick<
  SheetLayout,
  'cells' | 'merges' | 'names' | 'validations' | 'unlocked'
> => {
  const cells: readonly LayoutCell[] = [
    textCell(row, dimension, 'caption', '年度：'),
    year === null ? emptyCell(row, group, 'yearInput') : numberCell(row, group, 'identity', year),
    textCell(row, content, 'caption', '园区名称：'),
    park === null ? emptyCell(row, weight, 'identityInput') : textCell(row, weight, 'identity', park.name),
    textCell(row, computed, 'faint', '园区编号'),
    park === null ? emptyCell(row, basis, 'faint') : textCell(row, basis, 'faint', park.id),
  ];
  return {
    cells,
    merges: [PARK_NAME],
    names: { [YEAR_CELL]: YEAR, [PARK_CELL]: PARK },
    validations: year === null ? [yearValidation] : [],
    unlocked: [...(year === null ? [YEAR] : []), ...(park === null ? [PARK_NAME] : [])],
  };
};
