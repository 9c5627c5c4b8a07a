import * as z from 'zod';
import type { GivenScores } from '../../assessment/score';
import type { ItemId } from '../../regulation/indicators/indicator';
import { ALL_ITEM_IDS } from '../../regulation/rule-set';
import { points } from '../../vocabulary/quantities';

const PerItem = z.partialRecord(z.enum(ALL_ITEM_IDS), z.number().int());
/** What a panel has given a park: how many experts are in, and their points per item added up, in hundredths. */
export const PanelTally = z.object({
  scored: z.number().int(),
  sums: PerItem,
  /** How many of them left an item as computed; not there where nobody did. */
  left: PerItem.optional(),
});
export type PanelTally = Readonly<z.infer<typeof PanelTally>>;
/** Before anybody has scored. */
export const NOBODY: PanelTally = { scored: 0, sums: {} };

/** A tally with one expert's scores added (`sign` 1) or taken out again (-1). */
const changedBy = (tally: PanelTally, given: GivenScores, sign: 1 | -1): PanelTally => {
  const sums: PanelTally['sums'] = {};
  const left: PanelTally['sums'] = {};
  for (const id of ALL_ITEM_IDS) {
    const score = given[id];
    if (score === undefined) continue;
    sums[id] = (tally.sums[id] ?? 0) + sign * points(score ?? 0);
    const leaving = (tally.left?.[id] ?? 0) + (score === null ? sign : 0);
    if (leaving > 0) left[id] = leaving;
  }
  const scored = tally.scored + sign;
  return Object.keys(left).length > 0 ? { scored, sums, left } : { scored, sums };
};

/** The tally with one more expert's scores. */
export const withScores = (tally: PanelTally, given: GivenScores): PanelTally => changedBy(tally, given, 1);
/** The tally without the scores of one of its experts. */
export const withoutScores = (tally: PanelTally, given: GivenScores): PanelTally =>
  tally.scored <= 1 ? NOBODY : changedBy(tally, given, -1);

/** What a tally is worth once the plan asks for some items: nothing where it is over others, as after an amendment of the plan. */
export const tallyInForce = (tally: PanelTally, items: readonly ItemId[]): PanelTally => {
  const asked = new Set(items);
  return ALL_ITEM_IDS.every((id) => asked.has(id) === (tally.sums[id] !== undefined)) ? tally : NOBODY;
};
