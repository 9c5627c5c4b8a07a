import { Nonce, type ParkId } from '../../shared/vocabulary/ids';
import { entryOf } from '../store/table/panel-entry';
import { chained, digestOf, trailSubject, type ChainHead } from '../trail/chain';
import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import type { YearEvent, YearHead } from '../store/table/items';
import type { Kept } from '../store/table/kept';
import { KINDS } from '../store/table/kinds';
import type { Store } from '../store/store';
import { absenceOutOfOrder, parkOrder } from './procedure-order';
import { rebuiltEvaluations, type Written } from './rebuild-evaluation';
import { isSame, type Proved } from './trail-finding';
import { verifyChain, type TrailFindings } from './verify-chain';
import { verifyPanel } from './verify-panel';
import { verifyTenants } from './verify-tenants';
import { verifyWritten } from './verify-written';

/** The trail of a park and what was read of it: the year counts it. */
export interface ProvedEvaluation {
  readonly report: Proved;
  readonly park: ParkId;
  /** Null where it could not be read. */
  readonly written: readonly Written[] | null;
}

/** The entry by which the publication of the year ends a park's trail, against what the publication makes of it. */
const verifyPublication = async (
  store: Store,
  head: YearHead,
  {
    park,
    end,
    ofYear,
  }: { readonly park: ParkId; readonly end: ChainHead | undefined; readonly ofYear: readonly YearEvent[] },
  found: TrailFindings,
): Promise<Kept<EvaluationEvent> | null> => {
  const { year, published } = head;
  const publication = await store.keptPublicationEvent(head, park);
  const result = published && (await store.result(year, published.run, park));
  // Nobody who was graded in a published year goes without the entry that ends its trail, and nobody else has one.
  found.expect((publication !== null) === (result !== null), null, '公布记录缺失，或者没有评估结果');
  if (!publication) return null;
  found.account(publication.key);
  const { kind, at, by, content, nonce } = ofYear.findLast((event) => event.kind === 'published') ?? {};
  const { written, item } = publication;
  const entry = {
    at,
    by,
    kind: 'result-published',
    version: result?.version,
    // What the first release did not say.
    ...('reason' in written && { reason: '' }),
    ...('changes' in written && { changes: [] }),
    ...(nonce && { nonce: Nonce.parse(digestOf({ nonce, park })) }),
    content,
  };
  const again = end && kind && chained(end, trailSubject(year, park), entry);
  found.expect(isSame(written, again), item.sequence, '公布记录与年度的公布不符');
  found.expect(!result || isSame(result.chain, end), item.sequence, '评估结果所依据的办理记录与链条末端不符');
  return publication;
};

/** The number under which experts see a park, of every park that its district passed. */
const verifyEntry = async (
  store: Store,
  { year, panelSalt }: YearHead,
  park: ParkId,
  kept: readonly Kept<EvaluationEvent>[],
  found: TrailFindings,
): Promise<void> => {
  const passed = kept.findLast(({ item }) => item.kind === 'passed');
  const entry = entryOf(panelSalt, park);
  const key = KINDS.panelEntry.key(year, entry);
  const stored = await store.whole(KINDS.panelEntry, year, entry);
  const item = passed ? { park } : null;
  found.expectWhole(key, stored, { item, schema: passed?.schema }, null, '专家评审编号与初审通过的记录不符');
};

/** Checks the trail of a park in a year: its chain up to the publication, the order of its steps, what each entry says was written against what is stored, and all that follows from it. */
export const verifyEvaluation = async (store: Store, year: YearHead, park: ParkId): Promise<ProvedEvaluation> => {
  const subject = trailSubject(year.year, park);
  let written: readonly Written[] | null = null;
  const moment = async () => [await store.evaluationHead(year.year, park), (await store.yearHead(year.year))?.chain];
  const report = await verifyChain(
    subject,
    async (found) => {
      const [stored, head, kept] = await Promise.all([
        store.wholeEvaluationHead(year.year, park),
        store.evaluationHead(year.year, park),
        store.keptEvents(year.year, park),
      ]);
      // After the park's own: whatever it did, the year had let it.
      const [current, ofYear] = await Promise.all([store.yearHead(year.year), store.yearEvents(year.year)]);
      const events = kept.map(({ item }) => item);
      const end = events.at(-1);
      const ofPark = { park, end: end && { sequence: end.sequence, hash: end.hash }, ofYear };
      const publication = await verifyPublication(store, current ?? year, ofPark, found);
      const key = KINDS.event.key;
      found.expectLinks(kept, (sequence) => key(year.year, park, sequence));
      if (publication) found.report.entries += 1;
      const { odd, stage } = parkOrder(events, ofYear);
      found.expect(odd === null, odd, '这一步不符合评估程序');
      const unfit = absenceOutOfOrder(events);
      found.expect(unfit === null, unfit, '未参加评估的提议或决定与之前的记录不符');
      const read = await verifyWritten(store, year, park, kept, found);
      written = read;

      const isAmended = ofYear.some(({ kind }) => kind === 'plan-amended');
      const extension = head?.extension ?? null;
      const extended = events.findLast(({ kind }) => kind === 'extended');
      const isOld = extended !== undefined && extended.until === undefined;
      if (isOld) found.expect(digestOf(extension) === extended.content, extended.sequence, '延期与记录的摘要不符');
      const rebuilt = rebuiltEvaluations(park, stage, read, { isAmended, extension });
      const item = rebuilt.find((one) => isSame(one, stored?.item)) ?? rebuilt.at(0) ?? null;
      const headKey = KINDS.evaluationHead.key(year.year, park);
      found.expectWhole(headKey, stored, { item, schema: kept.at(-1)?.schema }, null, '园区的登记与办理记录不符');
      await verifyPanel(store, year, park, events, found);
      await verifyEntry(store, current ?? year, park, kept, found);
      await verifyTenants(store, year.year, park, kept, found);
    },
    moment,
  );
  return { report, park, written };
};
