import type { Indicator } from '../../regulation/indicators/indicator';
import type { RuleSet, RuleSetId } from '../../regulation/rule-set';
import { proveBands } from './prove-bands';
import { proveFigures, proveItems } from './prove-figures';
import type { ProofFinding } from './proof-finding';
import { proveChecklist, proveChoice, proveCounted, proveDeductions } from './prove-standard';
import { proveSums, proveTop } from './prove-weights';

export type { ProofFinding } from './proof-finding';

/** What was found out about a rule set: what the text leaves open and a convention or reading settles, and what is plainly wrong. */
export interface Proof {
  readonly ruleSet: RuleSetId;
  readonly settled: readonly ProofFinding[];
  /** Empty for rule data that may be used. */
  readonly broken: readonly ProofFinding[];
}

const proveStandard = (indicator: Indicator, ruleSet: RuleSet): ProofFinding[] => {
  const { rule } = indicator;
  switch (rule.kind) {
    case 'bands':
      return proveBands(indicator, rule);
    case 'choice':
      return proveChoice(indicator, rule, ruleSet);
    case 'perUnit':
    case 'sum':
      return proveCounted(indicator, rule);
    case 'deductions':
      return proveDeductions(indicator, rule);
    case 'checklist':
      return proveChecklist(indicator, rule, ruleSet);
  }
};

/**
 * Proves rule data sound, over the whole input space: every value has one band, the numbers beside the words are the numbers in the words, the
 * weights add up to what is printed, every comparison is exact. What the text itself leaves open is named with a witness and with what settles it.
 */
export const proveRuleSet = (ruleSet: RuleSet): Proof => {
  const findings = [
    ...proveItems(ruleSet),
    ...proveFigures(ruleSet),
    ...proveSums(ruleSet),
    ...ruleSet.indicators.flatMap((indicator) => [
      ...proveTop(indicator, ruleSet.disputed),
      ...proveStandard(indicator, ruleSet),
    ]),
  ];
  return {
    ruleSet: ruleSet.id,
    settled: findings.filter(({ settledBy }) => settledBy !== null),
    broken: findings.filter(({ settledBy }) => settledBy === null),
  };
};
