import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { evaluate } from '../../../shared/assessment/evaluate';
import type { Reported } from '../../../shared/assessment/reported';
import type { ItemTrace, NextStep, Step } from '../../../shared/assessment/trace';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { points, wan } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS, type Alternative, type ConventionId } from '../../../shared/regulation/readings';
import { indicatorOf, itemIds, RULE_SET_2021_57, RULE_SETS } from '../../../shared/regulation/rule-set';
import { PROVINCE_REPORTED } from '../../cases/example-province';
import { annex2Cases } from '../../cases/read-cases';

const ORDINARY = (() => {
  const [golden] = annex2Cases();
  const checked = golden && checkReported(golden.reported, null, RULE_SET_2021_57);
  if (!checked?.ok) throw new Error('the first golden case must be good');
  return checked.reported;
})();
const traceOf = (id: ItemId, figures: Partial<Reported>, ceiling: Alternative<'R-ceiling'> = 'literal'): ItemTrace =>
  evaluate({ ...ORDINARY, ...figures }, RULE_SET_2021_57, { ...DEFAULT_READINGS, 'R-ceiling': ceiling }).items[id];
const measureOf = (id: ItemId) => {
  const { rule } = indicatorOf(RULE_SET_2021_57, id);
  if (rule.kind !== 'bands') throw new Error(`${id} has no bands`);
  return rule.measure;
};

describe('a trace names the conventions that it was scored by', () => {
  const COUNT: readonly ConventionId[] = ['R-bounds', 'R-whole'];
  const GROWTH: readonly ConventionId[] = ['R-bounds', 'R-exact', 'R-money'];
  const CONVENTIONS: Readonly<Record<string, readonly ConventionId[]>> = {
    '1.1': [],
    '1.2': ['R-whole'],
    '1.3': ['R-whole'],
    '1.4': ['R-whole'],
    '1.5': COUNT,
    '1.6': COUNT,
    '2.1': ['R-bounds', 'R-gaps', 'R-exact', 'R-money'],
    '2.2': GROWTH,
    '2.3': ['R-bounds', 'R-money'],
    '2.4': GROWTH,
    '2.5': COUNT,
    '2.6': COUNT,
    '3.1': ['R-checklist'],
    '3.2': COUNT,
    '3.3': ['R-whole'],
    '3.4': [],
  };

  it.each(Object.entries(CONVENTIONS))('%s: %j', (id, conventions) => {
    expect(traceOf(id as ItemId, {}).conventions).toEqual(conventions);
  });

  it('and of nothing else: every item is among them', () => {
    expect(Object.keys(CONVENTIONS)).toEqual(itemIds(RULE_SET_2021_57));
  });

  it.each([['2.2', 'priorRevenue', 5] as const, ['2.4', 'priorTax', 3] as const])(
    '%s without %s, or with a zero, by R-no-prior-year alone',
    (id, prior, lastBand) => {
      for (const none of [null, wan(0)])
        expect(traceOf(id, { [prior]: none }, 'scaled')).toEqual({
          id,
          score: 0,
          stated: 0,
          weight: points(indicatorOf(RULE_SET_2021_57, id).weight),
          step: { kind: 'band', measured: { kind: 'noPriorYear', measure: measureOf(id) }, band: lastBand },
          next: null,
          clause: `附件2 ${id}`,
          ceiling: 'scaled',
          under: { literal: 0, scaled: 0, printed: 0 },
          conventions: ['R-no-prior-year'],
        });
    },
  );
});

