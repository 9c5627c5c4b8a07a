import * as z from 'zod';

import { protect, unprotect } from '../model/sheet/protection';
import type { SheetModel } from '../model/sheet/model';
import type { ProtectionOptions } from '../model/sheet/state';
import { HostObject, method, readOnly, type TypeTable } from '../host/host-object';

const allowance = z.boolean().optional();
const options = z.object({
  allowAutoFilter: allowance,
  allowDeleteColumns: allowance,
  allowDeleteRows: allowance,
  allowEditObjects: allowance,
  allowEditScenarios: allowance,
  allowFormatCells: allowance,
  allowFormatColumns: allowance,
  allowFormatRows: allowance,
  allowInsertColumns: allowance,
  allowInsertHyperlinks: allowance,
  allowInsertRows: allowance,
  allowPivotTables: allowance,
  allowSort: allowance,
  selectionMode: z.enum(['Normal', 'Unlocked', 'None']).optional(),
});

/** Every option said out loud, as Excel answers. */
function allOptions(given: ProtectionOptions): Record<string, boolean | string> {
  const flags = Object.keys(options.shape).filter((key) => key !== 'selectionMode');
  const known: Record<string, unknown> = { ...given };
  const answers = flags.map((key) => [key, known[key] === true] as const);
  return { ...Object.fromEntries(answers), selectionMode: given.selectionMode ?? 'Normal' };
}

const worksheetProtection: TypeTable<SheetModel> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: readOnly((sheet) => sheet.isProtected),
    Options: readOnly((sheet) => sheet.state.protection && allOptions(sheet.state.protection.options)),
  },
  methods: {
    Protect: method((sheet, args) => {
      const given = args.at(0).given ? args.at(0).shape(options) : {};
      const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      protect(sheet, chosen, args.at(1).optionalText());
    }),
    Unprotect: method((sheet, args) => {
      unprotect(sheet, args.at(0).optionalText());
    }),
  },
};

export function protectionOf(sheet: SheetModel): HostObject {
  return HostObject.of(worksheetProtection, sheet);
}
