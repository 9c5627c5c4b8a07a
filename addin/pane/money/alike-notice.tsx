import { readNumber } from '../../../shared/assessment/read-number';
import type { Ledger } from '../../../shared/evaluation/money/ledger';
import { cancellationOf, moneyYearOf, type FactOf } from '../../../shared/evaluation/money/sums';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import type { Year } from '../../../shared/vocabulary/ids';
import { Notice } from '../controls/notice';

type Dated = 'paid' | 'payment-returned' | 'spent';
/** A record of money as it is being typed. */
interface Typed {
  readonly kind: Dated;
  readonly year: Year;
  readonly date: string;
  readonly amount: string;
  /** Its 文号, or its 凭证号. */
  readonly paper: string;
}

/** The record that stands and is the same in year, day, amount and paper; null where there is none. */
const alike = ({ facts }: Pick<Ledger, 'facts'>, { kind, year, date, amount, paper }: Typed): FactOf<Dated> | null =>
  facts.find(
    (fact): fact is FactOf<Dated> =>
      fact.kind === kind &&
      moneyYearOf(fact, facts) === year &&
      fact.date === date &&
      fact.amount === Number(readNumber(amount, '万元') ?? NaN) &&
      (fact.kind === 'spent' ? fact.voucher : fact.document) === paper.trim() &&
      cancellationOf(fact, facts) === null,
  ) ?? null;

/** Says of a record that is being typed that one like it stands already: once more may be meant, or a mistake, and only a person knows. */
export const AlikeNotice = ({ ledger, typed }: { readonly ledger: Pick<Ledger, 'facts'>; readonly typed: Typed }) => {
  const before = alike(ledger, typed);
  if (before === null) return null;
  return (
    <Notice intent="warning" title="已登记过相同的一笔">
      {beijingText(before.at)}登记的一笔，日期、金额和{before.kind === 'spent' ? '凭证号' : '文号'}
      都与这一笔相同。请核对：重复的不要再登记，确是另一笔的照常登记。
    </Notice>
  );
};
