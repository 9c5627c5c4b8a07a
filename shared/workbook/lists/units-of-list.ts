import { numberText } from '../../assessment/explanation/number-text';
import { decimalOfNumber, decimalText } from '../../vocabulary/decimal';
import { namedUnit, unitPower, type NamedUnit, type NumberUnit } from '../../vocabulary/written-unit';
import { compactText } from '../reading/cells';
import { columnText, type Head } from '../reading/heads';
import type { Asking } from '../reading/question';
import type { CellRef } from '../reading/workbook-reading';
import type { ListColumns } from './columns-of-list';
import type { ListDefinition } from './definition';
import { asideWords, groupWords, ownWords } from './head-words';

/** By how many powers of ten a field's numbers are to be moved into its own unit; null while that is asked. */
export type UnitPowers<Field extends string> = Readonly<Record<Field, number | null>>;

/** A number moved by powers of ten, exactly. */
export const converted = (value: number, power: number): number => {
  const decimal = decimalOfNumber(value);
  return decimal === null ? value : Number(decimalText(decimal, power) ?? decimal);
};

interface NamedOtherwise<Field extends string> {
  readonly field: Field;
  readonly head: Head;
  readonly unit: NumberUnit;
  /** What names the unit: fields that it names together are asked about together. */
  readonly cause: string;
  /** The units that are named, each with its power; the field's own is 0. */
  readonly named: ReadonlyMap<number, string>;
}

const unitsIn = (found: readonly NamedUnit[], unit: NumberUnit): ReadonlyMap<number, string> => {
  const named = new Map<number, string>();
  for (const each of found) {
    if (each.kind === 'other') named.set(each.power, each.words);
    if (each.kind === 'own') named.set(0, unit);
    if (each.kind !== 'unclear') continue;
    for (const words of each.words.split('、')) {
      const power = unitPower(words, unit);
      if (power !== null) named.set(power, words);
    }
  }
  return named;
};

const namedOtherwise = <Field extends string>(
  field: Field,
  head: Head,
  unit: NumberUnit,
  above: string,
): NamedOtherwise<Field> | null => {
  const places = { own: compactText(`${ownWords(head)} ${asideWords(head)}`), group: groupWords(head), above };
  const found = Object.values(places).map((words) => namedUnit(words, unit));
  if (found.every(({ kind }) => kind === 'none' || kind === 'own')) return null;
  const isNamed = ({ kind }: NamedUnit) => kind === 'other' || kind === 'unclear';
  const [own, group] = found;
  const cause = own && isNamed(own) ? `own ${field}` : group && isNamed(group) ? `group ${places.group}` : 'above';
  return { field, head, unit, cause, named: unitsIn(found, unit) };
};

/** What a number of a column would be, read one way and the other. */
const example = (value: number | null, power: number, unit: string, row: number): string =>
  value === null ? '' : `第 ${row + 1} 行读作 ${numberText(converted(value, power))} ${unit}`;

/** A column's first number, for the question. */
type FirstNumber = (column: number) => { readonly row: number; readonly value: number } | null;

const askUnit = <Field extends string>(
  group: readonly NamedOtherwise<Field>[],
  definition: ListDefinition<Field>,
  firstNumber: FirstNumber,
  { ask }: Asking,
  { sheet, part }: { readonly sheet: string; readonly part: string },
): number | null => {
  const [one] = group;
  const first = group.map(({ head }) => firstNumber(head.column)).find((found) => found !== null);
  if (!one || !first) return 0;
  const { unit, named } = one;
  const labels = group.map(({ field }) => definition.of[field].label).join('、');
  const others = [...named].filter(([power]) => power !== 0);
  const words = others.map(([, each]) => each).join('、');
  const choice = ask({
    id: `unit.${group.map(({ field }) => field).join('.')}${part}`,
    about: group.length === 1 ? one.field : 'column',
    cells: group.map(({ head }): CellRef => head.cell),
    text: {
      where: `“${sheet}”${group.map(({ head }) => columnText(head)).join('、')}`,
      what: `${labels}写的单位${words === '' ? '看不明白' : `是“${words}”`}，应为“${unit}”。`,
      todo: '请选择这一列的数字是什么单位。',
      clause: null,
    },
    choices: [
      ...others.map(([power, each]) => ({
        id: `power ${power}`,
        text: `是${each}，换算成${unit}：${numberText(first.value)} ${each}，${example(first.value, power, unit, first.row)}`,
      })),
      { id: 'power 0', text: `就是${unit}，写的单位有误：${example(first.value, 0, unit, first.row)}` },
    ],
    words: `${group.map(({ head }) => head.compact).join(' | ')} | ${[...named.values()].join(' ')} | ${group.map(({ cause }) => cause).join(' ')}`,
  });
  return choice === null ? null : Number(choice.slice('power '.length));
};

/**
 * Finds the unit that governs each column: what its head says, its group's, or a line above the table. Another than the field's own is asked about, once for all columns that it governs; never taken silently.
 * @param above the words above the table that name a unit
 */
export const unitsOfList = <Field extends string>(
  columns: ListColumns<Field>,
  definition: ListDefinition<Field>,
  above: string,
  firstNumber: FirstNumber,
  asking: Asking,
  of: { readonly sheet: string; readonly part: string },
): UnitPowers<Field> => {
  const groups = new Map<string, NamedOtherwise<Field>[]>();
  for (const field of definition.fields) {
    const [head, { unit }] = [columns[field], definition.of[field]];
    const named = head && unit !== null ? namedOtherwise(field, head, unit, above) : null;
    if (!named) continue;
    const key = `${named.cause} ${named.unit} ${[...named.named.keys()].join(' ')}`;
    groups.set(key, [...(groups.get(key) ?? []), named]);
  }
  const powers = new Map<Field, number | null>();
  for (const group of groups.values()) {
    const power = askUnit(group, definition, firstNumber, asking, of);
    for (const { field } of group) powers.set(field, power);
  }
  return Object.fromEntries(
    definition.fields.map((field) => [field, powers.has(field) ? powers.get(field) : 0]),
  ) as Record<Field, number | null>; // every field is there
};
