import { brokenLink, trailSubject } from '../../../functions/trail/chain';
import { EventPage } from '../../../shared/api/trail';
import { EvaluationEvent, SeenEvent } from '../../../shared/evaluation/trail/event';
import { ParkId, Version, Year } from '../../../shared/vocabulary/ids';
import { Receipt } from '../../../shared/api/submission';
import { caller, PEOPLE, type Answer } from '../support/caller';
import { apiForAll } from '../support/api-for-tests';
import type { LocalApi } from '../support/local-api';
import { typeOf } from '../support/deeds/panel-year';
import { figures, must, passAs, putPlan, returnAs, settleAllAs, submitAs, YEAR } from '../support/deeds/year';

const MANY = Array.from({ length: 30 }, (_, index) => `park-${String(index).padStart(2, '0')}`);
const WRITERS = 200;
/** How often all of the writers look again: each time one of them gets through. */
const ROUNDS = 3;
/** Who tries again until it is in. */
const PERSISTENT = 16;
/** Of each sort, in a race of different writers. */
const RACERS = 12;
const year = Year.parse(YEAR);
type Send = (index: number) => Promise<Answer>;
const times = <Made>(count: number, make: (index: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(index));
const subject = (park: string) => trailSubject(year, ParkId.parse(park));
/** Figures by which a stored version says which writer it is from. */
const figuresOf = (writer: number) => figures({ employment: 100000 + writer });

const trail = async (api: LocalApi, park: string): Promise<EvaluationEvent[]> => {
  const call = caller(api, PEOPLE.bureau);
  const events: EvaluationEvent[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path: string = `/v1/evaluations/${YEAR}/${park}/events${cursor && `?cursor=${cursor}`}`;
    const page = EventPage.parse(must(await call('GET', path)).body);
    // The bureau reads it whole.
    events.push(...page.events.map((event) => EvaluationEvent.parse(event)));
    cursor = page.next;
  }
  return events;
};

describe('many at once', () => {
  const api = apiForAll(async (api) => {
    must(await putPlan(api, ['dazu', 'yubei', 'fuling', ...MANY]));
  });

  /** All writers submit at the same moment, having seen the same version. Answers who was acknowledged, in which version. */
  const round = async (park: string, basedOn: number) => {
    const answers = await Promise.all(times(WRITERS, (writer) => submitAs(api, park, figuresOf(writer), { basedOn })));
    const acknowledged = answers.flatMap(({ status, body }, writer) =>
      status === 200 ? [{ writer, receipt: Receipt.parse(body) }] : [],
    );
    expect(acknowledged.map(({ receipt }) => receipt.version)).toEqual([basedOn + 1]);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(new Set(refused.map((answer) => `${typeOf(answer)} ${answer.body.currentVersion}`))).toEqual(
      new Set([`stale-version ${basedOn + 1}`]),
    );
    return acknowledged;
  };

  test('of 200 writers on one evaluation one wins each version; what was acknowledged is kept and chained, and nothing else', async () => {
    const acknowledged = [];
    for (let basedOn = 0; basedOn <= ROUNDS; basedOn += 1) acknowledged.push(...(await round('dazu', basedOn)));

    const kept = await Promise.all(
      times(ROUNDS + 2, (index) => api.store.submission(year, ParkId.parse('dazu'), Version.parse(index + 1))),
    );
    expect(kept.map((submission) => submission && [submission.reported['employment'], submission.hash])).toEqual([
      ...acknowledged.map(({ writer, receipt }) => [100000 + writer, receipt.hash]),
      null,
    ]);
    const events = await trail(api, 'dazu');
    expect(events.map(({ version, content }) => [version, content])).toEqual(
      acknowledged.map(({ receipt }) => [receipt.version, receipt.hash]),
    );
    expect(brokenLink(subject('dazu'), events)).toBeNull();
  });

  test('submitters who look again each get a version of their own, and the trail holds', async () => {
    const persistent = async (): Promise<number> => {
      for (let basedOn = 0; ;) {
        const { status, body } = await submitAs(api, 'yubei', figures(), { basedOn });
        if (status === 200) return body.version;
        expect(status).toBe(409);
        basedOn = body.currentVersion;
      }
    };
    const versions = await Promise.all(times(PERSISTENT, persistent));
    const expected = times(PERSISTENT, (index) => index + 1);
    expect(versions.toSorted((a, b) => a - b)).toEqual(expected);
    const events = await trail(api, 'yubei');
    expect(events.map(({ version }) => version)).toEqual(expected);
    expect(brokenLink(subject('yubei'), events)).toBeNull();
  });

  test('thirty parks submit at the same moment and all are counted', async () => {
    const answers = await Promise.all(MANY.map((park) => submitAs(api, park, figures())));
    expect(answers.map(({ status }) => status)).toEqual(MANY.map(() => 200));
    const head = await api.store.yearHead(year);
    expect(head).toMatchObject({ state: 'frozen', submissions: ROUNDS + 1 + PERSISTENT + MANY.length });
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

  describe('of different sorts', () => {
    const bureau = (method: string, path: string, body: object) => caller(api, PEOPLE.bureau)(method, path, { body });
    const at = (what: string) => `/v1/evaluations/${YEAR}/fuling/${what}`;
    const submit = (basedOn: number) => (writer: number) => submitAs(api, 'fuling', figuresOf(writer), { basedOn });
    const pass = (version: number) => () => passAs(api, 'fuling', { version });
    const settle = (version: number) => () => bureau('PUT', at('settlement'), { version, panelSeen: 0, overrides: [] });
    const reopen = () => bureau('POST', at('reopening'), { reason: '初审有误' });

    /** All of them at the same moment, mixed. Answers what was acknowledged. */
    const race = async (...sorts: Send[]) => {
      const answers = await Promise.all(times(RACERS, (index) => sorts.map((send) => send(index))).flat());
      const faults = answers.filter(({ status }) => status >= 500 && status !== 503);
      expect(faults).toEqual([]);
      return answers.filter(({ status }) => status === 200).map(({ body }) => body);
    };
    /** What an acknowledgement says of the trail: the entry itself, or the version and the digest of what was received. */
    const entryOf = (body: object) => {
      const event = SeenEvent.safeParse(body);
      if (event.success) {
        // Whoever reads a trail in part is not told which entry it became.
        const { kind, by, version, reason, sequence, content } = event.data;
        return { kind, by, version, reason, ...(sequence !== undefined && { sequence, content }) };
      }
      const { version, hash } = Receipt.parse(body);
      return { version, content: hash };
    };
    const headNow = () => api.store.evaluationHead(year, ParkId.parse('fuling'));
    const versionNow = async () => (await headNow())?.latest?.version ?? 0;

    /** Every acknowledged write is an entry of the trail, every entry was acknowledged, and the chain holds. */
    const expectKept = async (before: number, acknowledged: readonly object[]) => {
      const events = await trail(api, 'fuling');
      expect(brokenLink(subject('fuling'), events)).toBeNull();
      const added = events.slice(before);
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(added).toHaveLength(acknowledged.length);
      expect(added).toEqual(expect.arrayContaining(acknowledged.map((body) => expect.objectContaining(entryOf(body)))));
      return events.length;
    };

    test('a review races with a new version, a return with a pass, a settlement with a reopening: what was acknowledged is in the trail, and nothing else', async () => {
      must(await submit(0)(0));
      let entries = 1;
      const counted = async () => {
        const { submissions, settlements } = (await api.store.yearHead(year)) ?? {};
        return { submissions, settlements };
      };
      const before = await counted();

      /** Wherever a race has left the park, the next one starts at 待初审. */
      const raceAgain = async (...sorts: Send[]) => {
        if ((await headNow())?.stage !== 'submitted') {
          must(await reopen());
          entries += 1;
        }
        entries = await expectKept(entries, await race(...sorts));
      };
      await raceAgain(submit(1), pass(1));
      const second = await versionNow();
      await raceAgain(submit(second), pass(second), pass(second + 1));
      const last = await versionNow();
      const sendBack = () => returnAs(api, 'fuling', ['3.1'], { version: last });
      await raceAgain(pass(last), settle(last), reopen);
      await raceAgain(reopen, pass(last), settle(last), sendBack);

      const events = await trail(api, 'fuling');
      const of = (...kinds: string[]) => events.filter(({ kind }) => kinds.includes(kind)).length;
      expect(await counted()).toEqual({
        submissions: (before.submissions ?? 0) - 1 + of('submitted'),
        settlements: (before.settlements ?? 0) + of('settled', 'reopened'),
      });
    });

    test('settling all from several windows settles each park once', async () => {
      for (const park of MANY.slice(0, 5)) must(await passAs(api, park));
      const answers = await Promise.all(times(4, () => settleAllAs(api)));
      expect(answers.map(({ status }) => status)).toEqual(times(4, () => 200));
      for (const park of MANY.slice(0, 5)) {
        const events = await trail(api, park);
        expect(events.map(({ kind }) => kind)).toEqual(['submitted', 'passed', 'settled']);
        expect(brokenLink(subject(park), events)).toBeNull();
      }
    });
  });
});
