import * as z from 'zod';
import type { EvaluationEvent } from '../../../shared/evaluation/trail/event';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { Store } from '../../store/store';
import type { YearHead } from '../../store/table/items';
import { eventsInSight } from '../../../shared/evaluation/trail/visible-events';
import { decodeCursor, encodeCursor } from '../frame/cursor';
import type { Handler } from '../frame/exchange';
import { parkOf, yearOf } from '../frame/visible-parks';

const EVENT_PAGE = 200;
/** How many entries that the reader may see came on the pages before. */
const EventCursor = z.strictObject({ seen: z.number().int().min(1) });

/** The whole trail of a park, with the entry by which a publication ends it. */
const wholeTrail = async (store: Store, head: YearHead, park: ParkId): Promise<EvaluationEvent[]> => {
  const trail: EvaluationEvent[] = [];
  for (let page: EvaluationEvent[] | null = null; page === null || page.length === EVENT_PAGE; trail.push(...page))
    page = await store.events(head.year, park, trail.at(-1)?.sequence ?? 0, EVENT_PAGE);
  const publication = await store.publicationEvent(head, park);
  return publication ? [...trail, publication] : trail;
};

/** 办理记录 of a park, as far as the reader may see it. Pages are of what is seen: where they end tells nothing of what is not. */
export const events: Handler<'events'> = async ({ principal, parameters, cursor, dependencies: { store } }) => {
  const { year, park } = parameters;
  const { head } = await parkOf(store, principal, 'events.read', year, park);
  const seen = decodeCursor(EventCursor, cursor)?.seen ?? 0;
  const inSight = eventsInSight(await wholeTrail(store, head, park), principal, head.published !== null);
  const end = seen + EVENT_PAGE;
  return {
    events: inSight.slice(seen, end),
    next: inSight.length > end ? encodeCursor(EventCursor, { seen: end }) : null,
  };
};

/** 年度办理记录. */
export const yearEvents: Handler<'yearEvents'> = async ({ parameters: { year }, dependencies: { store } }) => {
  await yearOf(store, year);
  return { events: await store.yearEvents(year) };
};
