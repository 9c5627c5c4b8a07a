import { REGULATION } from '../clauses';
import { ECONOMIC_BENEFIT } from '../indicators/economic-benefit';
import { indicatorsIn } from '../indicators/indicator';
import { OPERATION } from '../indicators/operation';
import { SOCIAL_BENEFIT } from '../indicators/social-benefit';
import type { RuleSet } from '../rule-set';

const dimensions = [SOCIAL_BENEFIT, ECONOMIC_BENEFIT, OPERATION];

/** Annex 2 of 渝人社发〔2021〕57号 as first published. */
export const RULE_SET_2021_57: RuleSet = {
  id: '2021-57/1',
  basis: `${REGULATION.number}附件2`,
  isExample: false,
  dimensions,
  indicators: indicatorsIn(dimensions),
  disputed: ['1.6', '2.4', '2.5', '2.6', '3.2', '3.4'],
};
