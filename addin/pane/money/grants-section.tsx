import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Ledger, LedgerEntry } from '../../../shared/evaluation/money/ledger';
import { isGrant } from '../../../shared/evaluation/money/subsidy-ledger';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { wanSum, wanText } from '../../wording/number-text';
import { Disclosure } from '../controls/disclosure';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';
import { Beside } from '../controls/text/beside';
import { PlainList } from '../controls/text/lists';

const useStyles = makeStyles({
  amount: { fontVariantNumeric: 'tabular-nums' },
  year: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

const signed = (amount: number) => `${amount > 0 ? '+' : ''}${wanText(amount)}`;

/** What was granted, year by year, newest first, with the words of each entry. */
export const GrantsSection = ({ ledger }: { readonly ledger: Ledger }) => {
  const styles = useStyles();
  const { entries, granted, paid, spent, available, recognised } = ledger;
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
          ['累计拨付', wanText(paid)],
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
            <Beside as="span" strong>
              <span>{year} 年度</span>
              <span className={styles.amount}>{wanText(wanSum(of(year).map(({ amount }) => amount)))}</span>
            </Beside>
          }
        >
          <PlainList gap={6}>
            {of(year).map(({ kind, words, amount }, n) => (
              <li key={`${kind} ${String(n)}`}>
                <Beside>
                  <span>{words}</span>
                  <span className={styles.amount}>{signed(amount)}</span>
                </Beside>
              </li>
            ))}
          </PlainList>
        </Disclosure>
      ))}
    </Section>
  );
};
