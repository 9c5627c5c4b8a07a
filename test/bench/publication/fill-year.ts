import { entryOf } from '../../../functions/store/table/panel-entry';
import { CHAIN_START, chained, trailSubject } from '../../../functions/trail/chain';
import { createDatabase } from '../../../functions/store/table/database';
import { SCHEMA, type YearHead } from '../../../functions/store/table/items';
import { KINDS } from '../../../functions/store/table/kinds';
import type { Store } from '../../../functions/store/store';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { LocalApi } from '../../api/support/local-api';
import { figures, must, passAs, planOf, putPlan, settleAllAs, submitAs, YEAR } from '../../api/support/deeds/year';

const year = Year.parse(YEAR);
/** The district of every park. */
const DISTRICT = 'dazu';
/** Parks that are taken through the API one by one. Their totals differ, so that no tie reaches over the quota however many parks are like them. */
export const PATTERNS = [
  figures({ hazards: 0, municipalAwards: 2 }),
  figures({ hazards: 0 }),
  figures({ hazards: 1 }),
  figures({ hazards: 2 }),
  figures({ hazards: 3 }),
  figures({ hazards: 4 }),
  figures({ hazards: 4, employment: 90000 }),
  figures({ hazards: 4, revenue: 60000, tax: 2600 }),
  figures({ hazards: 4, revenue: 30000, tax: 1000, employment: 20000 }),
  figures({ hazards: 4, revenue: 1000, tax: 0, employment: 0, talent: 0 }),
];
/** How many parks a year may be filled with is a multiple of this. */
const STEP = PATTERNS.length;

/** The ids of so many parks, in order. */
export const parkIds = (count: number): ParkId[] =>
  Array.from({ length: count }, (_, index) => ParkId.parse(`park-${String(index).padStart(5, '0')}`));

/** What the API has written of a park that is submitted, passed and settled. */
const writtenOf = async (store: Store, park: ParkId) => {
  const head = await store.evaluationHead(year, park);
  const { latest, review, settlement } = head ?? {};
  const [events, submission, reviewed, settled] = await Promise.all([
    store.events(year, park, 0, 10),
    latest ? store.submission(year, park, latest.version) : null,
    review ? store.review(year, park, review.sequence) : null,
    settlement ? store.settlement(year, park, settlement.sequence) : null,
  ]);
  if (!head || !submission || !reviewed || !settled) throw new RangeError(`${park} is not settled`);
  return { head, events, submission, review: reviewed, settlement: settled };
};

/** The same, as it would have been written of another park: its name stands in keys and items, and is hashed into its trail. */
const itemsOf = (
  { head, events, submission, review, settlement }: Awaited<ReturnType<typeof writtenOf>>,
  park: ParkId,
  salt: string,
) => {
  let chain = CHAIN_START;
  const trail = events.map(({ sequence: _sequence, previous: _previous, hash: _hash, ...entry }) => {
    const event = chained(chain, trailSubject(year, park), entry);
    chain = { sequence: event.sequence, hash: event.hash };
    return event;
  });
  return [
    { ...KINDS.evaluationHead.key(year, park), ...head, park, chain },
    { ...KINDS.submission.key(year, park, submission.version), ...submission, park, schema: SCHEMA },
    { ...KINDS.review.key(year, park, review.sequence), ...review, schema: SCHEMA },
    { ...KINDS.settlement.key(year, park, settlement.sequence), ...settlement, schema: SCHEMA },
    { ...KINDS.panelEntry.key(year, entryOf(salt, park)), park, schema: SCHEMA },
    ...trail.map((event) => ({ ...KINDS.event.key(year, park, event.sequence), ...event, schema: SCHEMA })),
  ];
};

/**
 * Fills a year with settled parks. The plan and the first parks of it go through the API; the others are those again under names of their own, in
 * the items that the API would have written. Only their idempotency keys are missing.
 */
export const fillYear = async (api: LocalApi, count: number): Promise<void> => {
  const parks = parkIds(count);
  const participants = planOf(parks).participants.map((participant) => ({ ...participant, district: DISTRICT }));
  must(await putPlan(api, parks, { participants }));
  const patterns = parks.slice(0, STEP);
  for (const [index, park] of patterns.entries()) {
    must(await submitAs(api, park, PATTERNS[index] ?? figures()));
    must(await passAs(api, park, { district: DISTRICT }));
  }
  must(await settleAllAs(api));

  const head = await api.store.yearHead(year);
  if (!head) throw new RangeError('The year has no plan');
  const written = await Promise.all(patterns.map((park) => writtenOf(api.store, park)));
  const database = createDatabase(api.database);
  await database.putAll(
    parks.slice(STEP).flatMap((park, index) => {
      const pattern = written[index % STEP];
      return pattern ? itemsOf(pattern, park, head.panelSalt) : [];
    }),
  );
  const counted: YearHead = { ...head, submissions: count, settlements: count };
  await database.putAll([{ ...KINDS.yearHead.key(year), ...counted }]);
};
