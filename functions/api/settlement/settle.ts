import type { SettlementRequest } from '../../../shared/api/settlement';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { digestOf } from '../../trail/chain';
import type { Handler } from '../frame/exchange';
import { refuseAboveLimit, refuseTwice, refuseUnknownItems } from '../plan/items-of-year';
import { panelInForce } from '../../store/panel';
import { refuseUnconfirmed } from '../plan/refusals';
import { parkStep } from '../frame/park-step';
import { StaleVersion } from '../frame/refusal';
import { refuseProposedAbsence } from '../frame/proposed-absence';
import { OverriddenTwice, PanelAboveLimit, QuorumNotMet } from './refusals';
import { panelAboveLimit, quorumOf, settlementBasis, settlementOf } from './basis';
import { adoptedFigures } from '../../../shared/evaluation/verified/counted';
import { figuresDecided } from './figures';
import { decisionsOn, opinionsOn } from './opinions';
import type { YearHead } from '../../store/table/items';
import { ReasonNeeded } from '../frame/step-refusals';

const refuseUnfit = ({ overrides, decisions = [] }: SettlementRequest, rules: YearHead) => {
  const all = [...overrides, ...decisions];
  refuseUnknownItems(
    all.map(({ item }) => item),
    RULE_SETS[rules.ruleSet],
  );
  refuseTwice(all, OverriddenTwice);
  // What the district gave may have been possible under the readings of before an amendment only.
  const adopted = decisions.flatMap(({ item, take, district }) => (take === 'district' ? [[item, district]] : []));
  refuseAboveLimit(Object.fromEntries([...overrides.map(({ item, score }) => [item, score]), ...adopted]), rules);
  const unexplained = overrides.find(({ reason }) => reason === '');
  if (unexplained) throw new ReasonNeeded(`改动项目 ${unexplained.item} 的得分`);
};

export const settle: Handler<'settle'> = parkStep('settle', async (open, { body, stamp, dependencies: { store } }) => {
  const { head, participant, before } = open;
  refuseUnconfirmed('settle', head);
  refuseProposedAbsence(participant.name, before);
  const current = before.latest?.version ?? 0;
  if (body.version !== current) {
    throw new StaleVersion(
      `该园区已提交第 ${current} 版自评，您核定的是第 ${body.version} 版。请重新打开核定表后再核定。`,
      current,
    );
  }
  const tally = panelInForce(head, before);
  const { scored } = tally;
  if (body.panelSeen !== scored) {
    throw new StaleVersion(
      `现有${scored}位专家评分，您核定时依据的是${body.panelSeen}位。请重新打开核定表，查看全部评分后再核定（${PARK_STEPS.settle.clause}）。`,
    );
  }
  if (body.tallySeen && digestOf(body.tallySeen) !== digestOf(tally)) {
    throw new StaleVersion(
      `您打开核定表后，有专家收回评分又重新提交。请重新打开核定表，查看全部评分后再核定（${PARK_STEPS.settle.clause}）。`,
    );
  }
  refuseUnfit(body, head);
  const quorum = await quorumOf(store, head, before);
  if (quorum.scored < quorum.needed)
    throw new QuorumNotMet(participant.name, quorum.scored, quorum.needed, before.stage);
  const verified = figuresDecided(participant.name, before, body.verified ?? [], stamp.at, head);
  const basis = settlementBasis(head, participant, before, adoptedFigures(verified));
  const opinions = opinionsOn(head, before, basis);
  const { review } = before;
  const said = review && opinions.length > 0 ? await store.review(head.year, participant.park, review.sequence) : null;
  const remarks = Object.fromEntries((said?.remarks ?? []).map(({ item, remark }) => [item, remark]));
  const decisions = decisionsOn(participant.name, opinions, body, remarks);
  const above = panelAboveLimit(head, basis, decisions.overrides);
  if (above.length > 0) throw new PanelAboveLimit(participant.name, above);
  return settlementOf(open, { ...decisions, verified }, stamp);
});
