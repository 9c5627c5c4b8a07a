import { MAX_COLUMNS } from '../../model/grid/area';
import { clearContents, clearLooks } from '../../model/cells/cell-writing';
import { copyCells } from '../../model/cells/copying';
import { merge, unmerge } from '../../model/cells/merges';
import { clearConditionalFormats } from '../../model/looks/conditional-formats';
import { checkAction, checkContents, checkUnprotected } from '../../model/sheet/protection';
import { deleteCells, insertCells } from '../../model/grid/structure';
import { NO_VALIDATION } from '../../model/validation/rule';
import { changeValidation } from '../../model/validation/validations';
import { ArraySizeMismatch, InvalidArgument } from '../../protocol/rich-api-error';
import type { Arguments } from '../../host/arguments';
import { method } from '../../host/host-object';
import { cellsFrom, type Cells } from './cells';
import { rangeOf } from './range';

const CLEAR = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;
const COPY = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

function clear({ sheet, areas }: Cells, args: Arguments): void {
  const what = args.at(0).optionalChoice(CLEAR, 'All');
  for (const area of areas) {
    if (what === 'All' || what === 'Contents' || what === 'ResetContents') {
      checkContents(sheet, area);
      clearContents(sheet, area);
      sheet.workbook.events.emit({
        kind: 'changed',
        sheet,
        area,
        change: 'RangeEdited',
        actor: 'addin',
        details: null,
      });
    }
    if (what === 'All' || what === 'Formats') {
      checkAction(sheet, 'allowFormatCells');
      clearLooks(sheet, area);
    }
  }
  // Source: support.microsoft.com, "Clear cells of contents or formats"
  if (what === 'All' || what === 'Formats') clearConditionalFormats(sheet, areas);
  if (what === 'All') {
    checkUnprotected(sheet);
    changeValidation(sheet, areas, () => NO_VALIDATION);
  }
}

/** What a range does to its cells, beside setting their values. */
export const RANGE_EDITS: Record<string, { call(self: Cells, args: Arguments): unknown }> = {
  Clear: method(clear),
  Merge: method(({ sheet, area }, args) => {
    checkUnprotected(sheet);
    merge(sheet, area, args.at(0).optionalFlag(false));
  }),
  Unmerge: method(({ sheet, area }) => {
    checkUnprotected(sheet);
    unmerge(sheet, area);
  }),
  Insert: method((cells, args) => {
    const { sheet, area } = cells;
    args.at(0).choice(['Down', 'Right']);
    checkAction(sheet, area.columns === MAX_COLUMNS ? 'allowInsertRows' : 'allowInsertColumns');
    insertCells(sheet, area);
    return rangeOf(cells);
  }),
  Delete: method(({ sheet, area }, args) => {
    args.at(0).choice(['Up', 'Left']);
    checkAction(sheet, area.columns === MAX_COLUMNS ? 'allowDeleteRows' : 'allowDeleteColumns');
    deleteCells(sheet, area);
  }),
  CopyFrom: method(async ({ sheet, area }, args) => {
    await sheet.workbook.calculation.settle();
    const source = cellsFrom(sheet, args.at(0));
    const what = args.at(1).optionalChoice(COPY, 'All');
    if (what === 'Link') throw new InvalidArgument();
    checkContents(sheet, area);
    copyCells(source.sheet, source.area, sheet, area, {
      what,
      skipBlanks: args.at(2).optionalFlag(false),
      transpose: args.at(3).optionalFlag(false),
    });
    sheet.workbook.events.emit({ kind: 'changed', sheet, area, change: 'RangeEdited', actor: 'addin', details: null });
  }),
  Calculate: method(({ sheet, area }) => {
    sheet.workbook.calculation.markDirty(sheet.id, area);
  }),
  _ValidateArraySize: method(({ area }, args) => {
    if (args.at(0).integer() !== area.rows || args.at(1).integer() !== area.columns) throw new ArraySizeMismatch();
  }),
};
