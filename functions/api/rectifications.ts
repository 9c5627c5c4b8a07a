import { lastDecisions } from '../../shared/evaluation/subsidy-ledger';
import type { Participant } from '../../shared/api/plan';
import type { YearHead } from '../store/items';
import type { Store } from '../store/store';
import type { Exchange, Handler } from './exchange';
import { factOnce } from './facts';
import { NothingToRectify, NotPublishedYet, YearClosed } from './money-refusals';
import { MalformedRequest } from './refusal';
import { parkOf } from './sight';
import { ReasonNeeded } from './step-refusals';

/** What was decided of a failed park so far, and the head of its money trail, read first. Throws NothingToRectify for any other park. */
const failedPark = async (
  store: Store,
  { year, state, published }: YearHead,
  { park, name }: Participant,
  what: string,
) => {
  if (state === 'closed') throw new YearClosed(what, year);
  if (!published) throw new NotPublishedYet(what, year, state);
  const before = await store.moneyHead(park);
  const [result, facts] = await Promise.all([store.result(year, published.run, park), store.moneyFacts(park)]);
  if (result?.grade !== '不合格') {
    throw new NothingToRectify(`${name}${year}年度评估为${result?.grade ?? '未评定'}等次，不需要整改`);
  }
  if (result.subsidy?.state === '取消授牌') throw new NothingToRectify(`${name}已取消授牌，不再办理整改`);
  return { before, ...lastDecisions(year, facts) };
};

const order = async ({ principal, parameters, body, stamp, now, dependencies }: Exchange<'orderRectification'>) => {
  const { store } = dependencies;
  const { year, park } = parameters;
  const { head, participant } = await parkOf(store, principal, 'rectification.write', year, park);
  const { before, decided } = await failedPark(store, head, participant, '责令限期整改');
  if (decided) throw new NothingToRectify(`${participant.name}${year}年度的整改结果已经认定，不能再责令整改`);
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
  const { name } = participant;
  const { before, ordered, decided } = await failedPark(store, head, participant, '认定整改结果');
  if (!ordered) throw new NothingToRectify(`${name}${year}年度尚未责令整改，请先责令限期整改，再认定整改结果`);
  if (decided) throw new NothingToRectify(`${name}${year}年度的整改结果已经认定，不能重复认定`);
  const { rectified, reason } = body;
  if (reason === '') throw new ReasonNeeded('认定整改结果');
  const fact = { kind: 'rectification-decided', year, rectified, reason } as const;
  return store.recordFact(stamp, park, before, fact, { head, bearing: 'none' });
};

export const decideRectification: Handler<'decideRectification'> = (exchange) =>
  factOnce(exchange.dependencies.store, exchange.stamp, () => decide(exchange));
