import type { Year } from '../../shared/vocabulary/ids';
import type { Database } from './table/database';
import { DanglingPointer } from './table/failures';
import { recordWrite, type Stamp } from './table/idempotency';
import type { YearEvent, YearHead } from './table/items';
import { EVENT_PREFIX, yearEventKey, yearHeadKey, yearPartition, YEARS } from './table/keys';
import { read } from './table/read-item';
import { appendYearEvent, type NewYearEvent } from './year-writes';

/** Years as a whole: where each stands, and its trail. */
export const yearStore = (database: Database) => ({
  /** The head of a year, or null for a year without a plan. */
  async yearHead(year: Year): Promise<YearHead | null> {
    const item = await database.get(yearHeadKey(year));
    return item ? read.yearHead(item) : null;
  },

  /** The heads of all years, oldest first. */
  async yearHeads(): Promise<YearHead[]> {
    return (await database.query({ pk: YEARS })).map(read.yearHead);
  },

  /** The trail of a year as a whole, oldest first. */
  async yearEvents(year: Year): Promise<YearEvent[]> {
    const items = await database.query({ pk: yearPartition(year), prefix: EVENT_PREFIX });
    return items.map(read.yearEvent);
  },

  /** One entry of a year's trail. Throws DanglingPointer. */
  async yearEvent(year: Year, sequence: number): Promise<YearEvent> {
    const item = await database.get(yearEventKey(year, sequence));
    if (!item) throw new DanglingPointer(`Event ${sequence} of ${year}`);
    return read.yearEvent(item);
  },

  /**
   * Keeps a step on a year that writes nothing but the head and its event.
   * Throws HeadMoved where anything happened in the year since `before` was read, AlreadyRecorded for a taken idempotency key.
   */
  async recordYearStep(
    stamp: Stamp,
    before: YearHead,
    changes: Partial<Pick<YearHead, 'state' | 'approval'>>,
    event: NewYearEvent,
  ): Promise<YearEvent> {
    const { entry, writes } = appendYearEvent(before, stamp, event, { ...before, ...changes });
    const { year, sequence } = entry;
    await database.transact([recordWrite(stamp, { kind: 'year-event', year, sequence }), ...writes]);
    return entry;
  },
});
