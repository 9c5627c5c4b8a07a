import { createApiClient } from '../../../addin/client/api-client';
import { reportMatter } from '../../../addin/submission/report-matter';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { openExcel } from '../../excel/support/excel-under-test';
import { apiForEach } from '../support/api-for-tests';
import { parkPerson } from '../support/caller';
import { answerAs, desks, lastFigure, verifyAs } from '../support/deeds/verified';
import { goodClaims } from '../support/local-api';
import { figures, must, passAs, putPlan, submitAs, YEAR } from '../support/deeds/year';

const NEXT = YEAR + 1;
const FOUND_REVENUE = 96_500.5;

describe('what a park’s report is drafted from', () => {
  const api = apiForEach();

  test('compares with the year before as it was found, not as it was reported', async () => {
    must(await putPlan(api, ['dazu']));
    must(await submitAs(api, 'dazu', figures()));
    must(await passAs(api, 'dazu'));
    const found = { figure: 'revenue', verified: FOUND_REVENUE, reason: '扣除代收代付款' };
    must(await verifyAs(api, await desks(api, 'dazu').bureau(), found));
    must(await answerAs(api, 'dazu', await lastFigure(api, 'dazu')));
    must(await putPlan(api, ['dazu'], { year: NEXT, submissionsClose: `${NEXT + 1}-04-01T00:00:00.000Z` }));
    must(await submitAs(api, 'dazu', figures(), { year: NEXT }));
    await openExcel();
    const client = createApiClient({
      base: api.url,
      accessToken: () => api.keys.sign(goodClaims(api.clock(), parkPerson('dazu'))),
    });
    const path = { year: Year.parse(NEXT), park: ParkId.parse('dazu') };
    const { matter, from } = await reportMatter(
      client,
      await client.call('evaluation', { path }),
      RULE_SET_2021_57,
      DEFAULT_READINGS,
    );
    expect([from, matter.reported['revenue'], matter.prior?.['revenue']]).toEqual([
      'submission',
      figures()['revenue'],
      FOUND_REVENUE,
    ]);
  });
});
