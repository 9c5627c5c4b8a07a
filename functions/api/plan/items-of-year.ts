import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { itemIds, ruleSetLabel, type RuleSet } from '../../../shared/regulation/rule-set';
import { listed } from '../frame/listed';
import { Refusal } from '../frame/refusal';

/** Items that the year's rule set does not have; another one may. */
export class UnknownItems extends Refusal {
  constructor(unknown: readonly ItemId[], ruleSet: RuleSet) {
    super(
      'unknown-item',
      `本年度的规则版本 ${ruleSetLabel(ruleSet)} 没有项目 ${listed(unknown)}，请删去；评估项目以${ruleSet.form.annex}所列为准：${itemIds(ruleSet).join('、')}。`,
    );
  }
}
/** Items of the year's rule set that have to be there, and are not. */
export class ClaimsIncomplete extends Refusal {
  constructor(missing: readonly ItemId[], ruleSet: RuleSet) {
    super(
      'items-incomplete',
      `自评得分缺少项目 ${listed(missing)}，请补齐；评估项目以${ruleSet.form.annex}所列为准，共 ${ruleSet.indicators.length} 项。`,
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
