import { applicationOf, openApplication, recognitionOnce, refuseMoved, refuseWithoutReason } from './step';
import type { Handler } from '../frame/exchange';
import { NothingToRelax, RelaxationNotAllowed } from './refusals';

export const relaxCondition: Handler<'relaxCondition'> = async (exchange) => {
  const { principal, parameters, body, stamp, dependencies } = exchange;
  const { store } = dependencies;
  await applicationOf(store, principal, 'recognition.decide', parameters.application);
  return recognitionOnce(store, stamp, async () => {
    const { standing, facts } = await openApplication(store, principal, 'relax', parameters.application);
    const { requirement, version, reason } = body;
    refuseMoved(standing, version);
    const found = standing.requirements.find((each) => each.requirement === requirement);
    if (found?.met) throw new NothingToRelax(requirement);
    if (!found?.ground) throw new RelaxationNotAllowed(requirement, standing.content.districtName);
    refuseWithoutReason('relax', reason);
    return store.recordRecognition(stamp, parameters.application, facts, {
      kind: 'relaxed',
      version,
      requirement,
      reason,
    });
  });
};

export const assessApplication: Handler<'assessApplication'> = async (exchange) => {
  const { principal, parameters, body, stamp, dependencies } = exchange;
  const { store } = dependencies;
  await applicationOf(store, principal, 'recognition.decide', parameters.application);
  return recognitionOnce(store, stamp, async () => {
    const { standing, facts } = await openApplication(store, principal, 'assess', parameters.application);
    const { version, experts, remarks, passed, reason } = body;
    refuseMoved(standing, version);
    if (!passed) refuseWithoutReason('assess', reason);
    return store.recordRecognition(stamp, parameters.application, facts, {
      kind: 'assessed',
      version,
      experts,
      remarks,
      passed,
      reason,
    });
  });
};

export const refuseApplication: Handler<'refuseApplication'> = async (exchange) => {
  const { principal, parameters, body, stamp, dependencies } = exchange;
  const { store } = dependencies;
  await applicationOf(store, principal, 'recognition.decide', parameters.application);
  return recognitionOnce(store, stamp, async () => {
    const { facts } = await openApplication(store, principal, 'refuse', parameters.application);
    refuseWithoutReason('refuse', body.reason);
    return store.recordRecognition(stamp, parameters.application, facts, { kind: 'refused', reason: body.reason });
  });
};
