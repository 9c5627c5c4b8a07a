import { digestOf } from '../../../functions/trail/chain';
import { HeadMoved } from '../../../functions/store/table/failures';
import { PublicationId } from '../../../functions/store/table/items';
import { Instant, ParkId, RunId, Year } from '../../../shared/vocabulary/ids';
import { caller, PEOPLE, parkPerson } from '../support/caller';
import { apiForAll, apiForEach } from '../support/api-for-tests';
import { typeOf } from '../support/deeds/panel-year';
import { stampOf } from '../support/deeds/stamp';
import {
  PARKS,
  approveAs,
  figures,
  gradeAs,
  MEETING,
  must,
  passAs,
  planOf,
  publishAs,
  putPlan,
  settleAllAs,
  submitAs,
  walkToPublished,
  YEAR,
} from '../support/deeds/year';

const gradingPath = `/v1/years/${YEAR}/grading`;
const publicationPath = `/v1/years/${YEAR}/publication`;
const consolidatedPath = `/v1/years/${YEAR}/consolidated`;

describe('grading and publication', () => {
  const api = apiForEach();

  const bureau = (method: string, path: string, body?: object) => caller(api, PEOPLE.bureau)(method, path, { body });
  const leader = (method: string, path: string, body?: object) => caller(api, PEOPLE.leader)(method, path, { body });
  /** Submits parks with so many hazards each: a hazard costs a point. */
  const submitAll = async (hazards: readonly number[], parks: readonly string[] = PARKS) => {
    for (const [index, park] of parks.entries())
      must(await submitAs(api, park, figures({ hazards: hazards[index] ?? 0 })));
  };
  /** Settles the four parks with so many hazards each. */
  const settled = async (hazards: readonly number[]) => {
    must(await putPlan(api, PARKS));
    await submitAll(hazards);
    for (const park of PARKS) must(await passAs(api, park));
    must(await settleAllAs(api));
  };
  const settleWith = (park: string, score: number) =>
    bureau('PUT', `/v1/evaluations/${YEAR}/${park}/settlement`, {
      version: 1,
      panelSeen: 0,
      overrides: [{ item: '3.1', score, reason: '场地不足' }],
    });

  test('grading waits for every park and says what each is waiting for', async () => {
    must(await putPlan(api, PARKS));
    await submitAll([0, 1, 2], ['dazu', 'yubei', 'fuling']);
    for (const park of ['dazu', 'yubei']) must(await passAs(api, park));
    must(await settleWith('dazu', 4));
    const answer = await gradeAs(api);
    expect(typeOf(answer)).toBe('park-unsettled');
    expect(answer.body.detail).toMatch(/wanzhou园区尚未提交自评.*fuling园区尚未完成初审.*yubei园区尚未核定/);
    expect(answer.body.detail).not.toContain('dazu');
  });

  test('a tie across the quota is left to the leading group, who may not pass the quota', async () => {
    await settled([0, 0, 2, 3]);
    const run = must(await gradeAs(api));
    expect(run.body).toMatchObject({ quota: 1, placesLeft: 1, undecided: ['dazu', 'fuling'] });
    expect(run.body.results[0]).toMatchObject({ park: 'dazu', grade: '待定', subsidy: null });

    const pick = (picks: readonly string[]) =>
      leader('POST', `${gradingPath}/picks`, { run: run.body.run, picks, meeting: MEETING });
    expect(typeOf(await pick(['dazu', 'fuling']))).toBe('pick-over-quota');
    const stranger = await pick(['yubei']);
    expect(typeOf(stranger)).toBe('pick-not-undecided');
    expect(stranger.body.detail).toContain('yubei园区');

    const picked = must(await pick(['fuling']));
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
      dazu: ['合格', 150],
      fuling: ['优秀', 160],
      wanzhou: ['合格', 150],
      yubei: ['合格', 150],
    });
    must(await approveAs(api, picked.body.run));
    // The run that the picks were made on cannot be published any more.
    expect(typeOf(await publishAs(api, run.body.run))).toBe('stale-version');
    must(await publishAs(api, picked.body.run));
  });

  test('a run is not published once a park was settled anew; its grades are shown to nobody', async () => {
    await settled([0, 1, 2, 3]);
    const run = must(await gradeAs(api));
    expect((await leader('GET', consolidatedPath)).body).toMatchObject({ run: run.body.run });
    must(await settleWith('yubei', 4.5));
    expect(typeOf(await publishAs(api, run.body.run))).toBe('not-approved');
    expect((await leader('GET', consolidatedPath)).body).toMatchObject({
      run: null,
      rows: [{ grade: null }, {}, {}, {}],
    });
    const again = must(await gradeAs(api));
    expect(again.body.inputs).not.toBe(run.body.inputs);
    must(await approveAs(api, again.body.run));
    must(await publishAs(api, again.body.run));
  });

  test('the published result carries the settled scores, what they were computed from and every override', async () => {
    await settled([0, 1, 2, 3]);
    must(await settleWith('dazu', 4.5));
    const { run } = must(await gradeAs(api)).body;
    must(await approveAs(api, run));
    must(await publishAs(api, run));
    const { result } = must(await caller(api, parkPerson('dazu'))('GET', `/v1/evaluations/${YEAR}/dazu`)).body;
    expect(result).toMatchObject({
      items: { '3.1': 4.5 },
      computed: { '3.1': 5 },
      panel: {},
      overrides: [{ item: '3.1', from: 5, to: 4.5, reason: '场地不足' }],
      rank: 1,
      outOf: 4,
      grade: '优秀',
      run,
    });
  });

  test('before publication only bureau and leading group see ranks, grades and money', async () => {
    await settled([0, 1, 2, 3]);
    must(await gradeAs(api));
    const district = caller(api, PEOPLE.districtDazu);
    expect((await district('GET', consolidatedPath)).body.rows).toMatchObject([
      { park: 'dazu', total: 71, rank: null, grade: null, subsidy: null },
    ]);
    expect((await leader('GET', consolidatedPath)).body.rows[0]).toMatchObject({
      rank: 1,
      grade: '优秀',
      subsidy: 160,
    });
    expect((await district('GET', `/v1/evaluations/${YEAR}/dazu`)).body.result).toBeNull();

    const { body } = await leader('GET', gradingPath);
    must(await approveAs(api, body.run));
    must(await publishAs(api, body.run));
    expect((await district('GET', consolidatedPath)).body.rows).toMatchObject([
      { rank: 1, grade: '优秀', subsidy: 160 },
    ]);
  });

  test('a published year takes no submission, plan, settlement, run, decision or second publication', async () => {
    must(await putPlan(api, PARKS));
    await submitAll([0, 1, 2, 3]);
    const { run } = must(await walkToPublished(api, PARKS)).body;
    const refusals = [
      await submitAs(api, 'dazu', figures(), { basedOn: 1 }),
      await settleWith('dazu', 4),
      await settleAllAs(api),
      await gradeAs(api),
      await leader('POST', `${gradingPath}/picks`, { run, picks: [] }),
      await approveAs(api, run),
      await publishAs(api, run),
    ];
    expect(refusals.map(typeOf)).toEqual(Array(7).fill('not-open'));
    expect((await bureau('PUT', `/v1/years/${YEAR}/plan`, { plan: planOf(PARKS), basedOn: 1 })).status).toBe(409);
  });

  test('money counts the grades of earlier published years: failing twice running ends it', async () => {
    const failing = figures({ revenue: 1000, tax: 0, employment: 0, talent: 0 });
    const publish = async (year: number) => {
      const participants = planOf(PARKS).participants.map((park) => ({ ...park, recognised: 2023 }));
      must(await putPlan(api, PARKS, { year, participants }));
      for (const [hazards, park] of PARKS.entries()) {
        const reported = park === 'yubei' ? failing : figures({ hazards });
        must(await submitAs(api, park, reported, { year }));
      }
      must(await walkToPublished(api, PARKS, year));
      const { result } = (await caller(api, parkPerson('yubei'))('GET', `/v1/evaluations/${year}/yubei`)).body;
      return [result.grade, result.subsidy.state, result.subsidy.yearOfRecognition];
    };
    expect(await publish(2024)).toEqual(['不合格', '待整改', 2]);
    expect(await publish(2025)).toEqual(['不合格', '取消授牌', 3]);
  });
});

