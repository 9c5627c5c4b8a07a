import { printedPoints, sumPoints } from '../../vocabulary/quantities';
import { DEFAULT_READINGS, passMarkText, READINGS, type Alternative, type ReadingId } from '../../regulation/readings';
import type { RuleSet } from '../../regulation/rule-set';
import { possibleScores } from '../outcome';

/** A reading as it is put to people under a rule set: the question, and each alternative by its name. */
export interface ReadingText {
  readonly question: string;
  readonly alternatives: Readonly<Record<string, string>>;
}

/** The most that a park can reach under an alternative of R-ceiling, as printed. */
export const mostUnder = ({ indicators }: RuleSet, ceiling: Alternative<'R-ceiling'>): number => {
  const readings = { ...DEFAULT_READINGS, 'R-ceiling': ceiling };
  return printedPoints(sumPoints(indicators.flatMap((indicator) => possibleScores(indicator, readings).slice(-1))));
};

const ceilingText = (ruleSet: RuleSet): ReadingText => {
  const { question, alternatives } = READINGS['R-ceiling'];
  const { disputed } = ruleSet;
  const where =
    disputed.length === 0 ? '本版规则中没有这样的项目，各种选择结果相同' : `本版规则中为 ${disputed.join('、')}`;
  const withMost = (ceiling: Alternative<'R-ceiling'>) =>
    `${alternatives[ceiling]}，满分为${mostUnder(ruleSet, ceiling)}分`;
  return {
    question: `${question}（${where}）`,
    alternatives: { literal: withMost('literal'), scaled: withMost('scaled'), printed: withMost('printed') },
  };
};

const WORDS: Readonly<Record<ReadingId, (ruleSet: RuleSet) => ReadingText>> = {
  'R-ceiling': ceilingText,
  'R-sixty': ({ grading }) => passMarkText(grading.passMark),
  'R-bonus': () => READINGS['R-bonus'],
  'R-county': () => READINGS['R-county'],
  'R-awards': () => READINGS['R-awards'],
  'R-panel-rounding': () => READINGS['R-panel-rounding'],
  'R-absence': () => READINGS['R-absence'],
  'R-money-year': () => READINGS['R-money-year'],
  'R-principle': () => READINGS['R-principle'],
};

/** What a question of reading, and each answer to it, comes to under a rule set. */
export const readingText = (id: ReadingId, ruleSet: RuleSet): ReadingText => WORDS[id](ruleSet);
