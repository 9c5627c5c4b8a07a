import * as fc from 'fast-check';
import { Instant, Month, ParkId, Year } from '../../../shared/vocabulary/ids';
import { MonthFigures, type SentRow } from '../../../shared/evaluation/months/report';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { evaluate } from '../../../shared/assessment/evaluate';
import {
  annualDifferences,
  describeDifference,
  monthsToCome,
  differencesTodo,
} from '../../../shared/evaluation/months/annual-differences';
import { carriedForward, forecastOf } from '../../../shared/evaluation/months/forecast';
import { checkReport } from '../../../shared/evaluation/months/check-report';
import { endedMonths, hasBegun, MONTHS, monthsText } from '../../../shared/evaluation/months/month';
import { progressOf } from '../../../shared/evaluation/months/progress';
import { rankForecasts } from '../../../shared/evaluation/months/rank-forecasts';
import { mayReport, REPORT_STEPS } from '../../../shared/evaluation/months/steps';
import { describeReportFinding } from '../../../shared/evaluation/months/report-text';
import { sumMonths, sumOf, type ParkMonth } from '../../../shared/evaluation/months/sum-months';
import { PERMISSIONS } from '../../../shared/evaluation/procedure/permissions';
import { YEAR_STATES } from '../../../shared/vocabulary/stages';
import { FIGURE_IDS, FIGURES } from '../../../shared/regulation/figures';
import {
  isMonthlyMoney,
  MONTHLY_FIGURE_IDS,
  MONTHLY_FIGURES,
  monthlyLabel,
  type MonthlyFigure,
} from '../../../shared/regulation/monthly-figures';
import { printedPoints } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { itemIds, RULE_SET_2021_57, RULE_SETS } from '../../../shared/regulation/rule-set';
import { monthFigures } from '../../cases/month-figures';
import { asJson, reportedFigures } from '../arbitrary/reported';

const YEAR = Year.parse(2025);
const month = (number: number) => Month.parse(number);
const months = (count: number, changes: (month: number) => Partial<MonthFigures> = () => ({})): ParkMonth[] =>
  MONTHS.slice(0, count).map((each) => ({ month: each, figures: monthFigures(changes(each)) }));
const PLAN = { revenueTarget: 100_000, priorRevenue: 72_000, priorTax: 3000 };
const basis = { ruleSet: RULE_SET_2021_57, readings: DEFAULT_READINGS, plan: PLAN, submitted: null };

const amount = fc.integer({ min: 0, max: 9_999_999_999 }).map((fen) => fen / 1_000_000);
const anyFigures: fc.Arbitrary<MonthFigures> = fc
  .record(
    Object.fromEntries(MONTHLY_FIGURE_IDS.map((id) => [id, isMonthlyMoney(id) ? amount : fc.nat(30_000)])) as Record<
      MonthlyFigure,
      fc.Arbitrary<number>
    >,
  )
  .map((each) => MonthFigures.parse(each));
const anyMonths = (least: number, most = 12): fc.Arbitrary<ParkMonth[]> =>
  fc
    .subarray([...MONTHS], { minLength: least, maxLength: most })
    .chain((chosen) => fc.tuple(...chosen.map((each) => anyFigures.map((of) => ({ month: each, figures: of })))))
    .map((each) => [...each]);

describe('the figures that are reported by month', () => {
  it('are those that a park reports as a number, but for its awards', () => {
    const numbers = FIGURE_IDS.filter((id) => FIGURES[id].from === 'park' && 'unit' in FIGURES[id].of);
    const awards = ['nationalAwards', 'municipalAwards', 'countyAwards'];
    expect([...MONTHLY_FIGURE_IDS].toSorted()).toEqual(numbers.filter((id) => !awards.includes(id)).toSorted());
  });

  it('are called as in the year’s sheet, without 年', () => {
    for (const id of MONTHLY_FIGURE_IDS) expect(monthlyLabel(id)).not.toContain('年');
    expect([monthlyLabel('revenue'), monthlyLabel('employersServed')]).toEqual([
      '园区营业收入',
      '园区企业服务用人单位数',
    ]);
  });
});

