import * as z from 'zod';
import { ParkId } from '../vocabulary/ids';

/** Parks that one request can be about: few enough to be written one after the other within its time. */
export const PARKS_AT_ONCE = 200;

/** What a request says of parks, each by itself: none of them twice. */
export const ofEachPark = <Said extends z.ZodObject<{ park: typeof ParkId }>>(said: Said) =>
  z
    .array(said)
    .min(1)
    .max(PARKS_AT_ONCE)
    .refine((all) => new Set(all.map(({ park }) => park)).size === all.length, '同一园区出现了两次');

/** A park that a request for many leaves as it is, and why, in words: the others go on. */
export const ParkLeft = z.object({ park: ParkId, name: z.string(), why: z.string() });
export type ParkLeft = z.infer<typeof ParkLeft>;
