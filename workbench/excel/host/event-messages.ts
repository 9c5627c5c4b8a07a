import { areaAddress } from '../model/grid/address';
import type { WorkbookEvent } from '../model/change-events';
import { isErrorName, type CellValue } from '../model/cells/cell-value';
import type { WorkbookModel } from '../model/workbook-model';
import { EVENT_CATEGORY, WORKBOOK_TARGET, type EventMessage } from '../protocol/rich-api';
import { SHEET_EVENT, type SheetEvent } from './event-codes';

/** The messages that tell the add-in of an event: one for each handler target it has registered. */
export function eventMessages(workbook: WorkbookModel, event: WorkbookEvent): readonly EventMessage[] {
  const described = describe(workbook, event);
  if (!described) return [];
  const { name, sheetId, payload } = described;
  const code = SHEET_EVENT[name];
  return [sheetId, WORKBOOK_TARGET]
    .filter((target) => workbook.subscriptions.has(target, code))
    .map((target) => [EVENT_CATEGORY, code, target, JSON.stringify({ ...payload, worksheetId: sheetId })]);
}

interface Described {
  readonly name: SheetEvent;
  readonly sheetId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

function describe(workbook: WorkbookModel, event: WorkbookEvent): Described | null {
  switch (event.kind) {
    case 'changed':
      return {
        name: 'DataChanged',
        sheetId: event.sheet.id,
        payload: {
          changeType: event.change,
          source: 'Local',
          address: areaAddress(event.area),
          referenceId: workbook.subscriptions.keepRange(event.sheet, event.area),
          triggerSource: event.actor === 'addin' ? 'ThisLocalAddin' : 'Unknown',
          ...(event.details ? changeDetails(event.details) : {}),
        },
      };
    case 'selected':
      return { name: 'SelectionChanged', sheetId: event.sheet.id, payload: { address: areaAddress(event.area) } };
    case 'activated':
      return { name: 'Activated', sheetId: event.sheet.id, payload: {} };
    case 'deactivated':
      return { name: 'Deactivated', sheetId: event.sheet.id, payload: {} };
    case 'added':
      return { name: 'Added', sheetId: event.sheet.id, payload: { source: 'Local' } };
    case 'deleted':
      return { name: 'Deleted', sheetId: event.sheetId, payload: { source: 'Local' } };
    case 'protection':
      return {
        name: 'ProtectionChanged',
        sheetId: event.sheet.id,
        payload: { isProtected: event.sheet.isProtected, source: 'Local' },
      };
    case 'charts':
    case 'prompts':
      return null;
  }
}

function changeDetails({ before, after }: { readonly before: CellValue; readonly after: CellValue }) {
  return {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: typeOf(before),
    valueTypeAfter: typeOf(after),
  };
}

function typeOf(value: CellValue): string {
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === '') return 'Empty';
  return isErrorName(value) ? 'Error' : 'String';
}
