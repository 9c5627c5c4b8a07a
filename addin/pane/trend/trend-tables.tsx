import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { NOT_ASSESSED_HERE } from '../../../shared/evaluation/money/earlier-year';
import { changeSince, type TrendYear } from '../../../shared/evaluation/trend/park-trend';
import { indicatorOf, itemIds } from '../../../shared/regulation/rule-set';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { countText, scoreText, wanDigits } from '../../wording/number-text';
import { Disclosure } from '../controls/disclosure';
import { Loaded } from '../controls/loaded';
import { Muted } from '../controls/text/muted';
import { useAnswer } from '../hooks/use-answer';
import { useRuleSet, useYear } from '../session/session';

const useStyles = makeStyles({
  /** Years stay beside one another however narrow the pane is. */
  scrolled: { overflowX: 'auto' },
  table: {
    minWidth: '264px',
    borderCollapse: 'collapse',
    width: '100%',
    tableLayout: 'fixed',
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: '5px 2px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'right',
    fontWeight: 400,
    whiteSpace: 'nowrap',
  },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  label: { textAlign: 'left', width: '84px', whiteSpace: 'normal' },
});

/** So many years fit beside one another in a narrow pane; the sheet has all. */
const YEARS = 4;
const NONE = '—';

interface Measure {
  readonly label: string;
  readonly of: (year: TrendYear) => string;
}

const changeText = (change: number | null): string =>
  change === null ? NONE : `${change > 0 ? '+' : ''}${scoreText(change)}`;

/** Years beside one another, a measure in each line. */
const YearsTable = ({
  years,
  measures,
  label,
}: {
  readonly years: readonly TrendYear[];
  readonly measures: readonly Measure[];
  readonly label: string;
}) => {
  const styles = useStyles();
  return (
    <div className={styles.scrolled}>
      <table className={styles.table} aria-label={label}>
        <thead className={styles.head}>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.label)} aria-label="项目" />
            {years.map(({ year, source }) => (
              <th key={year} scope="col" className={styles.cell}>
                {year}
                {source === 'from-papers' && '＊'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map(({ label: measure, of }) => (
            <tr key={measure}>
              <th scope="row" className={mergeClasses(styles.cell, styles.label)}>
                {measure}
              </th>
              {years.map((year) => (
                <td key={year.year} className={styles.cell}>
                  {of(year)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** 历年对比 of one park: scores, rank, grade and money of its years side by side, and its items. */
export const TrendTables = ({ park }: { readonly park: ParkId }) => {
  const ruleSet = useRuleSet();
  const loaded = useAnswer('parkTrend', { year: useYear(), park });
  return (
    <Loaded of={loaded} label={`正在读取${SHEETS.trend}…`}>
      {({ years }) => {
        const shown = years.slice(-YEARS);
        if (shown.length === 0) return <div>还没有已公布的年度，也没有{SHEETS.past}。</div>;
        const measures: readonly Measure[] = [
          { label: '总分', of: ({ total }) => (total === null ? NONE : scoreText(total)) },
          { label: '较上年', of: (year) => changeText(changeSince(years, year)) },
          {
            label: '名次',
            of: ({ rank, outOf }) =>
              rank === null ? NONE : outOf === null ? countText(rank) : `${countText(rank)}/${countText(outOf)}`,
          },
          { label: '等次', of: ({ grade }) => grade ?? '未参评' },
          { label: '补助（万元）', of: ({ subsidy }) => wanDigits(subsidy) },
        ];
        const items = itemIds(ruleSet).map((id): Measure => ({
          label: `${id} ${indicatorOf(ruleSet, id).title}`,
          of: (year) => {
            const score = year.items?.[id];
            return score === undefined ? NONE : scoreText(score);
          },
        }));
        return (
          <>
            <YearsTable years={shown} measures={measures} label={SHEETS.trend} />
            {shown.some(({ source }) => source === 'from-papers') && (
              <Muted>
                ＊{NOT_ASSESSED_HERE}，来自{SHEETS.past}。
              </Muted>
            )}
            {years.length > shown.length && (
              <Muted>
                这里只列最近 {YEARS} 年；全部 {countText(years.length)} 年见表格“{SHEETS.trend}”。
              </Muted>
            )}
            <Disclosure head="各项目得分">
              <YearsTable years={shown} measures={items} label="各项目历年得分" />
            </Disclosure>
          </>
        );
      }}
    </Loaded>
  );
};
