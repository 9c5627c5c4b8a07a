import { ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { Ledger } from '../../../shared/api/ledger';
import { SPENDING_CATEGORIES, SPENDING_CLAUSE } from '../../../shared/regulation/subsidy-schedule';
import { beijingText } from '../../../shared/workbook/beijing-time';
import { wanText } from '../../wording/number-text';
import { Disclosure } from '../shell/disclosure';
import { Section } from '../shell/section';

const useStyles = makeStyles({
  row: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** What was spent by the categories of Article 12, and each voucher. */
export const SpendingsSection = ({ ledger: { byCategory, spent, facts } }: { readonly ledger: Ledger }) => {
  const styles = useStyles();
  const spendings = facts.flatMap((fact) => (fact.kind === 'spent' ? [fact] : [])).reverse();
  return (
    <Section title={`支出明细（${SPENDING_CLAUSE}）`}>
      {spendings.length === 0 && <div>还没有登记支出。</div>}
      {byCategory
        .filter(({ amount }) => amount > 0)
        .map(({ category, amount }) => (
          <div key={category}>
            <div className={styles.row}>
              <span>{SPENDING_CATEGORIES[category]}</span>
              <span>{wanText(amount)}</span>
            </div>
            <ProgressBar value={spent === 0 ? 0 : amount / spent} aria-label={SPENDING_CATEGORIES[category]} />
          </div>
        ))}
      {spendings.length > 0 && (
        <Disclosure head={`逐笔记录（${String(spendings.length)} 笔）`}>
          <ul className={styles.list}>
            {spendings.map(({ sequence, at, year, category, amount, voucher, reason }) => (
              <li key={sequence}>
                <div className={styles.row}>
                  <span>{SPENDING_CATEGORIES[category]}</span>
                  <span>{wanText(amount)}</span>
                </div>
                <div className={styles.small}>
                  {year} 年度 · 凭证 {voucher} · {beijingText(at)}
                  {reason !== '' && ` · ${reason}`}
                </div>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
};
