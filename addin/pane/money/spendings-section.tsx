import { ProgressBar } from '@fluentui/react-components';
import { NOT_ASSESSED_HERE } from '../../../shared/evaluation/money/earlier-year';
import type { Ledger } from '../../../shared/evaluation/money/ledger';
import { purposeText } from '../../../shared/evaluation/money/sums';
import { SPENDING_CATEGORIES, SPENDING_CLAUSE } from '../../../shared/regulation/subsidy-schedule';
import { dayText } from '../../../shared/vocabulary/beijing-time';
import { wanText } from '../../wording/number-text';
import { Section } from '../controls/section';
import { RecordList } from './record-list';
import { Beside } from '../controls/text/beside';

/** What was spent before the system, by papers, and since by the categories of Article 12, and each voucher. `onChanged` is given to whoever may take one back (冲销). */
export const SpendingsSection = ({
  ledger,
  onChanged,
}: {
  readonly ledger: Ledger;
  readonly onChanged?: () => void;
}) => {
  const { byCategory, spent, unregistered, facts, entries } = ledger;
  const spendings = facts.flatMap((fact) => (fact.kind === 'spent' ? [fact] : []));
  const earlier = entries.filter(({ kind }) => kind === 'earlier-spent');
  const parts = [
    ...earlier.map(({ year, amount }) => ({ of: `${String(year)} 年度（${NOT_ASSESSED_HERE}）`, amount: -amount })),
    ...byCategory.map(({ category, amount }) => ({ of: SPENDING_CATEGORIES[category], amount })),
  ];
  return (
    <Section title={`支出明细（${SPENDING_CLAUSE}）`}>
      {spendings.length === 0 && earlier.length === 0 && <div>还没有登记支出。</div>}
      {parts
        .filter(({ amount }) => amount > 0)
        .map(({ of, amount }) => (
          <div key={of}>
            <Beside>
              <span>{of}</span>
              <span>{wanText(amount)}</span>
            </Beside>
            <ProgressBar value={spent === 0 ? 0 : amount / spent} aria-label={of} />
          </div>
        ))}
      <RecordList
        ledger={ledger}
        records={spendings}
        wordsOf={(spending) => ({
          of: purposeText(spending),
          paper: `${spending.date === undefined ? '' : `${dayText(spending.date)} · `}凭证 ${spending.voucher}`,
          marked: spending.date === undefined && unregistered > 0 ? '未登记拨付' : null,
          what: `凭证 ${spending.voucher} 的支出`,
        })}
        route="cancelSpending"
        onChanged={onChanged}
      />
    </Section>
  );
};
