import type { SubsidyYear } from '../../../shared/evaluation/money/base-due';
import { noticeOf } from '../../../shared/evaluation/grading/notice';
import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { SubsidyRow } from '../../../shared/api/money';
import { subsidyLedger, type SubsidyLedger } from '../../../shared/evaluation/money/subsidy-ledger';
import { GRADES, type Grade } from '../../../shared/regulation/grades';
import { DEFAULT_READINGS, type MoneyReadings } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { Instant, Year } from '../../../shared/vocabulary/ids';
import { wan, wanNumber } from '../../../shared/vocabulary/quantities';
import { GRADING_COLUMNS } from '../../../shared/workbook/grading/columns';
import { resultSheet } from '../../../shared/workbook/grading/result-sheet';
import { SUBSIDY_COLUMNS } from '../../../shared/workbook/money/subsidy-columns';
import { amountsIn, fen } from '../../cases/money-texts';
import { RESULT, SUBMISSION } from '../formulas/outcomes';
import { DISTRICTS, PUBLISHED_AT, PUBLISHED_RUN } from '../formulas/runs';

const RECOGNISED = Year.parse(2024);
const OWN = Year.parse(2026);
const PUBLISHED = Instant.parse('2026-11-20T00:00:00.000Z');
const readings = (changes: Partial<MoneyReadings>): MoneyReadings => ({ ...DEFAULT_READINGS, ...changes });
const isGrade = (grade: string | null): grade is Grade => GRADES.some((each) => each === grade);

/** What the parks went through before, one after the other: little left, nothing left, everything left, instalments counted otherwise, an adjustment, a failing year. */
const BEFORE: readonly (readonly [MoneyReadings, readonly Omit<SubsidyYear, 'readings'>[]])[] = [
  [
    readings({ 'R-bonus': 'inside' }),
    [
      { year: Year.parse(2024), grade: '合格', adjusted: wan(145.5) },
      { year: Year.parse(2025), grade: '合格' },
    ],
  ],
  [readings({ 'R-bonus': 'inside' }), [{ year: Year.parse(2024), grade: '合格', adjusted: wan(300) }]],
  [readings({ 'R-money-year': 'by-evaluation' }), []],
  [readings({ 'R-money-year': 'following-year' }), []],
  [readings({}), [{ year: Year.parse(2025), grade: '合格', adjusted: wan(123.456789) }]],
  [readings({ 'R-money-year': 'following-year' }), [{ year: Year.parse(2025), grade: '不合格', rectified: false }]],
];

/** What a ledger’s lines are and add up to, in 分: each line, the sums down each year’s lines, and those down all. */
const sumsOf = ({ entries, years, granted, spent }: SubsidyLedger): ReadonlySet<number> => {
  const sums = new Set<number>([0, granted, spent, granted - spent]);
  let all = 0;
  for (const { settled } of years) {
    let own = 0;
    let base = 0;
    for (const { kind, amount } of entries.filter(({ year }) => year === settled.year)) {
      own += fen(amount);
      if (kind !== 'bonus') base += fen(amount);
      for (const each of [Math.abs(fen(amount)), own, base]) sums.add(each);
    }
    all += own;
    sums.add(all);
  }
  // What counts towards the ceiling, year after year.
  years.reduce((before, { inCeiling }) => {
    sums.add(before + inCeiling);
    return before + inCeiling;
  }, 0);
  return sums;
};
const parks = PUBLISHED_RUN.results.map((result, index) => {
  const [read, earlier] = BEFORE[index % BEFORE.length] ?? [readings({}), []];
  const grade = isGrade(result.grade) ? result.grade : null;
  const years = [...earlier, { year: OWN, grade }].map((one) => ({ ...one, readings: read, publishedAt: PUBLISHED }));
  const facts = years.flatMap(({ year, ...one }, at) =>
    'adjusted' in one && one.adjusted !== undefined
      ? [
          {
            ...{ kind: 'base-adjusted', year, base: wanNumber(one.adjusted), reason: '经研究', sequence: at + 1 },
            ...{ at: PUBLISHED, by: 'bureau' },
          } as never,
        ]
      : 'rectified' in one && one.rectified === false
        ? [
            {
              ...{ kind: 'rectification-decided', year, rectified: false, reason: '复核', sequence: at + 1 },
              ...{ at: PUBLISHED, by: 'bureau' },
            } as never,
          ]
        : [],
  );
  const ledger = subsidyLedger(RECOGNISED, years, facts);
  const own = ledger.years.at(-1);
  if (!own) throw new RangeError(result.name);
  const { yearOfRecognition, base, bonus, total, state, explanation } = own.settled;
  const subsidy = { yearOfRecognition, base, bonus, total, state, explanation };
  return { result: { ...result, subsidy }, grade, ledger, own, subsidy, sums: sumsOf(ledger) };
});
const run: GradingRun = { ...PUBLISHED_RUN, results: parks.map(({ result }) => result) };

