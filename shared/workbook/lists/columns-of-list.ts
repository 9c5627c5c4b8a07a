import { chooseColumn, type ColumnCandidate, type Head } from '../reading/heads';
import type { Asking } from '../reading/question';
import type { ListDefinition } from './definition';
import { ownWords } from './head-words';
import { bareHead } from '../reading/cells';
import type { ListHeads } from './list-heads';

/** The columns of a list by field: null where it was asked which, and is not answered. */
export type ListColumns<Field extends string> = Readonly<Record<Field, Head | null>>;

/** Every field with what a function says of it. */
export const eachField = <Field extends string, Value>(
  fields: readonly Field[],
  valueOf: (field: Field) => Value,
): Readonly<Record<Field, Value>> =>
  Object.fromEntries(fields.map((field) => [field, valueOf(field)])) as Record<Field, Value>; // every field is there

const candidatesFor = <Field extends string>(
  { heads }: ListHeads,
  { of }: ListDefinition<Field>,
  field: Field,
): readonly ColumnCandidate[] =>
  heads.flatMap((head) => {
    const match = of[field].match(bareHead(ownWords(head)), head);
    return match ? [{ head, ...match }] : [];
  });

/** Where the fields stand as far as the heads alone tell: what is looked at before anything is asked. */
export const likelyColumns = <Field extends string>(
  heads: ListHeads,
  definition: ListDefinition<Field>,
): Readonly<Record<Field, number | null>> =>
  eachField(definition.fields, (field) => {
    const candidates = candidatesFor(heads, definition, field);
    const sure = candidates.filter(({ head, against }) => against === null && !head.isLeftOut);
    const [best] = [...sure].sort((a, b) => a.rank - b.rank);
    return (best ?? candidates[0])?.head.column ?? null;
  });

/** Which fields have no column. */
export const missingFields = <Field extends string>(
  columns: Readonly<Record<Field, number | null>>,
  { fields, optional }: ListDefinition<Field>,
): readonly Field[] => fields.filter((field) => columns[field] === null && !optional.includes(field));

/**
 * Chooses the column of every field, or asks.
 * @param part tells the parts of a list that have heads of their own from each other
 */
export const columnsOfList = <Field extends string>(
  sheet: string,
  heads: ListHeads,
  definition: ListDefinition<Field>,
  asking: Asking,
  part: string,
): ListColumns<Field> =>
  eachField(definition.fields, (field): Head | null => {
    const candidates = candidatesFor(heads, definition, field);
    const { label } = definition.of[field];
    const where = `“${sheet}”第 ${heads.bottom + 1} 行的表头`;
    return chooseColumn(candidates, { id: `column.${field}${part}`, about: field, what: label, where }, asking);
  });
