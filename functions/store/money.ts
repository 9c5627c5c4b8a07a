import type { ParkId, Year } from '../../shared/vocabulary/ids';
import type { MoneyFact } from '../../shared/evaluation/money/ledger';
import { CHAIN_START, chained, type Link } from '../trail/chain';
import { moneySubject } from '../trail/subjects';
import type { Database } from './table/database';
import { DanglingPointer, HeadMoved } from './table/failures';
import { recordWrite, type Stamp } from './table/idempotency';
import { SCHEMA, type MoneyHead, type YearFact, type YearHead } from './table/items';
import {
  FACT_PREFIX,
  moneyFactKey,
  moneyHeadKey,
  moneyPartition,
  yearFactEnd,
  yearFactKey,
  yearFactsPartition,
} from './table/keys';
import type { ParkRange } from './plan';
import { read } from './table/read-item';
import { bearOnYear, type YearBearing } from './year-writes';

type Unlinked<Fact> = Fact extends MoneyFact ? Omit<Fact, keyof Link | 'at' | 'by'> : never;
/** A fact before it is dated and chained. */
export type NewFact = Unlinked<MoneyFact>;

/** What was decided and recorded about parks' money: append-only, over all years of a park. */
export const moneyStore = (database: Database) => ({
  /** The head of a park's money trail; null before the first fact. Read it before what a decision depends on. */
  async moneyHead(park: ParkId): Promise<MoneyHead | null> {
    const item = await database.get(moneyHeadKey(park));
    return item ? read.moneyHead(item) : null;
  },

  /** Everything about a park's money, oldest first. */
  async moneyFacts(park: ParkId): Promise<MoneyFact[]> {
    const items = await database.query({ pk: moneyPartition(park), prefix: FACT_PREFIX });
    return items.map(read.fact);
  },

  /** One fact. Throws DanglingPointer. */
  async moneyFact(park: ParkId, sequence: number): Promise<MoneyFact> {
    const item = await database.get(moneyFactKey(park, sequence));
    if (!item) throw new DanglingPointer(`Money fact ${sequence} of ${park}`);
    return read.fact(item);
  },

  /** Everything that concerns the money of a year, by park and oldest first; of a stretch of parks, or of all. */
  async moneyFactsOfYear(year: Year, { from, to }: ParkRange = {}): Promise<YearFact[]> {
    const stretch = { from, to: to && yearFactEnd(to) };
    return (await database.query({ pk: yearFactsPartition(year), ...stretch })).map(read.yearFact);
  },

  /**
   * Keeps a fact, only while its year stands as it was read. Throws HeadMoved where another fact came in since `before` was read or the year has moved on,
   * AlreadyRecorded for a taken idempotency key.
   */
  async recordFact(
    stamp: Stamp,
    year: YearHead,
    park: ParkId,
    before: MoneyHead | null,
    fact: NewFact,
    bearing: YearBearing,
  ): Promise<MoneyFact> {
    const { at, by } = stamp;
    const entry = chained(before?.chain ?? CHAIN_START, moneySubject(park), { at, by, ...fact }) as MoneyFact;
    const { sequence, hash } = entry;
    const head: MoneyHead = { schema: SCHEMA, park, chain: { sequence, hash } };
    const TableName = database.table;
    const refused = () => new HeadMoved('The money trail');
    const once = { ConditionExpression: 'attribute_not_exists(pk)' };
    const unmoved = {
      ConditionExpression: 'chain.#hash = :chain',
      ExpressionAttributeNames: { '#hash': 'hash' },
      ExpressionAttributeValues: { ':chain': before?.chain.hash },
    };
    const item = { ...entry, park, schema: SCHEMA };
    await database.transact([
      recordWrite(TableName, stamp, { kind: 'fact', park, sequence }),
      bearOnYear(TableName, year, bearing),
      {
        write: { Put: { TableName, Item: { ...moneyHeadKey(park), ...head }, ...(before ? unmoved : once) } },
        refused,
      },
      { write: { Put: { TableName, Item: { ...moneyFactKey(park, sequence), ...item }, ...once } }, refused },
      { write: { Put: { TableName, Item: { ...yearFactKey(year.year, park, sequence), ...item }, ...once } }, refused },
    ]);
    return entry;
  },
});
