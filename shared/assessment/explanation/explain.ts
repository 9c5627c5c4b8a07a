import type { FigureId } from '../../regulation/figures';
import { standardOf, type Indicator } from '../../regulation/indicators/indicator';
import { printedPoints, wanFromFen, wanNumber } from '../../vocabulary/quantities';
import { CONVENTIONS, READINGS, type Alternative } from '../../regulation/readings';
import { figureOf, indicatorOf, optionsOf, type RuleSet } from '../../regulation/rule-set';
import { numberText } from './number-text';
import { mostStated } from '../outcome';
import { includes, printedBand } from './printed-band';
import { rateText } from './rate-text';
import type { ItemTrace, Measured, Step } from '../trace';

type Explained<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

const amount = (id: FigureId, value: number, ruleSet: RuleSet): string => {
  const { label, of } = figureOf(ruleSet, id);
  const unit = 'unit' in of ? of.unit : '';
  return `${label} ${numberText(of.kind === 'money' ? wanNumber(wanFromFen(value)) : value)} ${unit}`;
};
/** The standard's words as a quotation, without the mark that joins them to the next. */
const quoted = (words: string): string =>
  `“${words
    .replace(/[；，。]$/, '')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')}”`;

const measuredText = (measured: Exclude<Measured, { kind: 'noPriorYear' }>, ruleSet: RuleSet): string => {
  const { measure } = measured;
  if (measured.kind === 'value') return amount(measure.figure, measured.value, ruleSet);
  const { numerator, denominator } = measured;
  if (measure.kind === 'completion')
    return `${amount(measure.figure, numerator, ruleSet)}，${amount(measure.target, denominator, ruleSet)}，完成 ${rateText(numerator, denominator)}`;
  if (measure.kind !== 'growth') return amount(measure.figure, numerator, ruleSet);
  const change =
    numerator < 0 ? `同比下降 ${rateText(-numerator, denominator)}` : `同比增长 ${rateText(numerator, denominator)}`;
  return `${amount(measure.figure, numerator + denominator, ruleSet)}，${amount(measure.prior, denominator, ruleSet)}，${change}`;
};

/** The value in the unit that the words are printed in; for a rate the exact percentage where it is whole. */
const printedValue = (measured: Measured): number | null => {
  if (measured.kind === 'value')
    return measured.measure.kind === 'money' ? wanNumber(wanFromFen(measured.value)) : measured.value;
  if (measured.kind === 'noPriorYear') return null;
  const percent = (measured.numerator * 100) / measured.denominator;
  return Number.isInteger(percent) && percent * measured.denominator === measured.numerator * 100 ? percent : null;
};

/** Whether the printed words of a lower band include the value as well, so that R-bounds decides. */
const isClaimedTwice = ({ measured, band }: Explained<'band'>, { rule }: Indicator): boolean => {
  const value = printedValue(measured);
  if (rule.kind !== 'bands' || value === null) return false;
  return rule.bands.slice(band + 1).some((lower) => {
    const printed = printedBand(lower, rule.measure);
    return printed !== null && includes(printed, value);
  });
};

const band = (step: Explained<'band'>, item: Indicator, ruleSet: RuleSet): string => {
  if (step.measured.kind === 'noPriorYear') return CONVENTIONS['R-no-prior-year'].text.replace(/。$/, '');
  const words = item.rule.kind === 'bands' ? (item.rule.bands[step.band]?.words ?? '') : '';
  const twice = isClaimedTwice(step, item) ? '（两档都包含这个数，按较高一档）' : '';
  return `${measuredText(step.measured, ruleSet)}，符合${quoted(words)}${twice}`;
};
const option = ({ value }: Explained<'option'>, { rule }: Indicator, ruleSet: RuleSet): string => {
  if (rule.kind !== 'choice') return value;
  const words = rule.options.find((candidate) => candidate.value === value)?.words ?? '';
  return `${figureOf(ruleSet, rule.figure).label}为“${optionsOf(ruleSet, rule.figure)[value] ?? value}”，符合${quoted(words)}`;
};
const counted = ({ terms }: Explained<'counted'>, item: Indicator, ruleSet: RuleSet): string =>
  `${terms
    .map(({ figure, count, counted: counts }) =>
      counts === undefined
        ? amount(figure, count, ruleSet)
        : `${amount(figure, count, ruleSet)}（不论几次，按 ${counts} 次计）`,
    )
    .join('，')}，按${quoted(standardOf(item))}`;
const deducted = ({ from, count, each }: Explained<'deducted'>, { rule }: Indicator, ruleSet: RuleSet): string => {
  const found = rule.kind === 'deductions' ? amount(rule.figure, count, ruleSet) : `${count}`;
  return count === 0 ? `${found}，不扣分` : `${found}，从 ${from} 分中扣 ${Math.min(from, count * each)} 分`;
};
const checked = ({ met, missing }: Explained<'checked'>, { rule }: Indicator, ruleSet: RuleSet): string => {
  const labels = (ids: readonly FigureId[]) => ids.map((id) => figureOf(ruleSet, id).label).join('、');
  const each = rule.kind === 'checklist' ? `，每具备一项得 ${rule.each} 分` : '';
  const parts = [met.length > 0 ? `具备${labels(met)}` : '', missing.length > 0 ? `不具备${labels(missing)}` : ''];
  return `${parts.filter((part) => part !== '').join('，')}${each}`;
};

const reasonOf = (step: Step, item: Indicator, ruleSet: RuleSet): string => {
  switch (step.kind) {
    case 'band':
      return band(step, item, ruleSet);
    case 'option':
      return option(step, item, ruleSet);
    case 'counted':
      return counted(step, item, ruleSet);
    case 'deducted':
      return deducted(step, item, ruleSet);
    case 'checked':
      return checked(step, item, ruleSet);
  }
};

/** How the stated score became the item's score, where R-ceiling made a difference, and what the other readings give. */
const ceilingText = ({ stated, score, weight, ceiling, under }: ItemTrace, item: Indicator): string => {
  const { alternatives } = READINGS['R-ceiling'];
  const others = (Object.keys(alternatives) as Alternative<'R-ceiling'>[]).filter((other) => under[other] !== score);
  if (others.length === 0 && stated === score) return '';
  const how =
    ceiling === 'scaled'
      ? `评价标准为 ${printedPoints(stated)} 分，按 ${printedPoints(weight)}÷${printedPoints(mostStated(item.rule))} 的比例折算，`
      : stated > score
        ? `评价标准为 ${printedPoints(stated)} 分，以分值 ${printedPoints(weight)} 分为限，`
        : '';
  const differs = others.map(
    (other) => `；读法“${alternatives[other].split('，')[0] ?? ''}”为 ${printedPoints(under[other])} 分`,
  );
  return `${how}得 ${printedPoints(score)} 分${differs.join('')}`;
};

/**
 * Why an item scores what it scores: one Chinese sentence with the figures, the standard's own words, the reading and the clause.
 * @param ruleSet the one that it was scored by
 */
export const explain = (trace: ItemTrace, ruleSet: RuleSet): string => {
  const item = indicatorOf(ruleSet, trace.id);
  const ending = ceilingText(trace, item) || `得 ${printedPoints(trace.score)} 分`;
  return `${reasonOf(trace.step, item, ruleSet)}，${ending}（${trace.clause}）。`;
};
