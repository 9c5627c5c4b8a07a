import type { Area, Validation } from '../../../shared/workbook/layout/layout';
import { drawRules } from '../layout/draw-rules';

/** A list that we drew, whose columns have rules of their own, as it was read. */
export interface RuledList {
  /** The row of the heads. */
  readonly header: number;
  /** The rows that are filled in, from the top. */
  readonly rows: readonly number[];
  /** Rows below the last of them that are kept ready. */
  readonly spare: number;
  /** The columns that are filled in, each with the rule that it has by itself. */
  readonly columns: readonly {
    readonly column: number;
    readonly validation: (area: Area) => Validation | undefined;
  }[];
  /** The 校验 column; null where somebody took it away. */
  readonly check: number | null;
}

/** The columns of fields that have rules; a column that is asked about has none yet. */
export const ruledColumns = <Field extends string>(
  fields: readonly Field[],
  columns: Readonly<Record<Field, number | null>>,
  validation: (field: Field, area: Area) => Validation | undefined,
): RuledList['columns'] =>
  fields.flatMap((field) => {
    const column = columns[field];
    return column === null ? [] : [{ column, validation: (area: Area) => validation(field, area) }];
  });

/** How many rows a list takes under its heads, up to the last that is filled in; one where none is. */
export const depthOf = ({ header, rows }: RuledList): number => (rows.at(-1) ?? header + 1) - header;

/** Queues the rules of a list anew, so that they also hold on rows that were added: whatever message stood on a cell is gone. */
export const drawColumnRules = (sheet: Excel.Worksheet, list: RuledList): void => {
  const { header, spare, columns } = list;
  const rows = depthOf(list) + spare;
  for (const { column, validation } of columns) {
    sheet.getRangeByIndexes(header + 1, column, rows, 1).dataValidation.clear();
    const rule = validation({ row: header + 1, column, rows, columns: 1 });
    if (rule) drawRules(sheet, { validations: [rule], highlights: [], unlocked: [] });
  }
};
