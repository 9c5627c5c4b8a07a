import type { Ledger } from '../../../shared/evaluation/money/ledger';
import { SUPPORT_SOURCES } from '../../../shared/regulation/subsidy-schedule';
import { wanText } from '../../wording/number-text';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';
import { RecordList } from './record-list';

/** Support from elsewhere (Articles 13 and 26), as information. `onChanged` is given to whoever may take a record back (冲销). */
export const SupportSection = ({ ledger, onChanged }: { readonly ledger: Ledger; readonly onChanged?: () => void }) => {
  const { bySource, facts } = ledger;
  const supports = facts.flatMap((fact) => (fact.kind === 'supported' ? [fact] : []));
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
      <RecordList
        ledger={ledger}
        records={supports}
        wordsOf={({ source, document }) => ({
          of: SUPPORT_SOURCES[source].words,
          paper: document,
          what: SUPPORT_SOURCES[source].words,
        })}
        route="cancelSupport"
        onChanged={onChanged}
      />
    </Section>
  );
};
