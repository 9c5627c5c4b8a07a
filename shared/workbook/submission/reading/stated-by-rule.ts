import type { Finding } from '../../../assessment/findings/finding';
import type { FigureId } from '../../../regulation/figures';
import type { Measure, Rule } from '../../../regulation/indicators/indicator';
import { figureOf, optionsOf, type RuleSet } from '../../../regulation/rule-set';
import { shown } from '../../../text/plain-text';
import { compactText } from '../../reading/cells';
import { readAwards } from './read-awards';
import { readFigure } from './read-values';
import type { CellValue } from '../../../vocabulary/cell-value';

/** Figures that one cell states, and what is wrong about how it states them. */
export interface Statement {
  readonly values: readonly (readonly [FigureId, CellValue])[];
  readonly findings: readonly Finding[];
}

export const NOTHING_STATED: Statement = { values: [], findings: [] };
const NONE = /^(?:无|没有|未发生|未发现|未被投诉|零)$/;
const AMOUNT_OF_MONEY = /[万亿元]/;

const oneFigure = (id: FigureId, value: CellValue, ruleSet: RuleSet): Statement => {
  if (figureOf(ruleSet, id).of.kind === 'count' && NONE.test(compactText(value)))
    return { values: [[id, 0]], findings: [] };
  const read = readFigure(id, value, ruleSet);
  if (read.value === undefined) return { values: [], findings: read.findings };
  if (typeof read.value === 'string' && read.findings.length === 0) {
    const place = { kind: 'figure', figure: id } as const;
    return { values: [], findings: [{ code: 'not-a-number', place, shown: shown(value) }] };
  }
  return { values: [[id, read.value]], findings: read.findings };
};

const measured = (measure: Measure, value: CellValue, ruleSet: RuleSet): Statement => {
  if (measure.kind === 'count' || measure.kind === 'money') return oneFigure(measure.figure, value, ruleSet);
  // A bare number beside a rate may be the amount or the rate: only an amount that says 元 is one.
  if (measure.kind === 'growth' || typeof value !== 'string' || !AMOUNT_OF_MONEY.test(value)) return NOTHING_STATED;
  const statement = oneFigure(measure.figure, value, ruleSet);
  return statement.values.length > 0 ? statement : NOTHING_STATED;
};

/** What the 完成情况 cell of an item states of the item's figures, where that is beyond doubt. */
export const statedByRule = (rule: Rule, value: CellValue, ruleSet: RuleSet): Statement => {
  switch (rule.kind) {
    case 'perUnit':
    case 'deductions':
      return oneFigure(rule.figure, value, ruleSet);
    case 'bands':
      return measured(rule.measure, value, ruleSet);
    case 'sum': {
      const awards = readAwards(String(value));
      const values = rule.terms.flatMap(({ figure: id }) => {
        const times = awards?.get(id);
        return times === undefined ? [] : [[id, times] as const];
      });
      // Terms that are no levels of an award are not read: words about some of them would make nothing of the others.
      return values.length === rule.terms.length ? { values, findings: [] } : NOTHING_STATED;
    }
    case 'choice': {
      const words = Object.values(optionsOf(ruleSet, rule.figure)).find(
        (option) => compactText(option) === compactText(value),
      );
      return words === undefined ? NOTHING_STATED : { values: [[rule.figure, words]], findings: [] };
    }
    case 'checklist':
      return NOTHING_STATED;
  }
};
