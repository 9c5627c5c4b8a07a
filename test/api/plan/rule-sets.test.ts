import { replayYear } from '../../../functions/integrity/replay/replay-year';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { Year } from '../../../shared/vocabulary/ids';
import {
  RULE_SET_2021_57,
  RULE_SET_2021_57_EXAMPLE,
  RULE_SET_IDS,
  type RuleSet,
} from '../../../shared/regulation/rule-set';
import { caller, parkPerson, PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { serveApi, startApi } from '../support/local-api';
import { typeOf } from '../support/deeds/panel-year';
import {
  PARKS,
  figures,
  must,
  planOf,
  putPlan,
  submissionOf,
  submitAs,
  walkToPublished,
  YEAR,
} from '../support/deeds/year';

const NEXT = YEAR + 1;
/** The items of `figures` that the example states anew, as published and as amended. */
const PUBLISHED = { '1.6': 4, '2.4': 2, '2.5': 5, '2.6': 3, '3.2': 3, '3.4': 3 };
const AMENDED = { '1.6': 6, '2.4': 3, '2.5': 4, '2.6': 4, '3.2': 5, '3.4': 5 };

describe('a year under other rules than the year before', () => {
  const api = apiForEach();

  const bureau = (method: string, path: string, body?: object) => caller(api, PEOPLE.bureau)(method, path, { body });
  const evaluationOf = (park: string, year: number) =>
    caller(api, parkPerson(park))('GET', `/v1/evaluations/${year}/${park}`);
  const headOf = async (year: number) => {
    const head = await api.store.yearHead(Year.parse(year));
    if (!head) throw new RangeError(`${year} has no plan`);
    return head;
  };
  /** A year under a rule set, from the plan to the publication, with a hazard more for each park. */
  const publishedYear = async (year: number, ruleSet: RuleSet) => {
    must(await putPlan(api, PARKS, { year, ruleSet: ruleSet.id }));
    for (const [hazards, park] of PARKS.entries()) {
      const body = submissionOf(figures({ hazards }), 0, ruleSet);
      must(await caller(api, parkPerson(park))('PUT', `/v1/evaluations/${year}/${park}/submission`, { body }));
    }
    return walkToPublished(api, PARKS, year);
  };

  test('is submitted, settled, graded and published by the rules of its own plan', async () => {
    await publishedYear(YEAR, RULE_SET_2021_57);
    await publishedYear(NEXT, RULE_SET_2021_57_EXAMPLE);
    const [before, after] = [await evaluationOf('dazu', YEAR), await evaluationOf('dazu', NEXT)];
    expect(before.body.latest).toMatchObject({ ruleSet: '2021-57/1', items: PUBLISHED, findings: [] });
    expect(after.body.latest).toMatchObject({ ruleSet: '2021-57/2', items: AMENDED, findings: [] });
    expect(before.body.result).toMatchObject({ items: PUBLISHED, total: before.body.latest.total });
    expect(after.body.result).toMatchObject({ items: AMENDED, total: after.body.latest.total });
    expect((await bureau('GET', `/v1/years/${NEXT}/consolidated`)).body.ruleSet).toBe('2021-57/2');
    expect((await bureau('GET', '/v1/me')).body.years).toEqual([
      { year: NEXT, state: 'published', ruleSet: '2021-57/2', readings: DEFAULT_READINGS },
      { year: YEAR, state: 'published', ruleSet: '2021-57/1', readings: DEFAULT_READINGS },
    ]);
  });

  test('leaves the published year before it as it was: both come out again, byte for byte', async () => {
    await publishedYear(YEAR, RULE_SET_2021_57);
    await publishedYear(NEXT, RULE_SET_2021_57_EXAMPLE);
    for (const year of [YEAR, NEXT]) {
      const { parks, findings } = await replayYear(api.store, await headOf(year));
      expect([year, parks, findings]).toEqual([year, PARKS.length, []]);
    }
    expect((await verifyTrails(api.store)).findings).toEqual([]);
  });

  test('refuses a claim that only the rules of the year before can give', async () => {
    must(await putPlan(api, PARKS, { ruleSet: '2021-57/2' }));
    const body = submissionOf(figures());
    const answer = await caller(api, parkPerson('dazu'))('PUT', `/v1/evaluations/${YEAR}/dazu/submission`, { body });
    expect(typeOf(answer)).toBe('invalid-submission');
    expect(answer.body.findings).toContainEqual(
      expect.objectContaining({
        code: 'claimed-impossible',
        place: { kind: 'claimed', item: '1.6' },
        possible: [0, 3, 6, 8],
      }),
    );
  });

  test('has nothing to gain from the other reading of R-ceiling', async () => {
    await publishedYear(YEAR, RULE_SET_2021_57);
    await publishedYear(NEXT, RULE_SET_2021_57_EXAMPLE);
    const changed = async (year: number) =>
      (await bureau('GET', `/v1/years/${year}/comparison?R-ceiling=scaled`)).body.changed.length;
    expect([await changed(YEAR), await changed(NEXT)]).toEqual([PARKS.length, 0]);
  });

  test('can become so by an amendment, which says what it does to each park', async () => {
    must(await putPlan(api, PARKS));
    must(await submitAs(api, 'dazu', figures()));
    const plan = planOf(PARKS, { ruleSet: '2021-57/2' });
    const body = { plan, basedOn: 1, reason: '按修订后的评分标准评估', preview: false };
    const { changes, touched } = must(await bureau('POST', `/v1/years/${YEAR}/plan/amendments`, body)).body;
    expect(changes).toContainEqual({
      park: null,
      what: '规则版本',
      before: '2021-57/1',
      after: '2021-57/2（示例）',
    });
    expect(touched).toEqual([expect.objectContaining({ park: 'dazu', before: 70, after: 77 })]);
    const { latest, computed } = (await evaluationOf('dazu', YEAR)).body;
    expect([latest.ruleSet, latest.items['1.6'], computed.items['1.6']]).toEqual(['2021-57/1', 4, 6]);
  });
});

describe('rules that no authority has issued', () => {
  test('are no rules for a plan where the deployment does not allow them', async () => {
    const api = await startApi();
    const strict = await serveApi({ ...api.dependencies, exampleRules: false });
    try {
      const guarded = { ...api, url: strict.url };
      const bureau = caller(guarded, PEOPLE.bureau);
      expect((await bureau('GET', '/v1/me')).body.ruleSets).toEqual(['2021-57/1']);
      expect((await caller(api, PEOPLE.bureau)('GET', '/v1/me')).body.ruleSets).toEqual(RULE_SET_IDS);
      const refused = await putPlan(guarded, PARKS, { ruleSet: '2021-57/2' });
      expect([refused.status, typeOf(refused)]).toEqual([400, 'malformed-request']);
      expect(refused.body.detail).toContain('没有任何机关发布');
      must(await putPlan(guarded, PARKS));
      must(await submitAs(guarded, 'dazu', figures()));
      const body = { plan: planOf(PARKS, { ruleSet: '2021-57/2' }), basedOn: 1, reason: '试用', preview: true };
      const amendment = await bureau('POST', `/v1/years/${YEAR}/plan/amendments`, { body });
      expect(amendment.body.detail).toContain('没有任何机关发布');
    } finally {
      await strict.stop();
      await api.stop();
    }
  });
});
