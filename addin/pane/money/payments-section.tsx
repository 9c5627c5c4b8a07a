import { Badge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NOT_ASSESSED_HERE } from '../../../shared/evaluation/money/earlier-year';
import type { Ledger } from '../../../shared/evaluation/money/ledger';
import { yearsHere } from '../../../shared/evaluation/money/payments';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { dayText } from '../../../shared/vocabulary/beijing-time';
import { wanText } from '../../wording/number-text';
import { Notice } from '../controls/notice';
import { Section } from '../controls/section';
import { Beside } from '../controls/text/beside';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';
import { RecordList } from './record-list';

/** 拨付: what was paid of each year's grant, what is still to be paid or to come back, and each record. `onChanged` is given to whoever may take one back (冲销). */
export const PaymentsSection = ({
  ledger,
  onChanged,
  children,
}: {
  readonly ledger: Ledger;
  readonly onChanged?: () => void;
  /** What can be recorded. */
  readonly children?: ReactNode;
}) => {
  const { payments, owed, recoverable, unregistered, facts } = ledger;
  const records = facts.flatMap((fact) => (fact.kind === 'paid' || fact.kind === 'payment-returned' ? [fact] : []));
  const here = yearsHere(ledger);
  const years = payments.filter(({ payable, paid, spent }) => payable > 0 || paid > 0 || spent > 0).toReversed();
  return (
    <Section
      title={`补助资金拨付（${SUBSIDY.clause}）`}
      aside={
        <Badge appearance="tint" color={owed > 0 ? 'warning' : 'informative'}>
          待拨付 {wanText(owed)}
        </Badge>
      }
    >
      {recoverable > 0 && (
        <Notice intent="warning" title={`应收回 ${wanText(recoverable)}`}>
          拨付以后又核减的，应当退回，或者在以后年度待拨付的数额中抵扣。收回以前不再拨付，这部分也不能支出。
        </Notice>
      )}
      {unregistered > 0 && (
        <Notice intent="info" title={`未登记拨付 ${wanText(unregistered)}`}>
          这些支出登记在先，照旧有效；相应的拨付还没有登记，由市人力社保局按实际日期补登。
        </Notice>
      )}
      {years.length === 0 && <div>还没有可以拨付的补助资金。</div>}
      <PlainList gap={6}>
        {years.map((one) => (
          <li key={one.year}>
            <Beside>
              <span>{one.year} 年度已拨付</span>
              <span>{wanText(one.paid)}</span>
            </Beside>
            <Muted>
              {!here.includes(one) && `${NOT_ASSESSED_HERE} · `}应拨付 {wanText(one.payable)}
              {one.owed > 0 && ` · 待拨付 ${wanText(one.owed)}`}
              {one.recoverable > 0 && ` · 应收回 ${wanText(one.recoverable)}`}
              {one.unregistered > 0 && ` · 未登记拨付 ${wanText(one.unregistered)}`}
              {one.available > 0 && ` · 可支出 ${wanText(one.available)}`}
            </Muted>
          </li>
        ))}
      </PlainList>
      {children}
      <RecordList
        ledger={ledger}
        records={records}
        wordsOf={(record) => {
          const { document } = record;
          const paper = `${dayText(record.date)} · ${document}`;
          if (record.kind === 'payment-returned') return { of: '退回', paper, what: `${document}的退回` };
          const { setOff } = record;
          return setOff === null
            ? { of: '拨付', paper, what: `${document}的拨付` }
            : {
                of: `抵扣 ${String(setOff)} 年度应收回`,
                paper,
                what: `${document}的抵扣`,
              };
        }}
        route="cancelPayment"
        onChanged={onChanged}
      />
    </Section>
  );
};
