import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Year } from '../../../shared/vocabulary/ids';
import { SpendingRequest } from '../../../shared/api/money';
import type { Ledger, PaymentYear, SpendingCategory } from '../../../shared/evaluation/money/ledger';
import { readNumber } from '../../../shared/assessment/read-number';
import { yearsHere } from '../../../shared/evaluation/money/payments';
import {
  DESCRIBED_CATEGORY,
  SPENDING_CATEGORIES,
  SPENDING_CLAUSE,
  SPENDING_PURPOSES,
} from '../../../shared/regulation/subsidy-schedule';
import { wanText } from '../../wording/number-text';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { Act } from '../controls/act';
import { Choice, chosenOf } from '../controls/choice';
import { AlikeNotice } from './alike-notice';

const CATEGORIES = Object.keys(SPENDING_CATEGORIES) as SpendingCategory[];
interface Fields {
  readonly chosen: Year | null;
  readonly category: SpendingCategory;
  readonly description: string;
  readonly date: string;
  readonly amount: string;
  readonly voucher: string;
  readonly note: string;
}
const BLANK: Fields = { chosen: null, category: 'rent', description: '', date: '', amount: '', voucher: '', note: '' };

/** What can be spent: of the year that is chosen, or of all. */
type Left = Pick<PaymentYear, 'available'> & Partial<Pick<PaymentYear, 'year'>>;
/** What stops a spending from being recorded, in Chinese; null where nothing does. Whether the money is there the server decides. */
const amountTrouble = (typed: string, { year, available }: Left): string | null => {
  const read = readNumber(typed, '万元');
  if (read === null || !SpendingRequest.shape.amount.safeParse(read).success || Number(read) <= 0)
    return '请填大于 0 的数字，单位为万元，最多六位小数。';
  if (Number(read) > available)
    return `超过${year === undefined ? '' : ` ${String(year)} 年度的`}可用余额 ${wanText(available)}。`;
  return null;
};

/** 登记支出: category, amount, voucher and note of one spending. */
export const SpendingForm = ({ ledger, onRecorded }: { readonly ledger: Ledger; readonly onRecorded: () => void }) => {
  const announce = useAnnounce();
  const spend = useWrite('spend');
  const { park, payments, available, granted, paid, recoverable, spent } = ledger;
  const newest = yearsHere(ledger).at(-1)?.year;
  // The year of which something is left; the newest first.
  const left = payments.filter((one) => one.available > 0).toReversed();
  const { fields: typed, type, clear } = useForm(`spending ${park}`, BLANK);
  const { category } = typed;
  const own = chosenOf(left, ({ year }) => year === typed.chosen);
  // Nothing is said about a form that nobody has tried to send.
  const [tried, setTried] = useState(false);
  const which = own === undefined ? '请选择支出的是哪一年度的补助。' : null;
  const amount = amountTrouble(typed.amount, own ?? { available });
  const voucher = SpendingRequest.shape.voucher.safeParse(typed.voucher).success
    ? null
    : `请填凭证号，不超过 ${String(SpendingRequest.shape.voucher.maxLength)} 个字符。`;
  const date = typed.date === '' ? '请填支出日期，不早于拨付到账。' : null;
  const isDescribed = category === DESCRIBED_CATEGORY;
  const longest = SpendingRequest.shape.description.unwrap().maxLength ?? undefined;
  const what = isDescribed ? typed.description : '';
  const purpose = isDescribed && what.trim() === '' ? '请写明具体用于什么。' : null;
  const record = useTask(async () => {
    setTried(true);
    if (amount !== null || voucher !== null || date !== null || purpose !== null || !own || newest === undefined)
      return;
    const read = readNumber(typed.amount, '万元') ?? '';
    const { note } = typed;
    const isHere = yearsHere(ledger).includes(own);
    await spend({
      path: { year: isHere ? own.year : newest, park },
      body: {
        moneyOf: isHere ? null : own.year,
        category,
        description: what,
        date: typed.date,
        amount: read,
        voucher: typed.voucher,
        note,
      },
    });
    clear();
    setTried(false);
    announce(`已登记支出 ${wanText(Number(read))}。`);
    onRecorded();
  });
  if (newest === undefined || granted <= 0) return null;
  if (available <= 0)
    return (
      <Section title="登记支出">
        <div>
          现在没有可以支出的金额：已拨付 {wanText(paid)}
          {recoverable > 0 && `，应收回 ${wanText(recoverable)}`}，已支出 {wanText(spent)}
          。支出不能超过已拨付的数额（{SPENDING_CLAUSE}）；拨付已到账而没有登记的，请联系市人力社保局登记。
        </div>
      </Section>
    );
  const said = (trouble: string | null) => (tried && trouble !== null ? { validationMessage: trouble } : {});
  return (
    <Section title="登记支出">
      <div>
        补助资金应专款专用，{SPENDING_PURPOSES}（{SPENDING_CLAUSE}）。登记后不能修改，记错的可以在下面的逐笔记录中冲销。
      </div>
      <Field label="支出哪一年度的补助" required {...said(which)}>
        <Choice
          of={left.map(({ year }) => year)}
          textOf={(each) => `${String(each)} 年度`}
          value={own?.year}
          onChoose={(each) => type({ chosen: each })}
        />
      </Field>
      <Field label="用途">
        <Choice
          of={CATEGORIES}
          textOf={(each) => SPENDING_CATEGORIES[each]}
          value={category}
          onChoose={(each) => type({ category: each })}
        />
      </Field>
      {isDescribed && (
        <Field label="具体用途" required {...said(purpose)}>
          <Input
            maxLength={longest}
            value={typed.description}
            onChange={(_, { value }) => type({ description: value })}
          />
        </Field>
      )}
      <Field label="支出日期" required {...said(date)}>
        <Input type="date" value={typed.date} onChange={(_, { value }) => type({ date: value })} />
      </Field>
      <Field
        label={own ? `金额（万元，该年度可用 ${wanText(own.available)}）` : '金额（万元）'}
        required
        {...said(amount)}
      >
        <Input inputMode="decimal" value={typed.amount} onChange={(_, { value }) => type({ amount: value })} />
      </Field>
      <Field label="凭证号" required {...said(voucher)}>
        <Input value={typed.voucher} onChange={(_, { value }) => type({ voucher: value })} />
      </Field>
      <Field label="说明">
        <Textarea value={typed.note} onChange={(_, { value }) => type({ note: value })} />
      </Field>
      {own && <AlikeNotice ledger={ledger} typed={{ ...typed, kind: 'spent', year: own.year, paper: typed.voucher }} />}
      <FailureNotice failure={record.failure} />
      <Act appearance="primary" task={record} doing="正在登记…" quiet>
        登记支出
      </Act>
    </Section>
  );
};
