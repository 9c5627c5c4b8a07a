import type { EvaluationEvent } from '../../../shared/evaluation/trail/event';
import type { AccountId, ApplicationId, ParkId, RunId, Version, Year } from '../../../shared/vocabulary/ids';
import type { Participant, Plan } from '../../../shared/evaluation/plan/plan';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import type { RecognitionFact } from '../../../shared/evaluation/recognition/fact';
import type { Review } from '../../../shared/api/review';
import type { Settlement } from '../../../shared/api/settlement';
import type { Submission } from '../../../shared/api/submission';
import type { Reads } from './reads';
import type { EvidenceEntry } from './evidence-items';
import type { FigureEntry } from './figure-items';
import { DanglingPointer } from './failures';
import { publicationEventItem, resultItems } from './first-places';
import type { AmendmentPart, PanelItem, ResultItem, RevisionId, RunItem, YearEvent, YearFact, YearHead } from './items';
import type { Key, Kind, StoredItem } from './kind';
import {
  KINDS,
  AMENDMENT_PREFIX,
  applicationPartition,
  DISTRICT_PREFIX,
  EVENT_PREFIX,
  evaluationPartition,
  FACT_PREFIX,
  moneyPartition,
  PARK_PREFIX,
  planPartition,
  yearFactEnd,
  yearFactsPartition,
  yearPartition,
} from './kinds';
import { needsSubmission } from './migrations/from-1';
import { lifted } from './migrations/lift';
import { readHeads } from './read-heads';

/** An item as the newest version has it, beside what was written: digests and hashes were taken of that, and no later version may change them. */
export interface Kept<Item> {
  readonly item: Item;
  readonly written: StoredItem;
  /** Where it stands, and the version of its shape. */
  readonly key: Key;
  readonly schema: unknown;
}
/** An item attribute by attribute as the newest version has it, and the version in which it was written. */
export interface Whole {
  readonly item: StoredItem;
  readonly schema: unknown;
}

/** What stands in an item but was not part of what its digest was taken of. */
const KEY = ['pk', 'sk'];
export const VERSIONED = [...KEY, 'schema'];
const without = (item: StoredItem, names: readonly string[]): StoredItem =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)));
/** Reads an item beside what was written of it. */
export const keep =
  <Item>(reader: (item: StoredItem) => Item, beside: readonly string[]) =>
  (item: StoredItem): Kept<Item> => ({
    item: reader(item),
    written: without(item, beside),
    key: { pk: String(item['pk']), sk: String(item['sk']) },
    schema: item['schema'],
  });

const keepEvent = keep(KINDS.event.read, VERSIONED);
const keepPanelMember = keep(KINDS.panelMember.read, KEY);

/** A run with all of its results, by park. */
export interface KeptRun {
  readonly run: Kept<RunItem>;
  readonly results: readonly Kept<ResultItem>[];
}

/** A revision of a plan with its parks. */
export interface KeptPlan {
  readonly plan: Kept<Omit<Plan, 'participants'>>;
  readonly parks: readonly Kept<Participant>[];
  readonly ofDistricts: readonly Kept<Participant>[];
}

