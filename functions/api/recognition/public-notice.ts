import { recognitionStep, refuseWithoutReason } from './step';
import type { Handler } from '../frame/exchange';
import { NoticeDates, ObjectionSettled } from './refusals';

export const setNotice: Handler<'setNotice'> = recognitionStep('notice', (_, { body: { from, to }, now }) => {
  if (Date.parse(to) <= Date.parse(from)) throw new NoticeDates('公示的结束时间应晚于开始时间。');
  // A notice that is over before it is recorded would let the title be given at once.
  if (Date.parse(to) <= Date.parse(now)) throw new NoticeDates('公示的结束时间已经过去。');
  return { fact: { kind: 'notice-set', from, to, reason: '' } };
});

export const raiseObjection: Handler<'raiseObjection'> = recognitionStep('object', ({ standing }, { body }) => ({
  fact: {
    kind: 'objection-raised',
    objection: standing.objections.length + 1,
    raisedBy: body.raisedBy,
    reason: body.content,
  },
}));

export const settleObjection: Handler<'settleObjection'> = recognitionStep('settle', ({ standing }, { body }) => {
  const { objection, upheld, reason } = body;
  const found = standing.objections.find((each) => each.objection === objection);
  if (!found || found.outcome) throw new ObjectionSettled(objection);
  refuseWithoutReason('settle', reason);
  return { fact: { kind: 'objection-settled', objection, upheld, reason } };
});
