import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { Year } from '../../../shared/vocabulary/ids';
import { caller, parkPerson, PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { refused } from '../support/refused';
import {
  accountOf,
  expertAt,
  expertPerson,
  PANEL_CLOSES,
  panelOf,
  passedYear,
  scoreAs,
  typeOf,
} from '../support/deeds/panel-year';
import { figures, must, passAs, submitAs, YEAR } from '../support/deeds/year';

const DAZU = 'dazu园区';
const FULING = 'fuling园区';
const progressPath = `/v1/years/${YEAR}/panel-progress`;

describe('the panel', () => {
  const api = apiForEach();

  const bureau = (method: string, path: string, body?: object) => caller(api, PEOPLE.bureau)(method, path, { body });
  const recuse = (park: string, expert: string, reason = '与园区有业务往来') =>
    bureau('POST', `/v1/evaluations/${YEAR}/${park}/recusals`, { expert: accountOf(expert), reason });
  const settle = () =>
    bureau('PUT', `/v1/evaluations/${YEAR}/dazu/settlement`, { version: 1, panelSeen: 2, overrides: [] });
  const progressOf = async (park: string) =>
    must(await bureau('GET', progressPath)).body.parks.find((one: { park: string }) => one.park === park);

  test('is open to its members alone, and lists the parks that the districts have passed', async () => {
    await passedYear(api, ['dazu', 'fuling'], panelOf(['one', 'two']));
    const { body } = must(await expertAt(api, 'one').list());
    expect(body).toMatchObject({ closes: PANEL_CLOSES, masked: false, items: ['1.1', '3.1'] });
    expect(body.entries.map(({ label }: { label: string }) => label).toSorted()).toEqual([DAZU, FULING]);
    expect(body.entries[0]).toMatchObject({ standing: 'undeclared', open: true, version: 1 });

    const entry = await expertAt(api, 'one').entryOf(DAZU);
    const stranger = caller(api, expertPerson('stranger'));
    const refused = await Promise.all([
      stranger('GET', `/v1/years/${YEAR}/panel`),
      stranger('GET', `/v1/years/${YEAR}/panel/${entry}`),
      stranger('POST', `/v1/years/${YEAR}/panel/${entry}/declaration`, { body: { conflict: false, reason: '' } }),
      caller(api, expertPerson('one'))('GET', `/v1/years/${YEAR}/panel/0123456789abcdef`),
    ]);
    expect(refused.map(typeOf)).toEqual(Array(4).fill('not-found'));
  });

  test('shows a park that is not passed yet to nobody', async () => {
    await passedYear(api, ['dazu', 'fuling'], panelOf(['one', 'two']));
    must(await bureau('POST', `/v1/evaluations/${YEAR}/fuling/reopening`, { reason: '初审有误' }));
    const { body } = must(await expertAt(api, 'one').list());
    expect(body.entries).toMatchObject([{ label: DAZU }]);
  });

  test('hides names behind numbers where the plan masks them, also in what the district wrote', async () => {
    await passedYear(api, ['dazu', 'fuling', 'yubei'], panelOf(['one', 'two'], { masked: true }));
    const expert = expertAt(api, 'one');
    const { body } = must(await expert.list());
    expect(body.entries.map(({ label }: { label: string }) => label)).toEqual(['园区01', '园区02', '园区03']);
    must(await expert.declare('园区02'));
    const sheet = must(await expert.sheet('园区02'));
    expect(sheet.body.districtOpinion).toBe('园区02材料齐全');
    expect(JSON.stringify([body, sheet.body])).not.toMatch(/dazu|fuling|yubei/);
    must(await expert.score('园区02', [3, 5]));
    const siteVisit = `到过${['dazu', 'fuling', 'yubei'].map((park) => `${park}园区`).join('、')}`;
    must(await expertAt(api, 'two').declare('园区02'));
    must(await expertAt(api, 'two').score('园区02', [3, 5], { siteVisit }));
    must(await bureau('POST', `/v1/years/${YEAR}/settlements`, { after: null }));
    expect(must(await expert.sheet('园区02')).body.others[0].siteVisit).toContain('园区02');
    // The others see every park under the same number.
    expect(await expertAt(api, 'two').entryOf('园区03')).toBe(await expert.entryOf('园区03'));
  });

  test('shows no figures before the expert has declared', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    const expert = expertAt(api, 'one');
    expect(typeOf(await expert.sheet(DAZU))).toBe('declaration-needed');
    expect(typeOf(await expert.score(DAZU, [3, 5]))).toBe('declaration-needed');
    must(await expert.declare(DAZU));
    expect(must(await expert.sheet(DAZU)).body).toMatchObject({
      standing: 'declared',
      reported: { revenue: 98000 },
      computed: { '1.1': 3 },
      mine: null,
      others: [],
    });
  });

  test('recuses for good whoever declares a conflict, which needs a reason', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    const expert = expertAt(api, 'one');
    expect(typeOf(await expert.declare(DAZU, true, ' '))).toBe('reason-needed');
    must(await expert.declare(DAZU, true, '曾任园区顾问'));
    const refused = [
      await expert.declare(DAZU),
      await expert.declare(DAZU, true, '再次声明'),
      await expert.sheet(DAZU),
      await expert.score(DAZU, [3, 5]),
    ];
    expect(refused.map(typeOf)).toEqual(Array(4).fill('recused'));
    expect((await progressOf('dazu')).members).toMatchObject([
      { account: accountOf('one'), standing: 'recused', reason: '曾任园区顾问' },
      { account: accountOf('two'), standing: 'undeclared', reason: null },
    ]);
    const { body } = must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/events`));
    expect(body.events.at(-1)).toMatchObject({ kind: 'conflict-declared', by: accountOf('one') });
  });

  test('is blind until the park is settled; then the others are shown without names', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two', 'three']));
    const [one, two] = [expertAt(api, 'one'), expertAt(api, 'two')];
    await scoreAs(api, 'one', DAZU, [3, 5]);
    must(await two.declare(DAZU));
    expect(must(await two.sheet(DAZU)).body).toMatchObject({ mine: null, others: [] });
    must(await two.score(DAZU, [3, 4.6], { remarks: [{ item: '3.1', remark: '场地不足' }], siteVisit: '现场已看' }));
    // Whoever can still take scores back must not know the others'.
    expect(must(await one.sheet(DAZU)).body).toMatchObject({ mayTakeBack: true, others: [] });
    must(await settle());
    const { body } = must(await one.sheet(DAZU));
    expect(body).toMatchObject({ mayTakeBack: false, mine: { scores: { '1.1': 3, '3.1': 5 } } });
    expect(body.others).toMatchObject([{ scores: { '1.1': 3, '3.1': 4.6 }, siteVisit: '现场已看' }]);
    expect(JSON.stringify(body)).not.toMatch(/expert|专家/);
  });

  describe('an expert who has scored', () => {
    const takeBack = (reason = '3.1 打错了') => expertAt(api, 'one').takeBack(DAZU, reason);
    const returnTo = (expert: string, reason: string) =>
      bureau('POST', `/v1/evaluations/${YEAR}/dazu/score-returns`, { expert: accountOf(expert), reason });
    const scored = async () => {
      await passedYear(api, ['dazu'], panelOf(['one', 'two']));
      await scoreAs(api, 'one', DAZU, [3, 1]);
      await scoreAs(api, 'two', DAZU, [3, 5]);
    };

    test('takes the scores back and sends others, also after the date; what was given before stays in the trail', async () => {
      await scored();
      const taken = must(await takeBack()).body;
      expect(taken).toMatchObject({ kind: 'scores-taken-back', reason: '3.1 打错了' });
      expect(taken.changes).toMatchObject([
        { item: '1.1', from: 3, to: null },
        { item: '3.1', from: 1, to: null },
      ]);
      expect(await progressOf('dazu')).toMatchObject({
        scored: 1,
        members: [
          { standing: 'declared', back: { returned: false } },
          { standing: 'scored', back: null },
        ],
      });
      expect(must(await expertAt(api, 'one').sheet(DAZU)).body).toMatchObject({
        mine: null,
        others: [],
        back: { returned: false, given: { scores: { '1.1': 3, '3.1': 1 } } },
      });
      api.setClock('2026-06-02T00:00:00.000Z');
      must(await expertAt(api, 'one').score(DAZU, [3, 4]));
      expect(must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/settlement`)).body).toMatchObject({
        mean: { '3.1': 4.5 },
        tally: { scored: 2, sums: { '1.1': 600, '3.1': 900 } },
      });
      const { events } = must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/events`)).body;
      const changes = events.flatMap((event: { changes: object[] }) => event.changes);
      expect(changes).toContainEqual(expect.objectContaining({ item: '3.1', from: null, to: 1 }));
      expect((await verifyTrails(api.store, [Year.parse(YEAR)])).findings).toEqual([]);
    });

    test('gets them returned by the bureau with a reason, alone', async () => {
      await scored();
      expect(typeOf(await returnTo('one', ''))).toBe('reason-needed');
      expect(typeOf(await returnTo('stranger', '漏看'))).toBe('not-found');
      must(await returnTo('one', '漏看了附件'));
      expect(typeOf(await returnTo('one', '再退一次'))).toBe('not-scored');
      expect(must(await expertAt(api, 'one').sheet(DAZU)).body.back).toMatchObject({
        returned: true,
        reason: '漏看了附件',
      });
      expect(must(await expertAt(api, 'two').sheet(DAZU)).body).toMatchObject({ back: null, mine: { scores: {} } });
      expect((await verifyTrails(api.store, [Year.parse(YEAR)])).findings).toEqual([]);
    });

    test('loses no scores that the bureau has not seen, neither by a return nor by a recusal', async () => {
      await scored();
      const seen = async () => (await progressOf('dazu')).members[0].given;
      const before = await seen();
      must(await takeBack());
      const act = (path: string, scoresSeen: string | null) =>
        bureau('POST', `/v1/evaluations/${YEAR}/dazu/${path}`, {
          expert: accountOf('one'),
          reason: '漏看了附件',
          scoresSeen,
        });
      expect(await seen()).toBeNull();
      for (const path of ['score-returns', 'recusals'])
        refused(await act(path, before), 'stale-version', /该专家已收回评分.*请刷新/);
      must(await expertAt(api, 'one').score(DAZU, [3, 2]));
      for (const path of ['score-returns', 'recusals'])
        for (const earlier of [before, null])
          refused(await act(path, earlier), 'stale-version', /已于.*提交新的评分.*请刷新/);
      must(await act('score-returns', await seen()));
      expect(typeOf(await act('score-returns', null))).toBe('not-scored');
      must(await act('recusals', null));
      expect(typeOf(await act('recusals', before))).toBe('recused');
      expect((await verifyTrails(api.store, [Year.parse(YEAR)])).findings).toEqual([]);
    });

    test('has nothing to take back before scoring, and not once the park is settled', async () => {
      await scored();
      must(await takeBack());
      expect(typeOf(await takeBack())).toBe('not-scored');
      must(await expertAt(api, 'one').score(DAZU, [3, 5]));
      must(await settle());
      const refused = [await takeBack(), await returnTo('one', '漏看了附件')];
      expect(refused.map(typeOf)).toEqual(['wrong-stage', 'wrong-stage']);
      for (const { body } of refused) expect(body.detail).toMatch(/核定.*改动该项得分.*退回重新初审/);
    });

    test('does not slip other scores under a settlement that was made from the earlier ones', async () => {
      await scored();
      const { tally } = must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/settlement`)).body;
      must(await takeBack());
      must(await expertAt(api, 'one').score(DAZU, [3, 2]));
      const body = { version: 1, panelSeen: 2, tallySeen: tally, overrides: [] };
      const stale = await bureau('PUT', `/v1/evaluations/${YEAR}/dazu/settlement`, body);
      expect([typeOf(stale), stale.body.detail]).toEqual(['stale-version', expect.stringContaining('收回评分')]);
    });
  });

  test.each([
    ['leaves out an item', { scores: { '1.1': 3 } }, 'items-incomplete', '3.1'],
    ['scores an item that is not asked', { scores: { '1.1': 3, '3.1': 5, '1.2': 1 } }, 'items-incomplete', '1.2'],
    ['passes the weight', { scores: { '1.1': 3, '3.1': 5.5 } }, 'score-out-of-range', '3.1'],
    ['is of another version', { version: 2 }, 'stale-version', '第 1 版'],
    [
      'gives what no standard gives, without a word',
      { scores: { '1.1': 2.5, '3.1': 5 }, remarks: [] },
      'reason-needed',
      '2.5 分不是评价标准能给出的得分（0、2、3）',
    ],
    ['has three decimals', { scores: { '1.1': 2.999, '3.1': 5 } }, 'malformed-request', ''],
    ['is below nothing', { scores: { '1.1': -1, '3.1': 5 } }, 'malformed-request', ''],
  ])('refuses a sheet that %s', async (_, changes, type, words) => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    const expert = expertAt(api, 'one');
    must(await expert.declare(DAZU));
    const answer = await expert.score(DAZU, [3, 5], changes);
    expect([typeOf(answer), answer.status < 500]).toEqual([type, true]);
    expect(answer.body.detail).toContain(words);
    expect((await progressOf('dazu')).scored).toBe(0);
  });

  test('takes an item that an expert leaves for agreement with what it is computed to, whatever that comes to be', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    await scoreAs(api, 'one', DAZU, [2, 4]);
    must(await expertAt(api, 'two').declare(DAZU));
    const { body: event } = must(await expertAt(api, 'two').score(DAZU, [0, 0], { scores: { '1.1': null, '3.1': 5 } }));
    expect(event.changes).toMatchObject([
      { item: '1.1', from: null, to: null },
      { item: '3.1', from: null, to: 5 },
    ]);
    const sheet = must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/settlement`)).body;
    expect(sheet).toMatchObject({
      mean: { '1.1': 2.5, '3.1': 4.5 },
      tally: { scored: 2, sums: { '1.1': 200, '3.1': 900 }, left: { '1.1': 1 } },
    });
    must(await settle());
    expect((await verifyTrails(api.store, [Year.parse(YEAR)])).findings).toEqual([]);
  });

  describe('of a plan that has experts visit the parks', () => {
    const visited = { on: '2025-12-20', by: '王专家、李处长' };
    const siteVisit = '大厅设施齐全，台账完整';
    const scored = async (changes: object) => {
      await passedYear(api, ['dazu'], panelOf(['one', 'two'], { visits: true }));
      must(await expertAt(api, 'one').declare(DAZU));
      return expertAt(api, 'one').score(DAZU, [3, 5], changes);
    };

    test.each([
      ['without day and people', { siteVisit }, '考察日期和考察人员'],
      ['without what was seen', { visited, siteVisit: ' ' }, '所见情况'],
      ['of a day to come', { visited: { ...visited, on: '2027-01-01' }, siteVisit }, '2027-01-01'],
    ])('refuses scores with a record %s', async (_, changes, words) => {
      const answer = await scored(changes);
      expect([typeOf(answer), answer.body.detail]).toEqual(['site-visit-needed', expect.stringContaining(words)]);
    });

    test('refuses scores with a record of a day that is not there, and names the field', async () => {
      const answer = await scored({ visited: { ...visited, on: '2026-02-31' }, siteVisit });
      expect([typeOf(answer), answer.body.detail]).toEqual([
        'malformed-request',
        expect.stringContaining('visited.on'),
      ]);
    });

    test('shows the record to the bureau', async () => {
      must(await scored({ visited, siteVisit }));
      const { panel } = must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/settlement`)).body;
      expect(panel).toMatchObject([{ visited, siteVisit }]);
    });
  });

  test('takes the scores of an expert once; the request repeated gets the same answer', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    const expert = expertAt(api, 'one');
    must(await expert.declare(DAZU));
    const first = must(await expert.score(DAZU, [3, 5], {}, 'the-same-key'));
    expect((await expert.score(DAZU, [3, 5], {}, 'the-same-key')).body).toEqual(first.body);
    expect(typeOf(await expert.score(DAZU, [2, 4]))).toBe('already-scored');
    expect(typeOf(await expert.declare(DAZU, true, '想起有冲突'))).toBe('already-scored');
    expect((await progressOf('dazu')).scored).toBe(1);
  });

  test('counts everybody who scores at the same moment', async () => {
    const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'];
    await passedYear(api, ['dazu'], panelOf(names));
    await Promise.all(names.map((name, index) => scoreAs(api, name, DAZU, [3, index % 5])));
    expect((await progressOf('dazu')).scored).toBe(names.length);
    const { body } = must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/settlement`));
    expect(body.mean).toEqual({ '1.1': 3, '3.1': 1.63 });
  });

  test('closes by the clock of the server', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    const expert = expertAt(api, 'one');
    must(await expert.declare(DAZU));
    api.setClock('2026-06-01T00:00:00.001Z');
    const late = await expert.score(DAZU, [3, 5]);
    expect(typeOf(late)).toBe('not-open');
    expect(late.body.detail).toContain('延长评审期限');
    expect(must(await expert.list()).body.entries[0].open).toBe(false);
  });

  test('loses an expert whom the bureau recuses, and what that expert gave', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    await scoreAs(api, 'one', DAZU, [2, 1]);
    await scoreAs(api, 'two', DAZU, [3, 5]);
    expect(typeOf(await recuse('dazu', 'one', ''))).toBe('reason-needed');
    expect(typeOf(await recuse('dazu', 'stranger'))).toBe('not-found');
    const { body } = must(await recuse('dazu', 'one'));
    expect(body).toMatchObject({ kind: 'recused', reason: '与园区有业务往来' });
    expect(body.changes).toMatchObject([
      { item: '1.1', from: 2, to: null },
      { item: '3.1', from: 1, to: null },
    ]);
    const sheet = must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/settlement`)).body;
    expect(sheet).toMatchObject({ mean: { '1.1': 3, '3.1': 5 }, quorum: 1, panel: [{ account: accountOf('two') }] });
    expect(typeOf(await recuse('dazu', 'one'))).toBe('recused');
    expect(typeOf(await expertAt(api, 'one').sheet(DAZU))).toBe('recused');
    expect(must(await expertAt(api, 'two').sheet(DAZU)).body.others).toEqual([]);
  });

  test('scores anew after the park was sent back to its district', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    await scoreAs(api, 'one', DAZU, [2, 1]);
    must(await bureau('POST', `/v1/evaluations/${YEAR}/dazu/reopening`, { reason: '初审有误' }));
    must(await passAs(api, 'dazu'));
    expect(await progressOf('dazu')).toMatchObject({ scored: 0, members: [{ standing: 'declared' }, {}] });
    must(await expertAt(api, 'one').score(DAZU, [3, 5]));
    expect(must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/settlement`)).body.mean).toEqual({
      '1.1': 3,
      '3.1': 5,
    });
  });

  test('is nothing that the park can see', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    await scoreAs(api, 'one', DAZU, [1.25, 1.25]);
    const park = caller(api, parkPerson('dazu'));
    const seen = [
      must(await park('GET', `/v1/evaluations/${YEAR}/dazu`)).body,
      must(await park('GET', `/v1/evaluations/${YEAR}/dazu/events`)).body,
    ];
    expect(JSON.stringify(seen)).not.toMatch(/1\.25|expert/);
    expect(typeOf(await park('GET', progressPath))).toBe('not-allowed');
    expect(typeOf(await submitAs(api, 'dazu', figures(), { basedOn: 1 }))).toBe('wrong-stage');
  });
});
