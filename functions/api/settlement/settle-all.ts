import type { ParkId } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { PARKS_AT_ONCE } from '../../../shared/api/each-park';
import type { SettleAllAnswer } from '../../../shared/api/settlement';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { YearState } from '../../../shared/vocabulary/stages';
import { DanglingPointer } from '../../store/table/failures';
import type { EvaluationHead, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Exchange, Handler } from '../frame/exchange';
import { UNSETTLED } from '../grading/refusals';
import { refuseUnconfirmed } from '../plan/refusals';
import { once, write } from '../frame/write';
import { openStep, parkFor, recordParkStep, repeatedEvent, stampFor } from '../frame/park-step';
import { refuseProposedAbsence } from '../frame/proposed-absence';
import { Refusal } from '../frame/refusal';
import { waitingFor } from './settled-parks';
import {
  OpinionsUndecided,
  opinionsText,
  PanelAboveLimit,
  panelAboveLimitText,
  QuorumNotMet,
  quorumText,
} from './refusals';
import { panelAboveLimit, quorumOf, settlementBasis, settlementOf } from './basis';
import { adoptedFigures, countedFigures } from '../../../shared/evaluation/verified/counted';
import { figureObstacle, figuresDecided, ownAsTheyStand } from './figures';
import { opinionsOn } from './opinions';
import type { Instant } from '../../../shared/vocabulary/ids';
import { yearFor } from '../frame/year-step';
import { WrongYearState } from '../frame/step-refusals';

/** What keeps a park from being settled without a look at it; null where nothing does, or where it is settled. */
const obstacle = async (
  store: Store,
  head: YearHead,
  participant: Participant,
  evaluation: EvaluationHead | undefined,
  now: Instant,
) => {
  const waiting = waitingFor(head, participant, evaluation);
  if (!waiting || !evaluation) return { settle: false, why: waiting && UNSETTLED[waiting] };
  if (waiting !== 'not-settled' && waiting !== 'outdated' && waiting !== 'undecided')
    return { settle: false, why: UNSETTLED[waiting] };
  const { settlement, park } = evaluation;
  const before = settlement && (await store.settlement(head.year, park, settlement.sequence));
  if (before && before.overrides.length > 0) return { settle: false, why: '原核定改动过得分，请逐个重新核定' };
  const ofFigures = figureObstacle(evaluation, now, head);
  if (ofFigures) return { settle: false, why: ofFigures };
  // Nobody's proposal stands: what counts are the bureau's own.
  const counted = countedFigures({ ...evaluation, settlement: null }, now);
  const basis = settlementBasis(head, participant, evaluation, counted);
  const above = panelAboveLimit(head, basis, []);
  if (above.length > 0) return { settle: false, why: panelAboveLimitText(above) };
  const opinions = opinionsOn(head, evaluation, basis);
  if (opinions.length > 0) return { settle: false, why: `${opinionsText(opinions)}，请逐个核定` };
  const { scored, needed } = await quorumOf(store, head, evaluation);
  return scored < needed
    ? { settle: false, why: quorumText(scored, needed, evaluation.stage) }
    : { settle: true, why: null };
};

const settleOne = (exchange: Exchange<'settleAll'>, park: ParkId) => {
  const { parameters, dependencies } = exchange;
  const { store } = dependencies;
  const stamp = stampFor(exchange.stamp, park);
  const ofPark = { ...exchange, stamp, parameters: { ...parameters, park } };
  const settleNow = async () => {
    const { open: step, asked } = await openStep('settle', await parkFor('settle')(ofPark), ofPark);
    const { settlement } = step.before;
    // Somebody was faster: what they settled, and overrode, stands.
    if (settlement && !waitingFor(step.head, step.participant, step.before)) {
      return store.event(parameters.year, park, settlement.sequence);
    }
    refuseProposedAbsence(step.participant.name, step.before);
    const { scored, needed } = await quorumOf(store, step.head, step.before);
    if (scored < needed) throw new QuorumNotMet(step.participant.name, scored, needed, step.before.stage);
    const verified = figuresDecided(
      step.participant.name,
      step.before,
      ownAsTheyStand(step.before),
      asked.now,
      step.head,
    );
    const basis = settlementBasis(step.head, step.participant, step.before, adoptedFigures(verified));
    const above = panelAboveLimit(step.head, basis, []);
    if (above.length > 0) throw new PanelAboveLimit(step.participant.name, above);
    const opinions = opinionsOn(step.head, step.before, basis);
    if (opinions.length > 0) throw new OpinionsUndecided(step.participant.name, opinions);
    return recordParkStep(
      store,
      asked.stamp,
      step,
      settlementOf(step, { overrides: [], decided: [], verified }, asked.stamp),
    );
  };
  return once(store, stamp, settleNow, repeatedEvent);
};

const settleReady = async (head: YearHead, exchange: Exchange<'settleAll'>): Promise<SettleAllAnswer> => {
  const { body, dependencies } = exchange;
  const { store } = dependencies;
  const during: readonly YearState[] = PARK_STEPS.settle.during;
  if (!during.includes(head.state)) throw new WrongYearState(PARK_STEPS.settle.name, head.year, head.state);
  refuseUnconfirmed('settle', head);
  const found = await store.participants(head, { after: body.after ?? undefined, limit: PARKS_AT_ONCE + 1 });
  const page = found.slice(0, PARKS_AT_ONCE);
  const last = page.at(-1);
  const heads = await store.evaluationHeads(head.year, { from: page[0]?.park, to: last?.park });
  const headOf = new Map(heads.map((evaluation) => [evaluation.park, evaluation]));
  const settled: ParkId[] = [];
  const waiting: SettleAllAnswer['waiting'] = [];
  // One after the other: each counts on the year's head, and would only get into the way of the next.
  for (const participant of page) {
    const { park, name } = participant;
    const { settle, why } = await obstacle(store, head, participant, headOf.get(park), exchange.now);
    if (why) waiting.push({ park, name, why });
    if (!settle) continue;
    if (body.preview) {
      settled.push(park);
      continue;
    }
    try {
      await settleOne(exchange, park);
      settled.push(park);
    } catch (error) {
      // Somebody was faster and sent it back, recused an expert, approved. The park is named, the others go on.
      if (!(error instanceof Refusal)) throw error;
      waiting.push({ park, name, why: error.detail });
    }
  }
  return { settled, waiting, next: last && found.length > page.length ? last.park : null };
};

const keep = write({
  about: yearFor,
  decide: async (head, exchange: Exchange<'settleAll'>) => {
    const answer = await settleReady(head, exchange);
    await exchange.dependencies.store.remember(exchange.stamp, { kind: 'settled', answer });
    return answer;
  },
  repeated: async (recorded) => {
    if (recorded.kind !== 'settled') throw new DanglingPointer('The answer to settling all parks');
    return recorded.answer;
  },
});

/** 全部核定. A preview says what it would do, writes nothing and leaves its idempotency key free. */
export const settleAll: Handler<'settleAll'> = async (exchange) =>
  exchange.body.preview ? settleReady(await yearFor(exchange), exchange) : keep(exchange);
