import { proveRuleSet, type ProofFinding } from '../../../shared/assessment/proof/prove';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { indicatorOf, RULE_SET_2021_57, type RuleSet } from '../../../shared/regulation/rule-set';
import { tampered, withBands, withRule } from './tampered-rules';

const kinds = (findings: readonly ProofFinding[]) => [...new Set(findings.map(({ kind }) => kind))];

describe('the proof finds', () => {
  it.each<[string, RuleSet, ProofFinding['kind'][], ItemId | string, string | number]>([
    [
      'a bound that is not the printed one',
      withBands('1.5', (bands) => bands.map((band) => (band.score === 6 ? { ...band, atLeast: 160_000 } : band))),
      ['words-disagree'],
      '1.5',
      150_000,
    ],
    [
      'a bound one too high',
      withBands('2.5', (bands) => bands.map((band) => (band.atLeast === 20 ? { ...band, atLeast: 21 } : band))),
      ['words-disagree'],
      '2.5',
      20,
    ],
    [
      'a score that is not the printed one',
      withBands('2.6', (bands) => bands.map((band) => (band.score === 2 ? { ...band, score: 2.5 } : band))),
      ['words-disagree'],
      '2.6',
      '2000—3000家得2分；',
    ],
    [
      'words that nobody understands',
      withBands('2.6', (bands) => bands.map((band) => (band.score === 2 ? { ...band, words: '差不多得两分' } : band))),
      ['words-disagree'],
      '2.6',
      '差不多得两分',
    ],
    [
      'figures that no band takes',
      withBands('1.6', (bands) => bands.slice(0, -1)),
      ['uncovered', 'printed-nowhere'],
      '1.6',
      0,
    ],
    [
      'figures that no band takes, where words may have gaps',
      withBands('2.1', (bands) => bands.slice(0, -1)),
      ['uncovered', 'printed-nowhere'],
      '2.1',
      0,
    ],
    [
      'bands in the wrong order',
      withBands('2.2', (bands) => [...bands.slice(1, 2), ...bands.slice(0, 1), ...bands.slice(2)]),
      ['unreachable', 'not-descending'],
      '2.2',
      50,
    ],
    [
      'a band that nothing reaches',
      withBands('2.3', (bands) => bands.map((band) => (band.atLeast === 3000 ? { ...band, atLeast: 5000 } : band))),
      ['unreachable', 'words-disagree'],
      '2.3',
      5000,
    ],
    [
      'a gap in the words that no convention covers',
      withBands('1.6', (bands) =>
        bands.map((band) => (band.atLeast === 1500 ? { ...band, words: '1600—1999人次得4分；' } : band)),
      ),
      ['printed-nowhere'],
      '1.6',
      1500,
    ],
    [
      'a gap in 2.1 that is not given to the lower band',
      withBands('2.1', (bands) => bands.map((band) => (band.atLeast === 95 ? { ...band, atLeast: 94 } : band))),
      ['words-disagree'],
      '2.1',
      94,
    ],
    [
      'a bound that is not whole',
      withBands('2.4', (bands) => bands.map((band) => (band.atLeast === 30 ? { ...band, atLeast: 30.5 } : band))),
      ['inexact'],
      '2.4',
      30.5,
    ],
    [
      'a percentage that cannot be compared exactly',
      withBands('2.2', (bands) => bands.map((band) => (band.atLeast === 50 ? { ...band, atLeast: 51 } : band))),
      ['inexact'],
      '2.2',
      51,
    ],
    [
      'a standard that no longer reaches its weight',
      withRule('1.3', 'perUnit', (rule) => ({ ...rule, atMost: 4 })),
      ['top-differs-from-weight', 'words-disagree'],
      '1.3',
      4,
    ],
    [
      'a standard that reaches its weight although R-ceiling lists it',
      tampered('2.6', (one) => ({ ...one, weight: 4 })),
      ['sum-disagrees', 'top-differs-from-weight'],
      '2.6',
      4,
    ],
    [
      'weights that miss the printed sums',
      tampered('3.3', (one) => ({ ...one, weight: 6 })),
      ['sum-disagrees'],
      '安全管理',
      11,
    ],
    [
      'a worth of one that is not printed',
      withRule('1.3', 'perUnit', (rule) => ({ ...rule, each: 2 })),
      ['words-disagree'],
      '1.3',
      '1',
    ],
    [
      'terms in another order than printed',
      withRule('1.2', 'sum', (rule) => ({ ...rule, terms: rule.terms.toReversed() })),
      ['words-disagree'],
      '1.2',
      '3、2、1',
    ],
    [
      'a deduction that is not the printed one',
      withRule('1.4', 'deductions', (rule) => ({ ...rule, each: 2 })),
      ['words-disagree'],
      '1.4',
      '1',
    ],
    [
      'an option’s score that is not printed',
      withRule('3.4', 'choice', (rule) => ({
        ...rule,
        options: rule.options.map((option) => (option.value === 'minor' ? { ...option, score: 1 } : option)),
      })),
      ['words-disagree'],
      '3.4',
      '2',
    ],
    [
      'an option that the sheet does not offer',
      withRule('1.1', 'choice', (rule) => ({
        ...rule,
        options: rule.options.map((option) => (option.value === 'basic' ? { ...option, value: 'fair' } : option)),
      })),
      ['unknown-option'],
      '1.1',
      'fair',
    ],
    [
      'options from worst to best',
      withRule('1.1', 'choice', (rule) => ({ ...rule, options: rule.options.toReversed() })),
      ['not-descending', 'unknown-option'],
      '1.1',
      'basic',
    ],
    [
      'a facility that the standard does not name',
      tampered('3.1', (one) => ({ ...one, standard: '建筑面积达标，社会保障、就业创业、物业管理' })),
      ['words-disagree'],
      '3.1',
      '人事人才',
    ],
    [
      'an item that is missing',
      { ...RULE_SET_2021_57, indicators: RULE_SET_2021_57.indicators.slice(1) },
      ['missing-item', 'sum-disagrees'],
      '1.1',
      0,
    ],
    [
      'an item that stands twice',
      { ...RULE_SET_2021_57, indicators: [...RULE_SET_2021_57.indicators, indicatorOf(RULE_SET_2021_57, '1.1')] },
      ['repeated-item', 'sum-disagrees'],
      '1.1',
      2,
    ],
  ])('%s', (_, ruleSet, expected, where, witness) => {
    const { broken } = proveRuleSet(ruleSet);
    for (const kind of expected) expect(kinds(broken)).toContain(kind);
    expect(broken.map((finding) => [finding.where, finding.witness])).toContainEqual([where, witness]);
  });
});
