import { InvalidOperation } from '../../protocol/rich-api-error';
import { cellArea, cellCount, contains, eachCell, intersection, type Area } from '../grid/area';
import { clearContents, writeEntries } from './cell-writing';
import { toGridRange } from '../grid/grid-range';
import type { SheetModel } from '../sheet/model';
import { tablesOn } from '../sheet/tables';

/** Merges an area into one cell, or `across` into one per row; the first value stays, as in Excel. */
export function merge(sheet: SheetModel, area: Area, across: boolean): void {
  // Excel offers no merging in a table; the code is not verified. Source: support.microsoft.com, "Merge and unmerge cells"
  if (tablesOn(sheet).some((table) => intersection(table.area, area))) throw new InvalidOperation();
  if (sheet.merges().some((merged) => intersection(merged, area) && !contains(area, merged))) {
    throw new InvalidOperation('The range crosses a merged cell.');
  }
  const blocks = across
    ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }))
    : [area];
  unmerge(sheet, area);
  for (const block of blocks) if (cellCount(block) > 1) mergeBlock(sheet, block);
}

function mergeBlock(sheet: SheetModel, block: Area): void {
  sheet.reach(block);
  let kept: Area | null = null;
  eachCell(block, (row, column) => {
    const filled = sheet.formula(row, column) !== '';
    if (!filled) return;
    if (kept === null) kept = cellArea(row, column);
    else clearContents(sheet, cellArea(row, column));
  });
  const first: Area | null = kept;
  const corner = cellArea(block.row, block.column);
  if (first !== null && !contains(corner, first)) {
    const { row, column }: Area = first;
    const held = sheet.formula(row, column);
    const isText = typeof sheet.value(row, column) === 'string' && !sheet.cell(row, column)?.f;
    writeEntries(sheet, corner, [[isText ? `'${String(held)}` : held]]);
    clearContents(sheet, first);
  }
  sheet.mutate('sheet.mutation.add-worksheet-merge', { ranges: [toGridRange(block)] });
}

/** Splits every merged cell that touches the area. */
export function unmerge(sheet: SheetModel, area: Area): void {
  const touched = sheet.merges().filter((merged) => intersection(merged, area));
  if (touched.length > 0) sheet.mutate('sheet.mutation.remove-worksheet-merge', { ranges: touched.map(toGridRange) });
}
