import { isPlanFigure, type Figure, type FigureId } from '../../regulation/figures';
import { figuresOfRule } from '../../regulation/rule-figures';
import { figureIds, figureOf, RULE_SETS, type RuleSet } from '../../regulation/rule-set';
import { broken, type ProofFinding } from './proof-finding';

/** What both a defined name of Excel and a field of JSON can be. */
const FIGURE_NAME = /^[a-z][A-Za-z0-9]{0,39}$/;
/** Numbers and capitals with points between them. A whole number alone would change its place among the keys of an object. */
const ITEM_NAME = /^(?!\d+$)[A-Z0-9]+(?:\.[A-Z0-9]+)*$/;

const kindOf = ({ of }: Figure): string => (of.kind === 'money' && of.optional ? 'optional money' : of.kind);

const proveFigure = (id: FigureId, ruleSet: RuleSet): ProofFinding[] => {
  const figure = figureOf(ruleSet, id);
  const findings: ProofFinding[] = [];
  const say = (witness: string, says: string) => findings.push(broken('bad-figure', id, witness, says));
  if (!FIGURE_NAME.test(id)) say(id, 'names of figures are letters and digits, a small letter first');
  const users = ruleSet.indicators.filter(({ rule }) => figuresOfRule(rule).includes(id)).map((one) => one.id);
  if (!users.some((item) => item === figure.item))
    say(figure.item, `it stands with ${figure.item}, and counts for ${users.join(', ') || 'nothing'}`);
  if (figure.from === 'plan' && !isPlanFigure(id)) say(id, 'the plan does not know it');
  if (figure.from === 'plan' && figure.of.kind !== 'money')
    say(figure.of.kind, 'the plan knows amounts of money alone');
  const namesakes = figureIds(ruleSet).filter((other) => figureOf(ruleSet, other).label === figure.label);
  if (namesakes[0] !== id)
    say(figure.label, `it has the label of ${String(namesakes[0])}: the sheet is read by labels`);
  const other = Object.values(RULE_SETS).find((set) => {
    const same = set.figures[id];
    return same !== undefined && kindOf(same) !== kindOf(figure);
  });
  if (other) say(kindOf(figure), `${other.id} has a figure of that name of another kind`);
  return findings;
};

/** Every figure can be named, is asked for by an item that it counts for, and is what it is in every other rule set that has its name. */
export const proveFigures = (ruleSet: RuleSet): ProofFinding[] => [
  ...figureIds(ruleSet).flatMap((id) => proveFigure(id, ruleSet)),
  ...ruleSet.indicators.flatMap(({ id, rule }) =>
    figuresOfRule(rule)
      .filter((figure) => ruleSet.figures[figure] === undefined)
      .map((figure) => broken('bad-figure', id, figure, 'its rule names a figure that the rule set lacks')),
  ),
];

/** Every item can be named, and is there once. */
export const proveItems = ({ indicators, dimensions }: RuleSet): ProofFinding[] => {
  const printed = dimensions.flatMap(({ groups }) => groups.flatMap((group) => group.indicators.map(({ id }) => id)));
  return [...new Set([...printed, ...indicators.map(({ id }) => id)])].flatMap((id): ProofFinding[] => {
    const times = indicators.filter((indicator) => indicator.id === id).length;
    const says = `${id} stands ${times} times in the rule set`;
    return [
      ...(times === 1 ? [] : [broken(times === 0 ? 'missing-item' : 'repeated-item', id, times, says)]),
      ...(ITEM_NAME.test(id) ? [] : [broken('bad-item', id, id, 'names of items are like 1.1, A1 or B2.3')]),
    ];
  });
};
