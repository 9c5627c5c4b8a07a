import { caller, PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import {
  PARKS,
  approveAs,
  figures,
  must,
  passAs,
  planOf,
  putPlan,
  settleAllAs,
  submissionOf,
  submitAs,
  YEAR,
} from '../support/deeds/year';

const submissionPath = (park: string) => `/v1/evaluations/${YEAR}/${park}/submission`;

describe('a request that is sent again', () => {
  const api = apiForEach(async (api) => {
    await putPlan(api, PARKS);
  });

  test('gets the same receipt, and there is one version', async () => {
    const first = await submitAs(api, 'dazu', figures(), { key: 'the-same-key' });
    const second = await submitAs(api, 'dazu', figures(), { key: 'the-same-key' });
    expect(second).toMatchObject({ status: 200, body: first.body });
    const { body } = await caller(api, PEOPLE.dazu)('GET', `/v1/evaluations/${YEAR}/dazu`);
    expect(body.currentVersion).toBe(1);
  });

  test('gets the same receipt even when sent again after the deadline and after a newer version', async () => {
    const soon = planOf(PARKS, { submissionsClose: '2026-03-03T00:00:00.000Z' });
    await caller(api, PEOPLE.bureau)('PUT', `/v1/years/${YEAR}/plan`, { body: { plan: soon, basedOn: 1 } });
    const first = await submitAs(api, 'dazu', figures(), { key: 'the-same-key' });
    await submitAs(api, 'dazu', figures({ hazards: 3 }), { basedOn: 1 });
    api.setClock('2026-03-05T00:00:00.000Z');
    expect(await submitAs(api, 'dazu', figures(), { basedOn: 2 })).toMatchObject({ status: 409 });
    const again = await submitAs(api, 'dazu', figures(), { key: 'the-same-key' });
    expect(again.body).toEqual(first.body);
  });

  test('in ten copies at once gets one answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => submitAs(api, 'dazu', figures(), { key: 'ten-at-once' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('with other content under the same key is refused', async () => {
    await submitAs(api, 'dazu', figures(), { key: 'the-same-key' });
    const other = await submitAs(api, 'dazu', figures({ hazards: 4 }), { basedOn: 1, key: 'the-same-key' });
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:yuanping:problem:idempotency-key-reused' } });
  });

  test('for another park under the same key is another request', async () => {
    expect((await submitAs(api, 'dazu', figures(), { key: 'the-same-key' })).status).toBe(200);
    expect((await submitAs(api, 'yubei', figures(), { key: 'the-same-key' })).status).toBe(200);
  });

  test('by somebody who is no longer of that park says nothing of the first answer', async () => {
    expect((await submitAs(api, 'dazu', figures(), { key: 'the-same-key' })).status).toBe(200);
    const moved = caller(api, { ...PEOPLE.dazu, park: 'yubei', district: 'yubei' });
    const again = await moved('PUT', submissionPath('dazu'), { body: submissionOf(figures()), key: 'the-same-key' });
    expect(again).toMatchObject({ status: 404, body: { type: 'urn:yuanping:problem:not-found' } });
  });

  test('is not bound by a refusal: the corrected content goes through under the same key', async () => {
    const path = submissionPath('dazu');
    const wrong = { ...submissionOf(figures()), reported: figures({ talent: -1 }) };
    const dazu = caller(api, PEOPLE.dazu);
    expect((await dazu('PUT', path, { body: wrong, key: 'the-same-key' })).status).toBe(422);
    expect((await dazu('PUT', path, { body: submissionOf(figures()), key: 'the-same-key' })).status).toBe(200);
  });

  test('long after the first time is a new request, and then stale', async () => {
    await submitAs(api, 'dazu', figures(), { key: 'the-same-key' });
    api.setClock('2026-03-20T00:00:00.000Z');
    const late = await submitAs(api, 'dazu', figures(), { key: 'the-same-key' });
    expect(late).toMatchObject({ status: 409, body: { currentVersion: 1 } });
  });

  test('gets the same plan, extension, amendment, run and publication', async () => {
    const bureau = caller(api, PEOPLE.bureau);
    const twice = async (method: string, path: string, body: object, key: string) => {
      const first = await bureau(method, path, { body, key });
      const again = await bureau(method, path, { body, key });
      expect(first.status).toBe(200);
      expect(again).toMatchObject({ status: 200, body: first.body });
      return first.body;
    };
    await twice('PUT', `/v1/years/${YEAR}/plan`, { plan: planOf(PARKS), basedOn: 1 }, 'plan-key');
    for (const [hazards, park] of PARKS.entries()) await submitAs(api, park, figures({ hazards }));
    const extension = { until: '2026-05-01T00:00:00.000Z', reason: '受灾停电' };
    await twice('POST', `/v1/evaluations/${YEAR}/dazu/extension`, extension, 'extend-key');
    const participants = planOf(PARKS).participants.map((park) => ({ ...park, priorTax: 2900 }));
    const amendment = { plan: planOf(PARKS, { participants }), basedOn: 2, reason: '上年数据有误', preview: false };
    await twice('POST', `/v1/years/${YEAR}/plan/amendments`, amendment, 'amend-key');
    for (const park of PARKS) must(await passAs(api, park));
    must(await settleAllAs(api));
    const { run } = await twice('POST', `/v1/years/${YEAR}/grading`, {}, 'grade-key');
    must(await approveAs(api, run));
    await twice('POST', `/v1/years/${YEAR}/publication`, { run }, 'publish-key');
    // Also once the year has moved on.
    const graded = await bureau('POST', `/v1/years/${YEAR}/grading`, { body: {}, key: 'grade-key' });
    expect(graded.body).toMatchObject({ run, published: false });
  });
});
