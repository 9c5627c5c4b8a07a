import { randomUUID } from 'node:crypto';
import { caller, PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { typeOf } from '../support/deeds/panel-year';
import {
  MEETING,
  PARKS,
  approveAs,
  figures,
  gradeAs,
  must,
  passAs,
  publishAs,
  putPlan,
  settleAllAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';

describe('the leading group', () => {
  const api = apiForEach();

  const gradingPath = `/v1/years/${YEAR}/grading`;
  const bureau = (method: string, path: string, body?: object) => caller(api, PEOPLE.bureau)(method, path, { body });
  const leader = (method: string, path: string, body?: object, key: string = randomUUID()) =>
    caller(api, PEOPLE.leader)(method, path, { body, key });
  const decide = (run: string, decision: 'approve' | 'send-back', reason = '', key?: string) =>
    leader('POST', `${gradingPath}/approval`, { run, decision, reason, meeting: MEETING }, key);
  const settled = async (hazards: readonly number[]) => {
    must(await putPlan(api, PARKS));
    for (const [index, park] of PARKS.entries())
      must(await submitAs(api, park, figures({ hazards: hazards[index] ?? 0 })));
    for (const park of PARKS) must(await passAs(api, park));
    must(await settleAllAs(api));
  };
  const graded = async (hazards: readonly number[]): Promise<string> => {
    await settled(hazards);
    return must(await gradeAs(api)).body.run;
  };
  const settleDazu = () =>
    bureau('PUT', `/v1/evaluations/${YEAR}/dazu/settlement`, {
      version: 1,
      panelSeen: 0,
      overrides: [{ item: '3.1', score: 4.5, reason: '场地不足' }],
    });
  const gradingNow = async () => must(await leader('GET', gradingPath)).body;

  test('approves the run that it has seen, and only then is it published', async () => {
    const run = await graded([0, 1, 2, 3]);
    const early = await publishAs(api, run);
    expect(typeOf(early)).toBe('not-approved');
    expect(early.body.detail).toContain('领导小组审核');
    const { body } = must(await decide(run, 'approve', '同意'));
    expect(body).toMatchObject({ kind: 'approved', reason: '同意', by: 'leader' });
    expect(await gradingNow()).toMatchObject({
      run,
      outdated: false,
      approval: { decision: 'approve' },
      published: false,
    });
    must(await publishAs(api, run));
    expect(await gradingNow()).toMatchObject({ run, published: true, outdated: false });
  });

  test('does not approve while parks are undecided, nor twice, nor another run than the latest', async () => {
    const run = await graded([0, 0, 2, 3]);
    const tied = await decide(run, 'approve');
    expect(typeOf(tied)).toBe('ties-undecided');
    expect(tied.body.detail).toContain('dazu园区、fuling园区');
    const picked = must(await leader('POST', `${gradingPath}/picks`, { run, picks: ['dazu'], meeting: MEETING })).body;
    expect(typeOf(await decide(run, 'approve'))).toBe('stale-version');
    must(await decide(picked.run, 'approve'));
    expect(typeOf(await decide(picked.run, 'approve'))).toBe('not-open');
    expect(typeOf(await gradeAs(api))).toBe('not-open');
  });

  test('sees what either decision about a tie would mean in money', async () => {
    await graded([0, 0, 2, 3]);
    const { results, undecided, placesLeft } = await gradingNow();
    expect({ undecided, placesLeft }).toEqual({ undecided: ['dazu', 'fuling'], placesLeft: 1 });
    expect(results[0]).toMatchObject({
      park: 'dazu',
      grade: '待定',
      subsidy: null,
      either: { excellent: { total: 160, bonus: 10 }, pass: { total: 150, bonus: 0 } },
    });
    expect(results[2]).toMatchObject({ park: 'wanzhou', grade: '合格', either: null });
  });

  test('sends back with a reason; the bureau settles or proposes anew', async () => {
    const run = await graded([0, 1, 2, 3]);
    expect(typeOf(await decide(run, 'send-back', '  '))).toBe('reason-needed');
    const { body } = must(await decide(run, 'send-back', '请复核大足园区'));
    expect(body).toMatchObject({ kind: 'sent-back', reason: '请复核大足园区' });
    expect(await gradingNow()).toMatchObject({ run, approval: { decision: 'send-back', reason: '请复核大足园区' } });
    expect(typeOf(await publishAs(api, run))).toBe('not-approved');
    expect(typeOf(await approveAs(api, run))).toBe('not-open');
    must(await settleDazu());
    const again = must(await gradeAs(api)).body;
    expect(again).toMatchObject({ approval: null, outdated: false });
    expect(again.run).not.toBe(run);
    must(await approveAs(api, again.run));
    must(await publishAs(api, again.run));
  });

  test('takes an approval back until the year is published', async () => {
    const run = await graded([0, 1, 2, 3]);
    must(await decide(run, 'approve'));
    must(await decide(run, 'send-back', '材料有误'));
    expect(typeOf(await publishAs(api, run))).toBe('not-approved');
    const again = must(await gradeAs(api)).body.run;
    must(await approveAs(api, again));
    must(await publishAs(api, again));
    const late = await decide(again, 'send-back', '晚了');
    expect(typeOf(late)).toBe('not-open');
    expect(late.body.detail).toContain('已经公布');
  });

  test('is not asked about a run whose settlements have changed since', async () => {
    const run = await graded([0, 1, 2, 3]);
    must(await settleDazu());
    expect(await gradingNow()).toMatchObject({ run, outdated: true });
    expect(typeOf(await decide(run, 'approve'))).toBe('not-open');
    const again = must(await gradeAs(api)).body;

    expect(typeOf(await decide(run, 'approve'))).toBe('stale-version');
    must(await decide(again.run, 'approve'));
    expect(typeOf(await settleDazu())).toBe('not-open');
  });

  test('decides once per request, however often that is repeated', async () => {
    const run = await graded([0, 1, 2, 3]);
    const answers = await Promise.all(Array.from({ length: 4 }, () => decide(run, 'approve', '', 'approve-once')));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { body } = must(await bureau('GET', `/v1/years/${YEAR}/events`));
    expect(body.events.filter(({ kind }: { kind: string }) => kind === 'approved')).toHaveLength(1);
  });

  test('alone picks and approves, and approves nothing before there is a proposal', async () => {
    await settled([0, 1, 2, 3]);
    const early = await decide('no-such-run', 'approve');
    expect(typeOf(early)).toBe('not-open');
    const { run } = must(await gradeAs(api)).body;
    const others = await Promise.all(
      [PEOPLE.bureau, PEOPLE.districtDazu, PEOPLE.dazu, PEOPLE.expert].map((person) =>
        caller(api, person)('POST', `${gradingPath}/approval`, { body: { run, decision: 'approve', reason: '' } }),
      ),
    );
    expect(others.map(typeOf)).toEqual(Array(4).fill('not-allowed'));
  });
});
