import type { ItemChange } from '../../../shared/evaluation/trail/event';
import type { PanelPlan } from '../../../shared/evaluation/plan/plan';
import type { PanelScores } from '../../../shared/api/panel';
import type { GivenScores } from '../../../shared/assessment/score';
import { withScores } from '../../../shared/evaluation/panel/tally';
import { ALL_ITEM_IDS, RULE_SETS } from '../../../shared/regulation/rule-set';
import { digestOf } from '../../trail/chain';
import type { PanelItem } from '../../store/table/items';
import { KINDS } from '../../store/table/kinds';
import type { Exchange, Handler } from '../frame/exchange';
import { refuseAboveLimit, refuseTwice, refuseUnexplained, refuseUnknownItems } from '../plan/items-of-year';
import { AlreadyScored, ItemsIncomplete, SiteVisitNeeded } from './refusals';
import { panelInForce, scoresInForce } from '../../store/panel';
import { refuseOutsider } from './seat';
import { panelStep } from './step';
import type { YearHead } from '../../store/table/items';
import { StaleVersion } from '../frame/refusal';
import { RemarkedTwice } from '../review/refusals';

/** Throws UnknownItems, ItemsIncomplete unless exactly the plan's items are scored, ScoreOutOfRange above the most of an item, RemarkedTwice, ReasonNeeded for a score that no standard gives. */
const refuseUnfit = ({ scores, remarks }: Exchange<'scorePanel'>['body'], { items }: PanelPlan, rules: YearHead) => {
  refuseUnknownItems(
    remarks.map(({ item }) => item),
    RULE_SETS[rules.ruleSet],
  );
  const asked = new Set(items);
  const missing = ALL_ITEM_IDS.filter((id) => asked.has(id) && scores[id] === undefined);
  const foreign = ALL_ITEM_IDS.filter((id) => !asked.has(id) && scores[id] !== undefined);
  if (missing.length + foreign.length > 0) throw new ItemsIncomplete(missing, foreign);
  refuseAboveLimit(scores, rules);
  refuseTwice(remarks, RemarkedTwice);
  refuseUnexplained(scores, remarks, rules);
};

/** The record of the site visit as it is kept. Throws SiteVisitNeeded where the plan asks for one and it is not whole, or is of a day that is not there or not yet. */
const visitOf = (
  { visited, siteVisit }: Exchange<'scorePanel'>['body'],
  { visits }: PanelPlan,
  now: Exchange<'scorePanel'>['now'],
): Pick<PanelScores, 'visited' | 'siteVisit'> => {
  if (visits === true && !visited) throw new SiteVisitNeeded('没有填写考察日期和考察人员');
  if (visits === true && siteVisit === '') throw new SiteVisitNeeded('没有填写考察所见情况');
  // The first moment of the day in Beijing.
  const day = visited && Date.parse(`${visited.on}T00:00:00+08:00`);
  if (day !== undefined && !(day <= Date.parse(now))) throw new SiteVisitNeeded(`考察日期 ${visited?.on ?? ''} 有误`);
  return { siteVisit, ...(visited && { visited }) };
};

/** What an expert's scores changed, item by item: given, or taken out again. */
export const scoreChanges = (
  scores: GivenScores,
  given: boolean,
  reasonOf: (item: ItemChange['item']) => string,
): ItemChange[] =>
  ALL_ITEM_IDS.flatMap((item) => {
    const score = scores[item];
    return score === undefined
      ? []
      : [{ item, from: given ? null : score, to: given ? score : null, reason: reasonOf(item) }];
  });

/** A seat whose scores are sent again, if they were taken back. */
const notBack = ({ back: _back, ...seat }: PanelItem): PanelItem => seat;

export const scorePanel: Handler<'scorePanel'> = panelStep('score', (open, { principal, body, now }) => {
  refuseOutsider(open);
  const { head, panel, participant, before, mine } = open;
  const current = before.latest?.version ?? 0;
  const scored = scoresInForce(head, before, mine);
  if (scored) throw new AlreadyScored(scored.at);
  if (body.version !== current) {
    throw new StaleVersion(
      `该园区已提交第 ${current} 版自评，您评分时依据的是第 ${body.version} 版。请重新打开评分表，按第 ${current} 版评分。`,
      current,
    );
  }
  refuseUnfit(body, panel, head);
  const remarks = body.remarks.filter(({ remark }) => remark !== '');
  const { version, scores, sheet } = body;
  const visit = visitOf(body, panel, now);
  const round = before.review?.sequence ?? 0;
  const item: PanelItem = { ...notBack(mine), scores: { version, at: now, scores, remarks, ...visit, round } };
  const said = new Map(remarks.map(({ item: id, remark }) => [id, remark]));
  return {
    after: { panel: withScores(panelInForce(head, before), scores) },
    version,
    // Without whoever went there: the district reads it after the publication, and experts stay unnamed.
    reason: visit.siteVisit,
    sheet,
    changes: scoreChanges(scores, true, (id) => said.get(id) ?? ''),
    content: digestOf(item),
    items: [{ key: KINDS.panelMember.key(head.year, principal.account, participant.park), item, isNew: false }],
  };
});
