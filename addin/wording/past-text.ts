import { NOT_ASSESSED_HERE, type EarlierYear } from '../../shared/evaluation/money/earlier-year';
import type { RecordedPast } from '../../shared/evaluation/past/recorded';
import { gradeText, instalmentText, rectifiedText } from '../../shared/workbook/past/words';
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
  const { year, grade, rectified, instalment, document } = one;
  const outcome = rectifiedText(rectified);
  const of = instalment === null ? [] : [instalmentText(instalment)];
  const said = [gradeText(grade), ...(outcome === '' ? [] : [outcome]), ...of, ...amounts(one)];
  return `${String(year)}年度：${said.join('，')}${document === '' ? '' : `（${document}）`}`;
};

/** What the papers say of a park, a line for each year. */
export const pastLines = ({ past, figures }: RecordedPast): readonly string[] => {
  const earned = figures.map(
    ({ year, revenue, tax }) =>
      `${String(year)}年度：营业收入 ${revenue === null ? '没有' : wanText(revenue)}，纳税总额 ${tax === null ? '没有' : wanText(tax)}`,
  );
  if (!past.known) return ['历年情况不详，补助基准按“待核历史”暂不拨付', ...earned];
  const out = past.withdrawn === null ? [] : [`${String(past.withdrawn)}年度取消授牌`];
  return [...past.years.map(yearText), ...out, ...earned];
};

/** How it is marked, wherever it is shown. */
export const PAST_MARK = NOT_ASSESSED_HERE;