describe('a month', () => {
  it.each<[string, number, boolean, number]>([
    ['2025-03-31T15:59:59.999Z', 4, false, 2],
    ['2025-03-31T16:00:00.000Z', 4, true, 3],
    ['2024-12-31T15:59:59.999Z', 1, false, 0],
    ['2025-12-31T15:59:59.999Z', 12, true, 11],
    ['2025-12-31T16:00:00.000Z', 12, true, 12],
    ['2030-01-01T00:00:00.000Z', 12, true, 12],
  ])('at %s: whether %d has begun in Beijing is %s, and %d are over', (at, number, begun, ended) => {
    expect(hasBegun(YEAR, month(number), Instant.parse(at))).toBe(begun);
    expect(endedMonths(YEAR, Instant.parse(at))).toHaveLength(ended);
  });

  it.each([
    [[1, 2, 3, 5], '1—3月、5月'],
    [[12], '12月'],
    [[], ''],
  ])('of %j is written %s', (numbers, words) => {
    expect(monthsText(numbers.map(month))).toBe(words);
  });
});

describe('what months come to', () => {
  it('adds up what adds up, takes the latest of the rest, and says which months are missing', () => {
    const some = [
      { month: month(3), figures: monthFigures({ revenue: 0.1, enterprises: 33, employersServed: 3700 }) },
      { month: month(1), figures: monthFigures({ revenue: 0.2, enterprises: 30, employersServed: 3500 }) },
    ];
    expect(sumMonths(some, MONTHS.slice(0, 4))).toEqual({
      reported: [1, 3],
      missing: [2, 4],
      sums: {
        ...monthFigures(),
        employment: 27_000,
        talent: 286,
        revenue: 0.3,
        tax: 682.5,
        trainings: 2,
        enterprises: 33,
        employersServed: 3700,
      },
    });
    expect(sumMonths([], MONTHS.slice(0, 1))).toEqual({ reported: [], missing: [1], sums: null });
  });

  it('is exact to the 分, in whatever order the months come', () => {
    fc.assert(
      fc.property(anyMonths(1), (some) => {
        const fen = some.reduce((sum, each) => sum + BigInt(Math.round(each.figures.revenue * 1_000_000)), 0n);
        const revenue = sumOf(some)?.revenue ?? 0;
        expect(BigInt(Math.round(revenue * 1_000_000))).toBe(fen);
        expect(sumOf(some.toReversed())).toEqual(sumOf(some));
      }),
    );
  });
});

describe('progress against the target', () => {
  it.each<[string, number, number, number, object]>([
    ['a target just missed is not reached', 99_999.999999, 100_000, 12, { percent: 99.99, ahead: false }],
    ['a target just met is', 100_000, 100_000, 12, { percent: 100, yearPercent: 100, ahead: true }],
    [
      'a third of the year needs a third',
      33_333.333333,
      100_000,
      4,
      { percent: 33.33, yearPercent: 33.33, ahead: false },
    ],
    ['a third of the year, met', 33_333.333334, 100_000, 4, { yearPercent: 33.33, ahead: true }],
    ['before the year nothing is late', 0, 1, 0, { percent: 0, yearPercent: 0, ahead: true }],
  ])('%s', (_, revenue, revenueTarget, ended, expected) => {
    expect(progressOf(monthFigures({ revenue }), { revenueTarget }, ended)).toMatchObject(expected);
  });
});

