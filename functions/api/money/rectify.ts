import { isFrom, MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { isWithdrawn, rectificationOf } from '../../../shared/evaluation/money/rectification';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Exchange, Handler } from '../frame/exchange';
import { factOnce } from './facts';
import { NothingToRectify, refuseOutOfTime } from './refusals';
import { MalformedRequest } from '../frame/refusal';
import { parkOf } from '../frame/visible-parks';
import { ReasonNeeded } from '../frame/step-refusals';

/** Where the rectification of a failed park stands, and the head of its money trail, read first. Throws NothingToRectify for any other park, and a refusal out of time. */
const failedPark = async (
  store: Store,
  step: 'order' | 'decide',
  { year, state, published }: YearHead,
  { park, name }: Participant,
) => {
  refuseOutOfTime(step, year, state);
  const before = await store.moneyHead(park);
  const [result, facts] = await Promise.all([
    published ? store.result(year, published.run, park) : null,
    store.moneyFacts(park),
  ]);
  const outcome = { year, grade: result?.grade ?? '未评定', subsidy: result?.subsidy ?? null };
  const rectification = rectificationOf(outcome, facts);
  if (rectification === null) {
    throw new NothingToRectify(
      isWithdrawn(outcome)
        ? `${name}已取消授牌，不再办理整改`
        : `${name}${year}年度评估为${outcome.grade}等次，不需要整改`,
    );
  }
  if (isFrom(step, rectification)) return before;
  throw new NothingToRectify(
    rectification === 'to-order'
      ? `${name}${year}年度尚未责令整改，请先责令限期整改，再认定整改结果`
      : `${name}${year}年度的整改结果已经认定，不能${step === 'order' ? '再责令整改' : '重复认定'}`,
  );
};

const order = async ({ principal, parameters, body, stamp, now, dependencies }: Exchange<'orderRectification'>) => {
  const { store } = dependencies;
  const { year, park } = parameters;
  const { head, participant } = await parkOf(store, principal, 'rectification.write', year, park);
  const before = await failedPark(store, 'order', head, participant);
  const { due, requirements } = body;
  if (requirements === '') throw new ReasonNeeded('责令限期整改，整改要求');
  if (Date.parse(due) <= Date.parse(now)) throw new MalformedRequest('整改期限应晚于现在，请重新填写。');
  const fact = { kind: 'rectification-ordered', year, due, reason: requirements } as const;
  return store.recordFact(stamp, park, before, fact, { head, bearing: 'none' });
};

export const orderRectification: Handler<'orderRectification'> = (exchange) =>
  factOnce(exchange.dependencies.store, exchange.stamp, () => order(exchange));

const decide = async ({ principal, parameters, body, stamp, dependencies }: Exchange<'decideRectification'>) => {
  const { store } = dependencies;
  const { year, park } = parameters;
  const { head, participant } = await parkOf(store, principal, 'rectification.write', year, park);
  const before = await failedPark(store, 'decide', head, participant);
  const { rectified, reason } = body;
  if (reason === '') throw new ReasonNeeded(MONEY_STEPS.decide.name);
  const fact = { kind: 'rectification-decided', year, rectified, reason } as const;
  return store.recordFact(stamp, park, before, fact, { head, bearing: 'none' });
};

export const decideRectification: Handler<'decideRectification'> = (exchange) =>
  factOnce(exchange.dependencies.store, exchange.stamp, () => decide(exchange));
