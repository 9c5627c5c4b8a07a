import { unmarshall } from '@aws-sdk/util-dynamodb';
import { verifyTable } from '../../../functions/integrity/verify-table';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { tableItems } from '../../../functions/store/backup/table-items';
import { unpackedTable } from '../../../functions/store/backup/unpacked-table';
import type { StoredItem } from '../../../functions/store/table/kind';
import { apiForEach } from '../support/api-for-tests';
import { caller, districtPerson, parkPerson, PEOPLE, type Person } from '../support/caller';
import { expertAt, expertPerson, panelOf } from '../support/deeds/panel-year';
import { figures, must, passAs, planOf, putPlan, returnAs, submissionOf, YEAR } from '../support/deeds/year';
import { refused } from '../support/refused';

const REVIEWS_CLOSE = '2026-04-20T00:00:00.000Z';
const AFTER_REVIEWS = '2026-04-21T00:00:00.000Z';
const MORE_TIME = '2026-04-30T00:00:00.000Z';
const PANEL = panelOf(['one'], { quorum: 1, closes: '2026-05-10T00:00:00.000Z' });
const AFTER_PANEL = '2026-05-11T00:00:00.000Z';

/** Two parks in 大足, one in 渝北. */
const participants = planOf(['dazu', 'longshui', 'yubei']).participants.map((one) =>
  one.park === 'longshui' ? { ...one, district: 'dazu', districtName: 'dazu区' } : one,
);

