import { YES_NO, type FigureId } from '../regulation/figures';
import type { Indicator } from '../regulation/indicators/indicator';
import { COUNT_LIMIT, FEN_PER_WAN, points, printedPoints, WAN_DECIMALS, WAN_LIMIT } from '../vocabulary/quantities';
import { mostScored, type Readings } from '../regulation/readings';
import { figureOf, optionsOf, type RuleSet } from '../regulation/rule-set';
import { mostStated, outcomeOf } from './outcome';
import { fractionOfPercent } from './scorers/bands';

type CellOf = (figure: FigureId) => string;
type RuleOf<Kind extends Indicator['rule']['kind']> = Extract<Indicator['rule'], { kind: Kind }>;

const EMPTY = '""';
const text = (words: string): string => `"${words.replaceAll('"', '""')}"`;
const times = (cell: string, each: number): string => (each === 1 ? cell : `${cell}*${each}`);
/** The amount of a cell in whole 分. */
const fen = (cell: string): string => `ROUND(${cell}*${FEN_PER_WAN},0)`;

/** `score` where every cell holds a believable number of its kind; empty otherwise. */
const whereNumbers = (figures: readonly FigureId[], ruleSet: RuleSet, cellOf: CellOf, score: string): string => {
  const cells = figures.map(cellOf);
  const conditions = figures.flatMap((id) => {
    const cell = cellOf(id);
    const { of } = figureOf(ruleSet, id);
    if (of.kind !== 'money') return [`${cell}>=0`, `${cell}<=${COUNT_LIMIT}`, `INT(${cell})=${cell}`];
    return [of.positive ? `${fen(cell)}>0` : `${cell}>=0`, `${cell}<=${WAN_LIMIT}`];
  });
  return `IF(COUNT(${cells.join(',')})=${cells.length},IF(AND(${conditions.join(',')}),${score},${EMPTY}),${EMPTY})`;
};

/** What a stated score is worth under the reading, as a number. */
const worth = (indicator: Indicator, readings: Readings, stated: number): number =>
  printedPoints(
    outcomeOf(points(stated), points(indicator.weight), mostStated(indicator.rule)).under[readings['R-ceiling']],
  );
/** The same for a stated score that is itself an expression. */
const worthOf = ({ weight, rule }: Indicator, readings: Readings, stated: string): string => {
  const most = printedPoints(mostStated(rule));
  if (most === weight) return stated;
  switch (readings['R-ceiling']) {
    case 'literal':
      return `MIN(${weight},${stated})`;
    case 'scaled':
      return `ROUND((${stated})*${weight}/${most},2)`;
    case 'printed':
      return stated;
  }
};

/**
 * A band's condition. Rates compare the part that is missing or was gained, not the whole: near a bound both sides then stay
 * within the fifteen digits that a spreadsheet compares by.
 */
const bandCondition = (measure: RuleOf<'bands'>['measure'], atLeast: number, cellOf: CellOf): string => {
  const cell = cellOf(measure.figure);
  switch (measure.kind) {
    case 'count':
      return `${cell}>=${atLeast}`;
    case 'money':
      return `ROUND(${cell},${WAN_DECIMALS})>=${atLeast}`;
    case 'completion': {
      const { numerator, denominator } = fractionOfPercent(100 - atLeast);
      const [amount, target] = [fen(cell), fen(cellOf(measure.target))];
      return numerator === 0
        ? `${amount}>=${target}`
        : `${times(`(${target}-${amount})`, denominator)}<=${times(target, numerator)}`;
    }
    case 'growth': {
      const { numerator, denominator } = fractionOfPercent(atLeast);
      const [amount, prior] = [fen(cell), fen(cellOf(measure.prior))];
      return `${times(`(${amount}-${prior})`, denominator)}>=${times(prior, numerator)}`;
    }
  }
};

