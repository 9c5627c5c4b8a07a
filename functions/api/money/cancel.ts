import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { isBound } from '../../../shared/evaluation/money/payments';
import {
  cancellationOf,
  CANCELLATIONS,
  isCancellable,
  type Cancellable,
  type FactOf,
} from '../../../shared/evaluation/money/sums';
import { factsAsSeen } from '../../../shared/evaluation/money/visible-facts';
import type { Exchange, Handler } from '../frame/exchange';
import { AlreadyCancelled, PaymentBound } from './refusals';
import { NotFound } from '../frame/refusal';
import { moneyStep } from './step';
import { ReasonNeeded } from '../frame/step-refusals';

type Route = 'cancelSpending' | 'cancelSupport' | 'cancelPayment';
const isRecord = (fact: MoneyFact | undefined, route: Route): fact is MoneyFact & FactOf<Cancellable> =>
  fact !== undefined && isCancellable(fact) && CANCELLATIONS[fact.kind] === MONEY_STEPS[route].event;

/** Takes a record back, once: it stays, and this beside it with the reason. */
const cancel = (route: Route) =>
  moneyStep(
    route,
    async (
      { head: { year }, participant },
      { principal, parameters, body, dependencies: { store } }: Exchange<Route>,
    ) => {
      const { reason } = body;
      if (reason === '') throw new ReasonNeeded(MONEY_STEPS[route].name);
      const facts = await store.moneyFacts(participant.park);
      // Whoever made a record knows it by the number under which the ledger shows it.
      const shown = factsAsSeen(facts, principal.role);
      const recorded = facts.find(
        (fact, index) => isRecord(fact, route) && shown[index]?.sequence === parameters.sequence,
      );
      if (!isRecord(recorded, route) || recorded.year !== year)
        throw new NotFound('没有找到要冲销的记录，请刷新后核对。');
      if (cancellationOf(recorded, facts)) throw new AlreadyCancelled('这笔记录');
      if (isBound(recorded, facts)) throw new PaymentBound();
      return { kind: MONEY_STEPS[route].event, year, cancels: recorded.sequence, reason };
    },
  );

export const cancelSpending: Handler<'cancelSpending'> = cancel('cancelSpending');
export const cancelSupport: Handler<'cancelSupport'> = cancel('cancelSupport');
export const cancelPayment: Handler<'cancelPayment'> = cancel('cancelPayment');
