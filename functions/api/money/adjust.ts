import { earlierInCeiling } from '../../../shared/evaluation/money/earlier-year';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { sumOf, wanOf } from '../../../shared/evaluation/money/sums';
import { yearAhead } from '../../../shared/evaluation/money/year-ahead';
import { wan, wanNumber, type Wan } from '../../../shared/vocabulary/quantities';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import type { YearHead } from '../../store/table/items';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Handler } from '../frame/exchange';
import { AfterLastInstalment, OverCeiling } from './refusals';
import { ledgerOf } from './park-money';
import { refuseLaterGrading } from './refuse-later-grading';
import { moneyStep } from './step';
import { ReasonNeeded } from '../frame/step-refusals';

type Ledger = Awaited<ReturnType<typeof ledgerOf>>;

/** What the ceiling leaves for a year's base once the park's other published years, and those of before, have theirs. */
const leftFor = ({ years, past }: Ledger, { year, readings }: Pick<YearHead, 'year' | 'readings'>): Wan => {
  const others = years.flatMap(({ settled, inCeiling }) => (settled.year === year ? [] : [inCeiling]));
  const taken = sumOf([earlierInCeiling(past, readings['R-bonus'] === 'inside'), ...others]);
  return Math.max(0, wan(SUBSIDY.ceiling) - taken) as Wan;
};

/** Whether a year comes after the third instalment, as its plan counts them: as it was published, else as it would be. */
const isAfterLast = ({ years, published, past }: Ledger, { recognised }: Participant, head: YearHead): boolean => {
  const own = years.find(({ settled }) => settled.year === head.year) ?? yearAhead(recognised, published, head, past);
  return own?.isAfterLast ?? false;
};

export const adjustBase: Handler<'adjustBase'> = moneyStep(
  'adjust',
  async ({ head, participant }, { body, dependencies }) => {
    const { year } = head;
    const { reason } = body;
    if (reason === '') throw new ReasonNeeded(MONEY_STEPS.adjust.name);
    await refuseLaterGrading(dependencies.store, 'adjust', { year, park: participant.park });
    const base = wanOf(body.base);
    const ledger = await ledgerOf(dependencies.store, participant);
    const left = leftFor(ledger, head);
    // Nothing may be set at any time: it takes back what was granted before this was refused.
    if (base > 0 && isAfterLast(ledger, participant, head)) throw new AfterLastInstalment(participant, head, left);
    if (base > left) throw new OverCeiling(participant.name, left);
    return { kind: 'base-adjusted', year, base: wanNumber(base), whileGrading: head.state === 'frozen', reason };
  },
);
