import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { cancellationOf } from '../../../shared/evaluation/money/sums';
import type { Exchange, Handler } from '../frame/exchange';
import { factOnce } from './facts';
import { AlreadyCancelled, refuseOutOfTime } from './refusals';
import { NotFound } from '../frame/refusal';
import { parkOf } from '../frame/visible-parks';
import { ReasonNeeded } from '../frame/step-refusals';

type Route = 'cancelSpending' | 'cancelSupport';
const TAKES_BACK = { cancelSpending: 'spent', cancelSupport: 'supported' } as const;

/** Takes a record back, once: it stays, and this beside it with the reason. */
const cancel = async (route: Route, exchange: Exchange<Route>): Promise<MoneyFact> => {
  const { principal, parameters, body, stamp, dependencies } = exchange;
  const { store } = dependencies;
  const { year, park, sequence } = parameters;
  const { action, fact: kind, name } = MONEY_STEPS[route];
  const { head } = await parkOf(store, principal, action, year, park);
  return factOnce(store, stamp, async () => {
    refuseOutOfTime(route, year, head.state);
    const { reason } = body;
    if (reason === '') throw new ReasonNeeded(name);
    const before = await store.moneyHead(park);
    const facts = await store.moneyFacts(park);
    const recorded = facts.find((fact) => fact.sequence === sequence && fact.year === year);
    if (!recorded || recorded.kind !== TAKES_BACK[route]) throw new NotFound('没有找到要冲销的记录，请刷新后核对。');
    if (cancellationOf(recorded, facts)) throw new AlreadyCancelled('这笔记录');
    return store.recordFact(stamp, park, before, { kind, year, cancels: sequence, reason });
  });
};

export const cancelSpending: Handler<'cancelSpending'> = (exchange) => cancel('cancelSpending', exchange);
export const cancelSupport: Handler<'cancelSupport'> = (exchange) => cancel('cancelSupport', exchange);