describe('a long list of grades', () => {
  const api = apiForAll();

  test('is read page by page; pages of two runs are never mixed', async () => {
    must(await putPlan(api, PARKS));
    for (const park of PARKS) must(await submitAs(api, park, figures()));
    for (const park of PARKS) must(await passAs(api, park));
    must(await settleAllAs(api));
    const { run } = must(await gradeAs(api)).body;
    const year = Year.parse(YEAR);
    const [first] = await api.store.results(year, RunId.parse(run));
    const [head, graded] = await Promise.all([api.store.yearHead(year), api.store.run(year, RunId.parse(run))]);
    if (!first || !head || !graded) throw new RangeError('nothing was graded');
    const parks = Array.from({ length: 2003 }, (_, index) => ParkId.parse(`park-${String(index).padStart(4, '0')}`));
    const many = parks.map((park) => ({ ...first, park }));
    const long = { ...graded, run: RunId.parse('a-long-run') };
    const stamp = stampOf('bureau', Instant.parse(api.clock().toISOString()));
    await api.store.putRun(stamp, head, 'graded', long, many, { content: digestOf({}) });

    const leader = caller(api, PEOPLE.leader);
    const pages = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = must(await leader('GET', next === '' ? gradingPath : `${gradingPath}?cursor=${next}`));
      pages.push(body.results.map(({ park }: { park: string }) => park));
      next = body.next;
    }
    expect(pages.map(({ length }) => length)).toEqual([1000, 1000, 3]);
    expect(pages.flat()).toEqual(parks);
    const other = Buffer.from(JSON.stringify({ after: 'park-0001', run })).toString('base64url');
    expect(typeOf(await leader('GET', `${gradingPath}?cursor=${other}`))).toBe('stale-version');
  });
});

