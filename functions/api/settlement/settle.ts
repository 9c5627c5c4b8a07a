import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { indicatorOf, RULE_SETS, type RuleSet } from '../../../shared/regulation/rule-set';
import type { Exchange, Handler } from '../frame/exchange';
import { refuseUnknownItems } from '../plan/items-of-year';
import { stepOnce } from '../frame/once';
import { panelInForce } from '../panel/seat';
import { openStepOn } from '../frame/park-step';
import { StaleVersion } from '../frame/refusal';
import { ScoreOutOfRange } from '../review/refusals';
import { OverriddenTwice, QuorumNotMet } from './refusals';
import { quorumOf, recordSettlement } from './basis';
import { parkOf } from '../frame/visible-parks';
import { ReasonNeeded } from '../frame/step-refusals';

const refuseUnfit = (overrides: Exchange<'settle'>['body']['overrides'], ruleSet: RuleSet) => {
  refuseUnknownItems(
    overrides.map(({ item }) => item),
    ruleSet,
  );
  const twice = overrides.find(({ item }, index) => overrides.findIndex((other) => other.item === item) < index);
  if (twice) throw new OverriddenTwice(twice.item);
  const above = overrides.filter(({ item, score }) => score > indicatorOf(ruleSet, item).weight);
  if (above.length > 0)
    throw new ScoreOutOfRange(
      above.map(({ item }) => indicatorOf(ruleSet, item)),
      ruleSet,
    );
  const unexplained = overrides.find(({ reason }) => reason === '');
  if (unexplained) throw new ReasonNeeded(`改动项目 ${unexplained.item} 的得分`);
};

const decide = async ({ principal, parameters, body, stamp, now, dependencies: { store } }: Exchange<'settle'>) => {
  const step = await openStepOn(store, principal, 'settle', parameters, now);
  const { head, participant, before } = step;
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
  return recordSettlement(store, stamp, step, body.overrides);
};

export const settle: Handler<'settle'> = async (exchange) => {
  const { principal, parameters, stamp, dependencies } = exchange;
  await parkOf(dependencies.store, principal, 'settlement.write', parameters.year, parameters.park);
  return stepOnce(dependencies.store, stamp, () => decide(exchange));
};
