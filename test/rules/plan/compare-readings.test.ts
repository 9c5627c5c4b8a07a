import * as fc from 'fast-check';
import { Participant } from '../../../shared/evaluation/plan/plan';
import { Year } from '../../../shared/vocabulary/ids';
import { ItemScores, type SomeScores } from '../../../shared/assessment/score';
import { compareReadings, type ComparedPark } from '../../../shared/evaluation/plan/compare-readings';
import { NOBODY, withScores } from '../../../shared/evaluation/panel/tally';
import { computedScores, withTotal } from '../../../shared/evaluation/submission/computed-scores';
import { ITEM_IDS, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { wan } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS, type Readings } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { GRADING } from '../../../shared/regulation/grades';
import { asJson, reportedFigures } from '../arbitrary/reported';

const YEAR = Year.parse(2025);
const { id: ruleSet } = RULE_SET_2021_57;
const readings = (changes: Partial<Readings>): Readings => ({ ...DEFAULT_READINGS, ...changes });
const FACILITIES = { floorArea: true, socialSecurity: true, employmentService: true, personnel: true, property: true };
/** Everything at its best but for the scores that the bureau set. */
const REPORTED = {
  guidance: 'outstanding',
  nationalAwards: 1,
  municipalAwards: 0,
  countyAwards: 0,
  redListed: 5,
  verifiedComplaints: 0,
  employment: 200000,
  talent: 2000,
  revenue: 200,
  revenueTarget: 100,
  priorRevenue: 100,
  tax: 5000,
  priorTax: 2500,
  enterprises: 35,
  employersServed: 5000,
  trainings: 4,
  hazards: 0,
  accidents: 'none',
  facilities: FACILITIES,
};
const participant = (park: string) =>
  Participant.parse({
    park,
    name: park,
    district: park,
    districtName: park,
    recognised: 2024,
    revenueTarget: 100,
    priorRevenue: 100,
    priorTax: 2500,
  });
const compared = (
  park: string,
  fixed: SomeScores = {},
  earlier: ComparedPark['money']['earlier'] = [],
): ComparedPark => ({
  participant: participant(park),
  reported: REPORTED,
  tally: NOBODY,
  // The keys of scores are items.
  overrides: Object.entries(fixed).map(([item, score]) => ({ item: item as ItemId, score })),
  money: { year: YEAR, recognised: Year.parse(2024), earlier },
});
const everything = (score: number): SomeScores => Object.fromEntries(ITEM_IDS.map((id) => [id, score]));

