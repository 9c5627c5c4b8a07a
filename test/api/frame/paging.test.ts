import { CONSOLIDATED_PAGE } from '../../../shared/api/consolidated';
import { AccountId, Digest, Instant, ParkId, Year } from '../../../shared/vocabulary/ids';
import { brokenLink, CHAIN_START, chained, type ChainHead, trailSubject } from '../../../functions/trail/chain';
import { createDatabase } from '../../../functions/store/table/database';
import { SCHEMA } from '../../../functions/store/table/items';
import { KINDS } from '../../../functions/store/table/kinds';
import { caller, PEOPLE } from '../support/caller';
import { apiForAll } from '../support/api-for-tests';
import { figures, planOf, putPlan, submitAs, YEAR } from '../support/deeds/year';

const EXTRA = 7;
const MANY = Array.from({ length: CONSOLIDATED_PAGE + EXTRA }, (_, index) => `p${String(index).padStart(4, '0')}`);
const SEVERAL_PAGES = 450;

describe('lists that do not fit one page', () => {
  const year = Year.parse(YEAR);
  const api = apiForAll(async (api) => {
    const participants = planOf(MANY).participants.map((park, index) => ({
      ...park,
      name: park.park,
      districtName: '区',
      district: index % 2 ? 'dazu' : 'yubei',
    }));
    expect(await putPlan(api, MANY, { participants })).toMatchObject({ status: 200 });
  });

  const consolidated = (cursor?: string) =>
    caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/consolidated${cursor ? `?cursor=${cursor}` : ''}`);

  test('the consolidated table gives every park once, page by page', async () => {
    const first = await consolidated();
    expect(first.body.rows).toHaveLength(CONSOLIDATED_PAGE);
    const second = await consolidated(first.body.next);
    expect(second.body).toMatchObject({ next: null, participants: MANY.length });
    const parks = [...first.body.rows, ...second.body.rows].map(({ park }) => park);
    expect(parks).toEqual(MANY);
  });

  test('a district gets its half in one page', async () => {
    const { body } = await caller(api, PEOPLE.districtDazu)('GET', `/v1/years/${YEAR}/consolidated`);
    expect(body.rows.map(({ park }: { park: string }) => park)).toEqual(MANY.filter((_, index) => index % 2));
    expect(body.next).toBeNull();
  });

  test('a page after everything is empty', async () => {
    const past = Buffer.from(JSON.stringify({ after: 'zzz', run: null })).toString('base64url');
    expect((await consolidated(past)).body).toMatchObject({ rows: [], next: null });
  });

  test('a cursor of one run is stale under another', async () => {
    const other = Buffer.from(JSON.stringify({ after: 'p0000', run: 'another-run' })).toString('base64url');
    expect((await consolidated(other)).body).toMatchObject({ type: 'urn:yuanping:problem:stale-version' });
  });

  test('a long trail comes whole and in order, and holds', async () => {
    const park = ParkId.parse('p0000');
    await submitAs(api, park, figures());
    const at = Instant.parse('2026-03-01T00:00:00.000Z');
    const by = AccountId.parse('park.p0000');
    const content = Digest.parse('a'.repeat(64));
    const items = [];
    let head: ChainHead = CHAIN_START;
    for (let version = 1; version <= SEVERAL_PAGES; version += 1) {
      const entry = { at, by, kind: 'submitted' as const, version, reason: '', changes: [], content };
      const event = chained(head, trailSubject(year, park), entry);
      items.push({ ...KINDS.event.key(year, park, event.sequence), ...event, schema: SCHEMA });
      head = event;
    }
    await createDatabase(api.database).putAll(items);

    const bureau = caller(api, PEOPLE.bureau);
    const found = [];
    let pages = 0;
    for (let cursor: string | null = ''; cursor !== null; pages += 1) {
      const query: string = cursor === '' ? '' : `?cursor=${cursor}`;
      const { body } = await bureau('GET', `/v1/evaluations/${YEAR}/${park}/events${query}`);
      found.push(...body.events);
      cursor = body.next;
    }
    expect(pages).toBe(3);
    expect(found.map(({ sequence }) => sequence)).toEqual(items.map(({ sequence }) => sequence));
    expect(brokenLink(trailSubject(year, park), found)).toBeNull();
  });
});
