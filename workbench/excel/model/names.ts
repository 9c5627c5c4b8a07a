import { InvalidArgument, ItemAlreadyExists } from '../protocol/rich-api-error';
import { formulaParts } from './formula-syntax';
import { parseReference } from './grid/address';
import { findTable } from './sheet/tables';
import type { SheetModel } from './sheet/model';
import type { WorkbookModel } from './workbook-model';

/** The grid's word for a name that holds in the whole workbook. */
const WORKBOOK_SCOPE = 'AllDefaultWorkbook';
/** A name in Excel: starts with a letter, `_` or `\`, then letters, digits, `.`, `_`. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
/** `R1C1` and its parts; `A1` is found by reading it. */
const ROW_AND_COLUMN = /^(?:r\d*(?:c\d*)?|c\d*)$/i;

/** A defined name: what it stands for as a formula with `=`. */
export interface DefinedName {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The sheet it belongs to; null for the whole workbook. */
  readonly sheetId: string | null;
}

export function namesOf(workbook: WorkbookModel): readonly DefinedName[] {
  return workbook.runtime.definedNames(workbook.unitId).map((defined) => {
    const { id, name, formulaOrRefString, comment, hidden, localSheetId } = defined;
    const scope = localSheetId ?? WORKBOOK_SCOPE;
    return {
      id,
      name,
      formula: formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`,
      comment: comment ?? '',
      visible: hidden !== true,
      sheetId: scope === WORKBOOK_SCOPE ? null : scope,
    };
  });
}

/** A name as seen from the workbook, or from a sheet's own collection. */
export function findName(workbook: WorkbookModel, name: string, sheet: SheetModel | null): DefinedName | null {
  const wanted = name.toLowerCase();
  const scope = sheet?.id ?? null;
  return namesOf(workbook).find((item) => item.name.toLowerCase() === wanted && item.sheetId === scope) ?? null;
}

/** Defines a name; throws InvalidArgument for one that Excel does not accept, ItemAlreadyExists for one that is there. */
export function addName(
  workbook: WorkbookModel,
  name: string,
  formula: string,
  comment: string,
  sheet: SheetModel | null,
): DefinedName {
  // Source: support.microsoft.com, "Names in formulas"
  if (!NAME.test(name) || ROW_AND_COLUMN.test(name) || parseReference(name)) throw new InvalidArgument();
  if (formula.startsWith('=') && !formulaParts(formula)) throw new InvalidArgument();
  // A sheet in front that was copied has names of its own, which stand in the way of the workbook's. Source: office-js #2875; a table's name is taken too
  const inTheWay = findName(workbook, name, sheet ?? workbook.activeSheet);
  if (inTheWay || findName(workbook, name, sheet) || findTable(workbook, name)) throw new ItemAlreadyExists();
  const taken = new Set(namesOf(workbook).map(({ id }) => id));
  let n = taken.size + 1;
  while (taken.has(`name-${String(n)}`)) n += 1;
  const defined: DefinedName = {
    id: `name-${String(n)}`,
    name,
    formula,
    comment,
    visible: true,
    sheetId: sheet?.id ?? null,
  };
  writeName(workbook, defined);
  return defined;
}

/** Replaces what is known of a name. */
export function writeName(workbook: WorkbookModel, defined: DefinedName): void {
  workbook.mutate('formula.mutation.set-defined-name', {
    unitId: workbook.unitId,
    id: defined.id,
    name: defined.name,
    formulaOrRefString: defined.formula.replace(/^=(?=[^(]*!)/, ''),
    comment: defined.comment,
    hidden: !defined.visible,
    localSheetId: defined.sheetId ?? WORKBOOK_SCOPE,
  });
}

export function removeName(workbook: WorkbookModel, defined: DefinedName): void {
  workbook.mutate('formula.mutation.remove-defined-name', {
    unitId: workbook.unitId,
    id: defined.id,
    name: defined.name,
    formulaOrRefString: defined.formula,
  });
}
