import type { Instant } from '../../../shared/vocabulary/ids';
import type { Key } from '../../store/table/kind';
import type { AskedToWrite } from './write';

/** The same as it is asked, at a moment that is not before another. */
export const notBefore = <Asked extends AskedToWrite>(asked: Asked, moment: Instant | null): Asked =>
  moment !== null && Date.parse(moment) > Date.parse(asked.now)
    ? { ...asked, now: moment, stamp: { ...asked.stamp, at: moment } }
    : asked;

/**
 * The same as it is asked, at a moment that is not before any of some entries: whatever the clock of this server says, it was later already when they were made. So no deadline that has passed
 * for a trail is kept again, and no entry is dated before the one that it follows. The heads that say which entries are the last have to be read before.
 */
export const notBeforeEntries = async <Asked extends AskedToWrite>(
  asked: Asked,
  entries: readonly Key[],
): Promise<Asked> => notBefore(asked, await asked.dependencies.store.newest(entries));

/**
 * The same, and not before any year was published. A publication signs where the trails of every year, of money and of recognition stood: what comes after it in one of these is dated so, or it
 * would be taken for an entry that was put in later.
 */
export const notBeforePublications = async <Asked extends AskedToWrite>(
  asked: Asked,
  entries: readonly Key[],
): Promise<Asked> =>
  notBefore(await notBeforeEntries(asked, entries), await asked.dependencies.store.newestPublication());