/** What proves itself by a digest or a hash, as it was written. */
export const keptStore = (database: Reads) => {
  const one = async <Item>(key: Key, keeper: (item: StoredItem) => Kept<Item>): Promise<Kept<Item> | null> => {
    const item = await database.get(key);
    return item ? keeper(item) : null;
  };
  const whole = async <Item, Place extends readonly unknown[]>(
    { name, read, key }: Kind<Item, Place>,
    ...place: Place
  ): Promise<Whole | null> => {
    const item = await database.get(key(...place));
    if (!item) return null;
    read(item);
    return { item: without(lifted(name, item), KEY), schema: item['schema'] };
  };

  return {
    /** An item of a kind, to be compared as a whole. */
    whole,
    /** The head of a park's evaluation, to be compared as a whole. */
    async wholeEvaluationHead(year: Year, park: ParkId): Promise<Whole | null> {
      const stored = await database.get(KINDS.evaluationHead.key(year, park));
      const [head] = stored ? await readHeads(database, year, [stored]) : [];
      if (!stored || !head) return null;
      const isFirst = needsSubmission(stored);
      return {
        item: isFirst ? head : without(lifted(KINDS.evaluationHead.name, stored), KEY),
        schema: stored['schema'],
      };
    },
    /** The trail of a park in a year but for the publication, oldest first. */
    async keptEvents(year: Year, park: ParkId): Promise<Kept<EvaluationEvent>[]> {
      const items = await database.query({ pk: evaluationPartition(year, park), prefix: EVENT_PREFIX });
      return items.map(keepEvent);
    },
    /** The entry by which the publication ends it, or null. */
    async keptPublicationEvent({ year, published }: YearHead, park: ParkId): Promise<Kept<EvaluationEvent> | null> {
      const item = published && (await publicationEventItem(database, year, published.publication, park));
      return item ? keepEvent(item) : null;
    },
    /** The trail of a year as a whole, oldest first. */
    async keptYearEvents(year: Year): Promise<Kept<YearEvent>[]> {
      const items = await database.query({ pk: yearPartition(year), prefix: EVENT_PREFIX });
      return items.map(keep(KINDS.yearEvent.read, KEY));
    },
    /** The trail of a park's money, oldest first. */
    async keptMoneyFacts(park: ParkId): Promise<Kept<MoneyFact>[]> {
      const items = await database.query({ pk: moneyPartition(park), prefix: FACT_PREFIX });
      return items.map(keep(KINDS.moneyFact.read, [...VERSIONED, 'park']));
    },
    /** The trail of an application for recognition, oldest first. */
    async keptApplicationFacts(application: ApplicationId): Promise<Kept<RecognitionFact>[]> {
      const items = await database.query({ pk: applicationPartition(application), prefix: FACT_PREFIX });
      return items.map(keep(KINDS.applicationFact.read, VERSIONED));
    },
    /** A revision of a plan as it was written: what it lays down, its parks by id, and the same parks as their districts find them. Null where it is missing. */
    async keptPlan(year: Year, revision: RevisionId): Promise<KeptPlan | null> {
      const pk = planPartition(year, revision);
      const [plan, parks, ofDistricts] = await Promise.all([
        one(KINDS.plan.key(year, revision), keep(KINDS.plan.read, VERSIONED)),
        database.query({ pk, prefix: PARK_PREFIX }),
        database.query({ pk, prefix: DISTRICT_PREFIX }),
      ]);
      const keepParticipant = keep(KINDS.participant.read, VERSIONED);
      return plan && { plan, parks: parks.map(keepParticipant), ofDistricts: ofDistricts.map(keepParticipant) };
    },
    /** The lists of the amendment that made a revision, in their parts. */
    async keptAmendmentParts(year: Year, revision: RevisionId): Promise<Kept<AmendmentPart>[]> {
      const items = await database.query({ pk: planPartition(year, revision), prefix: AMENDMENT_PREFIX });
      return items.map(keep(KINDS.amendmentPart.read, VERSIONED));
    },
    /** What was decided and recorded about parks' money in a year, as its list has it; of one park, or of all. */
    async keptYearFacts(year: Year, park?: ParkId): Promise<Kept<YearFact>[]> {
      const items = await database.query({
        pk: yearFactsPartition(year),
        ...(park && { from: park, to: yearFactEnd(park) }),
      });
      return items.map(keep(KINDS.yearFact.read, VERSIONED));
    },
    keptSubmission: (year: Year, park: ParkId, version: Version): Promise<Kept<Submission> | null> =>
      one(KINDS.submission.key(year, park, version), keep(KINDS.submission.read, VERSIONED)),
    keptReview: (year: Year, park: ParkId, sequence: number): Promise<Kept<Review> | null> =>
      one(KINDS.review.key(year, park, sequence), keep(KINDS.review.read, VERSIONED)),
    keptSettlement: (year: Year, park: ParkId, sequence: number): Promise<Kept<Settlement> | null> =>
      one(KINDS.settlement.key(year, park, sequence), keep(KINDS.settlement.read, VERSIONED)),
    keptEvidence: (year: Year, park: ParkId, sequence: number): Promise<Kept<EvidenceEntry> | null> =>
      one(KINDS.evidence.key(year, park, sequence), keep(KINDS.evidence.read, VERSIONED)),
    keptFigure: (year: Year, park: ParkId, sequence: number): Promise<Kept<FigureEntry> | null> =>
      one(KINDS.figure.key(year, park, sequence), keep(KINDS.figure.read, VERSIONED)),
    /** Where some experts stand with a park, in no order. */
    async keptPanelMembers(year: Year, accounts: readonly AccountId[], park: ParkId): Promise<Kept<PanelItem>[]> {
      return (await database.getAll(accounts.map((account) => KINDS.panelMember.key(year, account, park)))).map(
        keepPanelMember,
      );
    },
    /** A run without its results. Throws DanglingPointer. */
    async writtenRun(year: Year, run: RunId): Promise<StoredItem> {
      const item = await database.get(KINDS.run.key(year, run));
      if (!item) throw new DanglingPointer(`Run ${run} of ${year}`);
      return without(item, KEY);
    },
    /** A run with its results, or null. */
    async keptRun(year: Year, run: RunId): Promise<KeptRun | null> {
      const [item, results] = await Promise.all([
        one(KINDS.run.key(year, run), keep(KINDS.run.read, KEY)),
        resultItems(database, year, run, { prefix: PARK_PREFIX }),
      ]);
      return item && { run: item, results: results.map(keep(KINDS.result.read, KEY)) };
    },
  };
};
