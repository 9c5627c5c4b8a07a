import { standardOf, type Indicator } from '../../regulation/indicators/indicator';
import { figureOf, optionsOf, type RuleSet } from '../../regulation/rule-set';
import { broken, type ProofFinding } from './proof-finding';

type RuleOf<Kind extends Indicator['rule']['kind']> = Extract<Indicator['rule'], { kind: Kind }>;

const numbers = (words: string, pattern: RegExp): readonly number[] =>
  [...words.matchAll(pattern)].map(([, digits]) => Number(digits));

const disagree = ({ id }: Indicator, said: readonly number[], given: readonly number[]): ProofFinding[] =>
  said.join() === given.join()
    ? []
    : [broken('words-disagree', id, said.join('、'), `the words say ${said.join(', ')}, the rule ${given.join(', ')}`)];

const EACH = /得(\d{1,3})分/g;
const AT_MOST = /不超过(\d{1,3})分/g;
const DEDUCTED = /扣(\d{1,3})分/g;
const SPENT = /(\d{1,3})分扣完/g;

/** 得1分 for each, 不超过5分 in all. */
export const proveCounted = (indicator: Indicator, rule: RuleOf<'perUnit' | 'sum'>): ProofFinding[] => {
  const words = standardOf(indicator);
  const terms = rule.kind === 'sum' ? rule.terms : [rule];
  return [
    ...disagree(
      indicator,
      numbers(words, EACH),
      terms.map(({ each }) => each),
    ),
    ...disagree(indicator, numbers(words, AT_MOST), [rule.atMost]),
  ];
};

/** 得3分 from the start, 扣1分 for each, until 3分扣完. */
export const proveDeductions = (indicator: Indicator, { from, each }: RuleOf<'deductions'>): ProofFinding[] => {
  const words = standardOf(indicator);
  return [
    ...disagree(indicator, numbers(words, EACH), [from]),
    ...disagree(indicator, numbers(words, DEDUCTED), [each]),
    ...disagree(indicator, numbers(words, SPENT), [from]),
  ];
};

/** Every option has its score in its own words, from the best to the worst, and the sheet offers the same options in the same order. */
export const proveChoice = (
  indicator: Indicator,
  { figure, options }: RuleOf<'choice'>,
  ruleSet: RuleSet,
): ProofFinding[] => {
  const { id } = indicator;
  const offered = Object.keys(optionsOf(ruleSet, figure));
  const given = options.map(({ value }) => value);
  const findings = options.flatMap(({ value, words, score }, index) => {
    const above = options[index - 1];
    return [
      ...disagree(indicator, words.includes('不得分') ? [0] : numbers(words, EACH), [score]),
      ...(above && score >= above.score
        ? [broken('not-descending', id, value, 'options must stand from the best to the worst')]
        : []),
    ];
  });
  if (offered.join() !== given.join()) {
    const says = `the sheet offers ${offered.join(', ')}, the rule scores ${given.join(', ')}`;
    const witness = [...given, ...offered].find((value) => !given.includes(value) || !offered.includes(value));
    findings.push(broken('unknown-option', id, witness ?? given.join(), says));
  }
  return findings;
};

/** Every facility of the checklist is named in the standard. The text prints no scores for them: R-checklist. */
export const proveChecklist = (
  indicator: Indicator,
  { figures, each }: RuleOf<'checklist'>,
  ruleSet: RuleSet,
): ProofFinding[] => {
  const { id } = indicator;
  const words = standardOf(indicator);
  const unnamed = figures
    .map((figure) => figureOf(ruleSet, figure).label.replace(/服务功能$/, ''))
    .filter((name) => !words.includes(name));
  return [
    ...unnamed.map((name) => broken('words-disagree', id, name, 'the standard does not name it')),
    {
      kind: 'printed-nowhere',
      where: id,
      witness: each,
      says: 'the standard prints no score for a facility',
      settledBy: 'R-checklist',
    },
  ];
};
