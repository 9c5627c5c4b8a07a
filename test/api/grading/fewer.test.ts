import { caller, PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { refused } from '../support/refused';
import {
  figures,
  gradeAs,
  MEETING,
  must,
  approveAs,
  passAs,
  publishAs,
  putPlan,
  settleAllAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';
import { replayYear } from '../../../functions/integrity/replay/replay-year';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { Year } from '../../../shared/vocabulary/ids';

/** Seven parks, so that two places of 优秀 are there; the first is best. */
const SEVEN = ['beibei', 'dazu', 'fuling', 'nanan', 'wanzhou', 'yubei', 'yunyang'];

describe('the leading group names fewer than the quota', () => {
  const api = apiForEach();
  const pick = (body: object) => caller(api, PEOPLE.leader)('POST', `/v1/years/${YEAR}/grading/picks`, { body });
  const graded = async (): Promise<string> => {
    must(await putPlan(api, SEVEN));
    for (const [hazards, park] of SEVEN.entries())
      must(await submitAs(api, park, figures({ hazards: Math.min(hazards, 5) })));
    for (const park of SEVEN) must(await passAs(api, park));
    must(await settleAllAs(api));
    return must(await gradeAs(api)).body.run;
  };

  test('from the lowest rank up with a reason; a higher one only where the reason names it; and it comes out again', async () => {
    const run = await graded();
    const decline = (declined: readonly string[], reason: string, changes: object = {}) =>
      pick({ run, picks: [], declined, reason, meeting: MEETING, ...changes });
    refused(await decline(['dazu'], '安全事故', { meeting: null }), 'meeting-needed', /确定优秀等次.*会议日期/);
    refused(await decline(['dazu'], ''), 'reason-needed', /少于名额/);
    refused(await decline(['yubei'], '没有拟定'), 'pick-not-proposed', /yubei园区没有拟定为优秀/);
    refused(await decline(['beibei'], '发生舆情'), 'passed-over-unnamed', /beibei园区名次在前/);
    const { body } = must(await decline(['dazu'], '只有一家达到优秀水平'));
    expect(body).toMatchObject({ quota: 2, declined: ['dazu'] });
    expect(body.results.slice(0, 2)).toMatchObject([
      { park: 'beibei', grade: '优秀', subsidy: { bonus: 10 } },
      { park: 'dazu', grade: '合格', subsidy: { bonus: 0 } },
    ]);
    must(await approveAs(api, body.run));
    must(await publishAs(api, body.run));
    const { events } = must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/events`)).body;
    expect(events.find(({ kind }: { kind: string }) => kind === 'picked')).toMatchObject({
      reason: '只有一家达到优秀水平',
      meeting: MEETING,
    });
    expect((await verifyTrails(api.store)).findings).toEqual([]);
    const head = await api.store.yearHead(Year.parse(YEAR));
    if (!head) throw new RangeError('no year');
    expect((await replayYear(api.store, head)).findings).toEqual([]);
  });

  test('passing over the best park by name', async () => {
    const run = await graded();
    const reason = 'beibei园区在公示期间被查实重大投诉';
    const { body } = must(await pick({ run, picks: [], declined: ['beibei'], reason, meeting: MEETING }));
    expect(body.results.slice(0, 2)).toMatchObject([
      { park: 'beibei', grade: '合格' },
      { park: 'dazu', grade: '优秀' },
    ]);
  });
});
