import * as z from 'zod';
import { YEAR_STATES } from '../vocabulary/stages';
import { Year } from '../vocabulary/ids';
import { Principal } from '../vocabulary/roles';
import { ReadingsJson } from '../evaluation/plan/plan';
import { RuleSetIdJson } from '../evaluation/plan/rule-set-id';

/** Who is signed in, the years with a plan that they take part in, newest first, and the rule sets that a plan may name in this deployment. */
export const Me = z.object({
  principal: Principal,
  years: z.array(z.object({ year: Year, state: z.enum(YEAR_STATES), ruleSet: RuleSetIdJson, readings: ReadingsJson })),
  /** Years that have begun and have no plan yet, of whose months one may report or read; newest first. Absent where there are none. */
  unplanned: z.array(Year).optional(),
  ruleSets: z.array(RuleSetIdJson),
});
export type Me = z.infer<typeof Me>;
