import * as z from 'zod';
import { AccountId, Instant } from '../../vocabulary/ids';
import { Meeting } from '../procedure/meeting';

/** 领导小组确认: that the leading group laid down the year's indicators, readings and panel (Article 19). */
export const Confirmation = z.object({
  /** The version of the plan that was confirmed. */
  version: z.number().int(),
  at: Instant,
  by: AccountId,
  reason: z.string(),
  meeting: Meeting,
  /** Whether it holds for the plan in force: not once indicators, readings or panel were changed. */
  stands: z.boolean(),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** What of a year tells whether its plan is confirmed. */
export interface Confirmable {
  /** null: asked for and not given; not there: the plan is of before it was asked for. */
  readonly confirmation?: Confirmation | null | undefined;
  readonly submissions: number;
}

/** Whether the leading group has still to confirm the plan as it stands. A year that was under way before this was asked for counts as confirmed. */
export const awaitsConfirmation = ({ confirmation, submissions }: Confirmable): boolean =>
  confirmation === undefined ? submissions === 0 : !confirmation?.stands;

/** Whether parks may submit: once the first plan is confirmed; what is amended later holds up decisions, not parks. */
export const maySubmit = (year: Confirmable): boolean => year.submissions > 0 || !awaitsConfirmation(year);

/** What is left of a confirmation once what it was of has changed: that there was one. */
export const unconfirmed = (confirmation: Confirmation | null | undefined): Confirmation | null =>
  confirmation ? { ...confirmation, stands: false } : null;