describe('a year’s data under other readings', () => {
  const anyReadings: fc.Arbitrary<Readings> = fc
    .record({
      'R-ceiling': fc.constantFrom('literal' as const, 'scaled' as const, 'printed' as const),
      'R-sixty': fc.constantFrom('pass' as const, 'fail' as const),
      'R-bonus': fc.constantFrom('outside' as const, 'inside' as const),
      'R-county': fc.constantFrom('each' as const, 'once' as const),
      'R-money-year': fc.constantFrom('evaluated-year' as const, 'following-year' as const, 'by-evaluation' as const),
    })
    .map((some) => ({ ...DEFAULT_READINGS, ...some }));
  const parks = fc
    .array(reportedFigures, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((reported, index) => ({ ...compared(`park-${index}`), reported: asJson(reported) })));

  test('is the same under the same readings', () => {
    fc.assert(
      fc.property(parks, anyReadings, (all, same) => {
        expect(compareReadings(ruleSet, same, same, all)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('has before and after exchanged when the readings are', () => {
    fc.assert(
      fc.property(parks, anyReadings, anyReadings, (all, one, other) => {
        const back = compareReadings(ruleSet, other, one, all);
        const turned = back.map(({ before, after, ...park }) => ({ ...park, before: after, after: before }));
        expect(compareReadings(ruleSet, one, other, all)).toEqual(turned);
      }),
      { numRuns: 30 },
    );
  });

  test('is scored as the plan would score it', () => {
    const scaled = readings({ 'R-ceiling': 'scaled' });
    const [change] = compareReadings(ruleSet, DEFAULT_READINGS, scaled, [compared('dazu')]);
    const totals = [DEFAULT_READINGS, scaled].map(
      (each) => computedScores({ ruleSet, readings: each }, participant('dazu'), REPORTED).total,
    );
    expect([change?.before.total, change?.after.total]).toEqual(totals);
    expect(totals[1]).toBe(GRADING.fullMarks);
  });

  test('keeps what the panel and the bureau settled otherwise than computed', () => {
    const scaled = readings({ 'R-ceiling': 'scaled' });
    expect(compareReadings(ruleSet, DEFAULT_READINGS, scaled, [compared('dazu', everything(3))])).toEqual([]);
    const fixed = { '1.6': 1, '2.4': 1, '2.5': 1, '2.6': 1, '3.2': 1 };
    const [change] = compareReadings(ruleSet, DEFAULT_READINGS, scaled, [compared('dazu', fixed)]);
    // Only 3.4 is left to be stretched: from 3 to 5.
    expect((change?.after.total ?? 0) - (change?.before.total ?? 0)).toBe(2);
  });

  test('turns a park at exactly the pass mark', () => {
    const at = { ...everything(0), '2.1': 20, '2.2': 10, '1.5': 8, '1.6': 5, '2.3': 5, '2.5': 5, '3.1': 5, '3.3': 2 };
    expect(withTotal(ItemScores.parse(at)).total).toBe(GRADING.passMark);
    const changed = compareReadings(ruleSet, DEFAULT_READINGS, readings({ 'R-sixty': 'fail' }), [compared('dazu', at)]);
    expect(changed).toMatchObject([
      { before: { grade: '合格', subsidy: SUBSIDY.baseByYear[1] }, after: { grade: '不合格', subsidy: 0 } },
    ]);
  });

  test('adds up a panel’s means as fractions or rounded, and turns a park that rounding carried over the pass mark', () => {
    const at = { ...everything(0), '2.1': 20, '2.2': 10, '1.5': 8, '1.6': 5, '2.3': 5, '2.5': 5, '3.1': 5 };
    // 2 + 0.00 of thirds: 0.666… three times is 2, and 0.67 three times 2.01; less 0.01 and a third of it.
    const given: SomeScores[] = [
      { '3.2': 0.66, '3.3': 0.66, '3.4': 0.67 },
      { '3.2': 0.67, '3.3': 0.67, '3.4': 0.67 },
      { '3.2': 0.67, '3.3': 0.67, '3.4': 0.65 },
    ];
    const park = compared(
      'dazu',
      Object.fromEntries(Object.entries(at).filter(([id]) => !['3.2', '3.3', '3.4'].includes(id))),
    );
    const tally = given.reduce(withScores, NOBODY);
    const changed = compareReadings(ruleSet, DEFAULT_READINGS, readings({ 'R-panel-rounding': 'per-item' }), [
      { ...park, tally },
    ]);
    expect(changed).toMatchObject([
      { before: { total: 59.997, grade: '不合格' }, after: { total: 60, grade: '合格' } },
    ]);
  });

  test('lets the bonus fall to the ceiling', () => {
    const earlier = [
      { year: Year.parse(2024), grade: '合格' as const, adjusted: wan(250), readings: DEFAULT_READINGS },
    ];
    const names = ['a', 'b', 'c', 'd'];
    const all = names.map((name, index) => compared(name, { '1.1': 3 - index }, name === 'a' ? earlier : []));
    const changed = compareReadings(ruleSet, DEFAULT_READINGS, readings({ 'R-bonus': 'inside' }), all);
    expect(changed).toMatchObject([
      { park: 'a', before: { grade: '优秀', subsidy: 60 }, after: { grade: '优秀', subsidy: 50 } },
    ]);
  });
});