describe('publication is all or nothing', () => {
  const MANY = Array.from({ length: 60 }, (_, index) => `park-${String(index).padStart(3, '0')}`);
  const api = apiForAll(async (api) => {
    const participants = planOf(MANY).participants.map((park) => ({ ...park, district: 'dazu' }));
    must(await putPlan(api, MANY, { participants }));
    for (let start = 0; start < MANY.length; start += 15) {
      const some = MANY.slice(start, start + 15);
      await Promise.all(some.map(async (park) => must(await submitAs(api, park, figures()))));
      await Promise.all(some.map(async (park) => must(await passAs(api, park, { district: 'dazu' }))));
    }
    must(await settleAllAs(api));
  });

  test('an attempt that dies before its last write shows nobody anything', async () => {
    const { body } = must(await gradeAs(api));
    const picks = { run: body.run, picks: [], reason: '各园区得分相同，均不评为优秀', meeting: MEETING };
    const picked = must(await caller(api, PEOPLE.leader)('POST', `${gradingPath}/picks`, { body: picks })).body;
    must(await approveAs(api, picked.run));
    const head = await api.store.yearHead(Year.parse(YEAR));
    const run = head?.latestRun ? await api.store.run(head.year, RunId.parse(head.latestRun)) : null;
    if (!head || !run) throw new RangeError('nothing was graded');
    const results = await api.store.results(head.year, run.run);
    const at = Instant.parse(api.clock().toISOString());
    const outdated = { ...head, settlements: head.settlements - 1 };
    const attempt = api.store.publish(stampOf('bureau', at), outdated, run, results, {
      publication: PublicationId.parse('an-attempt'),
      content: digestOf({}),
      anchor: null,
    });
    await expect(attempt).rejects.toThrow(HeadMoved);
    const mine = await caller(api, parkPerson('park-000'))('GET', `/v1/evaluations/${YEAR}/park-000`);
    expect(mine.body).toMatchObject({ state: '已提交', result: null });
    const trail = await caller(api, parkPerson('park-000'))('GET', `/v1/evaluations/${YEAR}/park-000/events`);
    expect(trail.body.events.map(({ kind }: { kind: string }) => kind)).toEqual(['submitted', 'passed']);
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
        const { body } = await caller(api, PEOPLE.bureau)('GET', `/v1/evaluations/${YEAR}/${park}/events`);
        const { kind, at, sequence } = body.events.at(-1);
        return `${kind} ${at} ${sequence}`;
      }),
    );
    expect(new Set(ends).size).toBe(1);
    expect(ends[0]).toMatch(/^result-published .* 4$/);
  });
});
