import * as z from 'zod';
import { numberText } from '../../assessment/explanation/number-text';
import { GRADES } from '../../regulation/grades';
import { instalmentName, SUBSIDY } from '../../regulation/subsidy-schedule';
import { Year } from '../../vocabulary/ids';
import { WAN_LIMIT, wanFromFen, type Wan } from '../../vocabulary/quantities';
import type { LedgerEntry } from './ledger';
import { sumOf, wanOf } from './sums';

/** 万元. */
const Amount = z.number().min(0).max(WAN_LIMIT);

/** One year of a park before the first that was assessed here, as its papers say (历史情况). Amounts in 万元. */
export const EarlierYear = z.object({
  year: Year,
  /** null: the park was not assessed in that year. */
  grade: z.enum(GRADES).nullable(),
  /** 不合格 only: whether the park had put things right; null where it was not decided, or there was nothing to. */
  rectified: z.boolean().nullable(),
  /** Which of the instalments of Article 11 the year's base was, granted or cancelled; null: none. */
  instalment: z.number().int().min(1).max(SUBSIDY.baseByYear.length).nullable(),
  /** What was granted as base, before anything of it was cancelled. */
  base: Amount,
  bonus: Amount,
  /** What of base and bonus was cancelled afterwards. */
  cancelled: Amount,
  paid: Amount,
  spent: Amount,
  document: z.string(),
});
export type EarlierYear = z.infer<typeof EarlierYear>;

/** What is known of a park before the first year that was assessed here. */
export const ParkPast = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    recognised: Year,
    /** The year in which the title was withdrawn (取消授牌). */
    withdrawn: Year.nullable(),
    years: z.array(EarlierYear),
  }),
  z.object({ known: z.literal(false) }),
]);
export type ParkPast = z.infer<typeof ParkPast>;

/** The earlier years, oldest first; none where the past is not known, or was never asked for. */
export const earlierYears = (past: ParkPast | null): readonly EarlierYear[] =>
  past?.known ? past.years.toSorted((a, b) => a.year - b.year) : [];

/** What an earlier year came to, once what was cancelled is taken off. */
export const netOfEarlier = ({ base, bonus, cancelled }: EarlierYear): Wan =>
  (wanOf(base) + wanOf(bonus) - wanOf(cancelled)) as Wan;

/** What earlier years were granted in all. */
export const earlierGranted = (past: ParkPast | null): Wan => sumOf(earlierYears(past).map(netOfEarlier));
/** What of it counts towards the ceiling: the base, and the bonus only where R-bonus has it inside. */
export const earlierInCeiling = (past: ParkPast | null, isBonusInside: boolean): Wan =>
  sumOf(
    earlierYears(past).map((one) =>
      isBonusInside ? netOfEarlier(one) : wanFromFen(Math.max(0, wanOf(one.base) - wanOf(one.cancelled))),
    ),
  );
export const earlierSpent = (past: ParkPast | null): Wan => sumOf(earlierYears(past).map(({ spent }) => wanOf(spent)));
export const earlierPaid = (past: ParkPast | null): Wan => sumOf(earlierYears(past).map(({ paid }) => wanOf(paid)));

/** How a year that was not assessed here is marked, wherever it is shown. */
export const NOT_ASSESSED_HERE = '未在本系统评估';

/** The ledger's lines of the earlier years, oldest first: what each was granted, what of it was cancelled, and what was spent. */
export const earlierEntries = (past: ParkPast | null): readonly LedgerEntry[] =>
  earlierYears(past).flatMap(({ year, grade, rectified, instalment, base, bonus, cancelled, spent, document }) => {
    const source = document === '' ? '' : `，依据${document}`;
    const told = (what: string): string => `${year}年度（${NOT_ASSESSED_HERE}）：${what}${source}。`;
    const line = (kind: 'earlier' | 'earlier-spent', amount: number, what: string): LedgerEntry => ({
      ...{ year, kind, amount, words: told(what), at: null, by: null },
    });
    const outcome = rectified === null ? '' : `，整改${rectified ? '合格' : '不合格'}`;
    const graded = grade === null ? '没有参加评估' : `评估为${grade}等次${outcome}`;
    const which = instalment === null ? '基准补助' : `${instalmentName(instalment)}基准补助`;
    const amount = (of: number) => `${numberText(of)} 万元`;
    return [
      line('earlier', base, `${graded}，核定${which} ${amount(base)}`),
      ...(bonus > 0 ? [line('earlier', bonus, `增加补助 ${amount(bonus)}`)] : []),
      ...(cancelled > 0 ? [line('earlier', -cancelled, `取消补助 ${amount(cancelled)}`)] : []),
      ...(spent > 0 ? [line('earlier-spent', -spent, `已支出 ${amount(spent)}`)] : []),
    ];
  });
