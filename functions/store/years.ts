import type { Year } from '../../shared/vocabulary/ids';
import type { Database } from './table/database';
import { recordWrite, type Stamp } from './table/idempotency';
import type { YearEvent, YearHead } from './table/items';
import { KINDS, EVENT_PREFIX, yearPartition, YEARS } from './table/kinds';
import { appendYearEvent, type NewYearEvent } from './year-writes';

/** Years as a whole: where each stands, and its trail. */
export const yearStore = (database: Database) => ({
  /** The head of a year, or null for a year without a plan. */
  async yearHead(year: Year): Promise<YearHead | null> {
    return database.find(KINDS.yearHead, year);
  },

  /** The heads of all years, oldest first. */
  async yearHeads(): Promise<YearHead[]> {
    return database.list(KINDS.yearHead, { pk: YEARS });
  },

  /** The trail of a year as a whole, oldest first. */
  async yearEvents(year: Year): Promise<YearEvent[]> {
    return database.list(KINDS.yearEvent, { pk: yearPartition(year), prefix: EVENT_PREFIX });
  },

  /** One entry of a year's trail. Throws DanglingPointer. */
  async yearEvent(year: Year, sequence: number): Promise<YearEvent> {
    return database.need(KINDS.yearEvent, year, sequence);
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
