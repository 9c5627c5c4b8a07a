import { Instant, RunId, Year } from '../../shared/api/ids';
import { digestOf } from '../../functions/integrity/digest';
import { PublicationId } from '../../functions/store/items';
import { HeadMoved } from '../../functions/store/failures';
import { caller, PEOPLE, parkPerson } from './support/caller';
import { startApi, type LocalApi } from './support/local-api';
import { stampOf } from './support/stamp';
import { figures, planOf, putPlan, submitAs, YEAR } from './support/year';

// Hundreds of requests: more time than usual on a machine that is busy with other tests.
jest.setTimeout(120_000);

const PARKS = ['dazu', 'fuling', 'wanzhou', 'yubei'];
const gradingPath = `/v1/years/${YEAR}/grading`;
const publicationPath = `/v1/years/${YEAR}/publication`;
const consolidatedPath = `/v1/years/${YEAR}/consolidated`;

describe('grading and publication', () => {
  let api: LocalApi;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.stop());

  const bureau = (method: string, path: string, body?: object) => caller(api, PEOPLE.bureau)(method, path, { body });
  const leader = (method: string, path: string, body?: object) => caller(api, PEOPLE.leader)(method, path, { body });
  /** Submits parks with so many hazards each: a hazard costs a point. */
  const submitAll = async (hazards: readonly number[], parks: readonly string[] = PARKS) => {
    await Promise.all(parks.map((park, index) => submitAs(api, park, figures({ hazards: hazards[index] ?? 0 }))));
  };
  const typeOf = ({ body }: { body: { type: string } }) => body.type.replace('urn:yuanping:problem:', '');

  test('grading waits for every park and names those that are missing', async () => {
    await putPlan(api, PARKS);
    await submitAll([0, 1], ['dazu', 'yubei']);
    const answer = await bureau('POST', gradingPath, {});
    expect(typeOf(answer)).toBe('not-every-park-submitted');
    expect(answer.body.detail).toContain('fuling园区、wanzhou园区');
  });

  test('a tie across the quota is left to the leading group, who may not pass the quota', async () => {
    await putPlan(api, PARKS);
    await submitAll([0, 0, 2, 3]);
    const run = await bureau('POST', gradingPath, {});
    expect(run.body).toMatchObject({ quota: 1, placesLeft: 1, undecided: ['dazu', 'fuling'] });
    expect(run.body.results[0]).toMatchObject({ park: 'dazu', grade: '待定', subsidy: null });

    const tied = await bureau('POST', publicationPath, { run: run.body.run });
    expect(typeOf(tied)).toBe('ties-undecided');
    expect(tied.body.detail).toContain('dazu园区、fuling园区');

    const over = await leader('POST', `${gradingPath}/picks`, { run: run.body.run, picks: ['dazu', 'fuling'] });
    expect(typeOf(over)).toBe('pick-over-quota');
    const stranger = await leader('POST', `${gradingPath}/picks`, { run: run.body.run, picks: ['yubei'] });
    expect(typeOf(stranger)).toBe('malformed-request');

    const picked = await leader('POST', `${gradingPath}/picks`, { run: run.body.run, picks: ['fuling'] });
    expect(picked.body).toMatchObject({ undecided: [], placesLeft: 0 });
    const grades = Object.fromEntries(
      picked.body.results.map(
        ({ park, grade, subsidy }: { park: string; grade: string; subsidy: { total: number } }) => [
          park,
          [grade, subsidy.total],
        ],
      ),
    );
    expect(grades).toEqual({
      dazu: ['合格', 100],
      fuling: ['优秀', 110],
      wanzhou: ['合格', 100],
      yubei: ['合格', 100],
    });
    // The run that the picks were made on cannot be published any more.
    expect(typeOf(await bureau('POST', publicationPath, { run: run.body.run }))).toBe('stale-version');
    expect((await bureau('POST', publicationPath, { run: picked.body.run })).status).toBe(200);
  });

  test('a run is not published once a park has submitted again; its grades are shown to nobody', async () => {
    await putPlan(api, PARKS);
    await submitAll([0, 1, 2, 3]);
    const run = await bureau('POST', gradingPath, {});
    expect((await leader('GET', consolidatedPath)).body).toMatchObject({ run: run.body.run });
    await submitAs(api, 'yubei', figures(), 1);
    const refused = await bureau('POST', publicationPath, { run: run.body.run });
    expect(typeOf(refused)).toBe('stale-version');
    expect((await leader('GET', consolidatedPath)).body).toMatchObject({
      run: null,
      rows: [{ grade: null }, {}, {}, {}],
    });
    const again = await bureau('POST', gradingPath, {});
    expect(again.body.inputs).not.toBe(run.body.inputs);
    expect((await bureau('POST', publicationPath, { run: again.body.run })).status).toBe(200);
  });

  test('before publication only bureau and leading group see ranks, grades and money', async () => {
    await putPlan(api, PARKS);
    await submitAll([0, 1, 2, 3]);
    await bureau('POST', gradingPath, {});
    const district = caller(api, PEOPLE.districtDazu);
    expect((await district('GET', consolidatedPath)).body.rows).toMatchObject([
      { park: 'dazu', total: 71, rank: null, grade: null, subsidy: null },
    ]);
    expect((await leader('GET', consolidatedPath)).body.rows[0]).toMatchObject({
      rank: 1,
      grade: '优秀',
      subsidy: 110,
    });
    expect((await district('GET', `/v1/evaluations/${YEAR}/dazu`)).body.result).toBeNull();

    const { body } = await leader('GET', gradingPath);
    await bureau('POST', publicationPath, { run: body.run });
    expect((await district('GET', consolidatedPath)).body.rows).toMatchObject([
      { rank: 1, grade: '优秀', subsidy: 110 },
    ]);
  });

  test('a published year takes no submission, plan, run or second publication', async () => {
    await putPlan(api, PARKS);
    await submitAll([0, 1, 2, 3]);
    const { body } = await bureau('POST', gradingPath, {});
    await bureau('POST', publicationPath, { run: body.run });
    const refusals = [
      await submitAs(api, 'dazu', figures(), 1),
      await bureau('PUT', `/v1/years/${YEAR}/plan`, { plan: planOf(PARKS), basedOn: 1 }),
      await bureau('POST', gradingPath, {}),
      await leader('POST', `${gradingPath}/picks`, { run: body.run, picks: [] }),
      await bureau('POST', publicationPath, { run: body.run }),
    ];
    expect(refusals.map(typeOf)).toEqual(Array(5).fill('not-open'));
  });

  test('money counts the grades of earlier published years: failing twice running ends it', async () => {
    const failing = figures({ revenue: 1000, tax: 0, employment: 0, talent: 0 });
    const publish = async (year: number) => {
      const changes = { year, participants: planOf(PARKS).participants.map((park) => ({ ...park, recognised: 2023 })) };
      const plan = planOf(PARKS, changes);
      await bureau('PUT', `/v1/years/${year}/plan`, { plan, basedOn: 0 });
      for (const [hazards, park] of PARKS.entries()) {
        const reported = park === 'yubei' ? failing : figures({ hazards });
        await submitAs(api, park, reported, 0, undefined, year);
      }
      const { body } = await bureau('POST', `/v1/years/${year}/grading`, {});
      await bureau('POST', `/v1/years/${year}/publication`, { run: body.run });
      const { result } = (await caller(api, parkPerson('yubei'))('GET', `/v1/evaluations/${year}/yubei`)).body;
      return [result.grade, result.subsidy.state, result.subsidy.yearOfRecognition];
    };
    expect(await publish(2024)).toEqual(['不合格', '待整改', 2]);
    expect(await publish(2025)).toEqual(['不合格', '取消授牌', 3]);
  });
});

