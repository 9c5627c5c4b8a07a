import type { Indicator } from '../../regulation/indicators/indicator';
import { COUNT_LIMIT, FEN_PER_WAN, WAN_LIMIT } from '../../vocabulary/quantities';
import { includes, printedBand, type PrintedBand } from '../explanation/printed-band';
import { rateThreshold } from '../scorers/bands';
import { broken, type ProofFinding } from './proof-finding';

type BandsRule = Extract<Indicator['rule'], { kind: 'bands' }>;
type Kind = BandsRule['measure']['kind'];

/** The least change that the measure knows, in its printed unit; for a rate, a step finer than any printed bound. */
const STEP: Readonly<Record<Kind, number>> = { count: 1, money: 1 / FEN_PER_WAN, completion: 0.5, growth: 0.5 };
const LEAST: Readonly<Record<Kind, number>> = { count: 0, money: 0, completion: 0, growth: -100 };
const MOST: Readonly<Record<Kind, number>> = {
  count: COUNT_LIMIT,
  money: WAN_LIMIT,
  completion: WAN_LIMIT * FEN_PER_WAN,
  growth: WAN_LIMIT * FEN_PER_WAN,
};

/** The band that the rule gives a value: the first, from the top, whose bound it reaches. -1 where there is none. */
const bandAt = ({ bands }: BandsRule, value: number): number =>
  bands.findIndex(({ atLeast }) => atLeast === undefined || value >= atLeast);

/** Every place where an answer can change, with its neighbours and the ends of the input space: between two of them nothing changes. */
const turningPoints = ({ bands, measure }: BandsRule, printed: readonly (PrintedBand | null)[]): readonly number[] => {
  const ends = [
    ...bands.map(({ atLeast }) => atLeast),
    ...printed.flatMap((words) => (words ? [words.from, words.to] : [])),
  ].filter((end) => end !== undefined && end !== null);
  const step = STEP[measure.kind];
  const points = [LEAST[measure.kind], MOST[measure.kind], ...ends.flatMap((end) => [end - step, end, end + step])];
  return [...new Set(points)]
    .filter((value) => value >= LEAST[measure.kind] && value <= MOST[measure.kind])
    .sort((a, b) => a - b);
};

/** The bands themselves: from the best to the lowest, each reachable, the whole input space covered, every comparison exact. */
const proveOrder = ({ id }: Indicator, rule: BandsRule): ProofFinding[] => {
  const { bands, measure } = rule;
  const findings: ProofFinding[] = [];
  const least = LEAST[measure.kind];
  if (bandAt(rule, least) < 0) findings.push(broken('uncovered', id, least, 'no band takes this value'));
  bands.forEach(({ atLeast, score }, index) => {
    const above = bands[index - 1];
    const from = atLeast ?? least;
    if (above && (above.atLeast === undefined || from >= above.atLeast))
      findings.push(broken('unreachable', id, from, `band ${index} starts where a band above it already holds`));
    if (above && score >= above.score)
      findings.push(broken('not-descending', id, from, `band ${index} gives ${score}, no less than the band above it`));
    if (atLeast !== undefined && !Number.isInteger(atLeast))
      findings.push(broken('inexact', id, atLeast, 'bounds must be whole in their printed unit'));
    else if (atLeast !== undefined && (measure.kind === 'completion' || measure.kind === 'growth')) {
      const { numerator, denominator } = rateThreshold(measure.kind, atLeast);
      if (!Number.isSafeInteger(WAN_LIMIT * FEN_PER_WAN * Math.max(numerator, denominator)))
        findings.push(broken('inexact', id, atLeast, `${numerator}/${denominator} of the largest amount is not exact`));
    }
  });
  return findings;
};

/** The bands against their own words, at every turning point: what the words say is what the rule gives, and where the words say two things or nothing, a convention settles it. */
const proveWords = ({ id }: Indicator, rule: BandsRule): ProofFinding[] => {
  const printed = rule.bands.map((band) => printedBand(band, rule.measure));
  const findings: ProofFinding[] = [];
  rule.bands.forEach(({ words, score }, index) => {
    const said = printed[index];
    if (!said) findings.push(broken('words-disagree', id, words, 'the words of the band are not understood'));
    else if (said.score !== score)
      findings.push(broken('words-disagree', id, words, `the words give ${said.score}, the rule ${score}`));
  });
  for (const value of turningPoints(rule, printed)) {
    const given = bandAt(rule, value);
    const said = printed.flatMap((words, index) => (words && includes(words, value) ? [index] : []));
    const [highest] = said;
    if (highest === undefined) {
      const below = printed.findIndex((words) => words !== null && words.to !== null && words.to < value);
      const isSettled = rule.measure.kind === 'completion' && given >= 0 && given === below;
      findings.push({
        kind: 'printed-nowhere',
        where: id,
        witness: value,
        says: 'no printed band has this value',
        settledBy: isSettled ? 'R-gaps' : null,
      });
    } else if (given !== highest) {
      findings.push(broken('words-disagree', id, value, `the words give band ${highest}, the rule band ${given}`));
    } else if (said.length > 1) {
      findings.push({
        kind: 'printed-twice',
        where: id,
        witness: value,
        says: `printed in bands ${said.join(' and ')}, given to the higher`,
        settledBy: 'R-bounds',
      });
    }
  }
  return findings;
};

export const proveBands = (indicator: Indicator, rule: BandsRule): ProofFinding[] => [
  ...proveOrder(indicator, rule),
  ...proveWords(indicator, rule),
];
