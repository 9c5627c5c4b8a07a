import { ProgressBar, mergeClasses } from '@fluentui/react-components';
import type { Ledger } from '../../../shared/api/ledger';
import { cancellationOf } from '../../../shared/evaluation/money-sums';
import { SPENDING_CATEGORIES, SPENDING_CLAUSE } from '../../../shared/regulation/subsidy-schedule';
import { beijingText } from '../../../shared/workbook/beijing-time';
import { wanText } from '../../wording/number-text';
import { Disclosure } from '../shell/disclosure';
import { Section } from '../shell/section';
import { CancelAction } from './cancel-action';
import { useRecordStyles } from './record-styles';

/** What was spent by the categories of Article 12, and each voucher. `onChanged` is given to whoever may take one back (冲销). */
export const SpendingsSection = ({
  ledger: { park, byCategory, spent, facts },
  onChanged,
}: {
  readonly ledger: Ledger;
  readonly onChanged?: () => void;
}) => {
  const record = useRecordStyles();
  const spendings = facts.flatMap((fact) => (fact.kind === 'spent' ? [fact] : [])).reverse();
  return (
    <Section title={`支出明细（${SPENDING_CLAUSE}）`}>
      {spendings.length === 0 && <div>还没有登记支出。</div>}
      {byCategory
        .filter(({ amount }) => amount > 0)
        .map(({ category, amount }) => (
          <div key={category}>
            <div className={record.row}>
              <span>{SPENDING_CATEGORIES[category]}</span>
              <span>{wanText(amount)}</span>
            </div>
            <ProgressBar value={spent === 0 ? 0 : amount / spent} aria-label={SPENDING_CATEGORIES[category]} />
          </div>
        ))}
      {spendings.length > 0 && (
        <Disclosure head={`逐笔记录（${String(spendings.length)} 笔）`}>
          <ul className={record.list}>
            {spendings.map((fact) => {
              const { sequence, at, year, category, amount, voucher, reason } = fact;
              const cancelled = cancellationOf(fact, facts);
              return (
                <li key={sequence}>
                  <div className={mergeClasses(record.row, cancelled !== null && record.cancelled)}>
                    <span>{SPENDING_CATEGORIES[category]}</span>
                    <span>{wanText(amount)}</span>
                  </div>
                  <div className={record.small}>
                    {year} 年度 · 凭证 {voucher} · {beijingText(at)}
                    {reason !== '' && ` · ${reason}`}
                  </div>
                  {cancelled !== null && (
                    <div className={record.small}>
                      已于{beijingText(cancelled.at)}冲销：{cancelled.reason}
                    </div>
                  )}
                  {onChanged && cancelled === null && (
                    <CancelAction
                      route="cancelSpending"
                      path={{ year, park, sequence }}
                      what={`凭证 ${voucher} 的支出 ${wanText(amount)}`}
                      onCancelled={onChanged}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
};
