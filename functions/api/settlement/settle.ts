import type { SettlementRequest } from '../../../shared/api/settlement';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { RULE_SETS, type RuleSet } from '../../../shared/regulation/rule-set';
import type { Handler } from '../frame/exchange';
import { refuseAboveWeight, refuseTwice, refuseUnknownItems } from '../plan/items-of-year';
import { panelInForce } from '../../store/panel';
import { parkStep } from '../frame/park-step';
import { StaleVersion } from '../frame/refusal';
import { OverriddenTwice, QuorumNotMet } from './refusals';
import { quorumOf, settlementOf } from './basis';
import { ReasonNeeded } from '../frame/step-refusals';

const refuseUnfit = (overrides: SettlementRequest['overrides'], ruleSet: RuleSet) => {
  refuseUnknownItems(
    overrides.map(({ item }) => item),
    ruleSet,
  );
  refuseTwice(overrides, OverriddenTwice);
  refuseAboveWeight(Object.fromEntries(overrides.map(({ item, score }) => [item, score])), ruleSet);
  const unexplained = overrides.find(({ reason }) => reason === '');
  if (unexplained) throw new ReasonNeeded(`改动项目 ${unexplained.item} 的得分`);
};

export const settle: Handler<'settle'> = parkStep('settle', async (open, { body, stamp, dependencies: { store } }) => {
  const { head, participant, before } = open;
  const current = before.latest?.version ?? 0;
  if (body.version !== current) {
    throw new StaleVersion(
      `该园区已提交第 ${current} 版自评，您核定的是第 ${body.version} 版。请重新打开核定表后再核定。`,
      current,
    );
  }
  const { scored } = panelInForce(head, before);
  if (body.panelSeen !== scored) {
    throw new StaleVersion(
      `现有${scored}位专家评分，您核定时依据的是${body.panelSeen}位。请重新打开核定表，查看全部评分后再核定（${PARK_STEPS.settle.clause}）。`,
    );
  }
  refuseUnfit(body.overrides, RULE_SETS[head.ruleSet]);
  const quorum = await quorumOf(store, head, before);
  if (quorum.scored < quorum.needed)
    throw new QuorumNotMet(participant.name, quorum.scored, quorum.needed, before.stage);
  return settlementOf(open, body.overrides, stamp);
});
