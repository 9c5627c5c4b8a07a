import { REGULATION } from '../clauses';
import { RULE_SET_2021_57 } from './2021-57-1';
import { amended } from './amended';
import { defineRuleSet } from './define';

/**
 * AN EXAMPLE THAT NO AUTHORITY HAS ISSUED: how an amendment of Annex 2 would be added. It states the bands of the six standards that do not
 * reach, or pass, their weight anew, so that the best is worth the weight; bounds, weights and all other items are those of `2021-57/1`.
 */
const dimensions = amended(RULE_SET_2021_57.dimensions, {
  '1.6': {
    rule: {
      kind: 'bands',
      measure: { kind: 'count', figure: 'talent' },
      bands: [
        { words: '2000人次以上得8分；', atLeast: 2000, score: 8 },
        { words: '1500—1999人次得6分；', atLeast: 1500, score: 6 },
        { words: '1000—1499人次得3分；', atLeast: 1000, score: 3 },
        { words: '1000人次以下不得分', score: 0 },
      ],
    },
  },
  '2.4': {
    rule: {
      kind: 'bands',
      measure: { kind: 'growth', figure: 'tax', prior: 'priorTax' },
      bands: [
        { words: '增长50%以上得5分；', atLeast: 50, score: 5 },
        { words: '增长30%—50%得3分；', atLeast: 30, score: 3 },
        { words: '增长10%—30%得1分；', atLeast: 10, score: 1 },
        { words: '增长10%以下不得分', score: 0 },
      ],
    },
  },
  '2.5': {
    rule: {
      kind: 'bands',
      measure: { kind: 'count', figure: 'enterprises' },
      bands: [
        { words: '35家以上得5分；', atLeast: 35, score: 5 },
        { words: '30—34家得4分，', atLeast: 30, score: 4 },
        { words: '25—29家得3分；', atLeast: 25, score: 3 },
        { words: '20—24家得1分，', atLeast: 20, score: 1 },
        { words: '20家以下不得分', score: 0 },
      ],
    },
  },
  '2.6': {
    rule: {
      kind: 'bands',
      measure: { kind: 'count', figure: 'employersServed' },
      bands: [
        { words: '5000家以上得5分；', atLeast: 5000, score: 5 },
        { words: '3000—5000家得4分；', atLeast: 3000, score: 4 },
        { words: '2000—3000家得2分；', atLeast: 2000, score: 2 },
        { words: '2000家以下得1分', score: 1 },
      ],
    },
  },
  '3.2': {
    rule: {
      kind: 'bands',
      measure: { kind: 'count', figure: 'trainings' },
      bands: [
        { words: '每年为园区入驻企业提供培训、沙龙等服务4次以上得5分；', atLeast: 4, score: 5 },
        { words: '2—3次得3分；', atLeast: 2, score: 3 },
        { words: '1—2次得1分；', atLeast: 1, score: 1 },
        { words: '不提供的不得分', score: 0 },
      ],
    },
  },
  '3.4': {
    rule: {
      kind: 'choice',
      figure: 'accidents',
      options: [
        { value: 'none', words: '未发生安全事故得5分；', score: 5 },
        { value: 'minor', words: '发生安全事故但未造成严重后果得3分；', score: 3 },
        { value: 'serious', words: '发生安全事故且造成严重后果不得分', score: 0 },
      ],
    },
  },
});

export const RULE_SET_2021_57_EXAMPLE = defineRuleSet({
  id: '2021-57/2',
  basis: `${REGULATION.number}附件2的示例修订（仅供演示，没有任何机关发布）`,
  isExample: true,
  form: RULE_SET_2021_57.form,
  grading: RULE_SET_2021_57.grading,
  figures: RULE_SET_2021_57.figures,
  monthly: RULE_SET_2021_57.monthly,
  dimensions,
  disputed: [],
});