describe('every number about money', () => {
  test('of the notice is one that the ledger has of every park that it names', () => {
    const notice = noticeOf(run, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57);
    const paragraphs = notice.sections.flatMap((section) => section.paragraphs);
    const money = paragraphs.filter((words) => amountsIn(words).length > 0);
    expect(money.length).toBeGreaterThan(1);
    for (const words of money)
      for (const { result, ledger } of parks.filter((park) => words.includes(park.result.name))) {
        const bonus = ledger.entries.find(({ year, kind }) => year === OWN && kind === 'bonus')?.amount ?? 0;
        expect([result.name, amountsIn(words)]).toEqual([result.name, [fen(bonus)]]);
      }
  });

  test.each(parks.map((park) => [park.result.name, park] as const))(
    'of the sheets and the result of %s stands in its ledger',
    (_, { result, grade, ledger, own, subsidy, sums }) => {
      const row = SubsidyRow.parse({
        ...{
          park: result.park,
          name: result.name,
          district: result.park,
          districtName: '某区',
          recognised: RECOGNISED,
        },
        ...{ grade, subsidy, scheduled: wanNumber(own.scheduled), adjusted: null, rectification: null },
        ...{ grantedInAll: wanNumber(ledger.granted), spentInAll: wanNumber(ledger.spent), byCategory: [] },
        // Nothing was paid yet: all that was granted is owed.
        ...{ paid: 0, paidInAll: 0, owedInAll: wanNumber(ledger.granted), recoverableInAll: 0 },
        ...{ unregisteredInAll: 0, availableInAll: 0, supportInAll: 0 },
      });
      const inColumns = <Row>(
        columns: readonly {
          readonly style: string;
          readonly header: string;
          value: (row: Row, index: number) => unknown;
        }[],
        of: Row,
      ) =>
        columns
          .filter(({ style, header }) => (style === 'money' || style === 'total') && !/总分|等次|上限/.test(header))
          .flatMap(({ value }) => {
            const cell = value(of, 0);
            return typeof cell === 'number' ? [fen(cell)] : [];
          });
      const inTexts = <Row>(columns: readonly { value: (row: Row, index: number) => unknown }[], of: Row) =>
        columns.flatMap(({ value }) => amountsIn(String(value(of, 0))));
      const sheet = resultSheet({ ...RESULT, subsidy }, SUBMISSION, RULE_SET_2021_57);
      const texts = sheet.cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
      const told = texts.filter((text) => /补助|基准|拨付/.test(text));
      const all = [
        ...inColumns(SUBSIDY_COLUMNS, row),
        ...inTexts(SUBSIDY_COLUMNS, row),
        ...inColumns(GRADING_COLUMNS, result),
        ...inTexts(GRADING_COLUMNS, result),
        ...told.flatMap(amountsIn),
        ...subsidy.explanation.flatMap(amountsIn),
      ];
      expect(all.length).toBeGreaterThan(8);
      expect(all.filter((amount) => !sums.has(amount))).toEqual([]);
    },
  );
});
