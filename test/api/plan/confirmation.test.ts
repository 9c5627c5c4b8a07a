import { caller, PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { refused } from '../support/refused';
import {
  confirmAs,
  draftPlan,
  figures,
  gradeAs,
  MEETING,
  must,
  PARKS,
  passAs,
  planOf,
  putPlan,
  settleAllAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { verifyTrails } from '../../../functions/integrity/verify-trails';

describe('the leading group confirms the plan', () => {
  const api = apiForEach();
  const path = `/v1/years/${YEAR}/plan`;
  const bureau = (method: string, to: string, body?: object) => caller(api, PEOPLE.bureau)(method, to, { body });
  const confirm = (body: object) => caller(api, PEOPLE.leader)('POST', `${path}/confirmation`, { body });
  const planNow = async () => must(await bureau('GET', path)).body;
  const tasksOf = async (person: Parameters<typeof caller>[1]) =>
    must(await caller(api, person)('GET', `/v1/years/${YEAR}/work`)).body.tasks.map(
      ({ task }: { task: string }) => task,
    );
  const SCALED = { readings: { ...DEFAULT_READINGS, 'R-sixty': 'fail' } };
  const amend = (changes: object, basedOn: number) =>
    bureau('POST', `${path}/amendments`, { plan: planOf(PARKS, changes), basedOn, reason: '经研究', preview: false });

  test('before the first park submits, and the entry says where it was decided', async () => {
    must(await draftPlan(api, PARKS));
    expect(await tasksOf(PEOPLE.leader)).toEqual(['confirm-plan']);
    expect(await tasksOf(PEOPLE.dazu)).toEqual([]);
    refused(await submitAs(api, 'dazu', figures()), 'plan-unconfirmed', /尚未经绩效评估领导小组确认.*第十九条/);
    const { body } = must(await confirm({ version: 1, reason: '同意', meeting: MEETING }));
    expect(body).toMatchObject({ kind: 'plan-confirmed', by: 'leader', reason: '同意', meeting: MEETING });
    expect(await planNow()).toMatchObject({
      awaitsConfirmation: false,
      confirmation: { version: 1, stands: true, meeting: MEETING },
    });
    expect(await tasksOf(PEOPLE.leader)).toEqual([]);
    expect(await tasksOf(PEOPLE.dazu)).toEqual(['submit']);
    must(await submitAs(api, 'dazu', figures()));
    expect(must(await caller(api, PEOPLE.dazu)('GET', path)).body.confirmation).toBeNull();
    expect((await verifyTrails(api.store)).findings).toEqual([]);
  });

  test.each([
    ['without a meeting', null, /会议日期、文号、出席人员/],
    ['without its number', { ...MEETING, document: '  ' }, /还缺：文号/],
    ['without anybody there', { ...MEETING, attendance: [] }, /还缺：出席人员/],
    ['of a day that has not come', { ...MEETING, heldOn: '2030-01-01' }, /晚于今天/],
  ])('never %s', async (_, meeting, says) => {
    must(await draftPlan(api, PARKS));
    refused(await confirm({ version: 1, reason: '', meeting }), 'meeting-needed', says);
  });

  test('in the version that it has seen, and once', async () => {
    must(await draftPlan(api, PARKS));
    refused(await confirm({ version: 2, reason: '', meeting: MEETING }), 'stale-version', /第 1 版/);
    must(await confirmAs(api));
    refused(await confirmAs(api), 'not-open', /不需要再确认/);
  });

  test('again where indicators, readings or panel are changed; dates and targets are the bureau’s alone', async () => {
    must(await putPlan(api, PARKS));
    const participants = planOf(PARKS).participants.map((one) => ({ ...one, revenueTarget: 98000 }));
    must(
      await bureau('PUT', path, {
        plan: planOf(PARKS, { participants, submissionsClose: '2026-04-15T00:00:00.000Z' }),
        basedOn: 1,
      }),
    );
    expect(await planNow()).toMatchObject({ version: 2, awaitsConfirmation: false, confirmation: { version: 1 } });
    must(await bureau('PUT', path, { plan: planOf(PARKS, SCALED), basedOn: 2 }));
    expect(await planNow()).toMatchObject({
      awaitsConfirmation: true,
      confirmation: { stands: false },
    });
    refused(await submitAs(api, 'dazu', figures()), 'plan-unconfirmed', /第十九条/);
    must(await confirmAs(api, 3));
    must(await submitAs(api, 'dazu', figures()));
    expect((await verifyTrails(api.store)).findings).toEqual([]);
  });

  test('again where an amendment changes them: parks may submit meanwhile, nothing is settled or graded', async () => {
    must(await putPlan(api, PARKS));
    must(await submitAs(api, 'dazu', figures()));
    expect(must(await amend(SCALED, 1)).body).toMatchObject({ confirmation: 'needed' });
    for (const park of PARKS.slice(1)) must(await submitAs(api, park, figures()));
    for (const park of PARKS) must(await passAs(api, park));
    refused(await settleAllAs(api), 'plan-unconfirmed', /暂不能核定得分/);
    refused(
      await bureau('PUT', `/v1/evaluations/${YEAR}/dazu/settlement`, { version: 1, panelSeen: 0, overrides: [] }),
      'plan-unconfirmed',
      /已填内容不受影响/,
    );
    refused(await gradeAs(api), 'plan-unconfirmed', /暂不能拟定等次/);
    expect(must(await confirmAs(api, 2)).body).toMatchObject({ kind: 'amendment-confirmed' });
    must(await settleAllAs(api));
    must(await gradeAs(api));
    expect((await verifyTrails(api.store)).findings).toEqual([]);
  });
});
