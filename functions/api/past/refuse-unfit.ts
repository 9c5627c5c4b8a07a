import { earlierYears } from '../../../shared/evaluation/money/earlier-year';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { setOffOf } from '../../../shared/evaluation/money/payments';
import { wanOf } from '../../../shared/evaluation/money/sums';
import { figureFaults, PAST_FAULTS, pastFaults } from '../../../shared/evaluation/past/faults';
import type { RecordedPast } from '../../../shared/evaluation/past/recorded';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Year } from '../../../shared/vocabulary/ids';
import { wanFromFen } from '../../../shared/vocabulary/quantities';
import { PastFaulty, PastSetOff } from './refusals';

/**
 * Refuses a past that does not go together, nor with the plan, the years that are evaluated here by now, or what was set off of its payments. It holds when it is
 * recorded and again when it is confirmed: years are planned and money is set off in between. `facts` are the park's. Throws PastFaulty, PastSetOff.
 */
export const refuseUnfit = (
  { past, figures }: RecordedPast,
  { name, recognised }: Pick<Participant, 'name' | 'recognised'>,
  first: Year,
  facts: readonly MoneyFact[],
): void => {
  const found = [...pastFaults(past, { recognised, first }), ...figureFaults(figures, { first })];
  const faults = found.filter(({ code }) => PAST_FAULTS[code].severity === 'error');
  if (faults.length > 0) throw new PastFaulty(name, faults);
  const paid = new Map(earlierYears(past).map((one) => [one.year, wanOf(one.paid)]));
  for (const [year, amount] of setOffOf(facts))
    if (year < first && amount > (paid.get(year) ?? wanFromFen(0))) throw new PastSetOff(name, year, amount);
};
