import { mergeClasses } from '@fluentui/react-components';
import type { Ledger } from '../../../shared/api/ledger';
import { cancellationOf } from '../../../shared/evaluation/money-sums';
import { SUPPORT_SOURCES } from '../../../shared/regulation/subsidy-schedule';
import { beijingText } from '../../../shared/workbook/beijing-time';
import { wanText } from '../../wording/number-text';
import { Disclosure } from '../shell/disclosure';
import { Facts } from '../shell/facts';
import { Section } from '../shell/section';
import { CancelAction } from './cancel-action';
import { useRecordStyles } from './record-styles';

/** Support from elsewhere (Articles 13 and 26), as information. `onChanged` is given to whoever may take a record back (冲销). */
export const SupportSection = ({
  ledger: { park, bySource, facts },
  onChanged,
}: {
  readonly ledger: Ledger;
  readonly onChanged?: () => void;
}) => {
  const record = useRecordStyles();
  const supports = facts.flatMap((fact) => (fact.kind === 'supported' ? [fact] : [])).reverse();
  return (
    <Section title="区县配套和其他扶持">
      <div>
        由区县登记，只作信息，不计入市级补助资金（{SUPPORT_SOURCES.matching.clause}、{SUPPORT_SOURCES.other.clause}）。
      </div>
      {supports.length === 0 && <div>还没有登记。</div>}
      <Facts
        facts={bySource.flatMap(({ source, amount }): [string, string][] =>
          amount > 0 ? [[SUPPORT_SOURCES[source].words, wanText(amount)]] : [],
        )}
      />
      {supports.length > 0 && (
        <Disclosure head={`逐笔记录（${String(supports.length)} 笔）`}>
          <ul className={record.list}>
            {supports.map((fact) => {
              const { sequence, at, year, source, amount, document, reason } = fact;
              const cancelled = cancellationOf(fact, facts);
              return (
                <li key={sequence}>
                  <div className={mergeClasses(record.row, cancelled !== null && record.cancelled)}>
                    <span>{SUPPORT_SOURCES[source].words}</span>
                    <span>{wanText(amount)}</span>
                  </div>
                  <div className={record.small}>
                    {year} 年度 · {document} · {beijingText(at)}
                    {reason !== '' && ` · ${reason}`}
                  </div>
                  {cancelled !== null && (
                    <div className={record.small}>
                      已于{beijingText(cancelled.at)}冲销：{cancelled.reason}
                    </div>
                  )}
                  {onChanged && cancelled === null && (
                    <CancelAction
                      route="cancelSupport"
                      path={{ year, park, sequence }}
                      what={`${SUPPORT_SOURCES[source].words} ${wanText(amount)}`}
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
