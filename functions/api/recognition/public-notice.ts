import { applicationOf, openApplication, recognitionOnce, refuseWithoutReason } from './step';
import type { Handler } from '../frame/exchange';
import { NoticeDates, ObjectionSettled } from './refusals';

export const setNotice: Handler<'setNotice'> = async (exchange) => {
  const { principal, parameters, body, stamp, now, dependencies } = exchange;
  const { store } = dependencies;
  await applicationOf(store, principal, 'recognition.decide', parameters.application);
  return recognitionOnce(store, stamp, async () => {
    const { facts } = await openApplication(store, principal, 'notice', parameters.application);
    const { from, to } = body;
    if (Date.parse(to) <= Date.parse(from)) throw new NoticeDates('公示的结束时间应晚于开始时间。');
    // A notice that is over before it is recorded would let the title be given at once.
    if (Date.parse(to) <= Date.parse(now)) throw new NoticeDates('公示的结束时间已经过去。');
    return store.recordRecognition(stamp, parameters.application, facts, { kind: 'notice-set', from, to, reason: '' });
  });
};

export const raiseObjection: Handler<'raiseObjection'> = async (exchange) => {
  const { principal, parameters, body, stamp, dependencies } = exchange;
  const { store } = dependencies;
  await applicationOf(store, principal, 'recognition.decide', parameters.application);
  return recognitionOnce(store, stamp, async () => {
    const { standing, facts } = await openApplication(store, principal, 'object', parameters.application);
    return store.recordRecognition(stamp, parameters.application, facts, {
      kind: 'objection-raised',
      objection: standing.objections.length + 1,
      raisedBy: body.raisedBy,
      reason: body.content,
    });
  });
};

export const settleObjection: Handler<'settleObjection'> = async (exchange) => {
  const { principal, parameters, body, stamp, dependencies } = exchange;
  const { store } = dependencies;
  await applicationOf(store, principal, 'recognition.decide', parameters.application);
  return recognitionOnce(store, stamp, async () => {
    const { standing, facts } = await openApplication(store, principal, 'settle', parameters.application);
    const { objection, upheld, reason } = body;
    const found = standing.objections.find((each) => each.objection === objection);
    if (!found || found.outcome) throw new ObjectionSettled(objection);
    refuseWithoutReason('settle', reason);
    return store.recordRecognition(stamp, parameters.application, facts, {
      kind: 'objection-settled',
      objection,
      upheld,
      reason,
    });
  });
};
