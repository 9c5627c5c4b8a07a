import type { ItemChange } from '../../../shared/evaluation/trail/event';
import type { PanelPlan } from '../../../shared/evaluation/plan/plan';
import type { SomeScores } from '../../../shared/assessment/score';
import { addScores } from '../../../shared/evaluation/settlement/final-scores';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { ALL_ITEM_IDS, RULE_SETS, type RuleSet } from '../../../shared/regulation/rule-set';
import { digestOf } from '../../trail/digest';
import type { PanelItem } from '../../store/table/items';
import { panelKey } from '../../store/table/keys';
import type { Exchange, Handler } from '../frame/exchange';
import { refuseUnknownItems } from '../plan/items-of-year';
import { stepOnce } from '../frame/once';
import { AlreadyScored, DeclarationNeeded, ItemsIncomplete, Recused } from './refusals';
import { panelInForce, panelSeat, scoresInForce } from './seat';
import { openStep } from '../frame/park-step';
import { StaleVersion } from '../frame/refusal';
import { RemarkedTwice, ScoreOutOfRange } from '../review/refusals';

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
  const above = ruleSet.indicators.filter(({ id, weight }) => (scores[id] ?? 0) > weight);
  if (above.length > 0) throw new ScoreOutOfRange(above, ruleSet);
  const twice = remarks.find(({ item }, index) => remarks.findIndex((other) => other.item === item) < index);
  if (twice) throw new RemarkedTwice(twice.item);
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

const decide = async ({ principal, parameters, body, stamp, now, dependencies: { store } }: Exchange<'scorePanel'>) => {
  const seat = await panelSeat(store, principal, parameters);
  const { head, before, stage } = await openStep(store, 'score', seat, now);
  const { panel, participant, mine } = seat;
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
  return store.recordStep(stamp, {
    year: head,
    before,
    after: { ...before, stage, panel: { scored: counted.scored + 1, sums: addScores(counted.sums, scores) } },
    event: {
      kind: PARK_STEPS.score.event,
      version,
      reason: siteVisit,
      changes: scoreChanges(scores, true, (id) => said.get(id) ?? ''),
      content: digestOf(item),
    },
    bearing: 'none',
    items: [{ key: panelKey(head.year, principal.account, participant.park), item, isNew: false }],
  });
};

export const scorePanel: Handler<'scorePanel'> = async (exchange) => {
  const { principal, parameters, stamp, dependencies } = exchange;
  await panelSeat(dependencies.store, principal, parameters);
  return stepOnce(dependencies.store, stamp, () => decide(exchange));
};
