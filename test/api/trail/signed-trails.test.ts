import type { StoredItem } from '../../../functions/store/table/kind';
import { KINDS } from '../../../functions/store/table/kinds';
import type { AnchoredHead } from '../../../functions/trail/anchor';
import { apiForAll } from '../support/api-for-tests';
import { itemsOf, liveToTheEnd, liveUntilGraded } from '../support/deeds/everything';
import { KINDS_OF_ITEMS, kindOf } from '../support/edits';

/** What is read of another kind’s items, or where an earlier version kept them. */
const ELSEWHERE = ['evaluationStanding', 'firstResult', 'firstPublicationEvent'];
/** An entry of a chain, whatever it is of. */
const isEntry = (item: StoredItem) => 'previous' in item && 'hash' in item;
const chained = (items: readonly StoredItem[]) => [...new Set(items.filter(isEntry).map(kindOf))].toSorted();

describe('a publication signs where every chain stands that the table holds', () => {
  let whenSigned: readonly StoredItem[] = [];
  const api = apiForAll(async (api) => {
    const graded = await liveUntilGraded(api);
    const { signer } = api.dependencies;
    if (!signer) throw new RangeError('Nothing signs');
    const sign: typeof signer.sign = async (text) => {
      whenSigned = await itemsOf(api);
      return signer.sign(text);
    };
    Object.assign(api.dependencies, { signer: { sign } });
    await liveToTheEnd(api, graded);
  });

  test('of every kind of entry that there is: each is there before the year in which everything happens is published', async () => {
    expect([...KINDS_OF_ITEMS, ...ELSEWHERE].toSorted()).toEqual(Object.keys(KINDS).toSorted());
    const items = await itemsOf(api);
    expect(items.filter((item) => kindOf(item) === '')).toEqual([]);
    // The ends of the parks’ trails come with the publication itself.
    expect(chained(items).filter((kind) => kind !== 'publicationEvent')).toEqual(chained(whenSigned));
  });

  test('each by its last entry, the one that no other follows', async () => {
    const entries = whenSigned.filter(isEntry);
    const followed = new Set(entries.map(({ previous }) => previous));
    const ends = new Set(entries.map(({ hash }) => String(hash)).filter((hash) => !followed.has(hash)));
    const heads = (await itemsOf(api))
      .filter((item) => kindOf(item) === 'anchorPart')
      .flatMap((item) => item['heads'] as readonly AnchoredHead[]);
    expect(heads.map(({ hash }) => String(hash)).toSorted()).toEqual([...ends].toSorted());
  });
});
