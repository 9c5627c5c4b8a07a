import type { Area, Validation } from '../../../shared/workbook/layout';
import { drawRules } from '../layout/draw-rules';

/** A column of a list of ours that is filled in, with the rule that it has by itself. */
export interface RuledColumn {
  readonly column: number;
  readonly validation: (area: Area) => Validation | undefined;
}

/** Queues the rules of columns anew on some rows, so that they also hold on rows that were added: whatever message stood on a cell there is gone. */
export const drawColumnRules = (
  sheet: Excel.Worksheet,
  { row, rows }: Pick<Area, 'row' | 'rows'>,
  columns: readonly RuledColumn[],
): void => {
  for (const { column, validation } of columns) {
    sheet.getRangeByIndexes(row, column, rows, 1).dataValidation.clear();
    const rule = validation({ row, column, rows, columns: 1 });
    if (rule) drawRules(sheet, { validations: [rule], highlights: [], unlocked: [] });
  }
};
