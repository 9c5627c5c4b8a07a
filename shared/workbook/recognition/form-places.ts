import { MATERIAL_IDS, MATERIALS, REQUIREMENT_IDS, requirement } from '../../regulation/recognition';
import { bareWords } from '../reading/cells';
import type { SeenCell, SeenSheet } from '../reading/seen-sheet';
import { seenCell, shownCell } from '../reading/seen-sheet';
import type { NamedCell } from '../reading/workbook-reading';
import { cellBehind, cellsAhead, cellsByWords } from '../reading/words-on-sheet';
import {
  answerField,
  BASIC_IDS,
  basicField,
  BASICS,
  FIELD_IDS,
  fieldName,
  materialField,
  noteField,
  type FieldId,
} from './form-fields';

/** Where a field of 认定申报 stands. */
export interface FieldPlace {
  readonly cell: SeenCell;
  /** The words of its row that name it; null where the row names something else. */
  readonly label: string | null;
  /** What its row says, where that is not its label. */
  readonly says: string;
  /** The cell that says what its number is counted in; null where there is none. */
  readonly unit: SeenCell | null;
  /** Words over its column. */
  readonly head: string;
  /** What stands over its column, where that is another head than its own. */
  readonly otherHead: string | null;
}
export type FieldPlaces = ReadonlyMap<FieldId, FieldPlace>;

/** The words by which the row of a field is known. */
const LABELS: ReadonlyMap<FieldId, string> = new Map<FieldId, string>([
  ...BASIC_IDS.map((id) => [basicField(id), BASICS[id].label] as const),
  ...REQUIREMENT_IDS.flatMap((id) => [
    [answerField(id), requirement(id).label] as const,
    [noteField(id), requirement(id).label] as const,
  ]),
  ...MATERIAL_IDS.map((id) => [materialField(id), MATERIALS[id].words] as const),
]);
const labelOf = (field: FieldId): string => bareWords(LABELS.get(field) ?? '');

const HEADS = {
  label: ['填报项', '认定条件'],
  value: ['填报', '填报内容', '填报情况'],
  unit: ['单位'],
  note: ['说明'],
};
type Words = ReadonlyMap<string, readonly SeenCell[]>;
type Columns = Readonly<Record<'value' | 'unit' | 'note', SeenCell | null>>;

/** The heads of the conditions: the row that has those of label and value. Null where there is none. */
const headsOf = (words: Words): Columns | null => {
  const all = (names: readonly string[]) => names.flatMap((name) => words.get(name) ?? []);
  const row = all(HEADS.value).find((value) => all(HEADS.label).some((label) => label.row === value.row))?.row;
  if (row === undefined) return null;
  const only = (names: readonly string[]) => {
    const found = all(names).filter((cell) => cell.row === row);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return { value: only(HEADS.value), unit: only(HEADS.unit), note: only(HEADS.note) };
};

/** The row of the heads of the conditions, also where some of them were changed; null where it is not told. */
const headRowOf = (words: Words): number | null => {
  const rows = new Set(HEADS.label.flatMap((name) => (words.get(name) ?? []).map(({ row }) => row)));
  const [row] = rows;
  return rows.size === 1 ? (row ?? null) : null;
};
/** What stands over a condition’s cell that is none of the heads for it; null where nothing of the kind does. */
const otherHeadOver = (sheet: SeenSheet, row: number | null, field: FieldId, column: number): string | null => {
  const own = field.startsWith('条件.') ? HEADS.value : field.startsWith('说明.') ? HEADS.note : null;
  if (own === null || row === null) return null;
  const { value, text } = seenCell(sheet, row, column);
  return own.includes(bareWords(value)) ? null : text;
};

/** Whether a sheet has the words of 认定申报: its heads, or most of its labels. */
export const hasApplicationWords = (sheet: SeenSheet): boolean => {
  const words = cellsByWords(sheet);
  const labels = new Set(FIELD_IDS.map(labelOf));
  const known = [...labels].filter((label) => words.has(label)).length;
  return known >= labels.size / 2 || (headsOf(words) !== null && known >= 3);
};

/** Where the fields stand on a sheet: by our names while these stand, else by the words of their rows. A field that has two rows has no place. */
export const fieldPlaces = (sheet: SeenSheet, names: readonly NamedCell[]): FieldPlaces => {
  const words = cellsByWords(sheet);
  const heads = headsOf(words);
  const headRow = headRowOf(words);
  const named = new Map(
    names.filter((each) => each.sheet === sheet.sheet).map((each) => [each.name.toLowerCase(), each]),
  );
  const byWords = (field: FieldId): SeenCell | null => {
    const found = words.get(labelOf(field)) ?? [];
    const [label] = found;
    if (!label || found.length > 1) return null;
    if (field.startsWith('基本.')) return cellBehind(sheet, label);
    const head = field.startsWith('说明.') ? heads?.note : heads?.value;
    return head ? seenCell(sheet, label.row, head.column) : null;
  };
  return new Map(
    FIELD_IDS.flatMap((field): [FieldId, FieldPlace][] => {
      const name = named.get(fieldName(field).toLowerCase());
      const cell = name ? seenCell(sheet, name.row, name.column) : byWords(field);
      if (!cell) return [];
      const ahead = cellsAhead(sheet, cell.row, cell.column).filter(({ text }) => text !== '');
      const label = ahead.find(({ value, struck }) => struck !== 'whole' && bareWords(value) === labelOf(field));
      const isFigure = field.startsWith('条件.');
      const head = isFigure && heads?.value?.column === cell.column ? heads.value.text : '';
      const unit = isFigure
        ? heads?.unit
          ? shownCell(sheet, cell.row, heads.unit.column)
          : cellBehind(sheet, cell)
        : null;
      const otherHead = otherHeadOver(sheet, headRow, field, cell.column);
      return [[field, { cell, label: label?.text ?? null, says: ahead.at(-1)?.text ?? '', unit, head, otherHead }]];
    }),
  );
};
