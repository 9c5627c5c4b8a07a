import type { ItemChange } from '../../../shared/evaluation/trail/event';
import type { PanelPlan } from '../../../shared/evaluation/plan/plan';
import type { SomeScores } from '../../../shared/assessment/score';
import { addScores } from '../../../shared/evaluation/settlement/final-scores';
import { ALL_ITEM_IDS, RULE_SETS, type RuleSet } from '../../../shared/regulation/rule-set';
import { digestOf } from '../../trail/chain';
import type { PanelItem } from '../../store/table/items';
import { KINDS } from '../../store/table/kinds';
import type { Exchange, Handler } from '../frame/exchange';
import { refuseAboveWeight, refuseTwice, refuseUnknownItems } from '../plan/items-of-year';
import { AlreadyScored, DeclarationNeeded, ItemsIncomplete, Recused } from './refusals';
import { panelInForce, scoresInForce } from '../../store/panel';
import { panelStep } from './step';
import { StaleVersion } from '../frame/refusal';
import { RemarkedTwice } from '../review/refusals';

/** Throws UnknownItems, ItemsIncomplete unless exactly the plan's items are scored, ScoreOutOfRange above an item's weight, RemarkedTwice. */
const refuseUnfit = ({ scores, remarks }: Exchange<'scorePanel'>['body'], { items }: PanelPlan, ruleSet: RuleSet) => {
  refuseUnknownItems(
    remarks.map(({ item }) => item),
    ruleSet,
  );
  const asked = new Set(items);
  const missing = ALL_ITEM_IDS.filter((id) => asked.has(id) && scores[id] === undefined);
  const foreign = ALL_ITEM_IDS.filter((id) => !asked.has(id) && scores[id] !== undefined);
  if (missing.length + foreign.length > 0) throw new ItemsIncomplete(missing, foreign);
  refuseAboveWeight(scores, ruleSet);
  refuseTwice(remarks, RemarkedTwice);
};

/** What an expert's scores changed, item by item: given, or taken out again. */
export const scoreChanges = (
  scores: SomeScores,
  given: boolean,
  reasonOf: (item: ItemChange['item']) => string,
): ItemChange[] =>
  ALL_ITEM_IDS.flatMap((item) => {
    const score = scores[item];
    return score === undefined
      ? []
      : [{ item, from: given ? null : score, to: given ? score : null, reason: reasonOf(item) }];
  });

export const scorePanel: Handler<'scorePanel'> = panelStep('score', (open, { principal, body, now }) => {
  const { head, panel, participant, before, mine } = open;
  const current = before.latest?.version ?? 0;
  if (mine?.recused) throw new Recused(mine.recused.at);
  if (!mine?.declaredAt) throw new DeclarationNeeded();
  const scored = scoresInForce(head, before, mine);
  if (scored) throw new AlreadyScored(scored.at);
  if (body.version !== current) {
    throw new StaleVersion(
      `该园区已提交第 ${current} 版自评，您评分时依据的是第 ${body.version} 版。请重新打开评分表，按第 ${current} 版评分。`,
      current,
    );
  }
  refuseUnfit(body, panel, RULE_SETS[head.ruleSet]);
  const remarks = body.remarks.filter(({ remark }) => remark !== '');
  const { version, scores, siteVisit } = body;
  const round = before.review?.sequence ?? 0;
  const item: PanelItem = { ...mine, scores: { version, at: now, scores, remarks, siteVisit, round } };
  const said = new Map(remarks.map(({ item: id, remark }) => [id, remark]));
  const counted = panelInForce(head, before);
  return {
    after: { panel: { scored: counted.scored + 1, sums: addScores(counted.sums, scores) } },
    version,
    reason: siteVisit,
    changes: scoreChanges(scores, true, (id) => said.get(id) ?? ''),
    content: digestOf(item),
    items: [{ key: KINDS.panelMember.key(head.year, principal.account, participant.park), item, isNew: false }],
  };
});
