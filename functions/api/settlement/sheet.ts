import { finalScores } from '../../../shared/evaluation/settlement/final-scores';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import type { Handler } from '../frame/exchange';
import { scoresInForce } from '../../store/panel';
import { NotFound } from '../frame/refusal';
import { neededExperts, settlementBasis } from './basis';
import { opinionsOn } from './opinions';
import { parkOf } from '../frame/visible-parks';

export const settlementSheet: Handler<'settlementSheet'> = async ({
  principal,
  parameters,
  dependencies: { store },
}) => {
  const { year, park } = parameters;
  const { head, participant } = await parkOf(store, principal, 'settlement.read', year, park);
  const evaluation = await store.evaluationHead(year, park);
  if (!evaluation?.latest) throw new NotFound(`${participant.name}尚未提交自评，没有可以核定的内容。`);
  const { latest, review, settlement } = evaluation;
  const members = head.panel?.members ?? [];
  const [district, items, settled] = await Promise.all([
    review && store.review(year, park, review.sequence),
    store.panelMembers(
      year,
      members.map(({ account }) => account),
      park,
    ),
    settlement && store.settlement(year, park, settlement.sequence),
  ]);
  const { version, computed, panel: tally, mean } = settlementBasis(head, participant, evaluation);
  const remarks = new Map((district?.remarks ?? []).map(({ item, remark }) => [item, remark]));
  const opinions = opinionsOn(head, evaluation, { computed, mean }).map((opinion) => ({
    ...opinion,
    remark: remarks.get(opinion.item) ?? '',
  }));
  const itemOf = new Map(items.map((item) => [item.account, item]));
  const panel = members.flatMap(({ account, name }) => {
    const given = scoresInForce(head, evaluation, itemOf.get(account));
    if (!given) return [];
    const { version: of, at, scores, remarks, visited, siteVisit } = given;
    return [{ account, name, version: of, at, scores, remarks, ...(visited && { visited }), siteVisit }];
  });
  return {
    park,
    name: participant.name,
    stage: head.published ? 'published' : evaluation.stage,
    version,
    claimed: latest.claimed,
    computed,
    district,
    panel,
    quorum: neededExperts(head, items),
    tally,
    mean,
    opinions,
    ...finalScores({ ruleSet: RULE_SETS[head.ruleSet], readings: head.readings }, computed, tally, []),
    settled,
  };
};
