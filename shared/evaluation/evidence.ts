import type { Evidence } from '../api/evidence';
import { ITEM_EVIDENCE } from '../regulation/evidence';
import { ITEM_IDS, type ItemId } from '../regulation/indicators/indicator';

type Claimed = Readonly<Partial<Record<ItemId, number | null>>>;

/**
 * The items that are claimed a score above 0 which rests on a document, and have none (第二十三条第（三）项). A warning, never a reason to refuse: what a
 * paper is worth is for the review to say.
 */
export const itemsWithoutEvidence = (claimed: Claimed, evidence: readonly Pick<Evidence, 'item'>[]): ItemId[] => {
  const shown = new Set(evidence.map(({ item }) => item));
  return ITEM_IDS.filter((item) => ITEM_EVIDENCE[item].needed && (claimed[item] ?? 0) > 0 && !shown.has(item));
};
