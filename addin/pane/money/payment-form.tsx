import { Field, Textarea } from '@fluentui/react-components';
import { PaymentRequest } from '../../../shared/api/money';
import { yearsHere } from '../../../shared/evaluation/money/payments';
import { hasTitleEnded } from '../../../shared/evaluation/money/title-ended';
import type { Ledger } from '../../../shared/evaluation/money/ledger';
import { readNumber } from '../../../shared/assessment/read-number';
import type { Year } from '../../../shared/vocabulary/ids';
import { wanText } from '../../wording/number-text';
import { useAnnounce } from '../shell/announcer';
import { Choice, chosenOf } from '../controls/choice';
import { Muted } from '../controls/text/muted';
import { InlineAction } from '../controls/inline-action';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { AlikeNotice } from './alike-notice';
import { amountTrouble, lackingPaper, PaperFields } from './paper-fields';

interface Fields {
  readonly chosen: Year | null;
  readonly from: Year | null;
  readonly date: string;
  readonly amount: string;
  readonly document: string;
  readonly note: string;
}
const BLANK: Fields = { chosen: null, from: null, date: '', amount: '', document: '', note: '' };

/** 登记拨付: of which year, when, how much, under which number; while something is to be recovered, only what sets it off (抵扣). */
export const PaymentForm = ({ ledger, onRecorded }: { readonly ledger: Ledger; readonly onRecorded: () => void }) => {
  const { park, name, payments, recoverable } = ledger;
  const announce = useAnnounce();
  const pay = useWrite('pay');
  const form = useForm<Fields>(`payment ${park}`, BLANK);
  const { fields: typed, type } = form;
  const owed = yearsHere(ledger)
    .filter((one) => one.owed > 0)
    .toReversed();
  const againstOf = (year: Year) => payments.filter((one) => one.recoverable > 0 && one.year < year);
  const possible = recoverable > 0 ? owed.filter(({ year }) => againstOf(year).length > 0) : owed;
  const own = chosenOf(possible, ({ year }) => year === typed.chosen);
  const against = own && recoverable > 0 ? againstOf(own.year) : [];
  const setOff = chosenOf(against, ({ year }) => year === typed.from);
  const most = Math.min(own?.owed ?? 0, setOff?.recoverable ?? Infinity);
  const what = recoverable > 0 ? '抵扣' : '拨付';
  const body = PaymentRequest.safeParse({
    ...{ date: typed.date, amount: readNumber(typed.amount, '万元'), document: typed.document },
    ...{ setOff: setOff?.year ?? null, note: typed.note },
  });
  const needsGround = recoverable === 0 && hasTitleEnded(ledger);
  if (owed.length === 0) return null;
  if (possible.length === 0)
    return <div>收回以前不再拨付：请先登记退回。只有以后年度待拨付的数额可以抵扣以前年度的应收回。</div>;
  return (
    <InlineAction
      label={`登记一笔${what}…`}
      form={form}
      submit="登记"
      ready={body.success && amountTrouble(typed.amount, most) === null && Number(body.data.amount) > 0}
      lacking={[
        ...(own === undefined ? ['哪一年度的补助'] : []),
        ...(own !== undefined && against.length > 0 && setOff === undefined ? ['抵扣哪一年度'] : []),
        ...lackingPaper(what, typed),
        ...(needsGround && typed.note.trim() === '' ? ['依据'] : []),
      ]}
      onSubmit={async () => {
        if (!body.success || !own) return;
        await pay({ path: { year: own.year, park }, body: body.data });
        announce(`已登记${name}${what} ${wanText(Number(body.data.amount))}。`);
        onRecorded();
      }}
    >
      <Field label="拨付哪一年度的补助">
        <Choice
          of={possible.map(({ year }) => year)}
          textOf={(each) => `${String(each)} 年度`}
          value={own?.year}
          onChoose={(each) => type({ chosen: each })}
        />
      </Field>
      {against.length > 0 && (
        <Field label="抵扣哪一年度的应收回">
          <Choice
            of={against.map(({ year }) => year)}
            textOf={(each) => `${String(each)} 年度`}
            value={setOff?.year}
            onChoose={(each) => type({ from: each })}
          />
        </Field>
      )}
      <PaperFields what={what} most={own && most} fields={typed} type={type} />
      {needsGround && (
        <Muted>已取消授牌。此前核定、尚未拨付的补助是否继续拨付，条文没有规定；拨付的，请写明依据。</Muted>
      )}
      <Field label={needsGround ? '依据' : '说明'}>
        <Textarea value={typed.note} onChange={(_, { value }) => type({ note: value })} />
      </Field>
      {own && <AlikeNotice ledger={ledger} typed={{ ...typed, kind: 'paid', year: own.year, paper: typed.document }} />}
    </InlineAction>
  );
};