describe('publication is all or nothing', () => {
  const MANY = Array.from({ length: 60 }, (_, index) => `park-${String(index).padStart(3, '0')}`);
  let api: LocalApi;
  beforeAll(async () => {
    api = await startApi();
    const participants = planOf(MANY).participants.map((park) => ({ ...park, district: 'dazu' }));
    await putPlan(api, MANY, { participants });
    for (let start = 0; start < MANY.length; start += 15) {
      await Promise.all(MANY.slice(start, start + 15).map((park) => submitAs(api, park, figures())));
    }
  });
  afterAll(() => api.stop());

  test('an attempt that dies before its last write shows nobody anything', async () => {
    const { body } = await caller(api, PEOPLE.bureau)('POST', gradingPath, { body: {} });
    await caller(api, PEOPLE.leader)('POST', `${gradingPath}/picks`, { body: { run: body.run, picks: [] } });
    const head = await api.store.yearHead(Year.parse(YEAR));
    const run = head?.latestRun ? await api.store.run(head.year, RunId.parse(head.latestRun)) : null;
    if (!head || !run) throw new RangeError('nothing was graded');
    const results = await api.store.results(head.year, run.run);
    const at = Instant.parse(api.clock().toISOString());
    const outdated = { ...head, submissions: head.submissions - 1 };
    const attempt = api.store.publish(
      stampOf('bureau', at),
      outdated,
      run,
      results,
      PublicationId.parse('an-attempt'),
      digestOf({}),
    );
    await expect(attempt).rejects.toThrow(HeadMoved);
    const mine = await caller(api, parkPerson('park-000'))('GET', `/v1/evaluations/${YEAR}/park-000`);
    expect(mine.body).toMatchObject({ state: '已提交', result: null });
    const trail = await caller(api, parkPerson('park-000'))('GET', `/v1/evaluations/${YEAR}/park-000/events`);
    expect(trail.body.events.map(({ kind }: { kind: string }) => kind)).toEqual(['submitted']);
  });

  test('readers who never stop asking see no grade or every grade', async () => {
    const seen = new Set<number>();
    let published = false;
    const poll = async () => {
      do {
        const { body } = await caller(api, PEOPLE.districtDazu)('GET', consolidatedPath);
        seen.add(body.rows.filter(({ grade }: { grade: string | null }) => grade !== null).length);
      } while (!published);
      const { body } = await caller(api, PEOPLE.districtDazu)('GET', consolidatedPath);
      seen.add(body.rows.filter(({ grade }: { grade: string | null }) => grade !== null).length);
    };
    const pollers = Array.from({ length: 3 }, poll);
    const { body } = await caller(api, PEOPLE.leader)('GET', gradingPath);
    const answer = await caller(api, PEOPLE.bureau)('POST', publicationPath, { body: { run: body.run } });
    expect(answer).toMatchObject({ status: 200, body: { parks: MANY.length } });
    published = true;
    await Promise.all(pollers);
    expect([...seen].toSorted((a, b) => a - b)).toEqual([0, MANY.length]);
  });

  test('every trail ends with the publication, at one moment', async () => {
    const ends = await Promise.all(
      MANY.slice(0, 20).map(async (park) => {
        const { body } = await caller(api, parkPerson(park))('GET', `/v1/evaluations/${YEAR}/${park}/events`);
        const { kind, at, sequence } = body.events.at(-1);
        return `${kind} ${at} ${sequence}`;
      }),
    );
    expect(new Set(ends).size).toBe(1);
    expect(ends[0]).toMatch(/^result-published .* 2$/);
  });
});
