import type { ParkId } from '../../../shared/vocabulary/ids';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { isPublished } from '../../../shared/vocabulary/stages';
import { useSession, useYear } from '../session/session';
import { Page } from '../shell/page';
import { ParkPicker } from '../controls/park-picker';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { GrantsSection } from './grants-section';
import { SpendingForm } from './spending-form';
import { SpendingsSection } from './spendings-section';
import { SpendingsSheetSection } from './spendings-sheet-section';
import { SupportForm } from './support-form';
import { SupportSection } from './support-section';

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
