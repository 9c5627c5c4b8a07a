import * as fc from 'fast-check';
import { Year } from '../../../shared/vocabulary/ids';
import { Subsidy } from '../../../shared/evaluation/grading/result';
import type { SubsidyYear } from '../../../shared/evaluation/money/base-due';
import { settleSubsidies } from '../../../shared/evaluation/money/settle-subsidy';
import { GRADES } from '../../../shared/regulation/grades';
import { wan } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS, type Readings } from '../../../shared/regulation/readings';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';

const RECOGNISED = Year.parse(2022);
const INSIDE: Readings = { ...DEFAULT_READINGS, 'R-bonus': 'inside' };
const year = (offset: number) => Year.parse(RECOGNISED + offset);
const history = fc
  .array(
    fc.record({
      grade: fc.constantFrom(...GRADES, null),
      rectified: fc.constantFrom(true, false, null),
      adjusted: fc.option(
        fc.integer({ min: -10, max: 400_000_000 }).map((fen) => fen as ReturnType<typeof wan>),
        {
          nil: undefined,
          freq: 3,
        },
      ),
      isThere: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((years) =>
    years.flatMap(({ isThere, adjusted, ...rest }, offset): SubsidyYear[] =>
      isThere || offset % 3 ? [{ ...rest, year: year(offset), ...(adjusted === undefined ? {} : { adjusted }) }] : [],
    ),
  );
const inFen = (amount: number) => Math.round(amount * 1_000_000);

describe('the money of a park', () => {
  it.each([DEFAULT_READINGS, INSIDE])('never passes the ceiling ($R-bonus), and every year adds up', (readings) => {
    fc.assert(
      fc.property(history, (years) => {
        const settled = settleSubsidies(RECOGNISED, years, readings);
        const paid = (part: 'base' | 'bonus') => settled.reduce((sum, one) => sum + inFen(one[part]), 0);
        expect(paid('base')).toBeLessThanOrEqual(inFen(SUBSIDY.ceiling));
        if (readings['R-bonus'] === 'inside')
          expect(paid('base') + paid('bonus')).toBeLessThanOrEqual(inFen(SUBSIDY.ceiling));
        for (const one of settled) {
          expect(Subsidy.parse(one)).toMatchObject({ total: one.total });
          expect(inFen(one.base) + inFen(one.bonus)).toBe(inFen(one.total));
          expect(Math.min(one.base, one.bonus)).toBeGreaterThanOrEqual(0);
          if (one.state !== '应拨付') expect(one.total).toBe(0);
          expect(one.explanation.join('')).toMatch(/（第(十一|二十五)条/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing ever again once the title is withdrawn', () => {
    fc.assert(
      fc.property(history, (years) => {
        const settled = settleSubsidies(RECOGNISED, years, DEFAULT_READINGS);
        const withdrawn = settled.findIndex(({ state }) => state === '取消授牌');
        if (withdrawn < 0) return;
        for (const one of settled.slice(withdrawn)) expect([one.state, one.total]).toEqual(['取消授牌', 0]);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in whatever order the years are given', () => {
    fc.assert(
      fc.property(history, (years) => {
        expect(settleSubsidies(RECOGNISED, years.toReversed(), DEFAULT_READINGS)).toEqual(
          settleSubsidies(RECOGNISED, years, DEFAULT_READINGS),
        );
      }),
    );
  });

  it('of a year does not depend on later years', () => {
    fc.assert(
      fc.property(history, fc.nat(8), (years, length) => {
        const whole = settleSubsidies(RECOGNISED, years, DEFAULT_READINGS);
        expect(settleSubsidies(RECOGNISED, years.slice(0, length), DEFAULT_READINGS)).toEqual(whole.slice(0, length));
      }),
    );
  });

  const good = (offset: number, grade: SubsidyYear['grade'] = '合格', adjusted?: number): SubsidyYear => ({
    year: year(offset),
    grade,
    ...(adjusted === undefined ? {} : { adjusted: wan(adjusted) }),
  });
  const money = (years: readonly SubsidyYear[], readings = DEFAULT_READINGS) =>
    settleSubsidies(RECOGNISED, years, readings).map(({ base, bonus, total, state }) => [base, bonus, total, state]);

  it('keeps the bonus inside the ceiling where R-bonus says so', () => {
    const years = [good(0, '优秀'), good(1), good(2, '优秀'), good(3, '优秀')];
    expect(money(years)).toEqual([
      [150, 10, 160, '应拨付'],
      [100, 0, 100, '应拨付'],
      [50, 10, 60, '应拨付'],
      [0, 10, 10, '应拨付'],
    ]);
    expect(money(years, INSIDE)).toEqual([
      [150, 10, 160, '应拨付'],
      [100, 0, 100, '应拨付'],
      [40, 0, 40, '应拨付'],
      [0, 0, 0, '应拨付'],
    ]);
  });

  it('takes an adjustment below nothing for nothing', () => {
    expect(money([good(0, '合格', -5)])).toEqual([[0, 0, 0, '应拨付']]);
  });

  const BY_EVALUATION: Readings = { ...DEFAULT_READINGS, 'R-money-year': 'by-evaluation' };
  it.each<[string, Readings, readonly unknown[]]>([
    [
      'waits, and the later ones keep their own instalment',
      DEFAULT_READINGS,
      [150, '应拨付', 0, '未参加评估', 50, '应拨付'],
    ],
    [
      'goes to the next evaluation where R-money-year says so',
      BY_EVALUATION,
      [150, '应拨付', 0, '未参加评估', 100, '应拨付'],
    ],
  ])('of a year that was not assessed %s', (_, readings, expected) => {
    const years = [good(0), good(1, null), good(2)];
    const settled = settleSubsidies(RECOGNISED, years, readings);
    expect(settled.flatMap(({ total, state }) => [total, state])).toEqual(expected);
    expect(settled[1]?.explanation.join('')).toMatch(
      readings === BY_EVALUATION ? /顺延至下一次参加评估的年度/ : /没有评估结果可以据以拨付，本年度补助待定/,
    );
  });

  it('of a year that was not assessed is what the bureau sets, within the ceiling, and never a bonus', () => {
    expect(money([good(0), good(1, null, 60)])[1]).toEqual([60, 0, 60, '应拨付']);
    expect(money([good(0), good(1), good(2, null, 80)])[2]).toEqual([50, 0, 50, '应拨付']);
    expect(money([good(0, null), good(1, '优秀')])).toEqual([
      [0, 0, 0, '未参加评估'],
      [100, 10, 110, '应拨付'],
    ]);
  });

  it.each<[Readings['R-absence'], string]>([
    ['break', '应拨付'],
    ['skip', '取消授牌'],
  ])('over a year that was not assessed between two that fail: R-absence %s', (reading, state) => {
    const failed = (offset: number): SubsidyYear => ({ year: year(offset), grade: '不合格', rectified: true });
    const readings = { ...DEFAULT_READINGS, 'R-absence': reading };
    expect(money([failed(0), good(1, null), failed(2)], readings)[2]?.[3]).toBe(state);
  });

  it('counts failures running only over years that follow each other', () => {
    const failed = (offset: number): SubsidyYear => ({ year: year(offset), grade: '不合格', rectified: true });
    expect(money([failed(0), failed(2)])).toEqual([
      [150, 0, 150, '应拨付'],
      [50, 0, 50, '应拨付'],
    ]);
    expect(money([failed(0), failed(1), good(2, '优秀')]).map(([, , total, state]) => [total, state])).toEqual([
      [150, '应拨付'],
      [0, '取消授牌'],
      [0, '取消授牌'],
    ]);
  });

  it('waits where nothing is known of the rectification', () => {
    expect(money([{ year: year(0), grade: '不合格' }])).toEqual([[0, 0, 0, '待整改']]);
  });

  it('says how it came about', () => {
    const [, , third] = settleSubsidies(RECOGNISED, [good(0, '合格', 180), good(1), good(2, '优秀')], DEFAULT_READINGS);
    expect(third?.explanation).toEqual([
      '2024年为认定第3年，补助基准为 50 万元（第十一条）。',
      '补助累计最高 300 万元，以前年度已核定 280 万元，本年核定 20 万元（第十一条）。',
      '评估为优秀等次，增加补助资金 10 万元（第二十五条第（一）项；是否计入上限：不计入，在300万元之外另行增加）。',
      '本年应拨付 30 万元。',
    ]);
  });

  it('cannot be settled for a year before recognition or given twice', () => {
    expect(() => money([{ year: year(-1), grade: '合格' }])).toThrow(RangeError);
    expect(() => money([good(1), good(1)])).toThrow(RangeError);
  });
});
