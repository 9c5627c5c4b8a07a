import { evaluate } from '../../../shared/assessment/evaluate';
import { printedBand } from '../../../shared/assessment/explanation/printed-band';
import { proveRuleSet, type ProofFinding } from '../../../shared/assessment/proof/prove';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { count } from '../../../shared/vocabulary/quantities';
import { CONVENTIONS, DEFAULT_READINGS, READINGS } from '../../../shared/regulation/readings';
import { indicatorOf, RULE_SET_2021_57, RULE_SETS } from '../../../shared/regulation/rule-set';
import { withBands, withRule } from './tampered-rules';

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
      const { rule } = indicatorOf(RULE_SET_2021_57, id);
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
