import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { scoreLimit } from '../../../shared/assessment/outcome';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { randomUUID } from 'node:crypto';
import { caller, parkPerson, PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { accountOf, expertAt, panelOf, passedYear, scoreAs, typeOf } from '../support/deeds/panel-year';
import { decidedAsStanding } from '../support/deeds/decisions';
import {
  confirmAs,
  PARKS,
  figures,
  gradeAs,
  must,
  passAs,
  planOf,
  putPlan,
  settleAllAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';

const DAZU = 'dazu园区';

describe('settlement', () => {
  const api = apiForEach();

  const bureau = (method: string, path: string, body?: object) => caller(api, PEOPLE.bureau)(method, path, { body });
  const settlementPath = (park: string) => `/v1/evaluations/${YEAR}/${park}/settlement`;
  /** Settles a park; where its panel is counted, as the panel has it unless it is overridden. */
  const settle = async (
    park: string,
    changes: {
      readonly panelSeen?: number;
      readonly overrides?: readonly { readonly item: string; readonly score: number; readonly reason: string }[];
      readonly version?: number;
      readonly decisions?: readonly object[];
    } = {},
    key: string = randomUUID(),
  ) => {
    const decisions = changes.panelSeen === undefined ? [] : await decidedAsStanding(api, park, changes.overrides);
    const body = { version: 1, panelSeen: 0, overrides: [], decisions, ...changes };
    return caller(api, PEOPLE.bureau)('PUT', settlementPath(park), { body, key });
  };
  const settleAll = (body: object = { after: null }, key: string = randomUUID()) =>
    caller(api, PEOPLE.bureau)('POST', `/v1/years/${YEAR}/settlements`, { body, key });
  const sheetOf = async (park: string) => must(await bureau('GET', settlementPath(park))).body;
  const reopen = (park: string, reason = '初审有误') =>
    bureau('POST', `/v1/evaluations/${YEAR}/${park}/reopening`, { reason });
  const eventsOf = async (park: string) =>
    must(await bureau('GET', `/v1/evaluations/${YEAR}/${park}/events`)).body.events;
  /** Changes the plan of the year, with a reason. */
  const amend = async (parks: readonly string[], changes: object) => {
    const { body } = must(
      await bureau('POST', `/v1/years/${YEAR}/plan/amendments`, {
        plan: planOf(parks, changes),
        basedOn: must(await bureau('GET', `/v1/years/${YEAR}/plan`)).body.version,
        reason: '上级要求',
        preview: false,
      }),
    );
    if (body.confirmation === 'needed') must(await confirmAs(api, body.version));
  };

  describe('with a panel', () => {
    test('shows everybody’s scores side by side, and the mean of those who scored', async () => {
      await passedYear(api, ['dazu'], panelOf(['one', 'two', 'three']));
      await scoreAs(api, 'one', DAZU, [3, 5]);
      await scoreAs(api, 'two', DAZU, [2, 4]);
      await scoreAs(api, 'three', DAZU, [2, 4]);
      const sheet = await sheetOf('dazu');
      expect(sheet).toMatchObject({
        stage: 'passed',
        version: 1,
        claimed: { '1.1': 3 },
        computed: { '1.1': 3, '3.1': 5 },
        district: { decision: 'pass' },
        quorum: 2,
        mean: { '1.1': 2.33, '3.1': 4.33 },
        items: { '1.1': 2.33, '3.1': 4.33, '3.4': 3 },
        settled: null,
      });
      expect(sheet.panel.map(({ name }: { name: string }) => name)).toEqual(['one专家', 'two专家', 'three专家']);
      expect(sheet.total).toBe(68.67);
      expect(must(await caller(api, PEOPLE.leader)('GET', settlementPath('dazu'))).body).toEqual(sheet);
    });

    test('needs the plan’s number of experts, or all who are not recused, and one at least', async () => {
      await passedYear(api, ['dazu'], panelOf(['one', 'two']));
      expect(typeOf(await settle('dazu'))).toBe('quorum-not-met');
      await scoreAs(api, 'one', DAZU, [3, 5]);
      const short = await settle('dazu', { panelSeen: 1 });
      expect(typeOf(short)).toBe('quorum-not-met');
      expect(short.body.detail).toContain('已有1位专家评分，须有2位');
      const recuse = (name: string) =>
        bureau('POST', `/v1/evaluations/${YEAR}/dazu/recusals`, { expert: accountOf(name), reason: '回避' });
      must(await recuse('one'));
      must(await recuse('two'));
      expect(typeOf(await settle('dazu'))).toBe('quorum-not-met');
    });

    test('settles once all who are left have scored', async () => {
      await passedYear(api, ['dazu'], panelOf(['one', 'two']));
      must(await expertAt(api, 'two').declare(DAZU, true, '亲属在园区任职'));
      await scoreAs(api, 'one', DAZU, [2, 5]);
      must(await settle('dazu', { panelSeen: 1 }));
      expect(await sheetOf('dazu')).toMatchObject({ stage: 'settled', settled: { scored: 1, panel: { '1.1': 2 } } });
    });

    test('is refused where scores came in since the bureau looked', async () => {
      await passedYear(api, ['dazu'], panelOf(['one', 'two', 'three']));
      for (const name of ['one', 'two', 'three']) await scoreAs(api, name, DAZU, [3, 5]);
      const stale = await settle('dazu', { panelSeen: 2 });
      expect(typeOf(stale)).toBe('stale-version');
      expect(stale.body.detail).toContain('现有3位专家评分');
    });

    test('does not count scores of other items than the amended plan asks for', async () => {
      const parks = ['dazu'];
      await passedYear(api, parks, panelOf(['one', 'two']));
      await scoreAs(api, 'one', DAZU, [1, 1]);
      await amend(parks, { panel: panelOf(['one', 'two'], { items: ['3.1'], quorum: 1 }) });
      expect(await sheetOf('dazu')).toMatchObject({ mean: {}, panel: [] });
      must(await expertAt(api, 'one').score(DAZU, [0, 0], { scores: { '3.1': 4 } }));
      must(await settle('dazu', { panelSeen: 1 }));
      expect(await sheetOf('dazu')).toMatchObject({ items: { '1.1': 3, '3.1': 4 } });
    });
  });

  describe('after the panel itself was amended', () => {
    const parks = ['dazu', 'fuling'];
    const settled = async () => {
      await passedYear(api, parks, panelOf(['one'], { quorum: 1 }));
      for (const park of parks) {
        await scoreAs(api, 'one', `${park}园区`, [2, 4]);
        must(await settle(park, { panelSeen: 1 }));
      }
    };

    test('is taken anew without the panel’s scores where there is no panel any more', async () => {
      await settled();
      await amend(parks, { panel: null });
      expect(typeOf(await gradeAs(api))).toBe('park-unsettled');
      expect(must(await settleAll()).body.settled).toEqual(parks);
      expect(await sheetOf('dazu')).toMatchObject({ settled: { panel: {}, scored: 0, items: { '1.1': 3, '3.1': 5 } } });
      must(await gradeAs(api));
    });

    test('waits for the experts where they are to score other items', async () => {
      await settled();
      await amend(parks, { panel: panelOf(['one'], { quorum: 1, items: ['3.1'] }) });
      expect(typeOf(await gradeAs(api))).toBe('park-unsettled');
      expect(must(await settleAll()).body).toMatchObject({
        settled: [],
        waiting: [{ why: expect.stringContaining('退回重新初审') }, { park: 'fuling' }],
      });
      must(await reopen('dazu'));
      must(await passAs(api, 'dazu'));
      must(await expertAt(api, 'one').score(DAZU, [0, 0], { scores: { '3.1': 4.5 } }));
      must(await settle('dazu', { panelSeen: 1 }));
      expect(await sheetOf('dazu')).toMatchObject({ items: { '1.1': 3, '3.1': 4.5 } });
    });
  });

  describe('of one park', () => {
    test('keeps each override with what it replaces and why; one that changes nothing is dropped', async () => {
      await passedYear(api, ['dazu'], panelOf(['one'], { quorum: 1 }));
      await scoreAs(api, 'one', DAZU, [2, 4]);
      const overrides = [
        { item: '3.1', score: 4.5, reason: '补充材料属实' },
        { item: '1.1', score: 2, reason: '同专家意见' },
        { item: '3.4', score: 2, reason: '有一般事故' },
      ];
      const { body } = must(await settle('dazu', { panelSeen: 1, overrides }));
      const changes = [
        { item: '3.1', from: 4, to: 4.5, reason: '补充材料属实' },
        { item: '3.4', from: 3, to: 2, reason: '有一般事故' },
      ];
      expect(body).toMatchObject({ kind: 'settled', changes });
      const { settled } = await sheetOf('dazu');
      expect(settled).toMatchObject({ overrides: changes, items: { '1.1': 2, '3.1': 4.5, '3.4': 2 }, plan: 1 });
    });

    test.each([
      ['has no reason', [{ item: '3.1', score: 4, reason: ' ' }], 'reason-needed', '3.1'],
      ['passes the weight', [{ item: '3.4', score: 5.01, reason: '改' }], 'score-out-of-range', '3.4'],
      [
        'is given twice',
        [
          { item: '3.1', score: 4, reason: '改' },
          { item: '3.1', score: 3, reason: '改' },
        ],
        'malformed-request',
        '3.1',
      ],
    ])('refuses an override that %s', async (_, overrides, type, words) => {
      await passedYear(api, ['dazu'], null);
      const refused = await settle('dazu', { overrides });
      expect(typeOf(refused)).toBe(type);
      expect(refused.body.detail).toContain(words);
      expect((await sheetOf('dazu')).settled).toBeNull();
    });

    test('does not adopt a score of the district that the amended readings put out of reach', async () => {
      const scaled = { ...DEFAULT_READINGS, 'R-ceiling': 'scaled' } as const;
      const item = RULE_SET_2021_57.indicators.find(
        (one) => scoreLimit(one, scaled) > scoreLimit(one, DEFAULT_READINGS),
      );
      if (!item) throw new Error('No item that the reading makes a difference to');
      const district = scoreLimit(item, scaled);
      must(await putPlan(api, ['dazu']));
      must(await submitAs(api, 'dazu', figures()));
      await amend(['dazu'], { readings: scaled });
      must(
        await passAs(api, 'dazu', {
          scores: { [item.id]: district },
          remarks: [{ item: item.id, remark: '材料齐全' }],
        }),
      );
      await amend(['dazu'], { readings: DEFAULT_READINGS });
      const { opinions } = await sheetOf('dazu');
      expect(opinions).toMatchObject([{ item: item.id, district }]);
      const adopting = { decisions: [{ item: item.id, take: 'district', district, reason: '' }] };
      expect(typeOf(await settle('dazu', adopting))).toBe('score-out-of-range');
    });

    test('does not take a mean of the panel that the amended readings put out of reach, and says what to do', async () => {
      const scaled = { ...DEFAULT_READINGS, 'R-ceiling': 'scaled' } as const;
      const item = RULE_SET_2021_57.indicators.find(
        (one) => scoreLimit(one, scaled) > scoreLimit(one, DEFAULT_READINGS),
      );
      if (!item) throw new Error('No item that the reading makes a difference to');
      const panel = panelOf(['one'], { items: [item.id], quorum: 1 });
      const [most, least] = [scoreLimit(item, scaled), scoreLimit(item, DEFAULT_READINGS)];
      await passedYear(api, ['dazu'], panel);
      await amend(['dazu'], { panel, readings: scaled });
      must(await expertAt(api, 'one').declare(DAZU));
      must(await expertAt(api, 'one').score(DAZU, [0, 0], { scores: { [item.id]: most } }));
      await amend(['dazu'], { panel, readings: DEFAULT_READINGS });
      const said = `${item.id} 平均 ${String(most)} 分、最高 ${String(least)} 分`;
      const refused = await settle('dazu', { panelSeen: 1 });
      expect([typeOf(refused), refused.body.detail]).toEqual(['score-out-of-range', expect.stringContaining(said)]);
      expect(must(await settleAll()).body).toMatchObject({
        settled: [],
        waiting: [{ park: 'dazu', why: expect.stringContaining(said) }],
      });
      must(await settle('dazu', { panelSeen: 1, overrides: [{ item: item.id, score: least, reason: '按现行方案' }] }));
      expect(await sheetOf('dazu')).toMatchObject({ settled: { items: { [item.id]: least } } });
    });

    test('is refused on a superseded version and before the district has passed the park', async () => {
      must(await putPlan(api, ['dazu']));
      must(await submitAs(api, 'dazu', figures()));
      const early = await settle('dazu');
      expect(typeOf(early)).toBe('wrong-stage');
      expect(early.body.detail).toContain('待初审');
      must(await submitAs(api, 'dazu', figures(), { basedOn: 1 }));
      must(await passAs(api, 'dazu', { version: 2 }));
      const stale = await settle('dazu');
      expect(stale.body).toMatchObject({ type: 'urn:yuanping:problem:stale-version', currentVersion: 2 });
      must(await settle('dazu', { version: 2 }));
    });

    test('has one effect however often the request is repeated, also at the same moment', async () => {
      await passedYear(api, ['dazu'], null);
      const answers = await Promise.all(Array.from({ length: 5 }, () => settle('dazu', {}, 'settle-once')));
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      expect((await eventsOf('dazu')).map(({ kind }: { kind: string }) => kind)).toEqual([
        'submitted',
        'passed',
        'settled',
      ]);
    });

    test('is seen by nobody but bureau and leading group', async () => {
      await passedYear(api, ['dazu'], null);
      must(await settle('dazu', { overrides: [{ item: '3.1', score: 1.75, reason: '改' }] }));
      const refused = await Promise.all(
        [PEOPLE.districtDazu, PEOPLE.dazu, PEOPLE.expert].map((person) =>
          caller(api, person)('GET', settlementPath('dazu')),
        ),
      );
      expect(refused.map(typeOf)).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
      const park = caller(api, parkPerson('dazu'));
      const seen = [
        await park('GET', `/v1/evaluations/${YEAR}/dazu`),
        await park('GET', `/v1/evaluations/${YEAR}/dazu/events`),
      ];
      expect(JSON.stringify(seen.map(({ body }) => body))).not.toContain('1.75');
    });
  });

  describe('of all parks at once', () => {
    test('settles what is ready and says what the others wait for', async () => {
      must(await putPlan(api, PARKS));
      for (const park of ['dazu', 'fuling', 'wanzhou']) must(await submitAs(api, park, figures()));
      for (const park of ['dazu', 'fuling']) must(await passAs(api, park));
      must(await settle('fuling'));
      const { body } = must(await settleAll());
      expect(body).toMatchObject({ settled: ['dazu'], next: null });
      expect(body.waiting).toMatchObject([
        { park: 'wanzhou', name: 'wanzhou园区', why: expect.stringContaining('初审') },
        { park: 'yubei', name: 'yubei园区', why: expect.stringContaining('尚未提交') },
      ]);
    });

    test('repeated with the same key answers the same and settles nothing twice', async () => {
      await passedYear(api, ['dazu', 'fuling'], null);
      const first = must(await settleAll({ after: null }, 'all-of-them'));
      expect((await settleAll({ after: null }, 'all-of-them')).body).toEqual(first.body);
      expect(must(await settleAll()).body).toEqual({ settled: [], waiting: [], next: null });
      expect((await eventsOf('dazu')).filter(({ kind }: { kind: string }) => kind === 'settled')).toHaveLength(1);
      expect(typeOf(await settleAll({ after: 'dazu' }, 'all-of-them'))).toBe('idempotency-key-reused');
    });

    test('from two windows at once settles every park once, and leaves what the bureau overrode', async () => {
      const parks = ['dazu', 'fuling', 'wanzhou'];
      await passedYear(api, parks, null);
      const overrides = [{ item: '3.1', score: 4, reason: '场地不足' }];
      const answers = await Promise.all([settleAll(), settleAll(), settle('wanzhou', { overrides })]);
      expect(answers.map(({ body }) => body.detail)).toEqual([undefined, undefined, undefined]);
      const counts = await Promise.all(
        parks.map(
          async (park) => (await eventsOf(park)).filter(({ kind }: { kind: string }) => kind === 'settled').length,
        ),
      );
      expect(counts.slice(0, 2)).toEqual([1, 1]);
      expect(await sheetOf('wanzhou')).toMatchObject({ settled: { items: { '3.1': 4 } } });
    });

    test('names the parks whose panel is short of experts', async () => {
      await passedYear(api, ['dazu', 'fuling'], panelOf(['one', 'two']));
      await scoreAs(api, 'one', DAZU, [3, 5]);
      await scoreAs(api, 'two', DAZU, [3, 5]);
      const { body } = must(await settleAll());
      expect(body).toMatchObject({ settled: ['dazu'], waiting: [{ park: 'fuling' }] });
      expect(body.waiting[0].why).toContain('已有0位专家评分，须有2位');
    });

    test('settles anew what an amendment of the plan touched, but not over the bureau’s own overrides', async () => {
      const parks = ['dazu', 'fuling', 'yubei'];
      must(await putPlan(api, parks));
      for (const park of parks) must(await submitAs(api, park, figures()));
      for (const park of parks) must(await passAs(api, park));
      must(await settle('fuling', { overrides: [{ item: '3.1', score: 4, reason: '场地不足' }] }));
      must(await settleAllAs(api));
      await amend(parks, {
        readings: { ...DEFAULT_READINGS, 'R-ceiling': 'scaled' },
      });
      const early = await gradeAs(api);
      expect(typeOf(early)).toBe('park-unsettled');
      expect(early.body.detail).toContain('请重新核定');
      const { body } = must(await settleAll());
      expect(body).toMatchObject({ settled: ['dazu', 'yubei'], waiting: [{ park: 'fuling' }] });
      must(await settle('fuling', { overrides: [{ item: '3.1', score: 4, reason: '场地不足' }] }));
      expect((await sheetOf('fuling')).settled).toMatchObject({ plan: 2 });
      must(await gradeAs(api));
    });

    test('goes on where the last request stopped, park by park in order', async () => {
      const many = Array.from({ length: 203 }, (_, index) => `park-${String(index).padStart(3, '0')}`);
      const participants = planOf(many).participants.map((park) => ({ ...park, district: 'dazu' }));
      must(await putPlan(api, many, { participants }));
      must(await submitAs(api, 'park-000', figures()));
      const first = must(await settleAll()).body;
      expect([first.waiting.length, first.next]).toEqual([200, 'park-199']);
      const second = must(await settleAll({ after: first.next })).body;
      expect([second.waiting.length, second.next]).toEqual([3, null]);
    });
  });

  describe('is undone', () => {
    test('by sending the park back to its district, with a reason; scores and settlement are void', async () => {
      await passedYear(api, ['dazu'], panelOf(['one'], { quorum: 1 }));
      await scoreAs(api, 'one', DAZU, [1, 1]);
      must(await settle('dazu', { panelSeen: 1 }));
      expect(typeOf(await reopen('dazu', ''))).toBe('reason-needed');
      must(await reopen('dazu'));
      expect(await sheetOf('dazu')).toMatchObject({ stage: 'submitted', panel: [], mean: {}, settled: null });
      expect(typeOf(await reopen('dazu'))).toBe('wrong-stage');
      expect((await eventsOf('dazu')).at(-1)).toMatchObject({ kind: 'reopened', reason: '初审有误' });
    });

    test('by settling again, which takes the year back from its proposed grades', async () => {
      await passedYear(api, ['dazu', 'fuling'], null);
      must(await settleAllAs(api));
      const { run } = must(await gradeAs(api)).body;
      must(await settle('dazu', { overrides: [{ item: '3.1', score: 4, reason: '场地不足' }] }));
      expect(must(await bureau('GET', `/v1/years/${YEAR}/grading`)).body).toMatchObject({ run, outdated: true });
      expect((await api.store.yearHeads())[0]?.state).toBe('frozen');
    });
  });
});
