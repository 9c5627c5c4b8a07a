import type { EarlierYear, ParkPast } from '../../../shared/evaluation/money/earlier-year';
import { askedAmong, firstYear } from '../../../shared/evaluation/past/asked';
import { pastFaults } from '../../../shared/evaluation/past/faults';
import { Year } from '../../../shared/vocabulary/ids';

const year = (number: number) => Year.parse(number);
const of = (number: number, changes: Partial<EarlierYear> = {}): EarlierYear => ({
  year: year(number),
  grade: '合格',
  rectified: null,
  instalment: number - 2021,
  base: [150, 100, 50][number - 2022] ?? 0,
  bonus: 0,
  cancelled: 0,
  paid: 0,
  spent: 0,
  document: '渝人社发〔2023〕1号',
  ...changes,
});
const past = (years: readonly EarlierYear[], changes: Partial<Extract<ParkPast, { known: true }>> = {}): ParkPast => ({
  known: true,
  recognised: year(2022),
  withdrawn: null,
  years: [...years],
  ...changes,
});
/** A park recognised in 2022, of which the system's first year is 2025. */
const BOUNDS = { recognised: year(2022), first: year(2025) };
const WHOLE = [of(2022), of(2023), of(2024)];
const found = (one: ParkPast) =>
  pastFaults(one, BOUNDS).map(({ code, year: at, field }) => `${code} ${String(at)} ${field}`);

describe('a park’s years before the system', () => {
  test('go together where every year since recognition is there and adds up', () => {
    expect(found(past(WHOLE))).toEqual([]);
  });

  test('are not held against anything where they are declared unknown', () => {
    expect(found({ known: false })).toEqual([]);
  });

  test.each<[string, ParkPast, readonly string[]]>([
    ['a year that is not there', past([of(2022), of(2024)]), ['year-missing 2023 year']],
    ['a year before recognition', past([of(2021, { instalment: null }), ...WHOLE]), ['before-recognition 2021 year']],
    ['a year that the system evaluates', past([...WHOLE, of(2025, { instalment: null })]), ['in-system 2025 year']],
    ['a year that is there twice', past([...WHOLE, of(2024, { instalment: null, base: 0 })]), ['year-twice 2024 year']],
    [
      'another year of recognition than the plan’s',
      past([of(2023), of(2024)], { recognised: year(2023) }),
      ['recognised-differs 2024 recognised'],
    ],
    [
      'a rectification of a year that passed',
      past([of(2022, { rectified: true }), of(2023), of(2024)]),
      ['rectified-without-failing 2022 rectified'],
    ],
    [
      'a failing year without an outcome',
      past([of(2022), of(2023), of(2024, { grade: '不合格' })]),
      ['rectification-open 2024 rectified'],
    ],
    [
      'an instalment that was paid twice',
      past([of(2022), of(2023, { instalment: 1 }), of(2024)]),
      ['instalment-twice 2023 instalment'],
    ],
    [
      'a base of no instalment',
      past([of(2022, { instalment: null }), of(2023), of(2024)]),
      ['instalment-unknown 2022 instalment'],
    ],
    [
      'a bonus of a year that was not 优秀',
      past([of(2022, { bonus: 10 }), of(2023), of(2024)]),
      ['bonus-without-excellent 2022 bonus'],
    ],
    [
      'more cancelled than was granted',
      past([of(2022), of(2023), of(2024, { grade: '不合格', rectified: false, cancelled: 51 })]),
      ['cancelled-over-granted 2024 cancelled'],
    ],
    [
      'more paid than was granted',
      past([of(2022, { paid: 160 }), of(2023), of(2024)]),
      ['paid-over-granted 2022 paid'],
    ],
    [
      'more spent than was paid',
      past([of(2022, { paid: 150, spent: 150.000001 }), of(2023), of(2024)]),
      ['spent-over-paid 2022 spent'],
    ],
    ['more than 300 in all', past([of(2022, { base: 150.01 }), of(2023), of(2024)]), ['over-ceiling 2024 base']],
    ['no document', past([of(2022), of(2023, { document: '' }), of(2024)]), ['document-missing 2023 document']],
    [
      'money after the title was withdrawn',
      past(WHOLE, { withdrawn: year(2023) }),
      ['granted-after-withdrawal 2024 base'],
    ],
  ])('do not go together with %s', (_, one, faults) => {
    expect(found(one)).toEqual(faults);
  });

  test('may add up to 300 without what was cancelled, and have the bonus beside it', () => {
    const cancelled = of(2022, { grade: '不合格', rectified: false, cancelled: 150 });
    const again = of(2024, { base: 200, grade: '优秀', bonus: 10, paid: 210, spent: 210 });
    expect(found(past([cancelled, of(2023), again]))).toEqual([]);
  });
});

describe('years before the system are asked', () => {
  test('of the parks that were recognised before its first year: the first that is published, or the one at hand', () => {
    const parks = [2022, 2023, 2024, 2025].map((recognised) => ({ recognised: year(recognised) }));
    const asked = (first: Year) => askedAmong(parks, first).map(({ recognised }) => recognised);
    expect(asked(firstYear(year(2025), []))).toEqual([2022, 2023, 2024]);
    expect(asked(firstYear(year(2025), [year(2024), year(2023)]))).toEqual([2022]);
  });
});
