import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { cancellationOf, type FactOf } from '../../../shared/evaluation/money/sums';
import type { Exchange, Handler } from '../frame/exchange';
import { AlreadyCancelled } from './refusals';
import { NotFound } from '../frame/refusal';
import { moneyStep } from './step';
import { ReasonNeeded } from '../frame/step-refusals';

type Route = 'cancelSpending' | 'cancelSupport';
const TAKES_BACK = { cancelSpending: 'spent', cancelSupport: 'supported' } as const;
const isRecord = (fact: MoneyFact): fact is MoneyFact & FactOf<'spent' | 'supported'> =>
  fact.kind === 'spent' || fact.kind === 'supported';

/** Takes a record back, once: it stays, and this beside it with the reason. */
const cancel = (route: Route) =>
  moneyStep(
    route,
    async ({ head: { year }, participant }, { parameters, body, dependencies: { store } }: Exchange<Route>) => {
      const { sequence } = parameters;
      const { reason } = body;
      if (reason === '') throw new ReasonNeeded(MONEY_STEPS[route].name);
      const facts = await store.moneyFacts(participant.park);
      // Whoever made a record knows it by its number among those of its kind.
      const recorded = facts.filter((fact) => fact.kind === TAKES_BACK[route])[sequence - 1];
      if (!recorded || !isRecord(recorded) || recorded.year !== year)
        throw new NotFound('没有找到要冲销的记录，请刷新后核对。');
      if (cancellationOf(recorded, facts)) throw new AlreadyCancelled('这笔记录');
      return { kind: MONEY_STEPS[route].event, year, cancels: recorded.sequence, reason };
    },
  );

export const cancelSpending: Handler<'cancelSpending'> = cancel('cancelSpending');
export const cancelSupport: Handler<'cancelSupport'> = cancel('cancelSupport');
