import { Field, Input } from '@fluentui/react-components';
import { PaymentRequest } from '../../../shared/api/money';
import { readNumber } from '../../../shared/assessment/read-number';
import { wanText } from '../../wording/number-text';
import { lackingOf } from '../controls/text/lacking';

interface Paper {
  readonly date: string;
  readonly amount: string;
  readonly document: string;
}
/** Longest name of a document that the API takes. */
const LONGEST = PaymentRequest.shape.document.maxLength ?? undefined;

/** What stops an amount from being recorded, in Chinese; null where nothing does, or nothing is typed yet. */
export const amountTrouble = (typed: string, most: number): string | null => {
  if (typed.trim() === '') return null;
  const read = readNumber(typed, '万元');
  if (read === null || !PaymentRequest.shape.amount.safeParse(read).success || Number(read) <= 0)
    return '请填大于 0 的数字，单位为万元，最多六位小数。';
  return Number(read) > most ? `超过 ${wanText(most)}，请核对年度和金额。` : null;
};

/** What of it is still blank, by the words of its fields. */
export const lackingPaper = (what: string, { date, amount, document }: Paper): readonly string[] =>
  lackingOf({ [`${what}日期`]: date !== '', [`${what}金额`]: amount.trim() !== '', 文号: document.trim() !== '' });

/** When money moved, how much, and under which number. */
export const PaperFields = ({
  what,
  most,
  fields: { date, amount, document },
  type,
}: {
  /** What is recorded, as in 拨付日期. */
  readonly what: string;
  /** The most that can be, in 万元; undefined while it is not said of which year it is. */
  readonly most: number | undefined;
  readonly fields: Paper;
  readonly type: (fields: Partial<Paper>) => void;
}) => {
  const trouble = most === undefined ? null : amountTrouble(amount, most);
  return (
    <>
      <Field label={`${what}日期`} required>
        <Input type="date" value={date} onChange={(_, { value }) => type({ date: value })} />
      </Field>
      <Field
        label={`${what}金额（万元${most === undefined ? '' : `，最多 ${wanText(most)}`}）`}
        required
        {...(trouble === null ? {} : { validationState: 'error', validationMessage: trouble })}
      >
        <Input inputMode="decimal" value={amount} onChange={(_, { value }) => type({ amount: value })} />
      </Field>
      <Field label="文号" required hint={`例如拨款文件或凭证的文号，不超过 ${String(LONGEST)} 个字符`}>
        <Input maxLength={LONGEST} value={document} onChange={(_, { value }) => type({ document: value })} />
      </Field>
    </>
  );
};
