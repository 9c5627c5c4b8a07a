import { SHEETS } from '../../vocabulary/sheets';
import { isOldSheetName } from '../layout/old-sheet-name';

const OURS: ReadonlySet<string> = new Set(Object.values(SHEETS));

/**
 * Whether a form that we draw under one of these titles may stand on a sheet of some name: on somebody's own, or on a copy that Excel made (“月报 (2)”); not on one that we draw for something else, nor on the old
 * one that was kept beside it.
 */
export const mayHoldForm =
  (...titles: readonly string[]) =>
  (name: string): boolean => {
    const original = name.replace(/ \(\d+\)$/, '');
    return !isOldSheetName(name) && (titles.includes(original) || !OURS.has(original));
  };
