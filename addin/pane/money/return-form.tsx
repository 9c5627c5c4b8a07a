import { Field } from '@fluentui/react-components';
import { ReturnRequest } from '../../../shared/api/money';
import { yearsHere } from '../../../shared/evaluation/money/payments';
import type { Ledger } from '../../../shared/evaluation/money/ledger';
import { readNumber } from '../../../shared/assessment/read-number';
import type { Year } from '../../../shared/vocabulary/ids';
import { wanText } from '../../wording/number-text';
import { useAnnounce } from '../shell/announcer';
import { Choice, chosenOf } from '../controls/choice';
import { InlineAction } from '../controls/inline-action';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { AlikeNotice } from './alike-notice';
import { amountTrouble, lackingPaper, PaperFields } from './paper-fields';

interface Fields {
  readonly chosen: Year | null;
  readonly date: string;
  readonly amount: string;
  readonly document: string;
  readonly reason: string;
}
const BLANK: Fields = { chosen: null, date: '', amount: '', document: '', reason: '' };

/** 登记退回: money that came back from a park, of which year and why. The year of which most is to be recovered stands first. */
export const ReturnForm = ({ ledger, onRecorded }: { readonly ledger: Ledger; readonly onRecorded: () => void }) => {
  const { park, name } = ledger;
  const announce = useAnnounce();
  const giveBack = useWrite('returnPayment');
  const form = useForm<Fields>(`return ${park}`, BLANK);
  const { fields: typed, type } = form;
  const { reason } = typed;
  const paid = yearsHere(ledger)
    .filter((one) => one.paid > 0)
    .toSorted((a, b) => b.recoverable - a.recoverable || b.year - a.year);
  const own = chosenOf(paid, ({ year }) => year === typed.chosen);
  if (paid.length === 0) return null;
  const body = ReturnRequest.safeParse({
    ...{ date: typed.date, amount: readNumber(typed.amount, '万元'), document: typed.document, reason },
  });
  return (
    <InlineAction
      label="登记一笔退回…"
      form={form}
      submit="登记"
      ready={body.success && amountTrouble(typed.amount, own?.paid ?? 0) === null && Number(body.data.amount) > 0}
      lacking={[
        ...(own === undefined ? ['哪一年度的补助'] : []),
        ...lackingPaper('退回', typed),
        ...(reason.trim() === '' ? ['理由'] : []),
      ]}
      onSubmit={async () => {
        if (!body.success || !own) return;
        await giveBack({ path: { year: own.year, park }, body: body.data });
        announce(`已登记${name}退回 ${wanText(Number(body.data.amount))}。`);
        onRecorded();
      }}
    >
      <Field
        label="退回哪一年度的补助"
        hint={
          own ? (own.recoverable > 0 ? `该年度应收回 ${wanText(own.recoverable)}` : '该年度没有应收回的数额') : null
        }
      >
        <Choice
          of={paid.map(({ year }) => year)}
          textOf={(each) => `${String(each)} 年度`}
          value={own?.year}
          onChoose={(each) => type({ chosen: each })}
        />
      </Field>
      <PaperFields what="退回" most={own?.paid} fields={typed} type={type} />
      <ReasonField value={reason} onChange={(value) => type({ reason: value })} />
      {own && (
        <AlikeNotice
          ledger={ledger}
          typed={{ ...typed, kind: 'payment-returned', year: own.year, paper: typed.document }}
        />
      )}
    </InlineAction>
  );
};
