import type { ItemId } from '../../regulation/indicators/indicator';
import { itemIds, type RuleSet } from '../../regulation/rule-set';

const FIRST_ITEM = 4;
/** Rows of an item form as it is drawn by the rule set, from 0. */
export const formRows = ({ indicators }: RuleSet) => {
  const total = FIRST_ITEM + indicators.length;
  return {
    title: 0,
    identity: 1,
    guide: 2,
    header: 3,
    firstItem: FIRST_ITEM,
    total,
    notes: total + 1,
    receipt: total + 2,
    figures: total + 4,
    figuresHeader: total + 5,
    firstFigure: total + 6,
  } as const;
};

/** Row of an item on an item form, from 0. */
export const formRow = (id: ItemId, ruleSet: RuleSet): number => FIRST_ITEM + itemIds(ruleSet).indexOf(id);
