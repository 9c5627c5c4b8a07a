import { plainText } from '../../text/plain-text';
import type { ItemId } from '../../regulation/indicators/indicator';
import { ALL_ITEM_IDS } from '../../regulation/rule-set';
import type { ReadCell } from '../reading/cells';
import type { CellRef, ItemCells, NamedCell } from '../reading/workbook-reading';
import type { CellValue } from '../../vocabulary/cell-value';
import { formColumn } from './form-columns';
import type { FormEntries } from './form-content';
import { formName, formRemarkName, formScoreName, type FormCell, type FormKind } from '../layout/names';

/** What stands on an item form in a workbook, cell by cell; what it is worth is for `checkItemForm` to say. */
export interface ItemFormReading {
  readonly kind: FormKind;
  readonly year: number | null;
  /** Whose form it is: a park's id, or a panel's entry. */
  readonly subject: string;
  readonly version: number | null;
  readonly scores: Readonly<Partial<Record<ItemId, CellValue>>>;
  readonly remarks: Readonly<Partial<Record<ItemId, string>>>;
  readonly notes: string;
  /** What the form says it was sent as; '' while it was not. */
  readonly receipt: string;
  /** The items whose scores its person typed: by a district, those that are not the computed ones any more. */
  readonly ownScores: readonly ItemId[];
  /** Whether anything stands there that its person typed: scores or words. */
  readonly isTyped: boolean;
  readonly cells: { readonly scores: ItemCells; readonly remarks: ItemCells; readonly notes: CellRef | null };
}

const textOf = (value: CellValue): string => plainText(String(value));
const numberOf = (value: CellValue): number | null => (typeof value === 'number' ? value : null);

/**
 * Reads an item form by our names, wherever its rows were moved.
 * @returns null where the workbook has none of that kind
 */
export const readItemForm = (
  kind: FormKind,
  names: readonly NamedCell[],
  readCell: ReadCell,
): ItemFormReading | null => {
  const byName = new Map(names.map(({ name, sheet, row, column }) => [name.toLowerCase(), { sheet, row, column }]));
  const find = (name: string): CellRef | null => byName.get(name.toLowerCase()) ?? null;
  const valueOf = (cell: CellRef | null): CellValue => (cell ? readCell(cell) : '');
  const own = (cell: FormCell) => find(formName(kind, cell));
  const subject = own('subject');
  if (!subject) return null;
  const cellsOf = (nameOf: (kind: FormKind, id: ItemId) => string): ItemCells =>
    Object.fromEntries(
      ALL_ITEM_IDS.flatMap((id) => {
        const cell = find(nameOf(kind, id));
        return cell ? [[id, cell] as const] : [];
      }),
    );
  const cells = { scores: cellsOf(formScoreName), remarks: cellsOf(formRemarkName), notes: own('notes') };
  const scores = Object.fromEntries(
    ALL_ITEM_IDS.flatMap((id) => (cells.scores[id] ? [[id, valueOf(cells.scores[id])] as const] : [])),
  );
  const remarks = Object.fromEntries(
    ALL_ITEM_IDS.flatMap((id) => {
      const text = textOf(valueOf(cells.remarks[id] ?? null));
      return text === '' ? [] : [[id, text] as const];
    }),
  );
  const notes = textOf(valueOf(cells.notes));
  // A district's form comes with the computed scores filled in: only what is another was typed.
  const offset = formColumn(kind, 'computed') - formColumn(kind, 'score');
  const ownScores = ALL_ITEM_IDS.filter((id) => {
    const cell = cells.scores[id];
    if (!cell) return false;
    const given = readCell(cell);
    return kind === 'review' ? given !== readCell({ ...cell, column: cell.column + offset }) : given !== '';
  });
  return {
    kind,
    year: numberOf(valueOf(own('year'))),
    subject: textOf(readCell(subject)),
    version: numberOf(valueOf(own('version'))),
    scores,
    remarks,
    notes,
    receipt: textOf(valueOf(own('receipt'))),
    ownScores,
    isTyped: notes !== '' || Object.keys(remarks).length > 0 || ownScores.length > 0,
    cells,
  };
};

/** What its person typed on a form, to be carried over to the form of another version: numbers and words, not what cannot be read. */
export const typedEntries = ({ ownScores, scores, remarks, notes }: ItemFormReading): FormEntries => ({
  scores: Object.fromEntries(
    ownScores.flatMap((id) => {
      const score = scores[id];
      return typeof score === 'number' ? [[id, score] as const] : [];
    }),
  ),
  remarks,
  notes,
});
