import type { EvaluationEvent } from '../../shared/api/evaluation';
import type { ParkId, Year } from '../../shared/api/ids';
import type { Store } from '../store/store';

const EVENT_PAGE = 200;

/** The whole trail of a park in a year but for the publication, oldest first. */
export const allEvents = async (store: Store, year: Year, park: ParkId): Promise<EvaluationEvent[]> => {
  const events: EvaluationEvent[] = [];
  for (;;) {
    const page = await store.events(year, park, events.at(-1)?.sequence ?? 0, EVENT_PAGE);
    events.push(...page);
    if (page.length < EVENT_PAGE) return events;
  }
};
