import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Ledger, LedgerEntry } from '../../../shared/evaluation/money/ledger';
import { isGrant } from '../../../shared/evaluation/money/subsidy-ledger';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { wanSum, wanText } from '../../wording/number-text';
import { Disclosure } from '../controls/disclosure';
import { Facts } from '../controls/facts';
import { Section } from '../controls/section';
import { NARROW } from '../controls/narrow';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    [NARROW]: { flexWrap: 'wrap' },
    gap: '8px',
    fontWeight: 600,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '6px' },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: '8px',
    overflowWrap: 'anywhere',
  },
  amount: { fontVariantNumeric: 'tabular-nums' },
  year: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

const signed = (amount: number) => `${amount > 0 ? '+' : ''}${wanText(amount)}`;

/** What was granted, year by year, newest first, with the words of each entry. */
export const GrantsSection = ({ ledger }: { readonly ledger: Ledger }) => {
  const styles = useStyles();
  const { entries, granted, spent, available, recognised } = ledger;
  const grants = entries.filter(isGrant);
  const years = [...new Set(grants.map(({ year }) => year))].sort((a, b) => b - a);
  const of = (year: LedgerEntry['year']) => grants.filter((entry) => entry.year === year);
  return (
    <Section
      title="补助资金台账"
      aside={
        <Badge appearance="tint" color={available > 0 ? 'success' : 'informative'}>
          可用 {wanText(available)}
        </Badge>
      }
    >
      <Facts
        facts={[
          ['认定年份', `${String(recognised)} 年`],
          ['累计核定', wanText(granted)],
          ['累计支出', wanText(spent)],
          ['基准上限', `${wanText(SUBSIDY.ceiling)}（${SUBSIDY.clause}）`],
        ]}
      />
      {years.length === 0 && <div>还没有公布过评估结果，公布后这里按年度列出补助资金。</div>}
      {years.map((year, index) => (
        <Disclosure
          key={year}
          className={styles.year}
          startsOpen={index === 0}
          head={
            <span className={styles.head}>
              <span>{year} 年度</span>
              <span className={styles.amount}>{wanText(wanSum(of(year).map(({ amount }) => amount)))}</span>
            </span>
          }
        >
          <ul className={styles.list}>
            {of(year).map(({ kind, words, amount }, n) => (
              <li key={`${kind} ${String(n)}`} className={styles.entry}>
                <span>{words}</span>
                <span className={styles.amount}>{signed(amount)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </Section>
  );
};
