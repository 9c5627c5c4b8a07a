import { ASKED_READINGS, DEFAULT_READINGS, READINGS } from '../../../shared/regulation/readings';
import { apiForEach } from '../support/api-for-tests';
import { caller, PEOPLE } from '../support/caller';
import { draftPlan, must, PARKS, YEAR } from '../support/deeds/year';
import { refused } from '../support/refused';

describe('the readings of a plan', () => {
  const api = apiForEach();

  test.each(ASKED_READINGS)(
    'are never completed: without %s it is refused by the question, and nothing is kept',
    async (id) => {
      const readings = Object.fromEntries(Object.entries(DEFAULT_READINGS).filter(([other]) => other !== id));
      const { detail } = refused(
        await draftPlan(api, PARKS, { readings }),
        'malformed-request',
        /没有选定，请选定一种/,
      );
      for (const words of [READINGS[id].question, ...Object.values(READINGS[id].alternatives)])
        expect(detail).toContain(words);
      expect((await caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/plan`)).status).toBe(404);
      must(await draftPlan(api, PARKS));
    },
  );
});