describe('carrying forward', () => {
  it('changes nothing of twelve months', () => {
    fc.assert(fc.property(anyMonths(12), (all) => expect(carriedForward(all)).toEqual(sumOf(all))));
  });

  it('of equal months comes to twelve of them, however many there are; what is not added up stays', () => {
    fc.assert(
      fc.property(anyFigures, fc.integer({ min: 1, max: 12 }), (one, count) => {
        const some = MONTHS.slice(0, count).map((each) => ({ month: each, figures: one }));
        const whole = MONTHS.map((each) => ({ month: each, figures: one }));
        expect(carriedForward(some)).toEqual(sumOf(whole));
      }),
    );
  });

  it('never takes away, and rounds a count half up', () => {
    fc.assert(
      fc.property(anyMonths(1), (some) => {
        const [sums, carried] = [sumOf(some), carriedForward(some)];
        for (const id of MONTHLY_FIGURE_IDS) expect(carried?.[id]).toBeGreaterThanOrEqual(sums?.[id] ?? Infinity);
      }),
    );
    const eight = months(8, (each) => ({ hazards: each === 1 ? 1 : 0 }));
    expect(carriedForward(eight)?.hazards).toBe(2);
  });
});

describe('the forecast', () => {
  it('lies within what the evaluator can give, whatever the year’s submission will say', () => {
    fc.assert(
      fc.property(anyMonths(1), reportedFigures, (some, completion) => {
        const forecast = forecastOf(some, basis);
        const json = { ...asJson(completion), ...carriedForward(some) };
        const checked = checkReported(json, PLAN, RULE_SET_2021_57);
        if (!checked.ok || !forecast) throw new RangeError('every such sheet can be scored');
        const { total, items } = evaluate(checked.reported, RULE_SET_2021_57, DEFAULT_READINGS);
        expect(printedPoints(total)).toBeGreaterThanOrEqual(forecast.carried.least);
        expect(printedPoints(total)).toBeLessThanOrEqual(forecast.carried.most);
        for (const { item, carried } of forecast.items) {
          expect(printedPoints(items[item].score)).toBeGreaterThanOrEqual(carried.least);
          expect(printedPoints(items[item].score)).toBeLessThanOrEqual(carried.most);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is one number once the park has submitted, and that of the evaluator', () => {
    fc.assert(
      fc.property(anyMonths(1), reportedFigures, (some, submission) => {
        const submitted = asJson(submission);
        const forecast = forecastOf(some, { ...basis, submitted });
        const checked = checkReported({ ...submitted, ...sumOf(some) }, PLAN, RULE_SET_2021_57);
        if (!checked.ok) throw new RangeError('every such sheet can be scored');
        const total = printedPoints(evaluate(checked.reported, RULE_SET_2021_57, DEFAULT_READINGS).total);
        expect(forecast?.now).toEqual({ least: total, most: total });
      }),
      { numRuns: 100 },
    );
  });

  it('says what is still missing to the next band, from the figures as they stand', () => {
    const forecast = forecastOf(months(6), basis);
    const next = (id: string) => forecast?.items.find(({ item }) => item === id)?.next;
    expect(next('2.1')).toBe('距上一档还差 41,997 万元，可再得 10 分');
    expect(next('1.5')).toBe('距上一档还差 19,000 人次，可再得 2 分');
    expect(next('3.1')).toBeNull();
  });

  it.each<[string, ParkMonth[], object | null]>([
    [
      'a strong half year is likely to pass',
      months(6, () => ({ employment: 20_000, talent: 200, revenue: 12_000, tax: 500, enterprises: 40, redListed: 5 })),
      { grade: '合格', certain: false },
    ],
    [
      'a whole strong year passes',
      months(12, () => ({ employment: 20_000, talent: 200, revenue: 12_000, tax: 500, enterprises: 40, redListed: 5 })),
      { grade: '合格', certain: true },
    ],
    [
      'a weak half year is likely to fail',
      months(6, () => ({ revenue: 1, employment: 1, talent: 1, tax: 1 })),
      { grade: '不合格', certain: false },
    ],
    ['in between the year’s submission decides', months(12), null],
  ])('%s', (_, some, prospect) => {
    expect(forecastOf(some, basis)?.prospect).toEqual(prospect);
  });

  it('is none without a month', () => {
    expect(forecastOf([], basis)).toBeNull();
  });

  it('of a year under another annex rests on the figures that both have, and leaves its other items open', () => {
    const ruleSet = RULE_SETS['示例省-2030/1'];
    const plan = { ...PLAN, priorRevenue: 20_000 };
    const forecast = forecastOf(
      months(6, () => ({ revenue: 2000 })),
      { ...basis, ruleSet, plan },
    );
    const items = forecast?.items ?? [];
    expect(items.map(({ item }) => item)).toEqual(itemIds(ruleSet));
    const decided = items.filter(({ carried }) => carried.least === carried.most).map(({ item }) => item);
    expect(decided).toEqual(['B2']);
    expect(items.find(({ item }) => item === 'A1')).toMatchObject({ next: null, carried: { least: 0 } });
  });

  it('ranks parks by it, within the quota; a park without a month has no rank', () => {
    const row = (park: string, most: number | null) => ({
      park: ParkId.parse(park),
      forecast:
        most === null ? null : { months: 6, now: { least: 0, most }, carried: { least: 0, most }, prospect: null },
    });
    const ranks = rankForecasts(
      [row('a', 70), row('b', 85), row('c', 59), row('d', 60), row('e', null)],
      DEFAULT_READINGS,
      RULE_SET_2021_57.grading,
    );
    expect([...ranks].map(([park, { rank, grade }]) => [park, rank, grade])).toEqual([
      ['b', 1, '优秀'],
      ['a', 2, '合格'],
      ['d', 3, '合格'],
      ['c', 4, '不合格'],
    ]);
  });
});

describe('the year’s figures against the months', () => {
  const annual = (changes: ReportedJson = {}): ReportedJson => ({ ...sumOf(months(12)), ...changes });

  it('agree where every month is there and adds up, however the figures are typed', () => {
    expect(annualDifferences(annual({ revenue: '96006.000000' }), months(12), [])).toEqual([]);
  });

  it('are never held against nothing, and figures that cannot be read are left to their own check', () => {
    expect(annualDifferences(annual(), [], MONTHS)).toEqual([]);
    expect(annualDifferences(annual({ revenue: 'abc', tax: '' }), months(12), [])).toEqual([]);
  });

  it('are not held against months that are still to come: only what exceeds the year differs already', () => {
    const year = annual({ employment: 1, enterprises: 99 });
    expect(annualDifferences(annual(), months(9), [])).toEqual([]);
    expect(annualDifferences(year, months(9), []).map(({ figure }) => figure)).toEqual(['employment']);
    expect(
      monthsToCome(
        [1, 2, 3].map((month) => Month.parse(month)),
        [Month.parse(4)],
      ),
    ).toHaveLength(8);
  });

  it.each<[string, ReportedJson, number, RegExp]>([
    [
      'a sum that differs, with the months',
      { revenue: 98_000 },
      12,
      /全年填报 98,000 万元，月报（1—12月）累计 96,006 万元，相差 1,994 万元。$/,
    ],
    ['the month that is missing', {}, 11, /月报（1—11月）累计 88,005.5 万元，相差 8,000.5 万元。12月没有月报。$/],
    [
      'a number at a time with the month that it is of',
      { enterprises: 35 },
      12,
      /最近一次月报（12月）为 31 家，相差 4 家/,
    ],
  ])('tells %s', (_, changes, count, words) => {
    const told = annualDifferences(annual(changes), months(count), MONTHS.slice(count)).map((each) =>
      describeDifference(each, '我的评估表'),
    );
    expect(told.map(({ what }) => what)).toContainEqual(expect.stringMatching(words));
    for (const { where } of told) expect(where).toMatch(/^我的评估表「/);
  });

  it.each([
    ['park', /可以照此提交/, /退回/],
    ['district', /请在“月报”页更正、补报.*退回修改/, /请区县|提交/],
    ['bureau', /由区县人力社保部门更正.*退回区县/, /提交/],
  ] as const)('tell a %s only what it can do about them', (role, can, cannot) => {
    expect(differencesTodo(role)).toMatch(can);
    expect(differencesTodo(role)).not.toMatch(cannot);
  });

  it('differ exactly where a figure is not what its months come to', () => {
    fc.assert(
      fc.property(anyMonths(1), fc.subarray([...MONTHLY_FIGURE_IDS]), (some, changed) => {
        const sums = sumOf(some);
        const json = Object.fromEntries(
          MONTHLY_FIGURE_IDS.map((id) => [id, (sums?.[id] ?? 0) + (changed.includes(id) ? 1 : 0)]),
        );
        const missing = MONTHS.filter((month) => some.every((each) => each.month !== month));
        expect(annualDifferences(json, some, missing).map(({ figure }) => figure)).toEqual(
          MONTHLY_FIGURE_IDS.filter((id) => changed.includes(id)),
        );
      }),
    );
  });
});

describe('a report', () => {
  const park = (id: string) => ParkId.parse(id);
  const sent = (id: string, of: SentRow['figures'] = monthFigures()): SentRow => ({ park: park(id), figures: of });

  it('that is whole is taken, in the order of the parks and in printed figures', () => {
    const rows = [sent('yubei'), sent('dazu', monthFigures({ revenue: 0.5 }))];
    const { rows: taken, findings } = checkReport(rows, [park('dazu'), park('yubei')], new Map());
    expect(findings).toEqual([]);
    expect(taken?.map((row) => [row.park, row.figures.revenue])).toEqual([
      ['dazu', 0.5],
      ['yubei', 8000.5],
    ]);
  });

  it('with anything blank is not, whichever figure it is, and every blank is said', () => {
    fc.assert(
      fc.property(
        fc.subarray([...MONTHLY_FIGURE_IDS], { minLength: 1 }),
        fc.constantFrom(null, '', '  ', undefined),
        (blank, nothing) => {
          const of = { ...monthFigures(), ...Object.fromEntries(blank.map((id) => [id, nothing as null])) };
          const { rows, findings } = checkReport([sent('dazu', of)], [park('dazu')], new Map());
          expect(rows).toBeNull();
          expect(findings.map(({ code, figure }) => [code, figure])).toEqual(blank.map((id) => ['missing', id]));
        },
      ),
    );
  });

  it('never throws, and has words with a clause for whatever is found', () => {
    const value = fc.oneof(fc.string({ maxLength: 100 }), fc.double(), fc.constant(null));
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ maxLength: 20 }), value),
        fc.record({ revenue: value, hazards: value, employersServed: value }),
        (any, some) => {
          const { findings } = checkReport(
            [sent('dazu', { ...any, ...some })],
            [park('dazu')],
            new Map([[park('dazu'), monthFigures()]]),
          );
          for (const finding of findings)
            expect(describeReportFinding(finding, '大足园区')).toMatchObject({
              where: expect.stringContaining('大足园区'),
              what: expect.stringMatching(/。$/),
              todo: expect.stringMatching(/\S/),
              clause: '第十六条',
            });
        },
      ),
    );
  });
});

describe('the steps on a report', () => {
  it('can be taken from the plan’s being there until the results are published', () => {
    expect(YEAR_STATES.filter(mayReport)).toEqual(['open', 'frozen', 'graded', 'approved']);
    for (const { during } of Object.values(REPORT_STEPS)) expect(during).toEqual(YEAR_STATES.filter(mayReport));
  });

  it('are the district’s alone', () => {
    for (const { action } of Object.values(REPORT_STEPS))
      expect(Object.entries(PERMISSIONS).filter(([, held]) => action in held)).toMatchObject([['district', {}]]);
    expect(MONTHLY_FIGURES.employersServed).toBe('cumulative');
  });
});
