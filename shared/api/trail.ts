import * as z from 'zod';
import { SeenEvent, YearTrailEvent } from '../evaluation/trail/event';

export const EventPage = z.object({ events: z.array(SeenEvent), next: z.string().nullable() });
export type EventPage = z.infer<typeof EventPage>;
export const YearTrail = z.object({ events: z.array(YearTrailEvent) });
export type YearTrail = z.infer<typeof YearTrail>;
