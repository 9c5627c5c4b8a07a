import type { CellValue } from '../../../vocabulary/cell-value';
import type { Area } from '../../layout/layout';
import { isRelative, ruleFormula, type CellAt } from './rule-formula';
import { areaCovers, cellKey, type RuledCells, type SeenSheet } from '../seen-sheet';
import {
  isPlainLook,
  lookOfPaint,
  lookUnder,
  mayHide,
  NO_LOOK,
  withLook,
  type CellPaint,
  type RuleLook,
} from './cell-look';

/** How a number or a text is compared with what a rule names. */
export type ValueOperator =
  'between' | 'notBetween' | 'equal' | 'notEqual' | 'greater' | 'less' | 'greaterOrEqual' | 'lessOrEqual';
export type TextOperator = 'contains' | 'notContains' | 'beginsWith' | 'endsWith';

/** When a conditional format applies to a cell. */
export type RuleTest =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'value'; readonly operator: ValueOperator; readonly first: string; readonly second: string | null }
  | { readonly kind: 'text'; readonly operator: TextOperator; readonly text: string }
  | { readonly kind: 'blank' | 'error' | 'repeated'; readonly is: boolean }
  | { readonly kind: 'always' }
  /** One of the others: the ten highest, above the average, last week. */
  | { readonly kind: 'other' };

/** A conditional format of a sheet, as Excel or a file has it. */
export interface LookRule {
  readonly areas: readonly Area[];
  readonly test: RuleTest;
  readonly look: RuleLook;
  /** Whether those behind it are not asked for where it applies. */
  readonly stops: boolean;
}

type Holds = (held: CellValue, cell: { readonly row: number; readonly column: number }) => boolean | null;

/** The first cell of all areas, for which their formula was written; null where the first area does not begin there, so that it is not sure. */
const anchorOf = (areas: readonly Area[]) => {
  const [first] = areas;
  if (!first) return null;
  const isFirst = areas.every(({ row, column }) => row >= first.row && column >= first.column);
  return isFirst ? { row: first.row, column: first.column } : null;
};

const formulaOf = (formula: string, areas: readonly Area[]) => {
  const anchor = anchorOf(areas) ?? (isRelative(formula) ? null : { row: 0, column: 0 });
  return anchor && ruleFormula(formula, anchor);
};

const comparison = (
  { operator, first, second }: RuleTest & { kind: 'value' },
  areas: readonly Area[],
  at: CellAt,
): Holds => {
  const [low, high] = [formulaOf(first, areas), second === null ? null : formulaOf(second, areas)];
  if (!low || (second !== null && !high)) return () => null;
  return (held, cell) => {
    const one = low.order(held, at, cell);
    const other = high ? high.order(held, at, cell) : one;
    if (one === null || other === null) return null;
    if (one === 'error' || other === 'error') return false;
    if (operator === 'equal' || operator === 'notEqual') return one.isSame === (operator === 'equal');
    if (one.by === null || other.by === null) return null;
    switch (operator) {
      case 'greater':
        return one.by > 0;
      case 'less':
        return one.by < 0;
      case 'greaterOrEqual':
        return one.by >= 0;
      case 'lessOrEqual':
        return one.by <= 0;
      case 'between':
      case 'notBetween': {
        // Bounds may be in either order.
        const isBetween = one.by >= 0 === other.by <= 0 || one.isSame || other.isSame;
        return isBetween === (operator === 'between');
      }
    }
  };
};

const textTest = ({ operator, text }: RuleTest & { kind: 'text' }): Holds => {
  const words = text.toLowerCase();
  // ? * and ~ stand for other characters there.
  if (/[?*~]/.test(words) || words === '') return () => null;
  return (held) => {
    const own = String(held).toLowerCase();
    switch (operator) {
      case 'contains':
        return own.includes(words);
      case 'notContains':
        return !own.includes(words);
      case 'beginsWith':
        return own.startsWith(words);
      case 'endsWith':
        return own.endsWith(words);
    }
  };
};

const likeOthers = (value: CellValue): string => `${typeof value} ${String(value).toLowerCase()}`;

/** How to ask whether a rule applies to a cell that holds something. */
const testOf = ({ test, areas }: LookRule, sheet: SeenSheet, at: CellAt, known: Area): Holds => {
  switch (test.kind) {
    case 'formula': {
      const formula = formulaOf(test.formula, areas);
      return formula ? (_, cell) => formula.holds(at, cell) : () => null;
    }
    case 'value':
      return comparison(test, areas, at);
    case 'text':
      return textTest(test);
    case 'blank':
      return (held) => (String(held).trim() === '') === test.is;
    case 'error':
      return (held) => (typeof held === 'string' && held.startsWith('#') ? null : !test.is);
    case 'repeated': {
      const isWithin = areas.every(
        ({ row, column, rows, columns }) =>
          areaCovers(known, { row, column }) &&
          areaCovers(known, { row: row + rows - 1, column: column + columns - 1 }),
      );
      if (!isWithin) return () => null;
      const times = new Map<string, number>();
      for (const { value, row, column } of filledIn(sheet))
        if (areas.some((area) => areaCovers(area, { row, column })))
          times.set(likeOthers(value), (times.get(likeOthers(value)) ?? 0) + 1);
      return (held) => (times.get(likeOthers(held)) ?? 0) > 1 === test.is;
    }
    case 'always':
      return () => true;
    case 'other':
      return () => null;
  }
};

interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}
const filledIn = function* ({ row, column, values }: SeenSheet): Generator<FilledCell> {
  for (const [down, cells] of values.entries())
    for (const [right, value] of cells.entries())
      if (value !== '') yield { row: row + down, column: column + right, value };
};

/** What a rule is called where it is asked about. */
const says = ({ test }: LookRule): string => {
  switch (test.kind) {
    case 'formula':
      return `公式 ${test.formula.startsWith('=') ? test.formula : `=${test.formula}`}`;
    case 'value':
      return `与 ${[test.first, test.second ?? ''].filter((each) => each !== '').join('、')} 比较`;
    case 'text':
      return `含有“${test.text}”一类的文字`;
    default:
      return '';
  }
};

/** As many cells as are gone through for all rules of a sheet: a crafted one has more of both, and is asked about. */
const MOST_CELLS = 1_000_000;

/** The rules over each cell that holds something, in their order; null where there are too many to go through. */
const rulesByCell = ({ row: top, column: left, values }: SeenSheet, rules: readonly LookRule[]) => {
  const byCell = new Map<string, { readonly cell: FilledCell; readonly rules: number[] }>();
  const [bottom, right] = [top + values.length, left + (values[0]?.length ?? 0)];
  let cells = 0;
  for (const [index, { areas }] of rules.entries())
    for (const area of areas) {
      const [lastRow, lastColumn] = [
        Math.min(area.row + area.rows, bottom),
        Math.min(area.column + area.columns, right),
      ];
      for (let row = Math.max(area.row, top); row < lastRow; row += 1)
        for (let column = Math.max(area.column, left); column < lastColumn; column += 1) {
          cells += 1;
          const value = values[row - top]?.[column - left] ?? '';
          if (value === '') continue;
          const key = cellKey(row, column);
          const known = byCell.get(key);
          if (known) known.rules.push(index);
          else byCell.set(key, { cell: { row, column, value }, rules: [index] });
        }
      if (cells > MOST_CELLS) return null;
    }
  return byCell;
};

/**
 * A sheet as its conditional formats make it look: what one strikes or hides looks so; where it cannot be told here whether one does, the cells that it may strike or hide are kept with it.
 * @param rules in their order, the first before the others
 * @param paintOf how a cell is painted without them
 * @param known the part of the sheet of which it is known what it holds
 */
export const underRules = (
  sheet: SeenSheet,
  rules: readonly LookRule[],
  paintOf: (row: number, column: number) => CellPaint,
  known: Area,
): SeenSheet => {
  if (rules.length === 0) return sheet;
  const at: CellAt = (row, column) =>
    areaCovers(known, { row, column }) ? (sheet.values[row - sheet.row]?.[column - sheet.column] ?? '') : null;
  const tests = new Map<number, Holds>();
  const holdsOf = (index: number, rule: LookRule): Holds => {
    const ready = tests.get(index) ?? testOf(rule, sheet, at, known);
    tests.set(index, ready);
    return ready;
  };
  const looks = new Map(sheet.looks);
  const unclear = new Map<number, Set<string>>();
  const note = (index: number, key: string) => unclear.set(index, (unclear.get(index) ?? new Set()).add(key));
  const byCell = rulesByCell(sheet, rules);
  if (!byCell) {
    const cells = new Set([...filledIn(sheet)].map(({ row, column }) => cellKey(row, column)));
    return { ...sheet, ruled: [...sheet.ruled, { areas: [known], says: '', cells, isAsked: false }] };
  }
  for (const [key, { cell, rules: own }] of byCell) {
    const paint = paintOf(cell.row, cell.column);
    const all = own.flatMap((index) => rules[index]?.look ?? []);
    if (!mayHide(paint, all, cell.value) && isPlainLook(lookOfPaint(paint))) continue;
    let look = NO_LOOK;
    const doubtful: number[] = [];
    for (const index of own) {
      const rule = rules[index];
      const holds = rule && holdsOf(index, rule)(cell.value, cell);
      if (!rule || holds === false) continue;
      if (holds === null) doubtful.push(index);
      else {
        look = withLook(look, rule.look);
        if (rule.stops) break;
      }
    }
    const now = lookUnder(paint, look, cell.value);
    if (look !== NO_LOOK) {
      if (isPlainLook(now)) looks.delete(key);
      else looks.set(key, now);
    }
    if (!isPlainLook(now)) continue;
    for (const index of doubtful) {
      const rule = rules[index];
      if (rule && !isPlainLook(lookUnder(paint, withLook(rule.look, look), cell.value))) note(index, key);
    }
  }
  const ruled = [...unclear].flatMap(([index, cells]): RuledCells[] => {
    const rule = rules[index];
    return rule ? [{ areas: rule.areas, says: says(rule), cells, isAsked: false }] : [];
  });
  return { ...sheet, looks, ruled: [...sheet.ruled, ...ruled] };
};
