import { recognitionStep, refuseMoved, refuseWithoutReason } from './step';
import type { Handler } from '../frame/exchange';
import { NothingToRelax, RelaxationNotAllowed, RelaxedByBureau, RelaxedByGroupOnly } from './refusals';
import { meetingOf } from '../frame/meeting';
import type { RecognitionCase } from '../../../shared/evaluation/recognition/case';
import type { Ground } from '../../../shared/evaluation/recognition/requirements';
import { RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import type { RequirementId } from '../../../shared/regulation/recognition';
import { yearFiled } from '../../../shared/evaluation/recognition/relaxation-meeting';

/** On what ground a requirement that is not met may be relaxed. Throws ApplicationMoved, NothingToRelax, RelaxationNotAllowed. */
const groundToRelax = (
  standing: RecognitionCase,
  { requirement, version }: { readonly requirement: RequirementId; readonly version: number },
): Ground => {
  refuseMoved(standing, version);
  const found = standing.requirements.find((each) => each.requirement === requirement);
  if (found?.met) throw new NothingToRelax(requirement);
  if (!found?.ground) throw new RelaxationNotAllowed(requirement, standing.content.districtName);
  return found.ground;
};

export const relaxCondition: Handler<'relaxCondition'> = recognitionStep('relax', ({ standing }, { body }) => {
  const { requirement, version, reason } = body;
  const ground = groundToRelax(standing, body);
  if (ground === 'reasoned') throw new RelaxedByGroupOnly(requirement);
  refuseWithoutReason('relax', reason);
  return { fact: { kind: 'relaxed', version, requirement, reason } };
});

export const relaxByGroup: Handler<'relaxByGroup'> = recognitionStep('relaxByGroup', async ({ standing }, asked) => {
  const { requirement, version, reason, meeting } = asked.body;
  const ground = groundToRelax(standing, asked.body);
  if (ground !== 'reasoned') throw new RelaxedByBureau(requirement);
  refuseWithoutReason('relaxByGroup', reason);
  const held = await meetingOf(RECOGNITION_STEPS.relaxByGroup.name, yearFiled(standing.appliedAt), meeting, asked);
  return { fact: { kind: 'relaxed', version, requirement, reason, meeting: held } };
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
