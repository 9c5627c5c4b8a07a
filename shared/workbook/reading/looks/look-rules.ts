import type { CellValue } from '../../../vocabulary/cell-value';
import type { Area } from '../../layout/layout';
import { isRelative, ruleFormula, type CellAt } from './rule-formula';
import { areaCovers, cellKey, type CellLook, type RuledCells, type SeenSheet, type Struck } from '../seen-sheet';
import { isUnseenOn } from './unseen-ink';

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

/** What a conditional format makes of a cell; null where it leaves that as it is. */
export interface RuleLook {
  readonly strikes: boolean | null;
  /** Colours as #RRGGBB. Of a scale, all that it has. */
  readonly ink: string | null;
  readonly grounds: readonly string[] | null;
  readonly format: string | null;
  /** It shows a bar or a sign in the place of the number. */
  readonly hides: boolean;
}
/** A conditional format of a sheet, as Excel or a file has it. */
export interface LookRule {
  readonly areas: readonly Area[];
  readonly test: RuleTest;
  readonly look: RuleLook;
  /** Whether those behind it are not asked for where it applies. */
  readonly stops: boolean;
}

/** How a cell is painted, whatever rules there are. `inks`: of the pieces of its text; empty where they are not known. `ground`: null where that is not, or has several colours. */
export interface CellPaint {
  readonly struck: Struck;
  readonly inks: readonly string[];
  readonly ground: string | null;
}

/** How a painted cell looks. One piece that is not seen is enough: what is read is another text than what is seen. */
export const lookOfPaint = ({ struck, inks, ground }: CellPaint): CellLook => ({
  struck,
  unseen: ground !== null && inks.some((ink) => isUnseen(ink, ground)),
});
/** Whether a cell looks like any other. */
export const isPlainLook = ({ struck, unseen }: CellLook): boolean => struck === 'no' && !unseen;

const NO_LOOK: RuleLook = { strikes: null, ink: null, grounds: null, format: null, hides: false };
/** What two rules make of a cell, the first before the second. */
const withLook = (first: RuleLook, second: RuleLook): RuleLook => ({
  strikes: first.strikes ?? second.strikes,
  ink: first.ink ?? second.ink,
  grounds: first.grounds ?? second.grounds,
  format: first.format ?? second.format,
  hides: first.hides || second.hides,
});

const QUOTED_OR_MARKED = /"[^"]*"|\\.|!.|_.|\*./g;
/** What a part of a number format says beside its digits: nothing, or what makes another number of them. */
const SCALED = /%|E[+-]|\/|,(?![0#?])/i;
/** As many as Excel shows. */
const MOST_DECIMALS = 30;
const decimalsOf = (text: string): number =>
  Math.min(MOST_DECIMALS, (text.split('.')[1] ?? '').replace(/[^0#?]/g, '').length);

const isPlainFormat = (format: string): boolean => ['', 'General', 'G/通用格式', '@'].includes(format);

/** Whether a number format that a rule sets shows what a cell holds. */
const showsIn = (format: string, value: CellValue): boolean => {
  if (isPlainFormat(format)) return true;
  const sections = format.replace(QUOTED_OR_MARKED, (part) => (/\d/.test(part) ? '%' : '')).split(';');
  if (typeof value !== 'number') return sections.length < 4 || (sections[3] ?? '').includes('@');
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? '';
  // Bracket by bracket: a pattern from one to the next runs on from each that is never closed.
  const digits = section
    .split(']')
    .map((part) => part.split('[', 1)[0] ?? '')
    .join('');
  if (/general/i.test(digits)) return true;
  const isNumber = /[0#?]/.test(digits) && !SCALED.test(digits) && !/[<>=]/.test(section) && !/[ymdhs]/i.test(digits);
  return isNumber && Math.abs(Number(value.toFixed(decimalsOf(digits))) - value) < 1e-9 * Math.max(1, Math.abs(value));
};

/** A sheet has many cells and few colours. */
const pairs = new Map<string, boolean>();
const MOST_PAIRS = 10_000;
const isUnseen = (ink: string, ground: string): boolean => {
  const pair = `${ink} ${ground}`;
  const known = pairs.get(pair) ?? isUnseenOn(ink, ground);
  if (pairs.size < MOST_PAIRS) pairs.set(pair, known);
  return known;
};

const WHITE = '#FFFFFF';
/** How a cell looks under a rule. A ground that is not known is taken for white: then what is written in white may not be seen. */
const lookUnder = (
  paint: CellPaint,
  { strikes, ink, grounds, format, hides }: RuleLook,
  value: CellValue,
): CellLook => {
  const struck = strikes === null ? paint.struck : strikes ? 'whole' : 'no';
  const inks = ink === null ? paint.inks : [ink];
  const under = grounds ?? (paint.ground !== null ? [paint.ground] : ink === null ? [] : [WHITE]);
  const isOut = (hides && typeof value === 'number') || (format !== null && !showsIn(format, value));
  return { struck, unseen: isOut || under.some((ground) => inks.some((each) => isUnseen(each, ground))) };
};

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

/** Whether rules may strike or hide anything on a sheet at all: most only colour it. `paints`: of its cells. */
export const mayBeUnseen = (paints: readonly CellPaint[], looks: readonly RuleLook[]): boolean => {
  if (
    looks.some(({ strikes, hides, format }) => strikes === true || hides || (format !== null && !isPlainFormat(format)))
  )
    return true;
  const inks = new Set(['#000000', ...paints.flatMap((paint) => paint.inks)]);
  const grounds = new Set([WHITE, ...paints.flatMap(({ ground }) => ground ?? [])]);
  const newInks = new Set(looks.flatMap(({ ink }) => ink ?? []));
  const newGrounds = new Set(looks.flatMap((look) => look.grounds ?? []));
  return (
    [...newInks].some((ink) => [...grounds, ...newGrounds].some((ground) => isUnseen(ink, ground))) ||
    [...newGrounds].some((ground) => [...inks].some((ink) => isUnseen(ink, ground)))
  );
};

/** Whether some of the rules over a cell could strike or hide what it holds, or together: most only colour it. */
const mayHide = (paint: CellPaint, looks: readonly RuleLook[], value: CellValue): boolean => {
  if (looks.some((look) => !isPlainLook(lookUnder(paint, look, value)))) return true;
  const inks = looks.flatMap(({ ink }) => ink ?? []);
  const grounds = looks.flatMap((look) => look.grounds ?? []);
  return grounds.some((ground) => inks.some((ink) => isUnseen(ink, ground)));
};
