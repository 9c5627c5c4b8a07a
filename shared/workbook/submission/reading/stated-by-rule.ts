import type { Finding } from '../../../assessment/findings/finding';
import type { FigureId } from '../../../regulation/figures';
import type { Measure, Rule } from '../../../regulation/indicators/indicator';
import { figureOf, optionsOf, type RuleSet } from '../../../regulation/rule-set';
import { shown } from '../../../text/plain-text';
import { cellAddress } from '../../layout/a1-reference';
import { compactText } from '../../reading/cells';
import type { Asking } from '../../reading/question';
import type { SeenCell } from '../../reading/seen-sheet';
import type { ValueColumn } from './columns-of-scores';
import { doubtfulCell } from './read-values';
import { figureIn } from './item-figures';
import { readAwards } from './read-awards';
import type { CellValue } from '../../../vocabulary/cell-value';

/** Figures that one cell states, and what is wrong about how it states them. */
export interface Statement {
  readonly values: readonly (readonly [FigureId, CellValue])[];
  readonly findings: readonly Finding[];
}

export const NOTHING_STATED: Statement = { values: [], findings: [] };
const NONE = /^(?:无|没有|未发生|未发现|未被投诉|零)$/;
const AMOUNT_OF_MONEY = /[万亿元]/;

/** The 完成情况 cell of an item, with the words that say how its number is counted, the nearest first. */
export interface StatedCell extends ValueColumn {
  readonly cell: SeenCell;
  /** The cells that say which item it is. */
  readonly labels: readonly SeenCell[];
  readonly units: readonly string[];
  /** Another cell of the item under the same head that has something too; null where there is none. */
  readonly second: SeenCell | null;
}

const notUnderstood = (figure: FigureId, { text, value }: SeenCell): Finding => ({
  code: 'not-understood',
  place: { kind: 'figure', figure },
  shown: shown(text.trim() || String(value)),
});

const oneFigure = (id: FigureId, { cell, units }: StatedCell, ruleSet: RuleSet, asking: Asking): Statement => {
  const isNone = figureOf(ruleSet, id).of.kind === 'count' && NONE.test(compactText(cell.value));
  if (isNone && doubtfulCell({ kind: 'figure', figure: id }, cell, null) === null)
    return { values: [[id, 0]], findings: [] };
  const read = figureIn(id, cell, units, ruleSet, asking);
  if (read.value === undefined) return { values: [], findings: read.findings };
  if (typeof read.value === 'string' && read.findings.length === 0) {
    const place = { kind: 'figure', figure: id } as const;
    return { values: [], findings: [{ code: 'not-a-number', place, shown: shown(cell.value) }] };
  }
  return { values: [[id, read.value]], findings: read.findings };
};

const measured = (measure: Measure, stated: StatedCell, ruleSet: RuleSet, asking: Asking): Statement => {
  const { value } = stated.cell;
  if (measure.kind === 'count' || measure.kind === 'money') return oneFigure(measure.figure, stated, ruleSet, asking);
  // A bare number beside a rate may be the amount or the rate: only an amount that says 元 is one.
  if (measure.kind === 'growth' || String(value).trim() === '') return NOTHING_STATED;
  if (typeof value !== 'string' || !AMOUNT_OF_MONEY.test(value))
    return { values: [], findings: [notUnderstood(measure.figure, stated.cell)] };
  const statement = oneFigure(measure.figure, stated, ruleSet, asking);
  return statement.values.length > 0 || statement.findings.some(({ code }) => code === 'doubtful-cell')
    ? statement
    : { values: [], findings: [notUnderstood(measure.figure, stated.cell)] };
};

/** One of the options of a judgement, in its own words; other words are asked about. */
const chosen = (figure: FigureId, { cell }: StatedCell, ruleSet: RuleSet, { ask }: Asking): Statement => {
  const options = Object.values(optionsOf(ruleSet, figure));
  const words =
    options.find((option) => compactText(option) === compactText(cell.value)) ??
    options[
      Number(
        ask({
          id: `option.${figure}`,
          about: figure,
          cells: [{ sheet: cell.sheet, row: cell.row, column: cell.column }],
          text: {
            where: `${cell.sheet} ${cellAddress(cell.row, cell.column)}「${figureOf(ruleSet, figure).label}」`,
            what: `写的是“${shown(cell.text)}”，不能确定是哪一种情况。`,
            todo: '请选择。',
            clause: null,
          },
          choices: options.map((text, index) => ({ id: String(index), text })),
          words: String(cell.value),
        }) ?? -1,
      )
    ];
  return words === undefined ? NOTHING_STATED : { values: [[figure, words]], findings: [] };
};

/** The figures that an item's words tell. */
export const figuresOf = (rule: Rule): readonly FigureId[] => {
  switch (rule.kind) {
    case 'sum':
      return rule.terms.map(({ figure }) => figure);
    case 'checklist':
      return rule.figures;
    case 'bands':
      return rule.measure.kind === 'growth' ? [] : [rule.measure.figure];
    default:
      return [rule.figure];
  }
};

/**
 * What the 完成情况 cell of an item states of the item's figures, where that is beyond doubt. Where something is written that is not understood, that is
 * said: what is written is never replaced by what a score would imply.
 */
export const statedByRule = (rule: Rule, stated: StatedCell, ruleSet: RuleSet, asking: Asking): Statement => {
  const { cell, second } = stated;
  const [first] = figuresOf(rule);
  if (second && first !== undefined) return { values: [], findings: [notUnderstood(first, second)] };
  const isEmpty = String(cell.value).trim() === '';
  switch (rule.kind) {
    case 'perUnit':
    case 'deductions':
      return oneFigure(rule.figure, stated, ruleSet, asking);
    case 'bands':
      return measured(rule.measure, stated, ruleSet, asking);
    default: {
      if (isEmpty) return NOTHING_STATED;
      const doubt = first === undefined ? null : doubtfulCell({ kind: 'figure', figure: first }, cell, null);
      if (doubt) return { values: [], findings: [doubt] };
      if (rule.kind === 'choice') return chosen(rule.figure, stated, ruleSet, asking);
      const unclear = first === undefined ? [] : [notUnderstood(first, cell)];
      if (rule.kind !== 'sum') return { values: [], findings: unclear };
      const awards = readAwards(String(cell.value));
      const values = rule.terms.flatMap(({ figure: id }): (readonly [FigureId, CellValue])[] => {
        const times = awards?.get(id);
        return times === undefined ? [] : [[id, times]];
      });
      // Terms that are no levels of an award are not read: words about some of them would make nothing of the others.
      return values.length === rule.terms.length ? { values, findings: [] } : { values: [], findings: unclear };
    }
  }
};
