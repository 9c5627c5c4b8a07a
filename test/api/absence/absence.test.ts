import { replayYear } from '../../../functions/integrity/replay/replay-year';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { Year } from '../../../shared/vocabulary/ids';
import { apiForEach } from '../support/api-for-tests';
import { caller, districtPerson, parkPerson, PEOPLE, type Answer, type Person } from '../support/caller';
import {
  approveAs,
  CLOSES,
  draftPlan,
  figures,
  gradeAs,
  MEETING,
  must,
  PARKS,
  passAs,
  planOf,
  publishAs,
  putPlan,
  returnAs,
  settleAllAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';
import { refused } from '../support/refused';

const DAY = 24 * 60 * 60 * 1000;
const after = (instant: string, days = 1) => new Date(Date.parse(instant) + days * DAY).toISOString();
const SILENT = 'yubei';
const OTHERS = PARKS.filter((park) => park !== SILENT);
const FAILING = {
  cause: 'silent',
  outcome: 'failing',
  document: '渝人社催〔2026〕3号',
  ground: '',
  reason: '两次催报仍未提交',
};
const NOT_ASSESSED = { ...FAILING, outcome: 'not-assessed', ground: '园区停业整修，区政府批复在案' };
const LEAVING = { ...NOT_ASSESSED, cause: 'leaving', document: '园函〔2026〕1号', reason: '园区书面要求退出' };

describe('a park that sends nothing, or leaves', () => {
  const api = apiForEach();
  const { bureau, leader } = PEOPLE;
  const path = (park: string, year: number) => `/v1/evaluations/${year}/${park}/absence`;
  const propose = (changes: object = FAILING, park = SILENT, year: number = YEAR) =>
    caller(api, bureau)('POST', path(park, year), { body: { corrects: null, ...changes } });
  const rows = async (who: Person = bureau, year: number = YEAR) =>
    must(await caller(api, who)('GET', `/v1/years/${year}/absences`)).body.rows;
  const standing = async (park = SILENT, year: number = YEAR) =>
    (await rows(bureau, year)).find((row: { park: string }) => row.park === park)?.standing ?? null;
  const decide = async (changes: object = {}, park = SILENT, year: number = YEAR) =>
    caller(api, leader)('POST', `${path(park, year)}/decision`, {
      body: {
        proposal: (await standing(park, year))?.proposal.sequence ?? 1,
        decision: 'approve',
        reason: '',
        meeting: MEETING,
        ...changes,
      },
    });
  const takeBack = async (park = SILENT) =>
    caller(api, bureau)('POST', `${path(park, YEAR)}/withdrawal`, {
      body: { proposal: (await standing(park))?.proposal.sequence ?? 1, reason: '园区已补报' },
    });
  const decided = async (changes: object, park = SILENT, year: number = YEAR) => {
    must(await propose(changes, park, year));
    return must(await decide({}, park, year));
  };
  const tasks = async (who: Person) =>
    must(await caller(api, who)('GET', `/v1/years/${YEAR}/work`)).body.tasks.map(({ task }: { task: string }) => task);
  /** What is proposed of parks, as somebody's list of the year has it. */
  const proposedTo = async (who: Person) =>
    must(await caller(api, who)('GET', `/v1/years/${YEAR}/consolidated`)).body.rows.flatMap(
      ({ proposed }: { proposed?: string }) => proposed ?? [],
    );
  const publish = async (year: number = YEAR) => {
    const run = must(await gradeAs(api, year)).body;
    must(await approveAs(api, run.run, year));
    must(await publishAs(api, run.run, year));
    return run;
  };
  const holds = async () => {
    expect((await verifyTrails(api.store)).findings).toEqual([]);
    for (const head of await api.store.yearHeads())
      if (head.published) expect((await replayYear(api.store, head)).findings).toEqual([]);
  };
  /** A year in which all but one are settled, after the day on which that one had to submit. */
  const allButOne = async (year: number = YEAR, changes: object = {}) => {
    const submissionsClose = after(CLOSES, (year - YEAR) * 365);
    api.setClock(after(submissionsClose, -20));
    must(await putPlan(api, PARKS, { year, submissionsClose, ...changes }));
    for (const [hazards, park] of OTHERS.entries()) must(await submitAs(api, park, figures({ hazards }), { year }));
    for (const park of OTHERS) must(await passAs(api, park, { year }));
    must(await settleAllAs(api, year));
    api.setClock(after(submissionsClose));
  };
  const gradeOf = (run: { results: readonly { park: string }[] }, park = SILENT) =>
    run.results.find((one) => one.park === park);

  test('keeps the others from being graded until it is decided what it is: by name, with what can be done', async () => {
    await allButOne();
    const says = /yubei园区尚未提交自评.*提议按不合格认定或不参加本年度评估，由领导小组审核/;
    refused(await gradeAs(api), 'park-unsettled', says);
    expect(await tasks(bureau)).toEqual(['propose-absences']);
    expect(await rows()).toMatchObject([{ park: SILENT, isSilent: true, standing: null }]);
    must(await propose());
    refused(await gradeAs(api), 'park-unsettled', /yubei园区已因未提交或退出评估提出提议/);
    expect([await tasks(bureau), await tasks(leader)]).toEqual([[], ['decide-absences']]);
    expect([await proposedTo(bureau), await proposedTo(districtPerson(SILENT))]).toEqual([['failing'], []]);
    must(await decide());
    expect(await proposedTo(bureau)).toEqual([]);
    expect([await tasks(bureau), await tasks(leader)]).toEqual([['grade'], []]);
    await holds();
  });

  test('that is decided to be failing is 不合格 without score and rank, and does not count for the 30 %', async () => {
    await allButOne();
    await decided(FAILING);
    const run = await publish();
    expect(run).toMatchObject({ participants: 3, quota: 0 });
    expect(gradeOf(run)).toMatchObject({
      version: 0,
      total: null,
      rank: null,
      grade: '不合格',
      absence: { cause: 'silent', outcome: 'failing' },
      subsidy: { total: 0, state: '待整改' },
    });
    const own = must(await caller(api, parkPerson(SILENT))('GET', `/v1/evaluations/${YEAR}/${SILENT}`)).body;
    expect(own).toMatchObject({
      absence: { outcome: 'failing', reason: FAILING.reason, document: FAILING.document },
      result: { total: null, items: null, rank: null, outOf: 3, grade: '不合格' },
    });
    const list = must(await caller(api, districtPerson(SILENT))('GET', `/v1/years/${YEAR}/consolidated`)).body.rows;
    expect(list).toMatchObject([{ rank: null, final: null, grade: '不合格', absence: { outcome: 'failing' } }]);
    const rectify = { due: after(CLOSES, 90), requirements: '补报自评材料' };
    must(await caller(api, bureau)('POST', `/v1/evaluations/${YEAR}/${SILENT}/rectification`, { body: rectify }));
    await holds();
  });

  test('two years running loses its title, as a park does that fails by its score', async () => {
    for (const year of [YEAR, YEAR + 1]) {
      await allButOne(year);
      await decided(FAILING, SILENT, year);
      const run = await publish(year);
      expect(gradeOf(run)).toMatchObject({ subsidy: { state: year === YEAR ? '待整改' : '取消授牌' } });
      const rectification = `/v1/evaluations/${year}/${SILENT}/rectification`;
      if (year > YEAR) continue;
      const order = { due: after(CLOSES, 90), requirements: '补报' };
      must(await caller(api, bureau)('POST', rectification, { body: order }));
    }
    await holds();
  });

  test('that is not assessed has no grade, and no money until the bureau sets it once the results are out', async () => {
    await allButOne();
    const adjust = (base: number) =>
      caller(api, bureau)('POST', `/v1/evaluations/${YEAR}/${SILENT}/adjustment`, {
        body: { base, reason: '综合考虑' },
      });
    must(await adjust(80));
    await decided(NOT_ASSESSED);
    const run = await publish();
    expect(gradeOf(run)).toMatchObject({
      total: null,
      rank: null,
      grade: null,
      subsidy: { total: 0, state: '未参加评估' },
    });
    const money = async () => {
      const { rows: all } = must(await caller(api, bureau)('GET', `/v1/years/${YEAR}/subsidies`)).body;
      return all.find(({ park }: { park: string }) => park === SILENT);
    };
    expect(await money()).toMatchObject({ grade: null, grantedInAll: 0, subsidy: { state: '未参加评估' } });
    expect((await money()).subsidy.explanation.join('')).toMatch(/本年度补助待定/);
    const ledger = must(await caller(api, parkPerson(SILENT))('GET', `/v1/evaluations/${YEAR}/${SILENT}/ledger`)).body;
    expect(ledger.entries.map(({ kind, amount }: { kind: string; amount: number }) => [kind, amount])).toEqual([
      ['base', 150],
      ['unassessed', -150],
    ]);
    api.setClock(after(CLOSES, 9));
    must(await adjust(60));
    expect(await money()).toMatchObject({ grantedInAll: 60, subsidy: { base: 60, total: 60, state: '应拨付' } });
    const nothing = await caller(api, bureau)('POST', `/v1/evaluations/${YEAR}/${SILENT}/rectification`, {
      body: { due: after(CLOSES, 90), requirements: '整改' },
    });
    refused(nothing, 'nothing-to-rectify', /未参加评估/);
    must(await caller(api, bureau)('POST', `/v1/years/${YEAR}/closure`, { body: {} }));
    await holds();
  });

  test.each([
    ['break', '待整改'],
    ['skip', '取消授牌'],
  ])('and was not assessed between two years that fail: R-absence %s', async (reading, state) => {
    const readings = { ...DEFAULT_READINGS, 'R-absence': reading };
    for (const [index, matter] of [FAILING, NOT_ASSESSED, FAILING].entries()) {
      const year = YEAR + index;
      await allButOne(year, { readings });
      await decided(matter, SILENT, year);
      const run = await publish(year);
      if (index === 2) expect(gradeOf(run)).toMatchObject({ subsidy: { state } });
    }
    await holds();
  });

  test('may still submit until its date, extensions included, and is not proposed before', async () => {
    must(await putPlan(api, PARKS));
    refused(await propose(), 'absence-unfit', /2026年4月1日 08:00以前还可以提交/);
    api.setClock(after(CLOSES));
    const extension = { until: after(CLOSES, 5), reason: '停电' };
    must(await caller(api, bureau)('POST', `/v1/evaluations/${YEAR}/${SILENT}/extension`, { body: extension }));
    refused(await propose(), 'absence-unfit', /以前还可以提交/);
    api.setClock(after(CLOSES, 6));
    must(await propose());
    // More time since: nobody decides over a park that may still submit.
    const more = { until: after(CLOSES, 9), reason: '停电' };
    must(await caller(api, bureau)('POST', `/v1/evaluations/${YEAR}/${SILENT}/extension`, { body: more }));
    refused(await decide(), 'absence-unfit', /以前还可以提交/);
    must(await submitAs(api, SILENT, figures()));
    expect(await standing()).toMatchObject({ ended: { how: 'moot' }, decision: null });
    refused(await decide(), 'no-absence-proposal', /园区已提交自评，提议自动失效/);
    refused(await takeBack(), 'no-absence-proposal', /自动失效/);
    refused(await propose(), 'absence-unfit', /已经提交自评，不能按未提交处理/);
    await holds();
  });

  test('that was sent back and lets its date pass is silent too', async () => {
    must(await putPlan(api, PARKS));
    must(await submitAs(api, SILENT, figures()));
    must(await returnAs(api, SILENT, ['3.3']));
    api.setClock(after(CLOSES));
    expect(await rows()).toContainEqual(expect.objectContaining({ park: SILENT, isSilent: true, stage: 'returned' }));
    must(await propose());
    must(await decide());
    await holds();
  });

  test('is proposed with reason, number and ground, once, and of a plan that is confirmed', async () => {
    must(await draftPlan(api, PARKS));
    api.setClock(after(CLOSES));
    refused(await propose(), 'plan-unconfirmed', /尚未经绩效评估领导小组确认/);
    must(
      await caller(api, leader)('POST', `/v1/years/${YEAR}/plan/confirmation`, {
        body: { version: 1, reason: '', meeting: MEETING },
      }),
    );
    refused(await propose({ ...FAILING, reason: '' }), 'reason-needed', /理由/);
    refused(await propose({ ...FAILING, document: '' }), 'reason-needed', /文号/);
    refused(await propose({ ...NOT_ASSESSED, ground: '' }), 'ground-needed', /依据/);
    refused(await propose({ ...FAILING, ground: '园区停业' }), 'absence-unfit', /不需要写不参加评估的依据/);
    refused(await propose({ ...FAILING, outcome: 'reinstated' }), 'absence-unfit', /本来就参加评估/);
    refused(await propose({ ...FAILING, corrects: 4 }), 'stale-version', /现行认定/);
    must(await propose());
    refused(await propose(), 'absence-open', /尚待领导小组审核，不能再提议/);
    refused(await decide({ meeting: null }), 'meeting-needed', /会议日期/);
    refused(await decide({ proposal: 7 }), 'stale-version', /提议已经换过/);
    refused(await decide({ decision: 'send-back' }), 'reason-needed', /退回/);
    must(await decide({ decision: 'send-back', reason: '请再催报一次' }));
    expect(await standing()).toMatchObject({ ended: { how: 'sent-back', reason: '请再催报一次' }, decision: null });
    must(await propose());
    must(await takeBack());
    expect(await standing()).toMatchObject({ ended: { how: 'taken-back' } });
    await holds();
  });

  test('is told, with its district, what was decided, and not what was only proposed', async () => {
    await allButOne();
    const kinds = async (who: Person) =>
      must(await caller(api, who)('GET', `/v1/evaluations/${YEAR}/${SILENT}/events`)).body.events.map(
        ({ kind }: { kind: string }) => kind,
      );
    const told = async () => Promise.all([parkPerson(SILENT), districtPerson(SILENT), leader].map(kinds));
    must(await propose());
    expect(await told()).toEqual([[], [], ['absence-proposed']]);
    must(await decide());
    expect(await told()).toEqual([
      ['absence-approved'],
      ['absence-approved'],
      ['absence-proposed', 'absence-approved'],
    ]);
    const { events } = must(
      await caller(api, parkPerson(SILENT))('GET', `/v1/evaluations/${YEAR}/${SILENT}/events`),
    ).body;
    expect(events[0]).toMatchObject({ absence: { outcome: 'failing', document: FAILING.document } });
    expect(events[0].meeting).toBeUndefined();
    refused(await submitAs(api, SILENT, figures()), 'wrong-stage', /领导小组已经认定.*提议更正/);
  });

  test('a decision is corrected by one that cites it, and taken back by one that says so; none is erased', async () => {
    await allButOne();
    await decided(FAILING);
    const first = (await standing()).decision.sequence;
    refused(await propose(NOT_ASSESSED), 'stale-version', /现行认定/);
    refused(await propose({ ...LEAVING, corrects: first }), 'absence-unfit', /原因应与原认定一致/);
    must(await propose({ ...NOT_ASSESSED, corrects: first }));
    expect((await standing()).decision).toMatchObject({ sequence: first, outcome: 'failing' });
    refused(await gradeAs(api), 'park-unsettled', /提出提议/);
    must(await decide());
    const second = (await standing()).decision;
    expect(second).toMatchObject({ outcome: 'not-assessed', corrects: first, meeting: MEETING });
    must(await gradeAs(api));
    const correction = { ...FAILING, outcome: 'reinstated', corrects: second.sequence, reason: '园区补交了停电证明' };
    refused(await propose(correction), 'not-open', /领导小组退回/);
    const { run } = must(await caller(api, leader)('GET', `/v1/years/${YEAR}/grading`)).body;
    const back = { run, decision: 'send-back', reason: '更正认定', meeting: MEETING };
    must(await caller(api, leader)('POST', `/v1/years/${YEAR}/grading/approval`, { body: back }));
    must(await propose(correction));
    must(await decide());
    expect(await standing()).toMatchObject({ decision: null, ended: { how: 'approved' } });
    const { events } = must(await caller(api, leader)('GET', `/v1/evaluations/${YEAR}/${SILENT}/events`)).body;
    expect(events.map(({ kind, absence }: Record<string, { corrects?: number }>) => [kind, absence?.corrects])).toEqual(
      [
        ['absence-proposed', undefined],
        ['absence-approved', undefined],
        ['absence-proposed', first],
        ['absence-approved', first],
        ['absence-proposed', second.sequence],
        ['absence-revoked', second.sequence],
      ],
    );
    const more = { until: after(CLOSES, 9), reason: '恢复参加评估' };
    must(await caller(api, bureau)('POST', `/v1/evaluations/${YEAR}/${SILENT}/extension`, { body: more }));
    must(await submitAs(api, SILENT, figures()));
    must(await passAs(api, SILENT));
    must(await settleAllAs(api));
    expect(must(await gradeAs(api)).body).toMatchObject({ participants: 4, quota: 1 });
    await holds();
  });

  test('may ask to leave after it submitted, and before it is settled; meanwhile nobody settles it', async () => {
    must(await putPlan(api, PARKS));
    for (const [hazards, park] of PARKS.entries()) must(await submitAs(api, park, figures({ hazards })));
    for (const park of PARKS) must(await passAs(api, park));
    must(await propose(LEAVING));
    const settlement = { version: 1, panelSeen: 0, overrides: [] };
    const settle = (): Promise<Answer> =>
      caller(api, bureau)('PUT', `/v1/evaluations/${YEAR}/${SILENT}/settlement`, { body: settlement });
    refused(await settle(), 'absence-open', /退出评估.*先收回提议/);
    expect(must(await settleAllAs(api)).body.waiting).toMatchObject([
      { park: SILENT, why: expect.stringMatching(/提议/) },
    ]);
    must(await decide());
    refused(await propose(LEAVING, 'dazu'), 'wrong-stage', /已核定/);
    const run = await publish();
    expect(gradeOf(run)).toMatchObject({ version: 1, total: null, grade: null, absence: { cause: 'leaving' } });
    expect(run).toMatchObject({ participants: 3 });
    await holds();
  });

  test('that takes part after all is reviewed anew where it had submitted', async () => {
    must(await putPlan(api, PARKS));
    must(await submitAs(api, SILENT, figures()));
    must(await passAs(api, SILENT));
    await decided(LEAVING);
    const { sequence } = (await standing()).decision;
    await decided({ ...LEAVING, outcome: 'reinstated', ground: '', corrects: sequence });
    const own = must(await caller(api, parkPerson(SILENT))('GET', `/v1/evaluations/${YEAR}/${SILENT}`)).body;
    expect([own.stage, own.absence]).toEqual(['submitted', undefined]);
    must(await passAs(api, SILENT));
    await holds();
  });

  test('may be every park of a year: there is nobody to rank, and the year comes to its end', async () => {
    must(await putPlan(api, ['dazu', SILENT]));
    api.setClock(after(CLOSES));
    await decided(FAILING);
    expect((await api.store.yearHead(Year.parse(YEAR)))?.state).toBe('frozen');
    await decided(NOT_ASSESSED, 'dazu');
    expect(await publish()).toMatchObject({ participants: 0, quota: 0, undecided: [] });
    await holds();
  });

  test('leaves a confirmed plan only where it has lost its title meanwhile', async () => {
    const next = YEAR + 2;
    const submissionsClose = after(CLOSES, 2 * 365);
    for (const year of [YEAR, YEAR + 1]) {
      await allButOne(year);
      await decided(FAILING, SILENT, year);
      // The next year is planned and confirmed before this one is published.
      if (year > YEAR) must(await putPlan(api, PARKS, { year: next, submissionsClose }));
      await publish(year);
    }
    const without = (left: string) =>
      caller(api, bureau)('PUT', `/v1/years/${next}/plan`, {
        body: {
          plan: planOf(
            PARKS.filter((park) => park !== left),
            { year: next, submissionsClose },
          ),
          basedOn: 1,
        },
      });
    refused(await without('dazu'), 'park-withdrawn', /yubei园区/);
    must(await without(SILENT));
  });
});
