import { YearTrail } from '../../../shared/api/trail';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { brokenLink, trailSubject, yearSubject } from '../../../functions/trail/chain';
import { caller, PEOPLE, type Person } from '../support/caller';
import { apiForAll } from '../support/api-for-tests';
import { settleAsStanding } from '../support/deeds/decisions';
import {
  PARKS,
  approveAs,
  figures,
  gradeAs,
  must,
  passAs,
  publishAs,
  putPlan,
  returnAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';

const PANEL = {
  members: [
    { account: 'expert1', name: '甲' },
    { account: 'expert2', name: '乙' },
    { account: 'expert3', name: '丙' },
  ],
  quorum: 1,
  masked: true,
  items: ['3.1'],
  closes: '2026-05-01T00:00:00.000Z',
};
const expert = (name: string): Person => ({ ...PEOPLE.expert, sub: name });
const year = Year.parse(YEAR);

describe('办理记录', () => {
  let beforePublication: Record<string, string[]>;
  const READERS = { park: PEOPLE.dazu, district: PEOPLE.districtDazu, bureau: PEOPLE.bureau, leader: PEOPLE.leader };
  const trail = async (person: Person) =>
    must(await caller(api, person)('GET', `/v1/evaluations/${YEAR}/dazu/events`)).body.events;
  const kinds = async () => {
    const seen: Record<string, string[]> = {};
    for (const [reader, person] of Object.entries(READERS)) {
      seen[reader] = (await trail(person)).map(({ kind }: { kind: string }) => kind);
    }
    return seen;
  };
  /** The first entry in an expert's list, which is the only one at that time. */
  const entryOfDazu = async () => {
    const list = must(await caller(api, expert('expert1'))('GET', `/v1/years/${YEAR}/panel`));
    return list.body.entries[0].entry;
  };
  const panel = (who: string, entry: string, method: string, what: string, body: object) =>
    caller(api, expert(who))(method, `/v1/years/${YEAR}/panel/${entry}/${what}`, { body });

  const api = apiForAll(async (api) => {
    must(await putPlan(api, PARKS, { panel: PANEL }));
    must(await submitAs(api, 'dazu', figures()));
    must(await returnAs(api, 'dazu', ['3.3']));
    must(await submitAs(api, 'dazu', figures({ hazards: 0 }), { basedOn: 1 }));
    must(await passAs(api, 'dazu', { version: 2 }));
    const entry = await entryOfDazu();
    must(await panel('expert2', entry, 'POST', 'declaration', { conflict: true, reason: '曾任该园区顾问' }));
    const recusal = { expert: 'expert3', reason: '亲属任职' };
    must(await caller(api, PEOPLE.bureau)('POST', `/v1/evaluations/${YEAR}/dazu/recusals`, { body: recusal }));
    must(await panel('expert1', entry, 'POST', 'declaration', { conflict: false, reason: '' }));
    const scores = { version: 2, scores: { '3.1': 4 }, remarks: [{ item: '3.1', remark: '物业一般' }], siteVisit: '' };
    must(await panel('expert1', entry, 'PUT', 'scores', scores));
    beforePublication = await kinds();
    const left = PARKS.filter((park) => park !== 'dazu');
    for (const [hazards, park] of left.entries()) {
      must(await submitAs(api, park, figures({ hazards: hazards + 2 })));
      must(await passAs(api, park));
    }
    const list = must(await caller(api, expert('expert1'))('GET', `/v1/years/${YEAR}/panel`)).body.entries;
    for (const { entry: other, standing } of list) {
      if (standing === 'scored') continue;
      must(await panel('expert1', other, 'POST', 'declaration', { conflict: false, reason: '' }));
      must(await panel('expert1', other, 'PUT', 'scores', { ...scores, version: 1 }));
    }
    for (const park of PARKS) must(await settleAsStanding(api, park));
    const { run } = must(await gradeAs(api)).body;
    must(await approveAs(api, run));
    must(await publishAs(api, run));
  });

  const STEPS = ['submitted', 'returned', 'submitted', 'passed'];
  test('before publication park and district find what they had a part in, bureau and leading group all of it', () => {
    const all = [...STEPS, 'conflict-declared', 'recused', 'conflict-declared', 'panel-scored'];
    expect(beforePublication).toEqual({ park: STEPS, district: STEPS, bureau: all, leader: all });
  });

  test('with the publication the park finds how its scores were settled, and never what single experts did', async () => {
    const { park = [], district = [], bureau = [] } = await kinds();
    expect(park).toEqual([...STEPS, 'settled', 'result-published']);
    expect(district).toEqual([...STEPS, 'panel-scored', 'settled', 'result-published']);
    expect(bureau).toHaveLength(10);
  });

  test('experts are named to bureau and leading group only', async () => {
    const by = async (person: Person) =>
      (await trail(person))
        .filter(({ kind }: { kind: string }) => kind === 'panel-scored')
        .map((event: { by: string }) => event.by);
    expect(await by(PEOPLE.bureau)).toEqual(['expert1']);
    expect(await by(PEOPLE.leader)).toEqual(['expert1']);
    expect(await by(PEOPLE.districtDazu)).toEqual(['']);
    for (const person of [PEOPLE.dazu, PEOPLE.districtDazu]) {
      expect(JSON.stringify(await trail(person))).not.toMatch(/expert\d|顾问|亲属/);
    }
  });

  test('the whole chain holds for the bureau', async () => {
    expect(brokenLink(trailSubject(year, ParkId.parse('dazu')), await trail(PEOPLE.bureau))).toBeNull();
  });

  test('experts have no trail to read', async () => {
    const answer = await caller(api, PEOPLE.expert)('GET', `/v1/evaluations/${YEAR}/dazu/events`);
    expect(answer.status).toBe(403);
  });

  test('the trail of the year is for bureau and leading group, and holds', async () => {
    const path = `/v1/years/${YEAR}/events`;
    for (const person of [PEOPLE.bureau, PEOPLE.leader]) {
      const { events } = YearTrail.parse(must(await caller(api, person)('GET', path)).body);
      expect(events.map(({ kind }) => kind)).toEqual([
        'plan-written',
        'plan-confirmed',
        'graded',
        'approved',
        'published',
      ]);
      const stored = await api.store.yearEvents(year);
      expect(brokenLink(yearSubject(year), stored)).toBeNull();
      expect(events.map(({ hash }) => hash)).toEqual(stored.map(({ hash }) => hash));
    }
    for (const person of [PEOPLE.dazu, PEOPLE.districtDazu, PEOPLE.expert]) {
      expect((await caller(api, person)('GET', path)).status).toBe(403);
    }
    const empty = await caller(api, PEOPLE.bureau)('GET', '/v1/years/2030/events');
    expect(empty.body.type).toBe('urn:yuanping:problem:year-has-no-plan');
  });

  test('a published park is told its settled scores, and its money', async () => {
    const mine = must(await caller(api, PEOPLE.dazu)('GET', `/v1/evaluations/${YEAR}/dazu`)).body;
    expect(mine).toMatchObject({
      state: '已公布',
      stage: 'published',
      yearState: 'published',
      result: { items: { '3.1': 4 }, computed: { '3.1': 5 }, panel: { '3.1': 4 }, total: 70, subsidy: { total: 160 } },
    });
  });
});
