import type { LayoutCell } from './layout';

/** Cells of a layout, one function per kind of content; an empty text is an empty cell. `style` is a key of the sheet's styles. */
export const textCell = (row: number, column: number, style: string, text: string): LayoutCell => ({
  row,
  column,
  style,
  content: text === '' ? { kind: 'empty' } : { kind: 'text', text },
});
export const numberCell = (row: number, column: number, style: string, value: number): LayoutCell => ({
  row,
  column,
  style,
  content: { kind: 'number', value },
});
export const formulaCell = (
  row: number,
  column: number,
  style: string,
  formula: string,
  result: string | number,
): LayoutCell => ({ row, column, style, content: { kind: 'formula', formula, result } });
export const emptyCell = (row: number, column: number, style: string): LayoutCell => ({
  row,
  column,
  style,
  content: { kind: 'empty' },
});
