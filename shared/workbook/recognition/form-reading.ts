import { checkFieldName, FIELD_IDS, fieldName, FORM_LINES, type FieldId } from './form-fields';
import type { FormTarget, FormValues } from './form-content';
import { applicationCellName, type ApplicationCell } from '../layout/names';
import type { ReadCell } from '../reading/cells';
import type { CellRef, NamedCell } from '../reading/workbook-reading';
import type { CellValue } from '../../vocabulary/cell-value';

/** What stands on 认定申报 in a workbook, cell by cell; what it is worth is for `checkApplication` to say. */
export interface ApplicationReading {
  readonly target: FormTarget;
  readonly values: FormValues;
  /** Cells of what is filled in, as far as they still stand. */
  readonly cells: Readonly<Partial<Record<FieldId, CellRef>>>;
  /** The 校验 cells, by the first field of their row. */
  readonly checks: Readonly<Partial<Record<FieldId, CellRef>>>;
  /** What the form says it was sent as; '' while it was not. */
  readonly receipt: string;
  /** Whether anything is filled in. */
  readonly isTyped: boolean;
}

const textOf = (value: CellValue): string => String(value).trim();

/**
 * Reads 认定申报 by our names, wherever its rows were moved.
 * @returns null where the workbook has none
 */
export const readApplication = (names: readonly NamedCell[], readCell: ReadCell): ApplicationReading | null => {
  const byName = new Map(names.map(({ name, sheet, row, column }) => [name.toLowerCase(), { sheet, row, column }]));
  const find = (name: string): CellRef | null => byName.get(name.toLowerCase()) ?? null;
  const own = (cell: ApplicationCell): CellValue => {
    const place = find(applicationCellName(cell));
    return place ? readCell(place) : '';
  };
  if (!find(applicationCellName('version'))) return null;
  const placed = <Key extends FieldId>(keys: readonly Key[], nameOf: (key: Key) => string) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const cell = find(nameOf(key));
        return cell ? [[key, cell] as const] : [];
      }),
    ) as Partial<Record<Key, CellRef>>; // Object.fromEntries forgets the keys
  const cells = placed(FIELD_IDS, fieldName);
  const lines = new Map(FORM_LINES.flatMap((line) => line.fields.slice(0, 1).map((field) => [field, line] as const)));
  const checks = placed([...lines.keys()], (field) => {
    const line = lines.get(field);
    return line ? checkFieldName(line) : '';
  });
  const values = Object.fromEntries(
    FIELD_IDS.flatMap((id) => {
      const cell = cells[id];
      return cell ? [[id, readCell(cell)] as const] : [];
    }),
  );
  const application = textOf(own('application'));
  const target: FormTarget =
    application === ''
      ? { kind: 'new', earlier: textOf(own('earlier')) || null }
      : { kind: 'correction', application, version: Number(own('version')) };
  const isTyped = Object.values(values).some((value) => textOf(value) !== '');
  return { target, values, cells, checks, receipt: textOf(own('receipt')), isTyped };
};
