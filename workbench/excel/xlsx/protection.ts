import * as z from 'zod';
import type ExcelJS from 'exceljs';

import type { ProtectionOptions, ProtectionState } from '../model/sheet/state';

/** The allowances that the file and Office.js both know; `objects` and `scenarios` are said the other way round. */
const ALLOWANCES = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
} as const;
type Allowance = keyof typeof ALLOWANCES;

const flag = z.boolean().nullish();
/** What exceljs keeps of a protected sheet, which its types leave out. */
const sheetProtection = z.looseObject({
  sheet: flag,
  selectLockedCells: flag,
  selectUnlockedCells: flag,
  algorithmName: z.string().nullish(),
  hashValue: z.string().nullish(),
  saltValue: z.string().nullish(),
  spinCount: z.number().nullish(),
});

/** The protection of a sheet of the file; null for none. */
export function readProtection(sheet: ExcelJS.Worksheet): ProtectionState | null {
  const parsed = sheetProtection.safeParse(Reflect.get(sheet, 'sheetProtection'));
  if (!parsed.success || parsed.data.sheet !== true) return null;
  const { algorithmName, hashValue, saltValue, spinCount, selectLockedCells, selectUnlockedCells } = parsed.data;
  const allowed = Object.entries(ALLOWANCES).filter(([name]) => parsed.data[name] === true);
  const selectionMode = selectUnlockedCells === false ? 'None' : selectLockedCells === false ? 'Unlocked' : 'Normal';
  const options: ProtectionOptions = {
    ...Object.fromEntries(allowed.map(([, option]) => [option, true])),
    ...(parsed.data['objects'] === false ? {} : { allowEditObjects: true }),
    ...(parsed.data['scenarios'] === false ? {} : { allowEditScenarios: true }),
    selectionMode,
  };
  const hashed = algorithmName && hashValue && saltValue;
  const password = hashed
    ? { algorithm: algorithmName, hash: hashValue, salt: saltValue, spins: spinCount ?? 0 }
    : null;
  return { options, password };
}

/** Few enough spins that saving stays quick; the file's protection is against slips, not against attackers. */
const SPINS = 1000;

/** Writes a sheet's protection. */
export async function writeProtection(sheet: ExcelJS.Worksheet, protection: ProtectionState): Promise<void> {
  const { options, password } = protection;
  const allowances = Object.entries(ALLOWANCES).map(([name, option]) => [name as Allowance, options[option] === true]);
  const given = {
    ...Object.fromEntries(allowances),
    objects: options.allowEditObjects === true,
    scenarios: options.allowEditScenarios === true,
    selectLockedCells: options.selectionMode === undefined || options.selectionMode === 'Normal',
    selectUnlockedCells: options.selectionMode !== 'None',
    spinCount: SPINS,
  };
  await sheet.protect(typeof password === 'string' ? password : '', given);
  if (password === null || typeof password === 'string') return;
  const kept = {
    algorithmName: password.algorithm,
    hashValue: password.hash,
    saltValue: password.salt,
    spinCount: password.spins,
  };
  Object.assign(Reflect.get(sheet, 'sheetProtection') as object, kept); // set by protect() above
}
