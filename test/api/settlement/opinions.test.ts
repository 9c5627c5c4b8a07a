import { randomUUID } from 'node:crypto';
import { apiForEach } from '../support/api-for-tests';
import { caller, parkPerson, PEOPLE } from '../support/caller';
import { panelOf, passedYear, scoreAs, typeOf } from '../support/deeds/panel-year';
import { figures, gradeAs, must, passAs, putPlan, submitAs, YEAR, approveAs, publishAs } from '../support/deeds/year';

const FOUND = { scores: { '3.3': 1 }, remarks: [{ item: '3.3', remark: '现场发现4处隐患' }] };

describe('where the district saw it otherwise', () => {
  const api = apiForEach();
  const bureau = (method: string, path: string, body?: object) => caller(api, PEOPLE.bureau)(method, path, { body });
  const settlement = `/v1/evaluations/${YEAR}/dazu/settlement`;
  const settle = (changes: object = {}) =>
    caller(api, PEOPLE.bureau)('PUT', settlement, {
      body: { version: 1, panelSeen: 0, overrides: [], ...changes },
      key: randomUUID(),
    });
  const settleAll = (body: object = {}) => bureau('POST', `/v1/years/${YEAR}/settlements`, { after: null, ...body });
  const sheet = async () => must(await bureau('GET', settlement)).body;
  /** A year whose parks were passed; dazu as its district found it. */
  const passed = async (parks: readonly string[] = ['dazu'], found: object = FOUND) => {
    must(await putPlan(api, parks));
    for (const park of parks) {
      must(await submitAs(api, park, figures()));
      must(await passAs(api, park, park === 'dazu' ? found : {}));
    }
  };
  const adopt = { item: '3.3', take: 'district', district: 1, reason: '' };

  test('全部核定 says so in names and leaves the park, first as a preview that writes nothing', async () => {
    await passed(['dazu', 'fuling']);
    const preview = must(await settleAll({ preview: true })).body;
    expect(preview).toMatchObject({ settled: ['fuling'], waiting: [{ park: 'dazu', name: 'dazu园区' }], next: null });
    expect(preview.waiting[0].why).toContain('3.3 初审 1 分、现为 4 分');
    expect((await sheet()).stage).toBe('passed');
    const done = must(await settleAll()).body;
    expect(done).toEqual(preview);
    expect((await sheet()).settled).toBeNull();
    expect(typeOf(await gradeAs(api))).toBe('park-unsettled');
  });

  test('one park is not settled without a decision on it either', async () => {
    await passed();
    expect((await sheet()).opinions).toEqual([{ item: '3.3', district: 1, standing: 4, remark: '现场发现4处隐患' }]);
    const refused = await settle();
    expect(typeOf(refused)).toBe('opinion-undecided');
    expect(refused.body.detail).toContain('3.3 初审 1 分');
  });

  test.each([
    ['adopted, for the district’s reason', { decisions: [adopt] }, 1, '采纳区县初审意见：现场发现4处隐患', 'district'],
    [
      'not followed, with a reason',
      { decisions: [{ ...adopt, take: 'standing', reason: '隐患当场整改' }] },
      4,
      '不采纳区县初审意见：隐患当场整改',
      'standing',
    ],
    ['set otherwise', { overrides: [{ item: '3.3', score: 3, reason: '2处属实' }] }, 3, '2处属实', 'other'],
  ])(
    'is %s: the park and the district read it once the year is published',
    async (_, decision, score, reason, take) => {
      await passed();
      must(await settle(decision));
      expect((await sheet()).settled).toMatchObject({
        items: { '3.3': score },
        decided: [{ item: '3.3', district: 1, take }],
      });
      const { run } = must(await gradeAs(api)).body;
      must(await approveAs(api, run));
      must(await publishAs(api, run));
      for (const person of [parkPerson('dazu'), PEOPLE.districtDazu]) {
        const { events } = must(await caller(api, person)('GET', `/v1/evaluations/${YEAR}/dazu/events`)).body;
        expect(JSON.stringify(events)).toContain(reason);
      }
    },
  );

  test.each([
    ['not to follow the district without a reason', { ...adopt, take: 'standing' }, 'reason-needed', '不采纳项目 3.3'],
    ['an opinion with another score', { ...adopt, district: 2 }, 'opinion-withdrawn', '已改为 1 分'],
    ['an opinion that nobody has', { ...adopt, item: '2.1', district: 0 }, 'opinion-withdrawn', '已撤回'],
  ])('refuses %s by name', async (_, decision, type, words) => {
    await passed();
    const refused = await settle({ decisions: [decision] });
    expect(typeOf(refused)).toBe(type);
    expect(refused.body.detail).toContain(words);
  });

  test('refuses to adopt what the district took back on a second look', async () => {
    await passed();
    must(await bureau('POST', `/v1/evaluations/${YEAR}/dazu/reopening`, { reason: '请复核3.3' }));
    must(await passAs(api, 'dazu'));
    const refused = await settle({ decisions: [adopt] });
    expect(typeOf(refused)).toBe('opinion-withdrawn');
    must(await settle());
    expect((await sheet()).settled).toMatchObject({ items: { '3.3': 4 }, decided: [] });
  });

  test('is asked of a panel’s mean too where that is a point or more away', async () => {
    await passedYear(api, ['dazu'], panelOf(['one'], { quorum: 1 }));
    await scoreAs(api, 'one', 'dazu园区', [3, 4]);
    const { opinions } = await sheet();
    expect(opinions).toMatchObject([{ item: '3.1', district: 5, standing: 4 }]);
    expect(must(await settleAll()).body.settled).toEqual([]);
    must(
      await settle({
        panelSeen: 1,
        decisions: [{ ...adopt, item: '3.1', district: 5, take: 'standing', reason: '现场所见' }],
      }),
    );
  });
});
