import * as z from 'zod';
import { YEAR_STATES } from '../evaluation/stages';
import { Year } from './ids';
import { Principal } from './roles';

/** Who is signed in, and the years with a plan that they take part in, newest first. */
export const Me = z.object({
  principal: Principal,
  years: z.array(z.object({ year: Year, state: z.enum(YEAR_STATES) })),
});
export type Me = z.infer<typeof Me>;
