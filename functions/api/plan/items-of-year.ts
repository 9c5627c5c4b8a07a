import type { Indicator, ItemId } from '../../../shared/regulation/indicators/indicator';
import { itemIds, ruleSetLabel, type RuleSet } from '../../../shared/regulation/rule-set';
import { listed } from '../frame/listed';
import { Refusal } from '../frame/refusal';

/** Items that the year's rule set does not have; another one may. */
class UnknownItems extends Refusal {
  constructor(unknown: readonly ItemId[], ruleSet: RuleSet) {
    super(
      'unknown-item',
      `本年度的规则版本 ${ruleSetLabel(ruleSet)} 没有项目 ${listed(unknown)}，请删去；评估项目以${ruleSet.form.annex}所列为准：${itemIds(ruleSet).join('、')}。`,
    );
  }
}
/** Items of the year's rule set that have to be there, and are not. */
class ClaimsIncomplete extends Refusal {
  constructor(missing: readonly ItemId[], ruleSet: RuleSet) {
    super(
      'items-incomplete',
      `自评得分缺少项目 ${listed(missing)}，请补齐；评估项目以${ruleSet.form.annex}所列为准，共 ${ruleSet.indicators.length} 项。`,
    );
  }
}

/** Scores above the weight of their item. */
class ScoreOutOfRange extends Refusal {
  constructor(items: readonly Indicator[], { form }: RuleSet) {
    const words = items.map(({ id, weight }) => `${id} 应为 0 至 ${weight} 分`);
    super(
      'score-out-of-range',
      `得分不能超过该项分值，最多两位小数（${form.annex}）：${listed(words)}。请修改后再提交。`,
    );
  }
}

/** The schemas know the items of every rule set, not the year. Throws UnknownItems for those that the year's rule set lacks. */
export const refuseUnknownItems = (items: readonly ItemId[], ruleSet: RuleSet): void => {
  const known = new Set(itemIds(ruleSet));
  const unknown = items.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new UnknownItems([...new Set(unknown)], ruleSet);
};

/** Holds claims against the year's rule set: all of its items and no others. Throws UnknownItems, ClaimsIncomplete. */
export const refuseOtherItems = (claimed: Readonly<Partial<Record<ItemId, unknown>>>, ruleSet: RuleSet): void => {
  // The keys were parsed.
  refuseUnknownItems(Object.keys(claimed) as ItemId[], ruleSet);
  const missing = itemIds(ruleSet).filter((id) => claimed[id] === undefined);
  if (missing.length > 0) throw new ClaimsIncomplete(missing, ruleSet);
};

/** Throws the refusal of the first item that is there more than once. */
export const refuseTwice = (
  entries: readonly { readonly item: ItemId }[],
  Twice: new (item: ItemId) => Refusal,
): void => {
  const twice = entries.find(({ item }, index) => entries.findIndex((other) => other.item === item) < index);
  if (twice) throw new Twice(twice.item);
};

/** Holds scores against the weights of their items. Throws ScoreOutOfRange. */
export const refuseAboveWeight = (scores: Readonly<Partial<Record<ItemId, number>>>, ruleSet: RuleSet): void => {
  const above = ruleSet.indicators.filter(({ id, weight }) => (scores[id] ?? 0) > weight);
  if (above.length > 0) throw new ScoreOutOfRange(above, ruleSet);
};
