import type { Instant } from '../../../shared/vocabulary/ids';
import type { StampSince } from '../../store/table/idempotency';
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
 * The same, and not before any publication that has begun: what a publication does not find where the trails of every year, of months, of money and of recognition stand is dated not before it,
 * or it would be taken for an entry that was put in later. The stamp holds whoever writes with it to this: where another publication begins meanwhile, it is decided and dated anew.
 */
export const notBeforePublications = async <Asked extends AskedToWrite>(
  asked: Asked,
  entries: readonly Key[],
): Promise<Asked & { readonly stamp: StampSince }> => {
  const { begun, at } = await asked.dependencies.store.lastPublication();
  const dated = notBefore(await notBeforeEntries(asked, entries), at);
  return { ...dated, stamp: { ...dated.stamp, begun } };
};
