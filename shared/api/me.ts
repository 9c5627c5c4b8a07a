import * as z from 'zod';
import { Year } from './ids';
import { Principal } from './roles';

/** Who is signed in, and the years with a plan that they take part in, newest first. */
export const Me = z.object({
  principal: Principal,
  years: z.array(z.object({ year: Year, state: z.enum(['open', 'frozen', 'published']) })),
});
export type Me = z.infer<typeof Me>;
