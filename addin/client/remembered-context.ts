import * as z from 'zod';
import { ParkId, Year } from '../../shared/vocabulary/ids';
import { Participant, ReadingsJson } from '../../shared/evaluation/plan/plan';
import { RuleSetIdJson } from '../../shared/evaluation/plan/rule-set-id';
import { ItemRemark } from '../../shared/api/review';
import { RULE_SET_2021_57 } from '../../shared/regulation/rule-set';
import { storedJson, type QuietStorage } from './browser-storage';

/** What the ribbon's 校验 checks against while nobody is signed in there: the park's plan as the pane saw it last. Nothing in it is secret from this park's own computer. */
export const RememberedContext = z.strictObject({
  park: ParkId,
  year: Year,
  participant: Participant,
  /** An older version of the add-in knew no other and left it out. */
  ruleSet: RuleSetIdJson.default(RULE_SET_2021_57.id),
  readings: ReadingsJson,
  /** What the district has returned, to be marked on the cells. */
  returned: z.array(ItemRemark).default([]),
});
export type RememberedContext = z.infer<typeof RememberedContext>;

const KEY = 'context';

/** Remembers it on this computer, where the browser allows. */
export const rememberContext = (storage: QuietStorage, context: RememberedContext): void =>
  storage.write(KEY, JSON.stringify(context));

/** What was remembered last; null where there is nothing. */
export const recallContext = (storage: QuietStorage): RememberedContext | null =>
  RememberedContext.safeParse(storedJson(storage.read(KEY))).data ?? null;