describe('延期', () => {
  const api = apiForEach();
  const bureau = (path: string, body: object) => caller(api, PEOPLE.bureau)('POST', path, { body });
  const extendDistrict = (district: string, body: object) =>
    bureau(`/v1/years/${YEAR}/districts/${district}/extension`, body);
  const extendPark = (park: string, body: object) => bureau(`/v1/evaluations/${YEAR}/${park}/extension`, body);
  const tasksOf = async (person: Person) =>
    must(await caller(api, person)('GET', `/v1/years/${YEAR}/work`)).body.tasks as {
      task: string;
      deadline: string | null;
      subjects: string[];
    }[];
  const nothingFound = async () => expect((await verifyTrails(api.store)).findings).toEqual([]);

  const submittedYear = async (changes: object = {}) => {
    must(await putPlan(api, [], { participants, reviewsClose: REVIEWS_CLOSE, panel: PANEL, ...changes }));
    for (const { park, district } of participants)
      must(
        await caller(api, { ...parkPerson(park), district })('PUT', `/v1/evaluations/${YEAR}/${park}/submission`, {
          body: submissionOf(figures()),
        }),
      );
  };

  test('a district alone is given more time to review: its parks are reviewed, the others stay late, the plan stays as it is', async () => {
    await submittedYear();
    api.setClock(AFTER_REVIEWS);
    refused(await passAs(api, 'dazu'), 'not-open', /初审通过已于2026年4月20日 08:00截止.*延长初审期限/);
    expect((await tasksOf(PEOPLE.bureau)).find(({ task }) => task === 'chase-reviews')).toMatchObject({
      count: 3,
      deadline: REVIEWS_CLOSE,
    });
    const body = { of: 'review', until: MORE_TIME, reason: '区县机构改革' };
    expect(must(await extendDistrict('dazu', body)).body).toEqual({ extended: ['dazu', 'longshui'], left: [] });

    const [review] = (await tasksOf(districtPerson('dazu'))).filter(({ task }) => task === 'review');
    expect(review).toMatchObject({ deadline: MORE_TIME, subjects: ['dazu园区', 'longshui园区'] });
    expect((await tasksOf(PEOPLE.bureau)).find(({ task }) => task === 'chase-reviews')).toMatchObject({
      count: 1,
      subjects: ['yubei园区'],
    });
    // A date to correct by is kept to the same.
    refused(
      await returnAs(api, 'dazu', ['3.3'], { correctBy: '2026-05-01T00:00:00.000Z' }),
      'malformed-request',
      /不晚于初审截止时间（2026年4月30日/,
    );
    must(await passAs(api, 'dazu'));
    must(await passAs(api, 'longshui', { district: 'dazu' }));
    refused(await passAs(api, 'yubei'), 'not-open', /截止/);

    const evaluation = must(await caller(api, districtPerson('dazu'))('GET', `/v1/evaluations/${YEAR}/longshui`));
    expect(evaluation.body).toMatchObject({
      reviewsClose: MORE_TIME,
      extensions: { review: { until: MORE_TIME, reason: '区县机构改革', by: 'bureau' } },
    });
    const rows = must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/consolidated`)).body.rows;
    expect(rows.map(({ extended }: { extended?: object }) => extended ?? null)).toEqual([
      { review: MORE_TIME },
      { review: MORE_TIME },
      null,
    ]);
    const trail = must(await caller(api, parkPerson('dazu'))('GET', `/v1/evaluations/${YEAR}/dazu/events`)).body.events;
    expect(trail).toMatchObject([
      { kind: 'submitted' },
      { kind: 'review-extended', reason: '区县机构改革', until: MORE_TIME },
      { kind: 'passed' },
    ]);
    await nothingFound();
  });

  test('names the parks of a district that cannot be extended any more, and extends the others', async () => {
    await submittedYear();
    must(await passAs(api, 'dazu'));
    const { extended, left } = must(
      await extendDistrict('dazu', { of: 'review', until: MORE_TIME, reason: '机构改革' }),
    ).body;
    expect(extended).toEqual(['longshui']);
    expect(left).toMatchObject([
      { park: 'dazu', name: 'dazu园区', why: expect.stringMatching(/初审通过.*不能延长初审期限/) },
    ]);
  });

  test('experts get more time for one park, and are not told why', async () => {
    await submittedYear({ panel: { ...PANEL, masked: true } });
    for (const park of ['dazu', 'longshui']) must(await passAs(api, park, { district: 'dazu' }));
    const expert = expertAt(api, 'one');
    const labels: string[] = must(await expert.list()).body.entries.map(({ label }: { label: string }) => label);
    for (const label of labels) must(await expert.declare(label));
    api.setClock(AFTER_PANEL);
    refused(await expert.score(labels[0] ?? '', [3, 4]), 'not-open', /专家评分已于2026年5月10日.*延长评审期限/);
    const until = '2026-05-20T00:00:00.000Z';
    must(await extendPark('dazu', { of: 'panel', until, reason: 'dazu园区停电' }));
    const { body } = must(await expert.list());
    expect(JSON.stringify(body)).not.toContain('停电');
    expect(
      body.entries.map(({ open, closes }: { open: boolean; closes: string }) => [open, closes]).toSorted(),
    ).toEqual([
      [false, PANEL.closes],
      [true, until],
    ]);
    const [open] = body.entries.filter((one: { open: boolean }) => one.open);
    expect((await tasksOf(expertPerson('one')))[0]).toMatchObject({ task: 'score', deadline: PANEL.closes });
    must(await expert.score(open.label, [3, 4]));
    await nothingFound();
  });

  test.each([
    ['without a reason', 'reason-needed', /延长初审期限须写明理由/, { of: 'review', until: MORE_TIME, reason: ' ' }],
    [
      'to a date that is not later',
      'malformed-request',
      /现行截止时间/,
      { of: 'review', until: REVIEWS_CLOSE, reason: '理由' },
    ],
    ['of what is none of the stages', 'malformed-request', /of/, { of: 'grading', until: MORE_TIME, reason: '理由' }],
  ] as const)('an extension %s is refused', async (_, type, says, body) => {
    await submittedYear();
    refused(await extendPark('dazu', body), type, says);
  });

  test.each(['review', 'panel'])('a year without a date for it has nothing to extend: %s', async (of) => {
    await submittedYear({ reviewsClose: null, panel: null });
    const body = { of, until: MORE_TIME, reason: '理由' };
    for (const answer of [await extendPark('dazu', body), await extendDistrict('dazu', body)])
      refused(answer, 'malformed-request', /没有规定.*截止时间/);
  });

  test('a district that has no park in the year is said to have none', async () => {
    await submittedYear();
    refused(
      await extendDistrict('jiangbei', { of: 'review', until: MORE_TIME, reason: '理由' }),
      'not-found',
      /没有该区县的园区/,
    );
  });

  test('what an extension says is held against its entry: a date changed behind everybody’s back is found', async () => {
    await submittedYear();
    must(await extendPark('dazu', { of: 'review', until: MORE_TIME, reason: '机构改革' }));
    const items = (await tableItems(api.database.client, api.database.table)).map((item): StoredItem =>
      unmarshall(item),
    );
    const foundIn = async (edit: (item: StoredItem) => object) => {
      const { store, keys } = unpackedTable(items.map((item) => ({ ...item, ...edit(item) })));
      return (await verifyTable(store, keys)).findings.length;
    };
    const until = '2026-12-31T00:00:00.000Z';
    expect(await foundIn(() => ({}))).toBe(0);
    expect(await foundIn(({ kind }) => (kind === 'review-extended' ? { until } : {}))).toBeGreaterThan(0);
    expect(
      await foundIn(({ extensions }) => (extensions ? { extensions: { review: { until, reason: '机构改革' } } } : {})),
    ).toBeGreaterThan(0);
    expect(await foundIn(({ extensions }) => (extensions ? { extensions: undefined } : {}))).toBeGreaterThan(0);
  });
});
