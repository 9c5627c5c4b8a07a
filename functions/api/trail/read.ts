import * as z from 'zod';
import { eventsInSight } from '../../../shared/evaluation/trail/visible-events';
import { decodeCursor, encodeCursor } from '../frame/cursor';
import type { Handler } from '../frame/exchange';
import { parkOf, yearOf } from '../frame/visible-parks';

const EVENT_PAGE = 200;
const EventCursor = z.strictObject({ after: z.number().int().min(1) });

/** 办理记录 of a park, as far as the reader may see it. A page can be short, or empty, where what it would hold is not for the reader. */
export const events: Handler<'events'> = async ({ principal, parameters, cursor, dependencies: { store } }) => {
  const { year, park } = parameters;
  const { head } = await parkOf(store, principal, 'events.read', year, park);
  const after = decodeCursor(EventCursor, cursor)?.after ?? 0;
  const trail = await store.events(year, park, after, EVENT_PAGE);
  const last = trail.at(-1);
  const isFull = trail.length === EVENT_PAGE && last;
  if (!isFull) {
    const publication = await store.publicationEvent(head, park);
    if (publication && publication.sequence > after) trail.push(publication);
  }
  return {
    events: [...eventsInSight(trail, principal.role, head.published !== null)],
    next: isFull ? encodeCursor(EventCursor, { after: last.sequence }) : null,
  };
};

/** 年度办理记录. */
export const yearEvents: Handler<'yearEvents'> = async ({ parameters: { year }, dependencies: { store } }) => {
  await yearOf(store, year);
  return { events: await store.yearEvents(year) };
};
