import { plainText } from '../../text/plain-text';
import type { ItemId } from '../../regulation/indicators/indicator';
import { ALL_ITEM_IDS } from '../../regulation/rule-set';
import { askLooks } from '../reading/looks/asked-looks';
import { bareWords } from '../reading/cells';
import { areaOf, chooseSheet, formCandidate, readFromText } from '../reading/choose-sheet';
import type { AsDrawn } from '../reading/lost-cells';
import { askingWith, type Asking, type Question } from '../reading/question';
import { plainSheet, seenCell, type SeenCell, type SeenSheet, type SeenWorkbook } from '../reading/seen-sheet';
import type { CellRef, ItemCells, NamedCell } from '../reading/workbook-reading';
import { saysSent } from '../reading/sent-code';
import { cellBehind, cellsAhead, cellsByWords } from '../reading/words-on-sheet';
import type { CellValue } from '../../vocabulary/cell-value';
import { ITEM_FORMS } from './form-columns';
import { entriesCode, type FormEntries } from './form-content';
import { partFault } from './form-faults';
import { formIdentity } from './form-identity';
import { formHeads, formPlaces, hasFormWords, type FormPart, type FormPlaces, type PartPlace } from './form-places';
import { formName, type FormCell, type FormKind } from '../layout/names';

/** What stands on an item form in a workbook, cell by cell; what it is worth is for `checkItemForm` to say. */
export interface ItemFormReading {
  readonly kind: FormKind;
  /** The sheet that was read; null while it is asked which. */
  readonly sheet: string | null;
  /** Which sheet that is and how it was found, in a line for the pane. */
  readonly readFrom: string;
  /** What was asked of this workbook, answered or not. */
  readonly questions: readonly Question[];
  /** Null where the sheet does not tell any more whose form it is; then subject and version are null as well. */
  readonly year: number | null;
  /** Whose form it is: a park's id, or a panel's entry. */
  readonly subject: string | null;
  readonly version: number | null;
  readonly scores: Readonly<Partial<Record<ItemId, CellValue>>>;
  /** What the form has as computed beside them. */
  readonly computed: Readonly<Partial<Record<ItemId, CellValue>>>;
  readonly remarks: Readonly<Partial<Record<ItemId, string>>>;
  readonly notes: string;
  /** What the form says it was sent as; '' while it was not. */
  readonly receipt: string;
  /** Whether it was sent as it stands now. */
  readonly isSent: boolean;
  /** The items whose scores its person typed: those that are not the computed ones any more. */
  readonly ownScores: readonly ItemId[];
  /** Whether anything stands there that its person typed: scores or words. */
  readonly isTyped: boolean;
  readonly cells: { readonly scores: ItemCells; readonly remarks: ItemCells; readonly notes: CellRef | null };
  /** How they stand there; null where no row of heads is found, so that nothing says what stands in them. */
  readonly places: FormPlaces | null;
  /** Where the words on the whole stand; null where they have no place any more. */
  readonly notesPlace: PartPlace | null;
}

const textOf = (value: CellValue): string => plainText(String(value));
const refOf = ({ sheet, row, column }: CellRef): CellRef => ({ sheet, row, column });
const UNKNOWN = '看不出是哪一年、对谁、哪一版的表。';

const nothingChosen = (kind: FormKind, questions: readonly Question[]): ItemFormReading => ({
  kind,
  sheet: null,
  readFrom: '',
  questions,
  year: null,
  subject: null,
  version: null,
  scores: {},
  computed: {},
  remarks: {},
  notes: '',
  receipt: '',
  isSent: false,
  ownScores: [],
  isTyped: true,
  cells: { scores: {}, remarks: {}, notes: null },
  places: null,
  notesPlace: null,
});

/** Where the words on the whole stand: by our name, else behind their caption. */
const placeOfNotes = (kind: FormKind, sheet: SeenSheet, named: CellRef | null): PartPlace | null => {
  const caption = bareWords(ITEM_FORMS[kind].notes);
  const found = cellsByWords(sheet).get(caption) ?? [];
  const [label] = found;
  const behind = label && found.length === 1 ? cellBehind(sheet, label) : null;
  const cell = named ? seenCell(sheet, named.row, named.column) : behind;
  if (!cell) return null;
  const ahead = cellsAhead(sheet, cell.row, cell.column).filter(({ text }) => text !== '');
  const isOwn = ahead.some(({ value, struck }) => struck !== 'whole' && bareWords(value) === caption);
  const row = isOwn ? null : ({ doubt: 'other', says: ahead.at(-1)?.text ?? '' } as const);
  return { cell, row: isOwn && found.length > 1 ? { doubt: 'twice' } : row, head: null };
};

/**
 * Reads an item form: by our names, wherever its rows were moved; where those were lost, by its words.
 * @returns null where the workbook has none of that kind
 */
