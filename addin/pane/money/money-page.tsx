import type { ParkId } from '../../../shared/vocabulary/ids';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { isPublished } from '../../../shared/vocabulary/stages';
import { useSession, useYear } from '../session/session';
import { Page } from '../shell/page';
import { ParkPicker } from '../controls/park-picker';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import type { Ledger } from '../../../shared/evaluation/money/ledger';
import { SUPPORT_SOURCES } from '../../../shared/regulation/subsidy-schedule';
import { wanText, countText } from '../../wording/number-text';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';
import { readSpendings } from '../../client/lists/spendings';
import { writeSpendings } from '../../excel/money/write';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useAnnounce } from '../shell/announcer';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { GrantsSection } from './grants-section';
import { PaymentsSection } from './payments-section';
import { SpendingForm } from './spending-form';
import { SpendingsSection } from './spendings-section';
import { SupportForm } from './support-form';
import { RecordList } from './record-list';

/** The year's vouchers as a sheet, to hand to whoever audits them (Article 12). */
export const SpendingsSheetSection = () => {
  const { api } = useSession();
  const year = useYear();
  const announce = useAnnounce();
  const write = useTask(async () => {
    const { rows, stamp } = await readSpendings(api, year);
    await writeSpendings(rows, stamp);
    announce(`“${SHEETS.spendings}”已更新，共 ${countText(rows.length)} 笔支出。`);
  });
  return (
    <Section title="供审计核对的表格">
      <Act task={write} doing="正在写入…">
        生成或刷新 {year} 年度“{SHEETS.spendings}”
      </Act>
    </Section>
  );
};

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

/** 资金: what a park was granted over the years, what it spent by category, and what else supports it (Articles 11, 12, 13, 25 and 26). A park records its spending, a district the support. */
export const MoneyPage = () => {
  const { principal } = useSession();
  return (
    <Page>
      {principal.role === 'park' ? (
        <ParkMoney park={principal.park} />
      ) : (
        <ParkPicker>{(park) => <ParkMoney key={park} park={park} />}</ParkPicker>
      )}
    </Page>
  );
};

const ParkMoney = ({ park }: { readonly park: ParkId }) => {
  const { principal, years } = useSession();
  const year = useYear();
  const loaded = useAnswer('ledger', { year, park });
  const state = years.find((each) => each.year === year)?.state;
  const changed = { onChanged: loaded.reload };
  const spends = scopeOf(principal, 'spending.write') !== undefined;
  const supports = scopeOf(principal, 'support.write') !== undefined;
  return (
    <Loaded of={loaded} label="正在读取补助资金台账…">
      {(ledger) => (
        <>
          <GrantsSection ledger={ledger} />
          <PaymentsSection ledger={ledger} />
          {spends && <SpendingForm ledger={ledger} onRecorded={loaded.reload} />}
          <SpendingsSection ledger={ledger} {...(spends && changed)} />
          {state && isPublished(state) && <SpendingsSheetSection />}
          {supports && <SupportForm park={park} onRecorded={loaded.reload} />}
          <SupportSection ledger={ledger} {...(supports && changed)} />
        </>
      )}
    </Loaded>
  );
};
