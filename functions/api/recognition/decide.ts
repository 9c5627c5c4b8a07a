import { recognitionStep, refuseMoved, refuseWithoutReason } from './step';
import type { Handler } from '../frame/exchange';
import { NothingToRelax, RelaxationNotAllowed } from './refusals';

export const relaxCondition: Handler<'relaxCondition'> = recognitionStep('relax', ({ standing }, { body }) => {
  const { requirement, version, reason } = body;
  refuseMoved(standing, version);
  const found = standing.requirements.find((each) => each.requirement === requirement);
  if (found?.met) throw new NothingToRelax(requirement);
  if (!found?.ground) throw new RelaxationNotAllowed(requirement, standing.content.districtName);
  refuseWithoutReason('relax', reason);
  return { fact: { kind: 'relaxed', version, requirement, reason } };
});

export const assessApplication: Handler<'assessApplication'> = recognitionStep('assess', ({ standing }, { body }) => {
  const { version, experts, remarks, passed, reason } = body;
  refuseMoved(standing, version);
  if (!passed) refuseWithoutReason('assess', reason);
  return { fact: { kind: 'assessed', version, experts, remarks, passed, reason } };
});

export const refuseApplication: Handler<'refuseApplication'> = recognitionStep('refuse', (_, { body: { reason } }) => {
  refuseWithoutReason('refuse', reason);
  return { fact: { kind: 'refused', reason } };
});
