import { settledWith } from '../../../shared/evaluation/settlement/settled-with';
import { countedFigures } from '../../../shared/evaluation/verified/counted';
import type { Handler } from '../frame/exchange';
import { scoresInForce } from '../../store/panel';
import { NotFound } from '../frame/refusal';
import { panelInForce } from '../../store/panel';
import { figuresSeen } from '../verified/list';
import { neededExperts } from './basis';
import { parkOf } from '../frame/visible-parks';

export const settlementSheet: Handler<'settlementSheet'> = async ({
  principal,
  parameters,
  now,
  dependencies: { store },
}) => {
  const { year, park } = parameters;
  const { head, participant } = await parkOf(store, principal, 'settlement.read', year, park);
  const evaluation = await store.evaluationHead(year, park);
  if (!evaluation?.latest) throw new NotFound(`${participant.name}尚未提交自评，没有可以核定的内容。`);
  const { latest, review, settlement } = evaluation;
  const members = head.panel?.members ?? [];
  const [district, items, settled, sent, verified] = await Promise.all([
    review && store.review(year, park, review.sequence),
    store.panelMembers(
      year,
      members.map(({ account }) => account),
      park,
    ),
    settlement && store.settlement(year, park, settlement.sequence),
    store.submission(year, park, latest.version),
    figuresSeen(store, { head, participant, evaluation, principal, now, masked: null }),
  ]);
  const { version, reported, claimed } = latest;
  const { revenueTarget, priorRevenue, priorTax } = participant;
  const planned = { revenueTarget, priorRevenue, priorTax };
  const tally = panelInForce(head, evaluation);
  const ground = { reported, planned, district: review, tally };
  const { opinions: ofDistrict, ...scores } = settledWith(head, ground, countedFigures(evaluation, now));
  const remarks = new Map((district?.remarks ?? []).map(({ item, remark }) => [item, remark]));
  const opinions = ofDistrict.map((opinion) => ({
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
    claimed,
    reported,
    sources: sent?.sources ?? {},
    planned,
    verified: verified.filter(({ version: of, state }) => of === version && state !== 'withdrawn'),
    district,
    panel,
    quorum: neededExperts(head, items),
    tally,
    opinions,
    ...scores,
    settled,
  };
};
