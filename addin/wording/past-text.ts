import { NOT_ASSESSED_HERE, type EarlierYear } from '../../shared/evaluation/money/earlier-year';
import type { RecordedPast } from '../../shared/evaluation/past/recorded';
import type { Year } from '../../shared/vocabulary/ids';
import { PAST_LABELS, type PastSheetField } from '../../shared/workbook/past/columns';
import { gradeText, instalmentText, rectifiedText, UNKNOWN_WORDS } from '../../shared/workbook/past/words';
import { wanText } from './number-text';

const amounts = ({ base, bonus, cancelled, paid, spent }: EarlierYear): readonly string[] =>
  (
    [
      ['奖励', bonus],
      ['取消', cancelled],
      ['已拨付', paid],
      ['已支出', spent],
    ] as const
  ).reduce<string[]>(
    (said, [what, amount]) => (amount > 0 ? [...said, `${what} ${wanText(amount)}`] : said),
    base > 0 ? [`基准 ${wanText(base)}`] : [],
  );

const yearText = (one: EarlierYear): string => {
  const { grade, rectified, instalment, document } = one;
  const outcome = rectifiedText(rectified);
  const of = instalment === null ? [] : [instalmentText(instalment)];
  const said = [gradeText(grade), ...(outcome === '' ? [] : [outcome]), ...of, ...amounts(one)];
  return `${said.join('，')}${document === '' ? '' : `（${document}）`}`;
};

/** What the papers say of a park, a line for each year. */
export const pastLines = ({ past, figures }: RecordedPast): readonly string[] => {
  const earned = figures.map(
    ({ year, revenue, tax }) =>
      `${String(year)}年度：营业收入 ${revenue === null ? '没有' : wanText(revenue)}，纳税总额 ${tax === null ? '没有' : wanText(tax)}`,
  );
  if (!past.known) return ['历年情况不详，补助基准按“待核历史”暂不拨付', ...earned];
  const out = past.withdrawn === null ? [] : [`${String(past.withdrawn)}年度取消授牌`];
  return [...past.years.map((one) => `${String(one.year)}年度：${yearText(one)}`), ...out, ...earned];
};

const NOTHING = '没有';
const cellOf = (year: Year, field: PastSheetField): string => `${String(year)}年度「${PAST_LABELS[field]}」`;
const YEAR_FIELDS = {
  grade: ({ grade }) => gradeText(grade),
  rectified: ({ rectified }) => rectifiedText(rectified),
  instalment: ({ instalment }) => instalmentText(instalment),
  base: ({ base }) => wanText(base),
  bonus: ({ bonus }) => wanText(bonus),
  cancelled: ({ cancelled }) => wanText(cancelled),
  paid: ({ paid }) => wanText(paid),
  spent: ({ spent }) => wanText(spent),
  document: ({ document }) => document,
} as const satisfies Readonly<Record<Exclude<keyof EarlierYear, 'year'>, (one: EarlierYear) => string>>;
const YEAR_CELLS = Object.entries(YEAR_FIELDS) as [keyof typeof YEAR_FIELDS, (one: EarlierYear) => string][];

/** What is said of a park, by what it is called; years that are not among `split` each as a whole, the others cell by cell. */
const saidOf = ({ past, figures }: RecordedPast, split: ReadonlySet<Year>): ReadonlyMap<string, string> =>
  new Map([
    ...(past.known
      ? [
          ...(past.withdrawn === null ? [] : [['取消授牌', `${String(past.withdrawn)}年度`] as const]),
          ...past.years.flatMap((one) =>
            split.has(one.year)
              ? YEAR_CELLS.map(([field, textOf]) => [cellOf(one.year, field), textOf(one)] as const)
              : [[`${String(one.year)}年度`, yearText(one)] as const],
          ),
          ['认定年度', `${String(past.recognised)}年`] as const,
        ]
      : [['历年情况', UNKNOWN_WORDS] as const]),
    ...figures.flatMap(({ year, ...amounts }) =>
      (['revenue', 'tax'] as const).flatMap((field) => {
        const amount = amounts[field];
        return amount === null ? [] : [[cellOf(year, field), wanText(amount)] as const];
      }),
    ),
  ]);

/** What two say otherwise of a park: cell by cell, and as a whole of a year that only one of them has. None where they say the same, in whatever order. */
export const pastChanges = (
  one: RecordedPast,
  other: RecordedPast,
): readonly { readonly what: string; readonly before: string; readonly after: string }[] => {
  const yearsOf = ({ past }: RecordedPast) => (past.known ? past.years.map(({ year }) => year) : []);
  const given = new Set(yearsOf(other));
  const both = new Set(yearsOf(one).filter((year) => given.has(year)));
  const [before, after] = [saidOf(one, both), saidOf(other, both)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [was, is] = [before.get(what) ?? '', after.get(what) ?? ''];
    return was === is ? [] : [{ what, before: was || NOTHING, after: is || NOTHING }];
  });
};

/** How it is marked, wherever it is shown. */
export const PAST_MARK = NOT_ASSESSED_HERE;
