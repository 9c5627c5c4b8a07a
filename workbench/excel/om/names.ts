import { sheetAddress } from '../model/grid/address';
import { addName, findName, namesOf, removeName, writeName, type DefinedName } from '../model/names';
import type { SheetModel } from '../model/sheet/model';
import type { WorkbookModel } from '../model/workbook-model';
import { InvalidOperation, RichApiError } from '../protocol/rich-api-error';
import type { Arguments } from '../host/arguments';
import { child, HostObject, method, readOnly, readWrite, type TypeTable } from '../host/host-object';
import { Cells, cellsOfAddress } from './range/cells';
import { collection } from './collection';
import { rangeOf } from './range/range';
import { worksheetOf } from './worksheet';

/** A collection of names: the workbook's, or one sheet's own. */
interface NameScope {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel | null;
}

interface Named {
  readonly scope: NameScope;
  readonly defined: DefinedName;
}

/** The name as it is now; it may have been changed since the object was made. */
function current({ scope, defined }: Named): DefinedName {
  return findName(scope.workbook, defined.name, scope.sheet) ?? defined;
}

function rangeOfName(named: Named): HostObject | null {
  const { workbook, sheet } = named.scope;
  try {
    return rangeOf(cellsOfAddress(sheet ?? workbook.activeSheet, current(named).formula.slice(1)));
  } catch (error) {
    if (error instanceof RichApiError) return null;
    throw error;
  }
}

function change(named: Named, part: Partial<DefinedName>): void {
  writeName(named.scope.workbook, { ...current(named), ...part });
}

const namedItem: TypeTable<Named> = {
  name: 'NamedItem',
  identity: ({ defined }) => ({ _Id: defined.name }),
  properties: {
    Name: readOnly(({ defined }) => defined.name),
    Formula: readWrite(
      (named) => current(named).formula,
      (named, formula) => {
        change(named, { formula: formula.text() });
      },
    ),
    Value: readOnly((named) => current(named).formula.slice(1)),
    Type: readOnly((named) => (rangeOfName(named) ? 'Range' : 'String')),
    Comment: readWrite(
      (named) => current(named).comment,
      (named, comment) => {
        change(named, { comment: comment.text() });
      },
    ),
    Visible: readWrite(
      (named) => current(named).visible,
      (named, visible) => {
        change(named, { visible: visible.flag() });
      },
    ),
    Scope: readOnly(({ scope }) => (scope.sheet ? 'Worksheet' : 'Workbook')),
  },
  children: {
    Worksheet: child(({ scope }) => worksheetOf(scope.sheet ?? scope.workbook.activeSheet)),
    WorksheetOrNullObject: child(({ scope }) => scope.sheet && worksheetOf(scope.sheet)),
  },
  methods: {
    GetRange: method((named) => {
      const range = rangeOfName(named);
      if (!range) throw new InvalidOperation();
      return range;
    }),
    GetRangeOrNullObject: method(rangeOfName),
    Delete: method((named) => {
      removeName(named.scope.workbook, current(named));
    }),
  },
};

function add(scope: NameScope, args: Arguments): HostObject {
  const range = args.at(1).instance(Cells);
  const formula = range ? `=${sheetAddress(range.sheet.name, range.area, true)}` : args.at(1).text();
  const comment = args.at(2).optionalText() ?? '';
  const defined = addName(scope.workbook, args.at(0).text(), formula, comment, scope.sheet);
  return HostObject.of(namedItem, { scope, defined });
}

const namedItemCollection = collection<NameScope, Named>({
  name: 'NamedItemCollection',
  item: (named) => HostObject.of(namedItem, named),
  list: (scope) =>
    namesOf(scope.workbook)
      .filter(({ sheetId }) => sheetId === (scope.sheet?.id ?? null))
      .map((defined) => ({ scope, defined })),
  find: (scope, key) => {
    const defined = findName(scope.workbook, key.text(), scope.sheet);
    return defined && { scope, defined };
  },
  methods: { Add: method(add), AddFormulaLocal: method(add) },
});

export function namesOfWorkbook(workbook: WorkbookModel): HostObject {
  return HostObject.of(namedItemCollection, { workbook, sheet: null });
}

export function namesOfSheet(sheet: SheetModel): HostObject {
  return HostObject.of(namedItemCollection, { workbook: sheet.workbook, sheet });
}