const bands = (
  indicator: Indicator,
  ruleSet: RuleSet,
  { measure, bands: steps }: RuleOf<'bands'>,
  readings: Readings,
  cellOf: CellOf,
) => {
  const lowest = `${worth(indicator, readings, steps.at(-1)?.score ?? 0)}`;
  const score = steps.reduceRight((below, { atLeast, score: stated }) => {
    const here = `${worth(indicator, readings, stated)}`;
    return atLeast === undefined ? here : `IF(${bandCondition(measure, atLeast, cellOf)},${here},${below})`;
  }, lowest);
  switch (measure.kind) {
    case 'count':
    case 'money':
      return whereNumbers([measure.figure], ruleSet, cellOf, score);
    case 'completion':
      return whereNumbers([measure.figure, measure.target], ruleSet, cellOf, score);
    case 'growth': {
      // R-no-prior-year: an empty or zero prior year scores as the lowest band.
      const prior = cellOf(measure.prior);
      const withPrior = `IF(AND(${prior}>=0,${prior}<=${WAN_LIMIT}),IF(${fen(prior)}=0,${lowest},${score}),${EMPTY})`;
      const withoutPrior = `IF(ISERROR(${prior}),${EMPTY},IF(TRIM(${prior})="",${lowest},${EMPTY}))`;
      return whereNumbers([measure.figure], ruleSet, cellOf, `IF(ISNUMBER(${prior}),${withPrior},${withoutPrior})`);
    }
  }
};

const choice = (
  indicator: Indicator,
  ruleSet: RuleSet,
  { figure, options }: RuleOf<'choice'>,
  readings: Readings,
  cellOf: CellOf,
) => {
  const cell = cellOf(figure);
  const written = optionsOf(ruleSet, figure);
  const score = options.reduceRight(
    (below, { value, score: stated }) =>
      `IF(${cell}=${text(written[value] ?? value)},${worth(indicator, readings, stated)},${below})`,
    EMPTY,
  );
  return `IF(ISTEXT(${cell}),${score},${EMPTY})`;
};

/**
 * The score of an item of the rule set as a native formula without its leading =, by the same rule data as `evaluate`: "" while a figure is missing or is no believable
 * number. `cellOf` gives the reference of a figure's cell. Uses only functions that Excel 2010 and later, LibreOffice and the web grids share.
 */
export const scoreFormula = (indicator: Indicator, ruleSet: RuleSet, readings: Readings, cellOf: CellOf): string => {
  const { rule } = indicator;
  switch (rule.kind) {
    case 'bands':
      return bands(indicator, ruleSet, rule, readings, cellOf);
    case 'choice':
      return choice(indicator, ruleSet, rule, readings, cellOf);
    case 'perUnit':
    case 'sum': {
      const terms = rule.kind === 'sum' ? rule.terms : [rule];
      const sum = terms
        .map(({ figure, each }) =>
          times(mostScored(figure, readings) === 1 ? `MIN(1,${cellOf(figure)})` : cellOf(figure), each),
        )
        .join('+');
      const score = worthOf(indicator, readings, `MIN(${rule.atMost},${sum})`);
      return whereNumbers(
        terms.map(({ figure }) => figure),
        ruleSet,
        cellOf,
        score,
      );
    }
    case 'deductions': {
      const score = worthOf(indicator, readings, `MAX(0,${rule.from}-${times(cellOf(rule.figure), rule.each)})`);
      return whereNumbers([rule.figure], ruleSet, cellOf, score);
    }
    case 'checklist': {
      const countOf = (answer: string) =>
        rule.figures.map((figure) => `COUNTIF(${cellOf(figure)},${text(answer)})`).join('+');
      const met = countOf(YES_NO.true);
      const score = worthOf(indicator, readings, times(rule.each === 1 ? met : `(${met})`, rule.each));
      return `IF(${met}+${countOf(YES_NO.false)}=${rule.figures.length},${score},${EMPTY})`;
    }
  }
};
