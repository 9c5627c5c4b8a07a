import { AccessDenied } from '../../protocol/rich-api-error';
import { subtract, type Area } from '../grid/area';
import type { SheetModel } from './model';
import type { PasswordHash, ProtectionOptions } from './state';

const REFUSED = 'You cannot perform the requested operation because the worksheet is protected.';

/** Excel's words when a person edits a locked cell of a protected sheet. */
export const LOCKED_CELL_MESSAGE =
  '您试图更改的单元格或图表位于受保护的工作表中。若要进行更改，请取消工作表保护。您可能需要输入密码。';

/** Something that a protected sheet may still allow to an add-in or a person. */
export type ProtectedAction = keyof Omit<ProtectionOptions, 'selectionMode'>;

/** Throws AccessDenied when cells of the area are locked on a protected sheet. */
export function checkContents(sheet: SheetModel, area: Area): void {
  if (sheet.isProtected && !sheet.isUnlocked(area)) throw new AccessDenied(REFUSED);
}

/** Throws AccessDenied when the sheet is protected and its protection does not allow the action. */
export function checkAction(sheet: SheetModel, action: ProtectedAction): void {
  const { protection } = sheet.state;
  if (protection && protection.options[action] !== true) throw new AccessDenied(REFUSED);
}

/** Throws AccessDenied when the sheet is protected, whatever its protection allows. */
export function checkUnprotected(sheet: SheetModel): void {
  if (sheet.isProtected) throw new AccessDenied(REFUSED);
}

export function protect(sheet: SheetModel, options: ProtectionOptions, password: string | null): void {
  checkUnprotected(sheet);
  sheet.state.protection = { options, password };
  sheet.workbook.forgetUndo();
  sheet.workbook.events.emit({ kind: 'protection', sheet });
}

/** Takes the protection away; throws AccessDenied for a wrong password, and where there is none, as Excel does since June 2026. */
export function unprotect(sheet: SheetModel, password: string | null): void {
  const { protection } = sheet.state;
  if (!protection) throw new AccessDenied();
  if (protection.password !== null && !passwordFits(protection.password, password)) {
    throw new AccessDenied('The password is incorrect.');
  }
  sheet.state.protection = null;
  sheet.workbook.forgetUndo();
  sheet.workbook.events.emit({ kind: 'protection', sheet });
}

/** A hash from a file cannot be compared here without its slow digest: such a sheet stays protected. */
function passwordFits(expected: string | PasswordHash, given: string | null): boolean {
  return typeof expected === 'string' && expected === given;
}

/** Sets or takes the 锁定 flag of an area. */
export function setLocked(sheet: SheetModel, area: Area, locked: boolean): void {
  const others = sheet.state.unlocked.flatMap((free) => subtract(free, area));
  sheet.state.unlocked = locked ? others : [...others, area];
}

/** The 锁定 flag where all cells agree, else null. */
export function lockedOver(sheet: SheetModel, area: Area): boolean | null {
  let locked: readonly Area[] = [area];
  for (const free of sheet.state.unlocked) locked = locked.flatMap((part) => subtract(part, free));
  const [first] = locked;
  if (!first) return false;
  const cells = locked.reduce((sum, part) => sum + part.rows * part.columns, 0);
  return cells === area.rows * area.columns ? true : null;
}
