import type { Instant } from '../../shared/vocabulary/ids';
import type { BegunPublicationItem } from './table/anchor-items';
import { put, type Database, type Write } from './table/database';
import { HeadMoved } from './table/failures';
import type { StampSince } from './table/idempotency';
import { SCHEMA, type PublicationId } from './table/items';
import { KINDS, YEARS } from './table/kinds';
import { latestOf } from './newest';

/** What has to be known of publications before something is dated: which had begun last, and the moment that nothing after it may come before. */
interface LastPublication {
  readonly begun: PublicationId | null;
  readonly at: Instant | null;
}

const refused = () => new HeadMoved('The publications');
/** That no publication has begun since it was read which had begun last. */
const noneSince = (begun: PublicationId | null) =>
  begun === null
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#publication = :begun',
        ExpressionAttributeNames: { '#publication': 'publication' },
        ExpressionAttributeValues: { ':begun': begun },
      };

/**
 * The write by which an entry holds on to this: no publication has begun since it was dated. So whatever a publication does not find where trails stand was written by somebody who knew of it,
 * and is dated not before it, whatever that one’s clock says.
 */
export const bearOnPublications = ({ begun }: StampSince): Write => ({
  write: { ConditionCheck: { Key: KINDS.begunPublication.key(), ...noneSince(begun) } },
  refused,
});

/** Publications, as whatever is dated has to know of them. */
export const publicationStore = (database: Database) => ({
  /** The publication that had begun last, whether or not it came to its end. Of before beginnings were kept, that which came to its end last. */
  async lastPublication(): Promise<LastPublication> {
    const last = await database.find(KINDS.begunPublication);
    if (last) return { begun: last.publication, at: last.at };
    const heads = await database.list(KINDS.yearHead, { pk: YEARS });
    return { begun: null, at: latestOf(heads.flatMap(({ published }) => published?.at ?? [])) };
  },

  /**
   * Begins a publication: from now on nothing is dated before it. What it signs is read after that. Answers the stamp that it is kept with. Throws HeadMoved where another has begun since `stamp` was made.
   */
  async beginPublication(stamp: StampSince, publication: PublicationId): Promise<StampSince> {
    const item: BegunPublicationItem = { schema: SCHEMA, publication, at: stamp.at };
    await database.transact([put(KINDS.begunPublication.key(), item, refused, noneSince(stamp.begun))]);
    return { ...stamp, begun: publication };
  },
});
