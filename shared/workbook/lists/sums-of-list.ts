import { numberText } from '../../assessment/explanation/number-text';
import { bareWords } from '../reading/cells';
import { seenCell, type SeenSheet } from '../reading/seen-sheet';
import { listFinding, type ListFinding } from './cells-of-row';
import type { ListColumns } from './columns-of-list';
import type { ListDefinition } from './definition';
import type { ListPart } from './parts-of-list';
import type { ListRow } from './read-list';
import { converted, type UnitPowers } from './units-of-list';

/** Words of a sum of all that stands over it; one of some companies only, of another year, or an average is none. */
const OF_ALL =
  /^(?:以上|本[页表]|全[园部体市区]|园区|企业|机构|[一二三四五六七八九十]|第?[一二三四五六七八九十]部分)?(?:合计|小计|总计|共计|总数)(?:数|额)?\d{0,6}[家户个]?$/;
/** A sum of the rows since the one before. */
const OF_SOME = /小计|本[页表]/;
/** Binary fractions add up with noise. */
const DIGITS = 12;
const rounded = (sum: number): number => Number(sum.toPrecision(DIGITS));

interface Summand {
  readonly row: number;
  readonly value: number;
}
const total = (summands: readonly Summand[]): number => summands.reduce((sum, { value }) => sum + value, 0);

/** What a sum in a row may come to: all of the part, what stands over it, or what stands between it and the sum before. */
const sumsAt = (rows: readonly number[], summands: readonly Summand[]): ReadonlyMap<number, readonly number[]> => {
  const all = total(summands);
  const sums = new Map<number, readonly number[]>();
  let [above, next] = [0, 0];
  for (const row of rows) {
    const before = above;
    for (; next < summands.length && (summands[next]?.row ?? row) < row; next += 1) above += summands[next]?.value ?? 0;
    sums.set(row, [all, above, above - before]);
  }
  return sums;
};

/**
 * Sums in a part of a list that are not those of its rows: a row was missed, or the sum was not brought up to date. Nothing is said of a column of which something else is asked or found.
 * @param rows those of the list that were read so far, with those of the part
 */
export const sumsThatDiffer = <Field extends string>(
  sheet: SeenSheet,
  part: ListPart,
  { columns, powers }: { readonly columns: ListColumns<Field>; readonly powers: UnitPowers<Field> },
  rows: readonly ListRow<Field>[],
  definition: ListDefinition<Field>,
): readonly ListFinding<Field>[] => {
  const labelled = part.sums.filter(({ text }) => OF_ALL.test(bareWords(text)));
  if (labelled.length === 0) return [];
  const [first = 0, last = 0] = [part.rows[0], part.rows.at(-1)];
  return definition.fields.flatMap((field): ListFinding<Field>[] => {
    const [column, power] = [columns[field]?.column, powers[field]];
    if (definition.of[field].unit === null || column === undefined || power === null) return [];
    const isRead = ({ cells, unsettled }: ListRow<Field>) =>
      !unsettled.has(field) && (typeof cells[field] === 'number' || cells[field] === '');
    if (!rows.every(isRead)) return [];
    const counted = rows.map(({ row, cells }): Summand => ({ row, value: Number(cells[field]) }));
    const whole = total(counted);
    const own = counted.filter(({ row }) => row >= first && row <= last);
    // What was left out may still be in the sum.
    const written = part.rows.map((row): Summand => {
      const { value } = seenCell(sheet, row, column);
      return { row, value: typeof value === 'number' ? converted(value, power) : 0 };
    });
    const at = labelled.map(({ row }) => row);
    const [ofCounted, ofWritten] = [sumsAt(at, own), sumsAt(at, written)];
    return labelled.flatMap(({ row, text }): ListFinding<Field>[] => {
      const { value, struck } = seenCell(sheet, row, column);
      if (typeof value !== 'number' || struck !== 'no') return [];
      const said = converted(value, power);
      const possible = [whole, ...(ofCounted.get(row) ?? []), ...(ofWritten.get(row) ?? [])];
      if (possible.some((sum) => rounded(sum) === rounded(said))) return [];
      const rowsMeant = OF_SOME.test(text) ? (ofCounted.get(row)?.at(-1) ?? 0) : total(own);
      const what = `“${text.trim()}”写的是 ${numberText(said)}，读到的各行相加是 ${numberText(rounded(rowsMeant))}。`;
      const todo = '请核对是不是有的行没有读到，或者改正合计。';
      const cell = { sheet: sheet.sheet, row, column };
      // What the rows say stands: the sum is only a sign that one of them was missed.
      const found = listFinding(definition, field, cell, '', { code: 'sum-differs', what, todo });
      return [{ ...found, severity: 'warning' }];
    });
  });
};