describe('a trace says how the score came about, and what the next better one takes', () => {
  const atLeast = (figure: NextStep['figure'], value: number, score: number): NextStep => ({
    figure,
    score: points(score),
    needs: { kind: 'atLeast', value },
  });
  const atMost = (figure: NextStep['figure'], value: number, score: number): NextStep => ({
    figure,
    score: points(score),
    needs: { kind: 'atMost', value },
  });
  const choose = (figure: NextStep['figure'], value: string, score: number): NextStep => ({
    figure,
    score: points(score),
    needs: { kind: 'choose', value },
  });
  const value = (id: ItemId, of: number, band: number): Step => ({
    kind: 'band',
    measured: { kind: 'value', measure: measureOf(id), value: of },
    band,
  });
  const rate = (id: ItemId, numerator: number, denominator: number, band: number): Step => ({
    kind: 'band',
    measured: { kind: 'rate', measure: measureOf(id), numerator, denominator },
    band,
  });
  const deducted = (from: number, count: number): Step => ({ kind: 'deducted', from, count, each: 1 });
  const awards = (national: number, municipal: number, county: number): Partial<Reported> =>
    ({ nationalAwards: national, municipalAwards: municipal, countyAwards: county }) as Partial<Reported>;
  const awarded = (national: number, municipal: number, county: number): Step => ({
    kind: 'counted',
    terms: [
      { figure: 'nationalAwards', count: national, each: 3 },
      { figure: 'municipalAwards', count: municipal, each: 2 },
      { figure: 'countyAwards', count: county, each: 1 },
    ],
  });
  const FACILITIES = ['floorArea', 'socialSecurity', 'employmentService', 'personnel', 'property'] as const;
  const facilities = (...met: readonly boolean[]): Partial<Reported> =>
    Object.fromEntries(FACILITIES.map((id, index) => [id, met[index] ?? false])) as Partial<Reported>;
  const checked = (...met: readonly boolean[]): Step => ({
    kind: 'checked',
    met: FACILITIES.filter((_, index) => met[index]),
    missing: FACILITIES.filter((_, index) => !met[index]),
  });
  const amounts = (fields: Readonly<Record<string, number>>): Partial<Reported> =>
    Object.fromEntries(Object.entries(fields).map(([id, fen]) => [id, fen])) as Partial<Reported>;
  const of = (fields: object): Partial<Reported> => fields as Partial<Reported>;

  /** Figures, stated score, literal and scaled score, how, and the next better literal score. */
  it.each<[ItemId, Partial<Reported>, number, number, number, Step, NextStep | null]>([
    ['1.1', of({ guidance: 'outstanding' }), 3, 3, 3, { kind: 'option', value: 'outstanding' }, null],
    [
      '1.1',
      of({ guidance: 'basic' }),
      2,
      2,
      2,
      { kind: 'option', value: 'basic' },
      choose('guidance', 'outstanding', 3),
    ],
    ['1.1', of({ guidance: 'wrong' }), 0, 0, 0, { kind: 'option', value: 'wrong' }, choose('guidance', 'basic', 2)],
    ['1.2', awards(0, 0, 0), 0, 0, 0, awarded(0, 0, 0), atLeast('countyAwards', 1, 1)],
    ['1.2', awards(0, 1, 0), 2, 2, 2, awarded(0, 1, 0), atLeast('countyAwards', 1, 3)],
    ['1.2', awards(0, 0, 2), 2, 2, 2, awarded(0, 0, 2), atLeast('countyAwards', 3, 3)],
    ['1.2', awards(1, 0, 0), 3, 3, 3, awarded(1, 0, 0), null],
    ['1.2', awards(2, 3, 4), 3, 3, 3, awarded(2, 3, 4), null],
    [
      '1.3',
      of({ redListed: 4 }),
      4,
      4,
      4,
      { kind: 'counted', terms: [{ figure: 'redListed', count: 4, each: 1 }] },
      atLeast('redListed', 5, 5),
    ],
    [
      '1.3',
      of({ redListed: 6 }),
      5,
      5,
      5,
      { kind: 'counted', terms: [{ figure: 'redListed', count: 6, each: 1 }] },
      null,
    ],
    ['1.4', of({ verifiedComplaints: 0 }), 3, 3, 3, deducted(3, 0), null],
    ['1.4', of({ verifiedComplaints: 1 }), 2, 2, 2, deducted(3, 1), atMost('verifiedComplaints', 0, 3)],
    ['1.4', of({ verifiedComplaints: 3 }), 0, 0, 0, deducted(3, 3), atMost('verifiedComplaints', 2, 1)],
    ['1.4', of({ verifiedComplaints: 4 }), 0, 0, 0, deducted(3, 4), atMost('verifiedComplaints', 2, 1)],
    ['1.5', of({ employment: 200_000 }), 8, 8, 8, value('1.5', 200_000, 0), null],
    ['1.5', of({ employment: 199_999 }), 6, 6, 6, value('1.5', 199_999, 1), atLeast('employment', 200_000, 8)],
    ['1.5', of({ employment: 79_999 }), 0, 0, 0, value('1.5', 79_999, 4), atLeast('employment', 80_000, 2)],
    ['1.6', of({ talent: 2000 }), 5, 5, 8, value('1.6', 2000, 0), null],
    ['1.6', of({ talent: 1999 }), 4, 4, 6.4, value('1.6', 1999, 1), atLeast('talent', 2000, 5)],
    ['1.6', of({ talent: 1000 }), 2, 2, 3.2, value('1.6', 1000, 2), atLeast('talent', 1500, 4)],
    [
      '2.1',
      amounts({ revenue: wan(100), revenueTarget: wan(100) }),
      20,
      20,
      20,
      rate('2.1', wan(100), wan(100), 0),
      null,
    ],
    [
      '2.1',
      amounts({ revenue: wan(100) - 1, revenueTarget: wan(100) }),
      15,
      15,
      15,
      rate('2.1', wan(100) - 1, wan(100), 1),
      atLeast('revenue', 100, 20),
    ],
    [
      '2.1',
      amounts({ revenue: wan(95) - 1, revenueTarget: wan(100) }),
      10,
      10,
      10,
      rate('2.1', wan(95) - 1, wan(100), 2),
      atLeast('revenue', 95, 15),
    ],
    [
      '2.1',
      amounts({ revenue: wan(90) - 1, revenueTarget: wan(100) }),
      0,
      0,
      0,
      rate('2.1', wan(90) - 1, wan(100), 3),
      atLeast('revenue', 90, 10),
    ],
    // Of three 分 the least amount that is enough for one band is enough for the next as well.
    ['2.1', amounts({ revenue: 2, revenueTarget: 3 }), 0, 0, 0, rate('2.1', 2, 3, 3), atLeast('revenue', 0.000003, 20)],
    [
      '2.2',
      amounts({ revenue: wan(150), priorRevenue: wan(100) }),
      10,
      10,
      10,
      rate('2.2', wan(50), wan(100), 0),
      null,
    ],
    [
      '2.2',
      amounts({ revenue: wan(110) - 1, priorRevenue: wan(100) }),
      0,
      0,
      0,
      rate('2.2', wan(10) - 1, wan(100), 5),
      atLeast('revenue', 110, 2),
    ],
    [
      '2.2',
      amounts({ revenue: wan(60), priorRevenue: wan(100) }),
      0,
      0,
      0,
      rate('2.2', -wan(40), wan(100), 5),
      atLeast('revenue', 110, 2),
    ],
    ['2.3', amounts({ tax: wan(5000) }), 5, 5, 5, value('2.3', wan(5000), 0), null],
    ['2.3', amounts({ tax: wan(5000) - 1 }), 3, 3, 3, value('2.3', wan(5000) - 1, 1), atLeast('tax', 5000, 5)],
    ['2.3', amounts({ tax: 0 }), 1, 1, 1, value('2.3', 0, 3), atLeast('tax', 1000, 2)],
    [
      '2.4',
      amounts({ tax: wan(130), priorTax: wan(100) }),
      2,
      2,
      3.33,
      rate('2.4', wan(30), wan(100), 1),
      atLeast('tax', 150, 3),
    ],
    // Two bands that the weight caps alike: the better of them is worth nothing more.
    ['2.5', of({ enterprises: 35 }), 8, 5, 5, value('2.5', 35, 0), null],
    ['2.5', of({ enterprises: 34 }), 6, 5, 3.75, value('2.5', 34, 1), null],
    ['2.5', of({ enterprises: 29 }), 4, 4, 2.5, value('2.5', 29, 2), atLeast('enterprises', 30, 5)],
    ['2.6', of({ employersServed: 0 }), 1, 1, 1.25, value('2.6', 0, 3), atLeast('employersServed', 2000, 2)],
    ['3.1', facilities(true, true, true, true, true), 5, 5, 5, checked(true, true, true, true, true), null],
    [
      '3.1',
      facilities(true, false, true, false, true),
      3,
      3,
      3,
      checked(true, false, true, false, true),
      choose('socialSecurity', '是', 4),
    ],
    ['3.1', facilities(), 0, 0, 0, checked(), choose('floorArea', '是', 1)],
    ['3.2', of({ trainings: 4 }), 3, 3, 5, value('3.2', 4, 0), null],
    ['3.2', of({ trainings: 1 }), 1, 1, 1.67, value('3.2', 1, 2), atLeast('trainings', 2, 2)],
    ['3.3', of({ hazards: 9 }), 0, 0, 0, deducted(5, 9), atMost('hazards', 4, 1)],
    ['3.4', of({ accidents: 'minor' }), 2, 2, 3.33, { kind: 'option', value: 'minor' }, choose('accidents', 'none', 3)],
  ])('%s of %j', (id, figures, stated, literal, scaled, step, next) => {
    const { weight, clause } = indicatorOf(RULE_SET_2021_57, id);
    const trace = traceOf(id, figures);
    expect(trace).toEqual({
      id,
      score: points(literal),
      stated: points(stated),
      weight: points(weight),
      step,
      next,
      clause,
      ceiling: 'literal',
      under: { literal: points(literal), scaled: points(scaled), printed: points(stated) },
      conventions: trace.conventions,
    });
    expect(traceOf(id, figures, 'scaled')).toMatchObject({ ceiling: 'scaled', score: points(scaled), step });
  });

  it.each<[ItemId, Partial<Reported>, NextStep | null]>([
    ['2.5', of({ enterprises: 34 }), atLeast('enterprises', 35, 5)],
    ['2.5', of({ enterprises: 19 }), atLeast('enterprises', 20, 1.25)],
    ['3.4', of({ accidents: 'serious' }), choose('accidents', 'minor', 3.33)],
    ['3.1', facilities(true), choose('socialSecurity', '是', 2)],
  ])('%s of %j, scaled, leads to the next better scaled score', (id, figures, next) => {
    expect(traceOf(id, figures, 'scaled').next).toEqual(next);
  });

  it('cannot be changed by one reader for all others where it was worked out beforehand', () => {
    const { items } = evaluate(ORDINARY, RULE_SET_2021_57, DEFAULT_READINGS);
    expect(Object.isFrozen(items['3.1'])).toBe(true);
    expect(Object.isFrozen(items['1.1'])).toBe(true);
  });

  it('refuses a judgement that the rule has no option for', () => {
    expect(() => traceOf('1.1', of({ guidance: 'excellent' }))).toThrow(RangeError);
  });

  const PROVINCE = RULE_SETS['示例省-2030/1'];
  it.each<[ItemId, ReportedJson, number, number, NextStep | null]>([
    ['A3', { provincialHonours: 1, cityHonours: 2 }, 9, 9, atLeast('cityHonours', 3, 10)],
    ['A3', { provincialHonours: 3, cityHonours: 0 }, 10, 10, null],
    ['C1', { highTech: 2 }, 6, 6, atLeast('highTech', 3, 9)],
    ['C1', { highTech: 3 }, 9, 9, null],
    [
      'C2',
      { facilities: { hasPlatform: false, hasMediation: true, hasTraining: false } },
      3,
      3,
      choose('hasPlatform', '是', 6),
    ],
    ['D1.2', { delays: 1 }, 4, 4, atMost('delays', 0, 6)],
    ['D1.2', { delays: 3 }, 0, 0, atMost('delays', 2, 2)],
    ['D1.2', { delays: 4 }, 0, 0, atMost('delays', 2, 2)],
  ])('%s of another annex with %j, which counts by more than one', (id, fields, stated, score, next) => {
    const sheet = checkReported({ ...PROVINCE_REPORTED, ...fields }, null, PROVINCE);
    if (!sheet.ok) throw new Error(JSON.stringify(sheet.findings));
    expect(evaluate(sheet.reported, PROVINCE, DEFAULT_READINGS).items[id]).toMatchObject({
      stated: points(stated),
      score: points(score),
      next,
    });
  });
});
