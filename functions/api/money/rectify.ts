import { isFrom, MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { isWithdrawn, rectificationOf } from '../../../shared/evaluation/money/rectification';
import type { Store } from '../../store/store';
import type { Handler } from '../frame/exchange';
import type { ParkOfYear } from '../frame/park-step';
import { NothingToRectify } from './refusals';
import { MalformedRequest } from '../frame/refusal';
import { refuseLaterGrading } from './refuse-later-grading';
import { moneyStep } from './step';
import { ReasonNeeded } from '../frame/step-refusals';

/** Throws NothingToRectify for any park but a failed one whose rectification stands so that the step can be taken. */
const refuseUnlessFailed = async (
  store: Store,
  step: 'order' | 'decide',
  { head: { year, published }, participant: { park, name } }: ParkOfYear,
): Promise<void> => {
  const [result, facts] = await Promise.all([
    published ? store.result(year, published.run, park) : null,
    store.moneyFacts(park),
  ]);
  const outcome = { year, grade: result?.grade ?? null, subsidy: result?.subsidy ?? null };
  const rectification = rectificationOf(outcome, facts);
  if (rectification === null) {
    throw new NothingToRectify(
      isWithdrawn(outcome)
        ? `${name}已取消授牌，不再办理整改`
        : `${name}${year}年度${outcome.grade === null ? '未参加评估' : `评估为${outcome.grade}等次`}，不需要整改`,
    );
  }
  if (isFrom(step, rectification)) return;
  throw new NothingToRectify(
    rectification === 'to-order'
      ? `${name}${year}年度尚未责令整改，请先责令限期整改，再认定整改结果`
      : `${name}${year}年度的整改结果已经认定，不能${step === 'order' ? '再责令整改' : '重复认定'}`,
  );
};

export const orderRectification: Handler<'orderRectification'> = moneyStep(
  'order',
  async (open, { body, now, dependencies }) => {
    await refuseUnlessFailed(dependencies.store, 'order', open);
    const { due, requirements } = body;
    if (requirements === '') throw new ReasonNeeded('责令限期整改，整改要求');
    if (Date.parse(due) <= Date.parse(now)) throw new MalformedRequest('整改期限应晚于现在，请重新填写。');
    return { kind: 'rectification-ordered', year: open.head.year, due, reason: requirements };
  },
);

export const decideRectification: Handler<'decideRectification'> = moneyStep(
  'decide',
  async (open, { body, dependencies }) => {
    const { year } = open.head;
    await refuseUnlessFailed(dependencies.store, 'decide', open);
    const { rectified, reason } = body;
    if (reason === '') throw new ReasonNeeded(MONEY_STEPS.decide.name);
    await refuseLaterGrading(dependencies.store, 'decide', { year, park: open.participant.park });
    return { kind: 'rectification-decided', year, rectified, reason };
  },
);
