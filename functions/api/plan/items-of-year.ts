import type { Indicator, ItemId } from '../../../shared/regulation/indicators/indicator';
import type { FigureId } from '../../../shared/regulation/figures';
import { figureIds, itemIds, RULE_SETS, ruleSetLabel, type RuleSet } from '../../../shared/regulation/rule-set';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { otherThanStandard } from '../../../shared/assessment/explanation/standard-text';
import { isOfStandard, scoreLimit } from '../../../shared/assessment/outcome';
import type { YearHead } from '../../store/table/items';
import { listed } from '../frame/listed';
import { Refusal } from '../frame/refusal';
import { ReasonNeeded } from '../frame/step-refusals';

/** What a year is assessed by. */
type Rules = Pick<YearHead, 'ruleSet' | 'readings'>;

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

/** Scores above the most that their item can be given. */
class ScoreOutOfRange extends Refusal {
  constructor(items: readonly Indicator[], { ruleSet, readings }: Rules) {
    const { form } = RULE_SETS[ruleSet];
    const words = items.map((indicator) => `${indicator.id} 应为 0 至 ${scoreLimit(indicator, readings)} 分`);
    super(
      'score-out-of-range',
      `得分不能超过该项最高分，最多两位小数（${form.annex}）：${listed(words)}。请修改后再提交。`,
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

/** Figures that the year's rule set does not have; another one may. */
class UnknownFigures extends Refusal {
  constructor(unknown: readonly string[], ruleSet: RuleSet) {
    super(
      'malformed-request',
      `本年度的规则版本 ${ruleSetLabel(ruleSet)} 没有数据项 ${listed(unknown)}，请删去；数据项以${SHEETS.figures}所列为准。`,
    );
  }
}
/** Holds what is said of figures against the year's rule set. Throws UnknownFigures. */
export const refuseOtherFigures = (said: Readonly<Partial<Record<FigureId, unknown>>>, ruleSet: RuleSet): void => {
  const known: ReadonlySet<string> = new Set(figureIds(ruleSet));
  const unknown = Object.keys(said).filter((id) => !known.has(id));
  if (unknown.length > 0) throw new UnknownFigures(unknown, ruleSet);
};

/** Throws the refusal of the first item that is there more than once. */
export const refuseTwice = (
  entries: readonly { readonly item: ItemId }[],
  Twice: new (item: ItemId) => Refusal,
): void => {
  const twice = entries.find(({ item }, index) => entries.findIndex((other) => other.item === item) < index);
  if (twice) throw new Twice(twice.item);
};

/** The items whose scores are above the most that they can be given. */
export const itemsAboveLimit = (
  scores: Readonly<Partial<Record<ItemId, number | null>>>,
  { ruleSet, readings }: Rules,
): readonly Indicator[] =>
  RULE_SETS[ruleSet].indicators.filter((indicator) => (scores[indicator.id] ?? 0) > scoreLimit(indicator, readings));

/** Holds scores against the most that their items can be given. Throws ScoreOutOfRange. */
export const refuseAboveLimit = (scores: Readonly<Partial<Record<ItemId, number | null>>>, rules: Rules): void => {
  const above = itemsAboveLimit(scores, rules);
  if (above.length > 0) throw new ScoreOutOfRange(above, rules);
};

/** Holds scores against what the standards of their items can give: any other needs a reason. Throws ReasonNeeded. */
export const refuseUnexplained = (
  scores: Readonly<Partial<Record<ItemId, number | null>>>,
  remarks: readonly { readonly item: ItemId; readonly remark: string }[],
  { ruleSet, readings }: Rules,
): void => {
  const said = new Set(remarks.flatMap(({ item, remark }) => (remark === '' ? [] : [item])));
  for (const indicator of RULE_SETS[ruleSet].indicators) {
    const score = scores[indicator.id] ?? null;
    if (score !== null && !said.has(indicator.id) && !isOfStandard(indicator, readings, score))
      throw new ReasonNeeded(`项目 ${indicator.id} 的 ${otherThanStandard(indicator, readings, score)}，`);
  }
};
