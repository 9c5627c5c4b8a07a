import { shown } from '../../text/plain-text';
import { namedUnit } from '../../vocabulary/written-unit';
import { isCorrecting, isCorrection, withoutCorrection } from '../reading/corrected-cell';
import { columnId, columnText, type Head } from '../reading/heads';
import type { Asking } from '../reading/question';
import { seenCell, type SeenCell, type SeenSheet } from '../reading/seen-sheet';
import type { ListColumns } from './columns-of-list';
import type { ListDefinition } from './definition';
import type { ListPart } from './parts-of-list';
import type { UnitPowers } from './units-of-list';

/** Which cell counts for a field of a row that another column puts right: that column; null while it is asked. What is not named counts as it stands. */
export type Corrections<Field extends string> = (field: Field, row: number) => Head | null | undefined;

/** What a head may say beside that it corrects and still name nothing. */
const OF_VALUE = /后|之|的|数据|数额|数值|数|值|金额|额|情况|内容|结果/g;
/** In words, only what says so puts right: 名称变更 tells what happened. */
const SAYS_SO = /更正|修正|订正|勘误|纠正|改后/;
const DIGIT = /\d/;
/** Rows that are pointed at, and that are quoted, at most. */
const MOST_CELLS = 20;
const MOST_QUOTED = 3;

/** The field that a column of corrections is about: the one that its head names, else the number left of it. */
const fieldOf = <Field extends string>(
  head: Head,
  columns: ListColumns<Field>,
  { fields, of }: ListDefinition<Field>,
): Field | null => {
  const rest = withoutCorrection(head.bare).replace(OF_VALUE, '');
  const named = rest === '' ? [] : fields.filter((field) => of[field].mayBe(rest));
  const leftOf = fields
    .filter((field) => of[field].unit !== null && (columns[field]?.column ?? head.column) < head.column)
    .toSorted((a, b) => (columns[b]?.column ?? 0) - (columns[a]?.column ?? 0));
  const [field] = rest === '' ? leftOf : named;
  return field === undefined || (of[field].unit === null && !SAYS_SO.test(head.bare)) ? null : field;
};

/** The columns that put others of a list right, by the field that they are about. */
const correctionColumns = <Field extends string>(
  { heads }: ListPart['heads'],
  columns: ListColumns<Field>,
  definition: ListDefinition<Field>,
): ReadonlyMap<Field, readonly Head[]> => {
  const taken = new Set(definition.fields.map((field) => columns[field]?.column));
  const found = new Map<Field, readonly Head[]>();
  for (const head of heads) {
    if (taken.has(head.column) || !isCorrection(head)) continue;
    const field = fieldOf(head, columns, definition);
    const own = field === null ? null : columns[field];
    if (field !== null && own && !isCorrection(own)) found.set(field, [...(found.get(field) ?? []), head]);
  }
  return found;
};

/** A row of which another column says something else. */
interface Differing {
  readonly row: number;
  readonly own: SeenCell;
  readonly others: ReadonlyMap<Head, SeenCell>;
}
const saying = ({ text }: SeenCell): string => (text.trim() === '' ? '空着' : `写“${shown(text)}”`);

/**
 * Asks which column counts where another puts one right: once for a field, with the rows of which they differ.
 * @param rows those that count
 */
export const correctionsOfList = <Field extends string>(
  sheet: SeenSheet,
  part: ListPart,
  { columns, powers }: { readonly columns: ListColumns<Field>; readonly powers: UnitPowers<Field> },
  rows: readonly number[],
  definition: ListDefinition<Field>,
  { ask }: Asking,
): Corrections<Field> => {
  const counting = new Map<string, Head | null>();
  const key = (field: Field, row: number) => `${field} ${String(row)}`;
  for (const [field, heads] of correctionColumns(part.heads, columns, definition)) {
    const [own, { label, unit }] = [columns[field], definition.of[field]];
    if (!own) continue;
    const differing = rows.flatMap((row): Differing[] => {
      const cell = seenCell(sheet, row, own.column);
      const others = heads.flatMap((head) => {
        const other = seenCell(sheet, row, head.column);
        const isValue = unit === null || DIGIT.test(other.text);
        return isValue && isCorrecting(other, cell) ? [[head, other] as const] : [];
      });
      return others.length === 0 ? [] : [{ row, own: cell, others: new Map(others) }];
    });
    const [first] = differing;
    if (!first) continue;
    // A column in another unit cannot stand in for this one.
    const fit = heads.filter(({ compact }) => {
      const named = unit === null ? ({ kind: 'none' } as const) : namedUnit(compact, unit);
      return named.kind === 'none' || (named.kind === 'other' ? named.power : 0) === powers[field];
    });
    const choiceOf = (head: Head) => `column ${columnId(head, fit)}`;
    const quoted = differing
      .slice(0, MOST_QUOTED)
      .map(({ row, own: cell, others }) =>
        [
          `第 ${row + 1} 行${saying(cell)}`,
          ...[...others].map(([head, other]) => `${columnText(head)}${saying(other)}`),
        ].join('，'),
      );
    const choice = ask({
      id: `corrected.${field}.${(part.rows[0] ?? 0) + 1}`,
      about: field,
      cells: differing
        .slice(0, MOST_CELLS)
        .flatMap(({ own: cell, others }) => [cell, ...others.values()])
        .map(({ row, column }) => ({ sheet: sheet.sheet, row, column })),
      text: {
        where: `“${sheet.sheet}”${columnText(own)}`,
        what: `${label}有 ${differing.length} 行在别的列另有更正：${quoted.join('；')}${differing.length > MOST_QUOTED ? '等' : ''}。`,
        todo:
          fit.length === heads.length
            ? '请选择以哪一列为准；各行不同的，请先在表上改好。'
            : '更正的列单位不同，要以它为准的，请先换算好填入原来的列。',
        clause: null,
      },
      choices: [
        ...fit.map((head) => ({ id: choiceOf(head), text: `有更正的以 ${columnText(head)} 为准` })),
        { id: 'own', text: `以 ${columnText(own)} 为准，更正的都不算` },
      ],
      words: differing
        .map(({ row, own: cell, others }) =>
          [row, cell.value, ...[...others.values()].map(({ value }) => value)].map(String).join(' '),
        )
        .join(' | '),
    });
    if (choice === 'own') continue;
    const chosen = fit.find((head) => choice === choiceOf(head)) ?? null;
    for (const { row, others } of differing)
      if (chosen === null || others.has(chosen)) counting.set(key(field, row), chosen);
  }
  return (field, row) => counting.get(key(field, row));
};