export const readItemForm = (
  kind: FormKind,
  { sheets, names }: SeenWorkbook,
  asking: Asking,
): ItemFormReading | null => {
  const find = (cell: FormCell): NamedCell | undefined =>
    names.find(({ name }) => name.toLowerCase() === formName(kind, cell).toLowerCase());
  const pointed = find('subject')?.sheet;
  const candidates = sheets
    .filter((sheet) => sheet.sheet === pointed || hasFormWords(kind, sheet))
    .map((sheet) => formCandidate(sheet, sheet.sheet === pointed));
  if (candidates.length === 0) return null;
  const found = chooseSheet(candidates, { id: `${kind}-sheet`, what: ITEM_FORMS[kind].sheet }, asking);
  if (!found) return nothingChosen(kind, asking.questions);
  const { isOurs } = found;
  const sheet = askLooks(found.sheet, areaOf(found), asking);
  // Names may still stand for cells of a form that was kept beside this one.
  const own = isOurs ? names : [];
  const named = (cell: FormCell): CellRef | null => {
    const place = isOurs ? find(cell) : undefined;
    return place?.sheet === sheet.sheet ? place : null;
  };
  const heads = formHeads(kind, sheet);
  const places = formPlaces(kind, sheet, own);
  const notesPlace = placeOfNotes(kind, sheet, named('notes'));
  const identity = formIdentity(kind, sheet, own);
  const each = <Value>(part: FormPart, of: (cell: SeenCell) => Value | null): Partial<Record<ItemId, Value>> =>
    Object.fromEntries(
      ALL_ITEM_IDS.flatMap((id) => {
        const place = places[part].get(id);
        const value = place ? of(place.cell) : null;
        return value === null ? [] : [[id, value] as const];
      }),
    );
  const scores = each('score', ({ value }) => value);
  const remarks = each('remark', ({ value }) => textOf(value) || null);
  const notes = textOf(notesPlace?.cell.value ?? '');
  // A form comes with the computed scores filled in: only what is another was typed.
  const column = heads?.columns.computed ?? null;
  const computed = each('score', ({ row }) => (column === null ? null : seenCell(sheet, row, column).value));
  const ownScores = ALL_ITEM_IDS.filter((id) => {
    const score = scores[id];
    return score !== undefined && score !== (computed[id] ?? '');
  });
  const receiptCell = named('receipt');
  const receipt = receiptCell ? textOf(seenCell(sheet, receiptCell.row, receiptCell.column).value) : '';
  const given = each('score', ({ value }) => (typeof value === 'number' ? value : null));
  const isReadable = Object.values(scores).every((score) => typeof score === 'number' || score === '');
  return {
    kind,
    sheet: sheet.sheet,
    readFrom: `${readFromText(found)}${identity ? '' : UNKNOWN}`,
    questions: asking.questions,
    year: identity?.year ?? null,
    subject: identity?.subject ?? null,
    version: identity?.version ?? null,
    scores,
    computed,
    remarks,
    notes,
    receipt,
    isSent: isReadable && saysSent(receipt, entriesCode({ scores: given, remarks, notes })),
    ownScores,
    isTyped: notes !== '' || Object.keys(remarks).length > 0 || ownScores.some((id) => scores[id] !== ''),
    cells: {
      scores: each('score', refOf),
      remarks: each('remark', refOf),
      notes: notesPlace ? refOf(notesPlace.cell) : null,
    },
    places: heads ? places : null,
    notesPlace,
  };
};

/** The cells of a form on which nobody typed: scores as they were computed, and everything on one that was sent as it stands. */
export const untypedCells =
  (kind: FormKind): AsDrawn =>
  ({ sheet, row, column, formulas, names }) => {
    const standing = plainSheet({ sheet, row, column, values: formulas });
    const reading = readItemForm(kind, { sheets: [standing], names }, askingWith([]));
    if (!reading) return () => false;
    const { scores, remarks, notes } = reading.cells;
    const untyped = ALL_ITEM_IDS.filter((id) => !reading.ownScores.includes(id)).map((id) => scores[id]);
    const sent = !reading.isSent ? [] : [...Object.values(scores), ...Object.values(remarks), notes];
    const own = [...untyped, ...sent].filter((cell) => cell?.sheet === sheet);
    return (place) => own.some((cell) => cell?.row === place.row && cell.column === place.column);
  };

/** What its person typed on a form, to be carried over to a fresh one: numbers and words, not what cannot be read or is in doubt. */
export const typedEntries = ({
  ownScores,
  scores,
  remarks,
  notes,
  places,
  notesPlace,
}: ItemFormReading): FormEntries => {
  const isClear = (part: FormPart, id: ItemId) => {
    const place = places?.[part].get(id);
    return place !== undefined && partFault(place, part) === null;
  };
  return {
    scores: Object.fromEntries(
      ownScores.flatMap((id) => {
        const score = scores[id];
        return typeof score === 'number' && isClear('score', id) ? [[id, score] as const] : [];
      }),
    ),
    remarks: Object.fromEntries(
      ALL_ITEM_IDS.flatMap((id) => {
        const remark = remarks[id];
        return remark !== undefined && isClear('remark', id) ? [[id, remark] as const] : [];
      }),
    ),
    notes: notesPlace && partFault(notesPlace, 'remark') === null ? notes : '',
  };
};
