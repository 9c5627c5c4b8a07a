import { createApiClient } from '../../../addin/client/api-client';
import { newlyRecognised, nextYearParks } from '../../../addin/pane/plan/next-year-parks';
import { Year } from '../../../shared/vocabulary/ids';
import { PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { goodClaims } from '../support/local-api';
import { AFTER_NOTICE, applyAs, contentOf, NOTICE, PASSED, stepOn } from '../support/deeds/recognition';
import { answerAs, desks, lastFigure, verifyAs } from '../support/deeds/verified';
import { figures, must, passAs, putPlan, submitAs, YEAR } from '../support/deeds/year';

describe('the parks that are proposed for a year', () => {
  const api = apiForEach();

  const client = () =>
    createApiClient({
      base: api.url,
      accessToken: () => api.keys.sign(goodClaims(api.clock(), PEOPLE.bureau)),
    });
  /** Recognises a park in 2026. */
  const recognise = async (park: string) => {
    api.setClock('2026-03-01T02:00:00.000Z');
    const { application } = must(await applyAs(api, 'dazu', contentOf(park))).body;
    const step = stepOn(api);
    must(await step(application, 'assessment', PASSED));
    must(await step(application, 'notice', NOTICE));
    api.setClock(AFTER_NOTICE);
    must(await step(application, 'award', { park, year: 2026 }));
  };
  const proposed = async (year: number) =>
    (await nextYearParks(client(), Year.parse(YEAR), Year.parse(year), () => undefined)).map(
      ({ park, recognised, revenueTarget, priorRevenue }) => [park, recognised, revenueTarget, priorRevenue],
    );

  test('are those of the year before and those recognised since, with the year of the award and without figures', async () => {
    must(await putPlan(api, ['dazu']));
    await recognise('dazu-new');
    const [old, recent] = await proposed(2026);
    expect(old?.[0]).toBe('dazu');
    expect(recent).toEqual(['dazu-new', 2026, null, null]);
  });

  test('come with the figure that counts where one was found otherwise', async () => {
    must(await putPlan(api, ['dazu']));
    must(await submitAs(api, 'dazu', figures()));
    must(await passAs(api, 'dazu'));
    const found = { figure: 'revenue', verified: 96_500.5, reason: '扣除代收代付款' };
    must(await verifyAs(api, await desks(api, 'dazu').bureau(), found));
    must(await answerAs(api, 'dazu', await lastFigure(api, 'dazu')));
    expect(await proposed(YEAR + 1)).toEqual([['dazu', expect.any(Number), null, 96_500.5]]);
    expect((await proposed(YEAR + 2))[0]?.[3]).toBeNull();
  });

  test('are not proposed for a year before their recognition', async () => {
    must(await putPlan(api, ['dazu']));
    await recognise('dazu-new');
    expect((await newlyRecognised(client(), Year.parse(2025))).map(({ park }) => park)).toEqual([]);
  });

  test('start with the registry where there was no year before', async () => {
    await recognise('dazu-new');
    expect(await newlyRecognised(client(), Year.parse(2026))).toEqual([
      expect.objectContaining({ park: 'dazu-new', district: 'dazu', districtName: '大足区', recognised: 2026 }),
    ]);
  });
});
