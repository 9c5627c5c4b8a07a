import type { Instant } from '../../vocabulary/ids';
import type { PanelPlan, Plan } from './plan';
import { itemIds, RULE_SETS, ruleSetLabel, type RuleSet } from '../../regulation/rule-set';

const firstTwice = <Name extends string>(names: readonly Name[]): Name | undefined => {
  const seen = new Set<Name>();
  return names.find((name) => seen.size === seen.add(name).size);
};

const panelFault = ({ members, quorum, items }: PanelPlan, ruleSet: RuleSet): string | null => {
  const member = firstTwice(members.map(({ account }) => account));
  if (member !== undefined) return `专家 ${member} 出现了两次，请删除重复的一位。`;
  const item = firstTwice(items);
  if (item !== undefined) return `专家评分项目 ${item} 出现了两次，请删除重复的一项。`;
  const unknown = items.filter((id) => !itemIds(ruleSet).includes(id));
  if (unknown.length > 0)
    return `规则版本 ${ruleSetLabel(ruleSet)} 没有专家评分项目 ${unknown.join('、')}，请改选这一版本的项目。`;
  if (quorum > members.length)
    return `评分人数要求为 ${quorum} 人，专家只有 ${members.length} 位，请减少人数要求或增加专家。`;
  return null;
};

const datesFault = ({ submissionsOpen, submissionsClose, reviewsClose, panel }: Plan): string | null => {
  const isBefore = (a: Instant, b: Instant) => Date.parse(a) < Date.parse(b);
  if (submissionsOpen !== null && !isBefore(submissionsOpen, submissionsClose))
    return '自评开始时间应早于自评截止时间，请核对。';
  if (reviewsClose !== null && isBefore(reviewsClose, submissionsClose))
    return '初审截止时间不应早于自评截止时间，请核对。';
  const earlier = reviewsClose ?? submissionsClose;
  if (panel && isBefore(panel.closes, earlier))
    return `专家评审截止时间不应早于${reviewsClose === null ? '自评' : '初审'}截止时间，请核对。`;
  return null;
};

/** What of a plan does not go together, in words for the bureau; null for a plan that can stand. The first thing found. */
export const planFault = (plan: Plan): string | null => {
  const { year, participants, panel } = plan;
  const late = participants.find(({ recognised }) => recognised > year);
  if (late) return `园区 ${late.park} 的认定年份晚于评估年度，请核对。`;
  const park = firstTwice(participants.map((participant) => participant.park));
  if (park !== undefined) return `方案中园区 ${park} 出现了两次，请删除重复的一行。`;
  return datesFault(plan) ?? (panel && panelFault(panel, RULE_SETS[plan.ruleSet]));
};
