import type { ParkId, Year } from '../../shared/vocabulary/ids';
import type { MoneyFact } from '../../shared/evaluation/money/ledger';
import { CHAIN_START, type Link, moneySubject } from '../trail/chain';
import { append, type Unchained } from './table/append';
import { type Database, put } from './table/database';
import { recordWrite, type StampSince } from './table/idempotency';
import { SCHEMA, type MoneyHead, type YearFact, type YearHead } from './table/items';
import { KINDS, FACT_PREFIX, moneyPartition, yearFactEnd, yearFactsPartition } from './table/kinds';
import type { ParkRange } from './plan';
import { bearOnPublications } from './publications';
import { bearOnYear, type YearBearing } from './years';

type Unlinked<Fact> = Fact extends MoneyFact ? Omit<Fact, keyof Link | 'at' | 'by' | 'nonce'> : never;
/** A fact before it is dated and chained. */
export type NewFact = Unlinked<MoneyFact>;

/** What is decided while grades are being proposed changes what they are proposed from: a proposal on the way reads it or is taken anew. */
const bearingOf = (fact: NewFact): YearBearing =>
  'whileGrading' in fact && fact.whileGrading === true ? 'settlement' : 'none';

/** What was decided and recorded about parks' money: append-only, over all years of a park. */
export const moneyStore = (database: Database) => ({
  /** The head of a park's money trail; null before the first fact. Read it before what a decision depends on. */
  async moneyHead(park: ParkId): Promise<MoneyHead | null> {
    return database.find(KINDS.moneyHead, park);
  },

  /** The heads of some parks' money trails, in no order; parks without a fact are left out. */
  async moneyHeads(parks: readonly ParkId[]): Promise<MoneyHead[]> {
    return database.findAll(
      KINDS.moneyHead,
      parks.map((park) => KINDS.moneyHead.key(park)),
    );
  },

  /** Everything about a park's money, oldest first. */
  async moneyFacts(park: ParkId): Promise<MoneyFact[]> {
    return database.list(KINDS.moneyFact, { pk: moneyPartition(park), prefix: FACT_PREFIX });
  },

  /** One fact. Throws DanglingPointer. */
  async moneyFact(park: ParkId, sequence: number): Promise<MoneyFact> {
    return database.need(KINDS.moneyFact, park, sequence);
  },

  /** Everything that concerns the money of a year, by park and oldest first; of a stretch of parks, or of all. */
  async moneyFactsOfYear(year: Year, { from, to }: ParkRange = {}): Promise<YearFact[]> {
    const stretch = { from, to: to && yearFactEnd(to) };
    return database.list(KINDS.yearFact, { pk: yearFactsPartition(year), ...stretch });
  },

  /**
   * Keeps a fact, only while its year stands as it was read. Throws HeadMoved where another fact came in since `before` was read or the year has moved on,
   * AlreadyRecorded for a taken idempotency key.
   */
  async recordFact(
    stamp: StampSince,
    year: YearHead,
    park: ParkId,
    before: MoneyHead | null,
    fact: NewFact,
  ): Promise<MoneyFact> {
    const { at, by, nonce } = stamp;
    const trail = {
      subject: moneySubject(park),
      name: 'The money trail',
      headKey: KINDS.moneyHead.key(park),
      entryKey: (sequence: number) => KINDS.moneyFact.key(park, sequence),
    };
    const { entry, writes, refused } = append(
      trail,
      before?.chain ?? CHAIN_START,
      { at, by, ...fact, nonce },
      (): Unchained<MoneyHead> => ({ park }),
      { beside: { park } },
    );
    const { sequence } = entry;
    await database.transact([
      recordWrite(stamp, { kind: 'fact', park, sequence }),
      bearOnYear(year, bearingOf(fact)),
      bearOnPublications(stamp),
      ...writes,
      put(KINDS.yearFact.key(year.year, park, sequence), { ...entry, park, schema: SCHEMA }, refused),
    ]);
    return entry;
  },
});
