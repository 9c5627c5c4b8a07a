import fc from 'fast-check';
import { pastChanges } from '../../../addin/wording/past-text';
import type { EarlierYear } from '../../../shared/evaluation/money/earlier-year';
import type { RecordedPast } from '../../../shared/evaluation/past/recorded';
import { GRADES } from '../../../shared/regulation/grades';
import { Year } from '../../../shared/vocabulary/ids';

const of = (year: number, changes: Partial<EarlierYear> = {}): EarlierYear => ({
  year: Year.parse(year),
  grade: '合格',
  rectified: null,
  instalment: year - 2021,
  base: 150,
  bonus: 0,
  cancelled: 0,
  paid: 150,
  spent: 80.5,
  document: '渝人社函〔2023〕1号',
  ...changes,
});
const past = (years: EarlierYear[], withdrawn: number | null = null): RecordedPast => ({
  past: {
    known: true,
    recognised: Year.parse(2022),
    withdrawn: withdrawn === null ? null : Year.parse(withdrawn),
    years,
  },
  figures: [],
});
const UNKNOWN: RecordedPast = { past: { known: false }, figures: [] };
const said = (before: RecordedPast, after: RecordedPast) =>
  pastChanges(before, after).map((one) => `${one.what}：${one.before} → ${one.after}`.replaceAll('\u00A0', ' '));

/** What papers may say, of few values, so that two say the same often enough. */
const arbitraryPast: fc.Arbitrary<RecordedPast> = fc.oneof(
  fc.constant(UNKNOWN),
  fc
    .record({
      years: fc.uniqueArray(
        fc
          .record({
            year: fc.constantFrom(2022, 2023),
            grade: fc.constantFrom(GRADES[0], null),
            rectified: fc.constantFrom(true, null),
            instalment: fc.constantFrom(1, null),
            spent: fc.constantFrom(0, 0.000001),
            document: fc.constantFrom('', '1号'),
          })
          .map(({ year, ...changes }) => of(year, changes)),
        { selector: ({ year }) => year },
      ),
      withdrawn: fc.constantFrom(2022, null),
      revenue: fc.constantFrom(1, null),
    })
    .map(({ years, withdrawn, revenue }) => ({
      ...past(years, withdrawn),
      figures: revenue === null ? [] : [{ year: Year.parse(2022), revenue, tax: null }],
    })),
);
const inOrder = ({ past: one, figures }: RecordedPast) =>
  JSON.stringify([one.known ? { ...one, years: one.years.toSorted((a, b) => a.year - b.year) } : one, figures]);

describe('what is said otherwise of a park’s years before the system', () => {
  test('is nothing where both say the same, in whatever order, and something wherever they do not', () => {
    fc.assert(
      fc.property(arbitraryPast, arbitraryPast, (one, other) => {
        expect(pastChanges(one, other).length === 0).toBe(inOrder(one) === inOrder(other));
        expect(pastChanges(other, one)).toHaveLength(pastChanges(one, other).length);
      }),
    );
  });

  test.each<[string, RecordedPast, RecordedPast, readonly string[]]>([
    [
      'a cell each where a year is in both',
      past([of(2022), of(2023)]),
      past([of(2022, { spent: 100 }), of(2023, { grade: '不合格', rectified: true, instalment: null })]),
      [
        '2022年度「已支出」：80.5 万元 → 100 万元',
        '2023年度「等次」：合格 → 不合格',
        '2023年度「整改」：没有 → 整改合格',
        '2023年度「第几期」：第二期 → 无',
      ],
    ],
    [
      'a whole year where only one has it',
      past([of(2022)]),
      past([of(2022), of(2023)], 2023),
      [
        '取消授牌：没有 → 2023年度',
        '2023年度：没有 → 合格，第二期，基准 150 万元，已拨付 150 万元，已支出 80.5 万元（渝人社函〔2023〕1号）',
      ],
    ],
    [
      'that nothing is known any more',
      past([of(2022, { base: 0, paid: 0, spent: 0, document: '' })]),
      UNKNOWN,
      ['2022年度：合格，第一期 → 没有', '认定年度：2022年 → 没有', '历年情况：没有 → 不详'],
    ],
    [
      'what a year earned',
      { ...UNKNOWN, figures: [{ year: Year.parse(2022), revenue: 1000, tax: null }] },
      { ...UNKNOWN, figures: [{ year: Year.parse(2022), revenue: 1200, tax: 30 }] },
      ['2022年度「园区年营业收入」：1,000 万元 → 1,200 万元', '2022年度「园区企业纳税总额」：没有 → 30 万元'],
    ],
  ])('is %s', (_, before, after, changes) => {
    expect(said(before, after).toSorted()).toEqual([...changes].toSorted());
  });
});
