import * as z from 'zod';

import { fitsSheet, type Area } from '../../model/grid/area';
import { fromGridRange } from '../../model/grid/grid-range';
import type { ProtectedAction } from '../../model/sheet/protection';
import { select } from '../../model/selection';
import type { SheetModel } from '../../model/sheet/model';
import type { WorkbookModel } from '../../model/workbook-model';

/** What a person's command needs on a protected sheet: free cells, an allowance of the protection, or no protection. */
type Need = 'unlocked-cells' | 'no-protection' | ProtectedAction;

const NEEDS: Readonly<Record<Need, readonly string[]>> = {
  'unlocked-cells': [
    'set-range-values',
    'clear-selection-content',
    'clear-selection-all',
    'auto-clear-content',
    'auto-fill',
    'refill',
    'copy-down',
    'copy-right',
    'cut',
    'paste',
    'paste-value',
    'paste-besides-border',
    'optional-paste',
    'move-range',
    'toggle-cell-checkbox',
    'text-to-number',
    'split-text-to-columns',
    'apply-format-painter',
  ],
  'no-protection': [
    'add-worksheet-merge',
    'add-worksheet-merge-all',
    'add-worksheet-merge-horizontal',
    'add-worksheet-merge-vertical',
    'remove-worksheet-merge',
    'insert-range-move-down',
    'insert-range-move-right',
    'delete-range-move-left',
    'delete-range-move-up',
    'move-rows',
    'move-cols',
    'reorder-range',
    'remove-sheet',
    'update-note',
    'delete-note',
    'remove-data-validation-rule',
    'remove-all-data-validation',
    'set-worksheet-protection',
    'add-range-protection',
  ],
  allowFormatCells: [
    'set-style',
    'set-border',
    'set-border-basic',
    'set-bold',
    'set-italic',
    'set-underline',
    'set-stroke',
    'set-font-family',
    'set-font-size',
    'set-text-color',
    'reset-text-color',
    'set-background-color',
    'reset-background-color',
    'set-horizontal-text-align',
    'set-vertical-text-align',
    'set-text-wrap',
    'set-text-rotation',
    'clear-selection-format',
    'paste-format',
    'set-range-bold',
    'set-range-italic',
    'set-range-underline',
    'set-range-font-family',
    'set-range-fontsize',
    'set-range-text-color',
  ],
  allowFormatColumns: ['set-worksheet-col-width', 'delta-column-width', 'set-col-auto-width', 'set-col-hidden'],
  allowFormatRows: ['set-row-height', 'delta-row-height', 'set-row-is-auto-height', 'set-rows-hidden'],
  allowInsertRows: [
    'insert-row',
    'insert-row-before',
    'insert-row-after',
    'insert-multi-rows-above',
    'insert-multi-rows-after',
  ],
  allowInsertColumns: [
    'insert-col',
    'insert-col-before',
    'insert-col-after',
    'insert-multi-cols-before',
    'insert-multi-cols-right',
  ],
  allowDeleteRows: ['remove-row', 'remove-row-confirm'],
  allowDeleteColumns: ['remove-col', 'remove-col-confirm'],
  allowSort: ['sort-range', 'sort-range-asc', 'sort-range-desc'],
  allowAutoFilter: ['smart-toggle-filter', 'set-filter-range', 'set-filter-criteria', 'remove-sheet-filter'],
  allowEditObjects: [],
  allowEditScenarios: [],
  allowInsertHyperlinks: [],
  allowPivotTables: [],
};

const NEED_OF = new Map<string, Need>(
  // Object.entries gives keys as plain text
  Object.entries(NEEDS).flatMap(([need, ids]) => ids.map((id) => [`sheet.command.${id}`, need as Need] as const)),
);

const range = z.object({
  startRow: z.number(),
  endRow: z.number(),
  startColumn: z.number(),
  endColumn: z.number(),
});
const commandTarget = z.object({
  subUnitId: z.string().optional(),
  range: z.union([range.transform((one) => [one]), z.array(range)]).optional(),
  ranges: z.array(range).optional(),
  toRange: range.optional(),
});

/** Refuses what a person may not do on a protected sheet, as Excel does, and calls `refused`. */
export function guardProtection(workbook: WorkbookModel, refused: () => void): void {
  const { api } = workbook.runtime;
  api.addEvent(api.Event.BeforeCommandExecute, (command) => {
    const need = NEED_OF.get(command.id);
    if (need === undefined || workbook.actor === 'addin') return;
    const target = commandTarget.safeParse(command.params ?? {});
    const sheet = workbook.findSheet(target.data?.subUnitId ?? '') ?? workbook.activeSheet;
    if (!sheet.isProtected || isAllowed(sheet, need, areasOf(workbook, target.data))) return;
    command.cancel = true;
    refused();
  });
  api.addEvent(api.Event.BeforeSheetEditStart, (edit) => {
    const sheet = workbook.activeSheet;
    if (!sheet.isProtected || !sheet.isLocked(edit.row, edit.column)) return;
    edit.cancel = true;
    refused();
    // The key that would have begun the edit is in the formula bar already; selecting anew shows the cell's own content
    requestAnimationFrame(() => {
      select(sheet, workbook.selection.area);
    });
  });
}

function isAllowed(sheet: SheetModel, need: Need, areas: readonly Area[]): boolean {
  if (need === 'no-protection') return false;
  if (need === 'unlocked-cells') return areas.every((area) => fitsSheet(area) && sheet.isUnlocked(area));
  return sheet.state.protection?.options[need] === true;
}

/** The cells that a command names, or else the selected ones. */
function areasOf(workbook: WorkbookModel, target: z.infer<typeof commandTarget> | undefined): readonly Area[] {
  const named = [...(target?.range ?? []), ...(target?.ranges ?? []), ...(target?.toRange ? [target.toRange] : [])];
  if (named.length > 0) return named.map(fromGridRange);
  const selected = workbook.facade.getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
  return selected.map((cells) => fromGridRange(cells.getRange()));
}
