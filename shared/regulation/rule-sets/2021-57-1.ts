import { ANNEX_2 } from '../annex-form';
import { REGULATION } from '../clauses';
import { FIGURES } from '../figures';
import { GRADING } from '../grades';
import { MONTHLY_FIGURES } from '../monthly-figures';
import { ECONOMIC_BENEFIT } from '../indicators/economic-benefit';
import { OPERATION } from '../indicators/operation';
import { SOCIAL_BENEFIT } from '../indicators/social-benefit';
import { defineRuleSet } from './define';

/** Annex 2 of 渝人社发〔2021〕57号 as first published. */
export const RULE_SET_2021_57 = defineRuleSet({
  id: '2021-57/1',
  basis: `${REGULATION.number}附件2`,
  isExample: false,
  form: ANNEX_2,
  grading: GRADING,
  figures: FIGURES,
  monthly: MONTHLY_FIGURES,
  dimensions: [SOCIAL_BENEFIT, ECONOMIC_BENEFIT, OPERATION],
  disputed: ['1.6', '2.4', '2.5', '2.6', '3.2', '3.4'],
});
