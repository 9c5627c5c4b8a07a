import { Field, Select } from '@fluentui/react-components';
import type { SubsidyRow } from '../../../shared/api/money';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { isPublished } from '../../../shared/vocabulary/stages';
import { useSession, useYear } from '../session/session';
import { Muted } from '../controls/text/muted';
import { Loaded } from '../controls/loaded';
import { Section } from '../controls/section';
import { useAnswer } from '../hooks/use-answer';
import { useForm } from '../hooks/use-form';
import { PaymentForm } from './payment-form';
import { PaymentsSection } from './payments-section';
import { ReturnForm } from './return-form';

/** 拨付 of one park after the other: the bureau records what was paid and what came back, and takes back what was recorded by mistake. */
export const PaymentsDesk = ({
  rows,
  onChanged,
}: {
  readonly rows: readonly SubsidyRow[];
  readonly onChanged: () => void;
}) => {
  const year = useYear();
  const { years } = useSession();
  const isLater = years.some((one) => one.year < year && isPublished(one.state));
  const form = useForm(`payments desk ${String(year)}`, { chosen: '' });
  const chosen = rows.find(({ park }) => park === form.fields.chosen);
  return (
    <>
      <Section title="办理拨付">
        <Field label="办理拨付的园区">
          <Select value={chosen?.park ?? ''} onChange={(_, { value }) => form.type({ chosen: value })}>
            <option value="">请选择</option>
            {rows.map(({ park, name }) => (
              <option key={park} value={park}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {isLater && <Muted>没有参加本年度评估的园区，在它最后参加的年度办理：在上方换一个年度。</Muted>}
      </Section>
      {chosen && (
        // What was decided on this page is another amount to pay.
        <ParkPayments key={`${chosen.park} ${String(chosen.grantedInAll)}`} park={chosen.park} onChanged={onChanged} />
      )}
    </>
  );
};

const ParkPayments = ({ park, onChanged }: { readonly park: ParkId; readonly onChanged: () => void }) => {
  const year = useYear();
  const loaded = useAnswer('ledger', { year, park });
  const changed = () => {
    loaded.reload();
    onChanged();
  };
  return (
    <Loaded of={loaded} label="正在读取拨付情况…">
      {(ledger) => (
        <PaymentsSection ledger={ledger} onChanged={changed}>
          <PaymentForm ledger={ledger} onRecorded={changed} />
          <ReturnForm ledger={ledger} onRecorded={changed} />
        </PaymentsSection>
      )}
    </Loaded>
  );
};
