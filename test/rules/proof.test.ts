import { evaluate } from '../../shared/assessment/evaluate';
import { proveRuleSet, type ProofFinding } from '../../shared/assessment/proof';
import { printedBand } from '../../shared/assessment/printed-band';
import type { Dimension, Indicator, ItemId, Rule } from '../../shared/regulation/indicators/indicator';
import { count } from '../../shared/regulation/quantities';
import { CONVENTIONS, DEFAULT_READINGS, READINGS } from '../../shared/regulation/readings';
import { indicator, RULE_SET_2021_57, RULE_SETS, type RuleSet } from '../../shared/regulation/rule-set';

/** The rule set with one indicator changed, as an editor of the data might by mistake. */
const tampered = (id: ItemId, change: (indicator: Indicator) => Indicator): RuleSet => {
  const dimensions: readonly Dimension[] = RULE_SET_2021_57.dimensions.map((dimension) => ({
    ...dimension,
    groups: dimension.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((one) => (one.id === id ? change(one) : one)),
    })),
  }));
  const indicators = dimensions.flatMap(({ groups }) => groups.flatMap((group) => group.indicators));
  return { ...RULE_SET_2021_57, dimensions, indicators };
};
const withRule = <Kind extends Rule['kind']>(
  id: ItemId,
  kind: Kind,
  change: (rule: Extract<Rule, { kind: Kind }>) => Rule,
) =>
  tampered(id, (one) => {
    if (one.rule.kind !== kind) throw new Error(`${id} is not of kind ${kind}`);
    return { ...one, rule: change(one.rule as Extract<Rule, { kind: Kind }>) };
  });
type Bands = Extract<Rule, { kind: 'bands' }>['bands'];
const withBands = (id: ItemId, change: (bands: Bands) => Bands) =>
  withRule(id, 'bands', (rule) => ({ ...rule, bands: change(rule.bands) }));

const kinds = (findings: readonly ProofFinding[]) => [...new Set(findings.map(({ kind }) => kind))];

describe('the proof of the rules', () => {
  it.each(Object.values(RULE_SETS))('finds nothing wrong with $id', (ruleSet) => {
    expect(proveRuleSet(ruleSet).broken).toEqual([]);
  });

  it('names what the text leaves open, each with a witness and with what settles it', () => {
    const { settled } = proveRuleSet(RULE_SET_2021_57);
    for (const { settledBy } of settled) expect({ ...READINGS, ...CONVENTIONS }).toHaveProperty([settledBy ?? '']);
    const open = (kind: ProofFinding['kind']) =>
      settled.filter((finding) => finding.kind === kind).map(({ where, witness }) => [where, witness]);
    expect(open('printed-nowhere')).toEqual([
      ['2.1', 94.5],
      ['2.1', 99.5],
      ['3.1', 1],
    ]);
    expect(open('top-differs-from-weight')).toEqual([
      ['1.6', 5],
      ['2.4', 3],
      ['2.5', 8],
      ['2.6', 4],
      ['3.2', 3],
      ['3.4', 3],
    ]);
    expect(open('printed-twice')).toContainEqual(['3.2', 2]);
    expect(open('printed-twice')).toContainEqual(['1.5', 200_000]);
  });

  it('reads every band’s words', () => {
    const read = (id: ItemId) => {
      const { rule } = indicator(id);
      return rule.kind === 'bands' ? rule.bands.map((band) => printedBand(band, rule.measure)) : [];
    };
    expect(read('1.5')).toEqual([
      { from: 200_000, to: null, score: 8 },
      { from: 150_000, to: 200_000, score: 6 },
      { from: 100_000, to: 150_000, score: 4 },
      { from: 80_000, to: 100_000, score: 2 },
      { from: null, to: 80_000, score: 0 },
    ]);
    expect(read('2.1')[0]).toEqual({ from: 100, to: null, score: 20 });
    expect(read('2.3')[1]).toEqual({ from: 3000, to: 5000, score: 3 });
    expect(read('3.2').at(-1)).toEqual({ from: null, to: 0, score: 0 });
  });
});

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
      { ...RULE_SET_2021_57, indicators: [...RULE_SET_2021_57.indicators, indicator('1.1')] },
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

describe('a rule set that is not the first one', () => {
  const reported = {
    ...{ guidance: 'basic', accidents: 'none', nationalAwards: 0, municipalAwards: 0, countyAwards: 0, redListed: 0 },
    ...{ verifiedComplaints: 0, employment: 163_000, talent: 0, revenue: 0, revenueTarget: 1, priorRevenue: null },
    ...{ tax: 0, priorTax: null, enterprises: 0, employersServed: 0, trainings: 0, hazards: 0 },
    ...{ floorArea: false, socialSecurity: false, employmentService: false, personnel: false, property: false },
  } as unknown as Parameters<typeof evaluate>[0];

  it('is scored by its own bands', () => {
    const lenient = withBands('1.5', (bands) =>
      bands.map((band) => (band.atLeast === 200_000 ? { ...band, atLeast: 160_000 } : band)),
    );
    expect(evaluate(reported, RULE_SET_2021_57, DEFAULT_READINGS).items['1.5'].score).toBe(600);
    expect(evaluate(reported, lenient, DEFAULT_READINGS).items['1.5'].score).toBe(800);
  });

  it('never deducts more than there is', () => {
    const strict = withRule('1.4', 'deductions', (rule) => ({ ...rule, each: 2 }));
    const scores = [0, 1, 2, 3].map(
      (verifiedComplaints) =>
        evaluate({ ...reported, verifiedComplaints: count(verifiedComplaints) }, strict, DEFAULT_READINGS).items['1.4']
          .score,
    );
    expect(scores).toEqual([300, 100, 0, 0]);
  });
});
