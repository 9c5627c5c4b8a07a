import { caller, parkPerson, PEOPLE } from '../support/caller';
import { apiForAll } from '../support/api-for-tests';
import { typeOf } from '../support/deeds/panel-year';
import { figures, must, planOf, putPlan, submitAs, walkToPublished } from '../support/deeds/year';

const PARKS = ['dazu', 'yubei'];
const FAILING = figures({ revenue: 1000, tax: 0, employment: 0, talent: 0 });

/** Two published years, in the second of which dazu fails, and one that is under way. */
describe('the years side by side', () => {
  const api = apiForAll(async (api) => {
    const participants = planOf(PARKS).participants.map((one) => ({ ...one, recognised: 2024 }));
    for (const year of [2024, 2025]) {
      must(await putPlan(api, PARKS, { year, participants }));
      for (const [hazards, park] of PARKS.entries()) {
        const fails = year === 2025 && park === 'dazu';
        must(await submitAs(api, park, fails ? FAILING : figures({ hazards }), { year }));
      }
      must(await walkToPublished(api, PARKS, year));
    }
    must(await putPlan(api, PARKS, { year: 2026, participants }));
  });
  const bureau = caller(api, PEOPLE.bureau);
  const park = (id: string) => caller(api, parkPerson(id));
  type Shown = { year: number; total: number | null; rank: number | null; state: string };
  const trendOf = async (year: number, id: string): Promise<Shown[]> =>
    must(await park(id)('GET', `/v1/evaluations/${String(year)}/${id}/trend`)).body.years;

  test('have score, rank, items, grade and money of every published year, oldest first', async () => {
    const years = await trendOf(2025, 'dazu');
    expect(years).toMatchObject([
      {
        year: 2024,
        source: 'assessed-here',
        rank: 1,
        outOf: 2,
        grade: '合格',
        base: 150,
        subsidy: 150,
        state: '应拨付',
      },
      { year: 2025, source: 'assessed-here', rank: 2, outOf: 2, grade: '不合格', base: 0, subsidy: 0, state: '待整改' },
    ]);
    const { body } = must(await park('dazu')('GET', '/v1/evaluations/2024/dazu'));
    expect(years[0]).toMatchObject({ total: body.result.total, items: body.result.items });
  });

  test('end with the year that is looked at, and leave out one that is not published', async () => {
    expect((await trendOf(2024, 'yubei')).map(({ year }) => year)).toEqual([2024]);
    expect((await trendOf(2026, 'yubei')).map(({ year }) => year)).toEqual([2024, 2025]);
  });

  test('have the money as it stands now', async () => {
    const path = '/v1/evaluations/2025/dazu/rectification';
    must(await bureau('POST', path, { body: { due: '2027-01-01T00:00:00.000Z', requirements: '补齐场地' } }));
    must(await bureau('POST', `${path}/outcome`, { body: { rectified: true, reason: '已复核' } }));
    expect((await trendOf(2025, 'dazu')).at(-1)).toMatchObject({ grade: '不合格', base: 100, state: '应拨付' });
  });

  test('are there for the bureau of all parks, for a district of its own, for a park of itself', async () => {
    const seen = async (person: Parameters<typeof caller>[1]) =>
      must(await caller(api, person)('GET', '/v1/years/2025/trends')).body.rows.map(
        (row: { park: string }) => row.park,
      );
    expect(await seen(PEOPLE.bureau)).toEqual(PARKS);
    expect(await seen(PEOPLE.leader)).toEqual(PARKS);
    expect(await seen(PEOPLE.districtDazu)).toEqual(['dazu']);
    expect(await seen(parkPerson('yubei'))).toEqual(['yubei']);
    expect(typeOf(await park('yubei')('GET', '/v1/evaluations/2025/dazu/trend'))).toBe('not-found');
    expect(typeOf(await caller(api, PEOPLE.expert)('GET', '/v1/years/2025/trends'))).toBe('not-allowed');
  });
});
