import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { cancellationOf } from '../../../shared/evaluation/money/sums';
import type { Exchange, Handler } from '../frame/exchange';
import { AlreadyCancelled } from './refusals';
import { NotFound } from '../frame/refusal';
import { moneyStep } from './step';
import { ReasonNeeded } from '../frame/step-refusals';

type Route = 'cancelSpending' | 'cancelSupport';
const TAKES_BACK = { cancelSpending: 'spent', cancelSupport: 'supported' } as const;

/** Takes a record back, once: it stays, and this beside it with the reason. */
const cancel = (route: Route) =>
  moneyStep(
    route,
    async ({ head: { year }, participant }, { parameters, body, dependencies: { store } }: Exchange<Route>) => {
      const { sequence } = parameters;
      const { reason } = body;
      if (reason === '') throw new ReasonNeeded(MONEY_STEPS[route].name);
      const facts = await store.moneyFacts(participant.park);
      const recorded = facts.find((fact) => fact.sequence === sequence && fact.year === year);
      if (!recorded || recorded.kind !== TAKES_BACK[route]) throw new NotFound('没有找到要冲销的记录，请刷新后核对。');
      if (cancellationOf(recorded, facts)) throw new AlreadyCancelled('这笔记录');
      return { kind: MONEY_STEPS[route].event, year, cancels: sequence, reason };
    },
  );

export const cancelSpending: Handler<'cancelSpending'> = cancel('cancelSpending');
export const cancelSupport: Handler<'cancelSupport'> = cancel('cancelSupport');
