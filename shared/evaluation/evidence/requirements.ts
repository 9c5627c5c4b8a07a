import type { Evidence } from './evidence';
import { evidenceOfItem } from '../../regulation/evidence';
import type { ItemId } from '../../regulation/indicators/indicator';
import { itemIds, type RuleSet } from '../../regulation/rule-set';

type Claimed = Readonly<Partial<Record<ItemId, number | null>>>;

/**
 * The items that are claimed a score above 0 which rests on a document, and have none (第二十三条第（三）项). A warning, never a reason to refuse: what a
 * paper is worth is for the review to say.
 */
export const itemsWithoutEvidence = (
  claimed: Claimed,
  evidence: readonly Pick<Evidence, 'item'>[],
  ruleSet: RuleSet,
): ItemId[] => {
  const shown = new Set(evidence.map(({ item }) => item));
  return itemIds(ruleSet).filter((item) => evidenceOfItem(item).needed && (claimed[item] ?? 0) > 0 && !shown.has(item));
};
