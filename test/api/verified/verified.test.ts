import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { replayYear } from '../../../functions/integrity/replay/replay-year';
import { Year } from '../../../shared/vocabulary/ids';
import { apiForEach } from '../support/api-for-tests';
import { caller, districtPerson, parkPerson, PEOPLE, type Person } from '../support/caller';
import { evidenceOf, pdfOf } from '../support/deeds/evidence';
import { expertAt, panelOf, typeOf } from '../support/deeds/panel-year';
import {
  answerAs,
  desks,
  figuresSeenBy,
  figuresTaken,
  lastFigure,
  verifyAs,
  withdrawAs,
} from '../support/deeds/verified';
import {
  approveAs,
  figures,
  gradeAs,
  must,
  passAs,
  publishAs,
  putPlan,
  returnAs,
  settleAllAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';

const DAY = 24 * 60 * 60 * 1000;
const AT = `/v1/evaluations/${String(YEAR)}/dazu`;

describe('a figure that is found otherwise', () => {
  const api = apiForEach();
  const bureau = (method: string, path: string, body?: object) => caller(api, PEOPLE.bureau)(method, path, { body });
  const at = desks(api, 'dazu');
  const seen = (who: Person = PEOPLE.bureau) => figuresSeenBy(api, who, 'dazu');
  const sheet = async () => must(await bureau('GET', `${AT}/settlement`)).body;
  const settle = (changes: object = {}) =>
    bureau('PUT', `${AT}/settlement`, { version: 1, panelSeen: 0, overrides: [], decisions: [], ...changes });
  const tasksOf = async (who: Person) =>
    must(await caller(api, who)('GET', `/v1/years/${String(YEAR)}/work`)).body.tasks as {
      task: string;
      deadline: string | null;
    }[];
  const evaluationFor = async (who: Person) => must(await caller(api, who)('GET', AT)).body;
  const days = (number: number) => api.setClock(new Date(api.clock().getTime() + number * DAY).toISOString());
  /** A year in which dazu has submitted, and its district has looked. */
  const submitted = async (changes: object = {}) => {
    must(await putPlan(api, ['dazu', 'fuling'], changes));
    for (const park of ['dazu', 'fuling']) must(await submitAs(api, park, figures()));
  };
  const byDistrict = async (changes: object = {}) => {
    await submitted();
    must(await verifyAs(api, await at.district(), changes));
    for (const park of ['dazu', 'fuling']) must(await passAs(api, park));
    return lastFigure(api, 'dazu');
  };
  const publish = async () => {
    const { run } = must(await gradeAs(api)).body;
    must(await approveAs(api, run));
    must(await publishAs(api, run));
  };

  test('by the district is a proposal: the park is heard, the bureau takes it, scores and sheets follow, and all of it proves', async () => {
    const id = await byDistrict();
    const [found] = await seen(parkPerson('dazu'));
    expect(found).toMatchObject({
      figure: 'hazards',
      reported: 1,
      verified: 4,
      reason: '现场发现4处隐患',
      paper: '隐患整改通知书',
      role: 'district',
      by: 'district.dazu',
      version: 1,
      state: 'hearing',
      items: [{ item: '3.3', reported: 4, verified: 1 }],
      answer: null,
      decision: null,
    });
    expect((await tasksOf(parkPerson('dazu'))).map(({ task }) => task)).toContain('answer-figures');
    expect((await tasksOf(districtPerson('dazu'))).map(({ task }) => task)).toContain('follow-figures');
    expect(typeOf(await settle({ verified: await figuresTaken(api, 'dazu') }))).toBe('hearing-open');
    const early = must(await settleAllAs(api)).body;
    expect(early).toMatchObject({ settled: ['fuling'], waiting: [{ park: 'dazu' }] });
    expect(early.waiting[0].why).toContain('正在听取园区意见');

    must(await answerAs(api, 'dazu', id, { agrees: false, reason: '3处已当场整改' }));
    expect((await tasksOf(PEOPLE.bureau)).map(({ task }) => task)).toContain('decide-figures');
    expect((await evaluationFor(parkPerson('dazu'))).computed.items['3.3']).toBe(4);
    expect(typeOf(await settle())).toBe('figure-undecided');
    expect(must(await settleAllAs(api)).body.waiting[0].why).toContain('“发现安全隐患处数”填报 1 处、核实 4 处');
    must(await settle({ verified: await figuresTaken(api, 'dazu') }));
    expect((await sheet()).settled).toMatchObject({
      computed: { '3.3': 1 },
      items: { '3.3': 1 },
      verified: [{ id, figure: 'hazards', reported: 1, verified: 4, role: 'district', take: 'verified' }],
    });
    // What the settlement took is told with the publication.
    expect((await seen(parkPerson('dazu')))[0]).toMatchObject({ state: 'undecided', decision: null });
    expect(await evaluationFor(parkPerson('dazu'))).not.toHaveProperty('verified');
    await publish();
    const counted = { figure: 'hazards', reported: 1, verified: 4 };
    for (const who of [parkPerson('dazu'), districtPerson('dazu'), PEOPLE.bureau, PEOPLE.leader]) {
      expect((await seen(who))[0]).toMatchObject({ state: 'adopted', decision: { take: 'verified' } });
      expect(await evaluationFor(who)).toMatchObject({
        verified: [counted],
        computed: { items: { '3.3': 1 } },
        result: { items: { '3.3': 1 } },
      });
    }
    const { rows } = must(await bureau('GET', `/v1/years/${String(YEAR)}/consolidated`)).body;
    expect(rows[0]).toMatchObject({ park: 'dazu', verified: [counted], items: { '3.3': 1 } });
    expect(rows[1]).not.toHaveProperty('verified');
    const year = Year.parse(YEAR);
    expect((await verifyTrails(api.store, [year])).findings).toEqual([]);
    const head = await api.store.yearHead(year);
    expect(head && (await replayYear(api.store, head)).findings).toEqual([]);
    expect(typeOf(await bureau('GET', `/v1/years/${String(YEAR)}/comparison?R-sixty=fail`))).toBe('undefined');
  });

  test('is kept as reported where the bureau says why, and a later settlement that takes it cites the earlier one', async () => {
    const id = await byDistrict();
    must(await answerAs(api, 'dazu', id));
    const kept = { id, take: 'reported', agrees: true, reason: '' };
    expect(typeOf(await settle({ verified: [kept] }))).toBe('reason-needed');
    must(await settle({ verified: [{ ...kept, reason: '复查时已整改' }] }));
    const { settled } = await sheet();
    expect(settled).toMatchObject({ items: { '3.3': 4 }, verified: [{ take: 'reported', reason: '复查时已整改' }] });
    must(await settle({ verified: [{ ...kept, take: 'verified' }] }));
    expect((await sheet()).settled).toMatchObject({
      items: { '3.3': 1 },
      verified: [{ take: 'verified', corrects: settled.sequence }],
    });
    expect((await verifyTrails(api.store, [Year.parse(YEAR)])).findings).toEqual([]);
  });

  test('by the bureau counts at once when the park was heard, and 全部核定 takes it', async () => {
    await submitted();
    for (const park of ['dazu', 'fuling']) must(await passAs(api, park));
    must(await verifyAs(api, await at.bureau()));
    expect((await seen())[0].state).toBe('hearing');
    expect((await sheet()).computed['3.3']).toBe(4);
    // The evening of the third day, in Beijing.
    expect((await seen())[0].due).toMatch(/T15:59:59\.000Z$/);
    days(4);
    expect((await seen())[0].state).toBe('counted');
    expect((await sheet()).computed['3.3']).toBe(1);
    expect((await evaluationFor(parkPerson('dazu'))).computed.items['3.3']).toBe(1);
    expect(must(await settleAllAs(api)).body.settled).toEqual(['dazu', 'fuling']);
    expect((await sheet()).settled).toMatchObject({
      items: { '3.3': 1 },
      verified: [{ role: 'bureau', take: 'verified' }],
    });
  });

  test('with which the park does not agree is settled by hand only, also where it is the bureau’s own', async () => {
    await submitted();
    must(await passAs(api, 'dazu'));
    must(await verifyAs(api, await at.bureau()));
    must(await answerAs(api, 'dazu', await lastFigure(api, 'dazu'), { agrees: false, reason: '口径不同' }));
    expect(must(await settleAllAs(api)).body.settled).toEqual([]);
    const [own] = await figuresTaken(api, 'dazu');
    expect(typeOf(await settle({ verified: [{ ...own, take: 'reported', reason: '不采用' }] }))).toBe(
      'figure-undecided',
    );
    expect(typeOf(await settle({ verified: [{ ...own, agrees: null }] }))).toBe('stale-version');
    must(await settle({ verified: [own] }));
  });

  test('by a colleague at the bureau is not counted unseen: who settles from an older sheet is told to open it again', async () => {
    await submitted();
    must(await passAs(api, 'dazu'));
    must(await verifyAs(api, await at.bureau()));
    const id = await lastFigure(api, 'dazu');
    must(await answerAs(api, 'dazu', id, { agrees: true }));
    const refused = await settle();
    expect(typeOf(refused)).toBe('stale-version');
    expect(refused.body.detail).toMatch(/打开核定表时还没有的市局核实数.*请重新打开核定表/);
    const seenThen = await figuresTaken(api, 'dazu');
    must(await withdrawAs(api, await at.bureau(), id));
    expect(typeOf(await settle({ verified: seenThen }))).toBe('figure-withdrawn');
    must(await settle());
    expect((await sheet()).settled.items['3.3']).toBe(4);
  });

  test('that the district’s own score rests on: taking the figure resolves the opinion, keeping the reported one leaves it', async () => {
    await submitted();
    must(await verifyAs(api, await at.district()));
    must(await passAs(api, 'dazu', { scores: { '3.3': 1 }, remarks: [{ item: '3.3', remark: '现场发现4处隐患' }] }));
    must(await answerAs(api, 'dazu', await lastFigure(api, 'dazu')));
    expect((await sheet()).opinions).toHaveLength(1);
    const kept = await figuresTaken(api, 'dazu', () => 'reported');
    expect(typeOf(await settle({ verified: kept }))).toBe('opinion-undecided');
    must(await settle({ verified: await figuresTaken(api, 'dazu') }));
    expect((await sheet()).settled).toMatchObject({ items: { '3.3': 1 }, decided: [] });
  });

  test('by an expert is a proposal that no other expert sees before the park is settled; what was left as computed follows it', async () => {
    await submitted({ panel: { ...panelOf(['one', 'two'], { quorum: 2, masked: true }), items: ['3.3'] } });
    must(await passAs(api, 'dazu'));
    const label = async (name: string) => must(await expertAt(api, name).list()).body.entries[0].label;
    for (const name of ['one', 'two']) must(await expertAt(api, name).declare(await label(name)));
    const { entry } = must(await expertAt(api, 'one').list()).body.entries[0];
    const desk = {
      who: { sub: 'expert.one', name: '一', role: 'expert' },
      at: `/v1/years/${String(YEAR)}/panel/${entry}/figures`,
    };
    must(await verifyAs(api, desk, { reason: 'dazu园区现场发现4处隐患' }));
    const own = must(await expertAt(api, 'one').sheet(await label('one'))).body.verified;
    expect(own).toMatchObject([{ figure: 'hazards', mayWithdraw: true, state: 'hearing' }]);
    expect(own[0].reason).not.toContain('dazu');
    expect(must(await expertAt(api, 'two').sheet(await label('two'))).body.verified).toEqual([]);
    for (const who of [parkPerson('dazu'), districtPerson('dazu')])
      expect((await seen(who))[0]).toMatchObject({ role: 'expert', by: '' });
    expect((await seen())[0].by).toBe('expert.one');
    const { events } = must(await caller(api, parkPerson('dazu'))('GET', `${AT}/events`)).body;
    expect(events.at(-1)).toMatchObject({ kind: 'expert-verified', by: '' });
    must(await answerAs(api, 'dazu', await lastFigure(api, 'dazu')));
    for (const name of ['one', 'two']) {
      const call = caller(api, { sub: `expert.${name}`, name, role: 'expert' });
      const body = { version: 1, scores: { '3.3': null }, remarks: [], siteVisit: '' };
      must(await call('PUT', `/v1/years/${String(YEAR)}/panel/${entry}/scores`, { body }));
    }
    must(await settle({ panelSeen: 2, verified: await figuresTaken(api, 'dazu') }));
    expect((await sheet()).settled).toMatchObject({ panel: { '3.3': 1 }, items: { '3.3': 1 } });
    expect(must(await expertAt(api, 'two').sheet(await label('two'))).body.verified).toMatchObject([{ by: '' }]);
  });

  test('is withdrawn by whom it is of until it is decided, and nobody else; what was withdrawn cannot be taken', async () => {
    const id = await byDistrict();
    const before = await figuresTaken(api, 'dazu');
    expect(typeOf(await withdrawAs(api, await at.bureau(), id))).toBe('not-found');
    expect(typeOf(await withdrawAs(api, await at.district(), id, ''))).toBe('reason-needed');
    must(await withdrawAs(api, await at.district(), id));
    expect((await seen())[0]).toMatchObject({ state: 'withdrawn', withdrawal: { reason: '核对有误' }, items: [] });
    expect(typeOf(await withdrawAs(api, await at.district(), id))).toBe('figure-withdrawn');
    expect(typeOf(await answerAs(api, 'dazu', id))).toBe('figure-withdrawn');
    expect(typeOf(await settle({ verified: before }))).toBe('figure-withdrawn');
    must(await settle());
    expect((await sheet()).settled).not.toHaveProperty('verified');
  });

  test('of a version that the park has corrected since is moot: it is shown, and binds nothing', async () => {
    await submitted();
    must(await verifyAs(api, await at.district()));
    const id = await lastFigure(api, 'dazu');
    must(await returnAs(api, 'dazu', ['3.3']));
    must(await submitAs(api, 'dazu', figures({ hazards: 2 }), { basedOn: 1 }));
    expect((await seen(parkPerson('dazu')))[0]).toMatchObject({ state: 'moot', version: 1, items: [] });
    expect(typeOf(await answerAs(api, 'dazu', id))).toBe('figure-withdrawn');
    const late = await verifyAs(api, await at.district());
    expect([typeOf(late), late.body.currentVersion]).toEqual(['stale-version', 2]);
    must(await passAs(api, 'dazu', { version: 2 }));
    must(await settle({ version: 2 }));
    expect((await verifyTrails(api.store, [Year.parse(YEAR)])).findings).toEqual([]);
  });

  test('rests on a kept file of the park, which is shown beside it also after it was taken out of the list', async () => {
    await submitted();
    const evidence = evidenceOf(api, 'dazu');
    const { id } = must(await evidence.add(pdfOf('隐患'))).body;
    const none = { paper: '', evidence: [] };
    expect(typeOf(await verifyAs(api, await at.district(), none))).toBe('figure-evidence-needed');
    const other = { paper: '', evidence: ['00000000-0000-4000-8000-000000000000'] };
    expect(typeOf(await verifyAs(api, await at.district(), other))).toBe('not-found');
    must(await verifyAs(api, await at.district(), { paper: '', evidence: [id] }));
    must(await evidence.remove(id, '传错了'));
    expect((await seen(parkPerson('dazu')))[0]).toMatchObject({
      evidence: [{ id, named: { name: expect.any(String) } }],
    });
  });

  test.each([
    ['without a reason', { reason: '' }, 'reason-needed', '核实“发现安全隐患处数”'],
    ['of the plan’s own', { figure: 'revenueTarget', verified: 1 }, 'figure-unfit', '调整评估方案'],
    ['that is what was reported', { verified: 1 }, 'figure-unfit', '与园区填报的相同'],
    ['that the figure cannot be', { verified: -1 }, 'figure-unfit', '核实数不合填报要求'],
    ['of a version that is not there', { version: 2 }, 'stale-version', '第 1 版'],
  ])('%s is refused by name', async (_, changes, type, words) => {
    await submitted();
    const refused = await verifyAs(api, await at.district(), changes);
    expect([typeOf(refused), refused.body.detail]).toEqual([type, expect.stringContaining(words)]);
  });

  test('twice by the same is refused; by two it is taken with one value', async () => {
    await submitted();
    must(await verifyAs(api, await at.district()));
    expect(typeOf(await verifyAs(api, await at.district(), { verified: 5 }))).toBe('figure-verified');
    must(await passAs(api, 'dazu'));
    must(await verifyAs(api, await at.bureau(), { verified: 3 }));
    for (const { id } of await seen()) must(await answerAs(api, 'dazu', id));
    const both = await settle({ verified: await figuresTaken(api, 'dazu') });
    expect([typeOf(both), both.body.detail]).toEqual(['figure-undecided', expect.stringContaining('不止一个核实数')]);
  });

  test('is answered once, with a reason where the park does not agree, and not after the evening of the last day', async () => {
    const id = await byDistrict();
    expect(typeOf(await answerAs(api, 'dazu', id, { agrees: false }))).toBe('reason-needed');
    must(await answerAs(api, 'dazu', id));
    expect(typeOf(await answerAs(api, 'dazu', id))).toBe('hearing-over');
  });

  test('is not answered any more once the plan’s days are over: settling goes on without an answer', async () => {
    await submitted({ hearingDays: 5 });
    must(await verifyAs(api, await at.district()));
    must(await passAs(api, 'dazu'));
    const id = await lastFigure(api, 'dazu');
    days(4);
    expect((await seen())[0].state).toBe('hearing');
    days(2);
    expect((await seen())[0].state).toBe('undecided');
    const late = await answerAs(api, 'dazu', id);
    expect([typeOf(late), late.body.detail]).toEqual(['hearing-over', expect.stringContaining('截止')]);
    must(await settle({ verified: await figuresTaken(api, 'dazu') }));
    expect((await verifyTrails(api.store, [Year.parse(YEAR)])).findings).toEqual([]);
  });

  test('is found by the district only while it reviews, and by the bureau only between pass and settlement', async () => {
    await submitted();
    expect(typeOf(await verifyAs(api, await at.bureau()))).toBe('wrong-stage');
    must(await passAs(api, 'dazu'));
    expect(typeOf(await verifyAs(api, await at.district()))).toBe('wrong-stage');
    must(await settle());
    expect(typeOf(await verifyAs(api, await at.bureau()))).toBe('wrong-stage');
  });
});
