import type { Year } from '../../../shared/vocabulary/ids';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { wanOf } from '../../../shared/evaluation/money/sums';
import { wan, wanNumber, type Wan } from '../../../shared/vocabulary/quantities';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import type { Store } from '../../store/store';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Handler } from '../frame/exchange';
import { OverCeiling } from './refusals';
import { ledgerOf } from './park-money';
import { moneyStep } from './step';
import { ReasonNeeded } from '../frame/step-refusals';

/** What the ceiling leaves for a year's base once the park's other published years have theirs. */
const leftFor = async (store: Store, participant: Participant, year: Year): Promise<Wan> => {
  const { years } = await ledgerOf(store, participant);
  const others = years.reduce(
    (sum, { settled, inCeiling }) => (settled.year === year ? sum : ((sum + inCeiling) as Wan)),
    wan(0),
  );
  return Math.max(0, wan(SUBSIDY.ceiling) - others) as Wan;
};

export const adjustBase: Handler<'adjustBase'> = moneyStep(
  'adjust',
  async ({ head: { year }, participant }, { body, dependencies }) => {
    const { reason } = body;
    if (reason === '') throw new ReasonNeeded(MONEY_STEPS.adjust.name);
    const base = wanOf(body.base);
    const left = await leftFor(dependencies.store, participant, year);
    if (base > left) throw new OverCeiling(participant.name, left);
    return { kind: 'base-adjusted', year, base: wanNumber(base), reason };
  },
  // Counted as a change of what is settled while grades are being proposed: a proposal on the way reads it or is taken anew.
  ({ head }) => (head.state === 'frozen' ? 'settlement' : 'none'),
);
