import { EventPage } from '../../shared/api/evaluation';
import { ParkId, Year } from '../../shared/api/ids';
import { brokenLink } from '../../functions/integrity/chain';
import { trailSubject } from '../../functions/integrity/subjects';
import { caller, PEOPLE } from './support/caller';
import { startApi, type LocalApi } from './support/local-api';
import { figures, putPlan, submitAs, YEAR } from './support/year';

const MANY = Array.from({ length: 30 }, (_, index) => `park-${String(index).padStart(2, '0')}`);
const SUBMITTERS = 24;
/** Who tries again until it is in; each round one of them gets through. */
const PERSISTENT = 12;
// Hundreds of requests: more time than usual on a machine that is busy with other tests.
jest.setTimeout(120_000);

const trail = async (api: LocalApi, park: string) => {
  const { body } = await caller(api, PEOPLE.bureau)('GET', `/v1/evaluations/${YEAR}/${park}/events`);
  return EventPage.parse(body).events;
};
const subject = (park: string) => trailSubject(Year.parse(YEAR), ParkId.parse(park));

describe('many at once', () => {
  let api: LocalApi;
  beforeAll(async () => {
    api = await startApi();
    await putPlan(api, ['dazu', 'yubei', ...MANY]);
  });
  afterAll(() => api.stop());

  test('of many first submissions exactly one is accepted, the others are told which version is current', async () => {
    const answers = await Promise.all(
      Array.from({ length: SUBMITTERS }, (_, index) => submitAs(api, 'dazu', figures({ hazards: index % 5 }))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map(({ body }) => [body.type, body.currentVersion])).toEqual(
      Array(SUBMITTERS - 1).fill(['urn:yuanping:problem:stale-version', 1]),
    );
    expect(await trail(api, 'dazu')).toHaveLength(1);
  });

  test('submitters who look again each get a version of their own, and the trail holds', async () => {
    const persistent = async (): Promise<number> => {
      for (let basedOn = 0; ;) {
        const { status, body } = await submitAs(api, 'yubei', figures(), basedOn);
        if (status === 200) return body.version;
        expect(status).toBe(409);
        basedOn = body.currentVersion;
      }
    };
    const versions = await Promise.all(Array.from({ length: PERSISTENT }, persistent));
    const expected = Array.from({ length: PERSISTENT }, (_, index) => index + 1);
    expect(versions.toSorted((a, b) => a - b)).toEqual(expected);
    const events = await trail(api, 'yubei');
    expect(events.map(({ version }) => version)).toEqual(expected);
    expect(brokenLink(subject('yubei'), events)).toBeNull();
  });

  test('thirty parks submit at the same moment and all are counted', async () => {
    const answers = await Promise.all(MANY.map((park) => submitAs(api, park, figures())));
    expect(answers.map(({ status }) => status)).toEqual(MANY.map(() => 200));
    const head = await api.store.yearHead(Year.parse(YEAR));
    expect(head).toMatchObject({ state: 'frozen', submissions: 1 + PERSISTENT + MANY.length });
  });

  test('a trail with a changed, a missing or a foreign entry does not hold', async () => {
    const events = await trail(api, 'yubei');
    const changed = events.map((event) => (event.sequence === 5 ? { ...event, version: 99 } : event));
    expect(brokenLink(subject('yubei'), changed)).toBe(5);
    expect(
      brokenLink(
        subject('yubei'),
        events.filter(({ sequence }) => sequence !== 7),
      ),
    ).toBe(7);
    expect(brokenLink(subject('dazu'), events)).toBe(1);
  });
});
