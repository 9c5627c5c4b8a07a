import { unmarshall } from '@aws-sdk/util-dynamodb';
import { replayYear } from '../../../functions/integrity/replay/replay-year';
import { verifyTable } from '../../../functions/integrity/verify-table';
import { tableItems } from '../../../functions/store/backup/table-items';
import { unpackedTable } from '../../../functions/store/backup/unpacked-table';
import { entryOfItem } from '../../../functions/store/trail';
import { HeadMoved } from '../../../functions/store/table/failures';
import { PublicationId } from '../../../functions/store/table/items';
import { Instant, Year } from '../../../shared/vocabulary/ids';
import { apiForAll } from '../support/api-for-tests';
import { caller, districtPerson, PEOPLE, type Answer } from '../support/caller';
import { announced, evidenceOf, pdfOf } from '../support/deeds/evidence';
import { itemsOf, liveToTheEnd, liveUntilGraded } from '../support/deeds/everything';
import { reportAs } from '../support/deeds/months';
import { accountOf, expertAt, panelOf, typeOf } from '../support/deeds/panel-year';
import { applyAs, contentOf } from '../support/deeds/recognition';
import { stampOf } from '../support/deeds/stamp';
import {
  approveAs,
  CLOSES,
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
import { serveApi, startApi, type LocalApi } from '../support/local-api';

const CLOSED = '2026-04-01T00:00:01.000Z';
/** What another server’s clock says just after. */
const SLOW = '2026-03-31T23:40:00.000Z';
const SLOWER_BY = 20 * 60_000;

describe('a date that has passed by an entry has passed on a server whose clock is slow', () => {
  const api = apiForAll(async (api) => {
    const panel = panelOf(['one', 'two'], { quorum: 1, closes: CLOSES });
    must(await putPlan(api, ['dazu', 'fuling', 'wanzhou', 'yubei'], { panel, reviewsClose: CLOSES }));
    for (const park of ['fuling', 'wanzhou', 'yubei']) must(await submitAs(api, park, figures()));
    for (const park of ['wanzhou', 'yubei']) must(await passAs(api, park));
    for (const park of ['wanzhou', 'yubei']) must(await expertAt(api, 'one').declare(`${park}园区`));
  });
  const bureau = (path: string, body: object) => caller(api, PEOPLE.bureau)('POST', `/v1/${path}`, { body });
  const at = async (clock: string, deed: () => Promise<Answer>) => {
    api.setClock(clock);
    return deed();
  };

  test('by one of the park’s own', async () => {
    const recusal = { expert: accountOf('two'), reason: '亲属任职' };
    must(await at(CLOSED, () => bureau(`evaluations/${YEAR}/wanzhou/recusals`, recusal)));
    expect(typeOf(await at(SLOW, () => expertAt(api, 'one').score('wanzhou园区', [3, 4])))).toBe('not-open');
    // Of a park of which nothing says so, there is only the clock.
    must(await expertAt(api, 'one').score('yubei园区', [3, 4]));
  });

  test.each<[string, () => Promise<Answer>]>([
    ['a submission', () => submitAs(api, 'dazu', figures())],
    ['a review', () => passAs(api, 'fuling')],
    ['an expert’s scores', () => expertAt(api, 'one').declare('yubei园区')],
    ['a file that is announced', () => evidenceOf(api, 'dazu').request(announced(pdfOf('一')))],
  ])('by one of the year: %s', async (_, deed) => {
    api.setClock(CLOSED);
    const { plan, version } = must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/plan`)).body;
    const [one, ...others] = plan.participants;
    const participants = [{ ...one, recognised: one.recognised === 2024 ? 2023 : 2024 }, ...others];
    const amendment = { plan: { ...plan, participants }, basedOn: version, reason: '更正认定年份', preview: false };
    must(await bureau(`years/${YEAR}/plan/amendments`, amendment));
    expect(typeOf(await at(SLOW, deed))).toBe('not-open');
  });
});

describe('where every third time that is told is twenty minutes slow', () => {
  const api = apiForAll();

  test('no entry is dated before the one that it follows, verify finds nothing, and the year comes out again', async () => {
    let served = 0;
    const clock = () => {
      served += 1;
      // A second later each time, and at the slowest when the test says.
      return new Date(api.clock().getTime() + served * 1000 + (served % 3 === 0 ? 0 : SLOWER_BY));
    };
    Object.assign(api.dependencies, { clock });
    await liveToTheEnd(api, await liveUntilGraded(api));

    const items = (await tableItems(api.database.client, api.database.table)).map((item) => unmarshall(item));
    const byTrail = new Map<string, { readonly sequence: number; readonly at: string }[]>();
    for (const item of items) {
      const stored = entryOfItem(item);
      const { pk, at } = item;
      if (!stored || String(pk).startsWith('FACTS#')) continue;
      const { sequence } = stored.entry;
      byTrail.set(stored.subject, [...(byTrail.get(stored.subject) ?? []), { sequence, at: String(at) }]);
    }
    expect(byTrail.size).toBeGreaterThan(10);
    for (const [subject, entries] of byTrail) {
      const dates = entries.toSorted((one, other) => one.sequence - other.sequence).map(({ at }) => at);
      expect({ subject, dates }).toEqual({ subject, dates: dates.toSorted() });
    }
    const { store, keys } = unpackedTable(items);
    expect((await verifyTable(store, keys)).findings).toEqual([]);
    const head = await store.yearHead(Year.parse(YEAR));
    if (!head) throw new RangeError('no plan');
    expect((await replayYear(store, head)).findings).toEqual([]);
  });
});

/** Deeds outside of the parks’ own evaluations, and the tables that they are done on. */
const OTHER_YEAR = YEAR + 1;
const OF_OTHER_YEAR = { year: OTHER_YEAR, submissionsClose: '2027-04-01T00:00:00.000Z' };
const support = (api: LocalApi, year: number) =>
  caller(api, districtPerson('dazu'))('POST', `/v1/evaluations/${year}/dazu/support`, {
    body: { source: 'matching', amount: 20, document: '区财政函〔2026〕1号', note: '' },
  });
const planAgain = async (api: LocalApi) => {
  const bureau = caller(api, PEOPLE.bureau);
  const { plan, version } = must(await bureau('GET', `/v1/years/${OTHER_YEAR}/plan`)).body;
  return bureau('PUT', `/v1/years/${OTHER_YEAR}/plan`, { body: { plan, basedOn: version } });
};
const withdraw = (api: LocalApi, application: string) =>
  caller(api, districtPerson('fuling'))('POST', `/v1/applications/${application}/withdrawal`, {
    body: { reason: '材料不全' },
  });
/** A year that is approved, beside another one, an application, money and a month’s report. */
const untilApproved = async (api: LocalApi) => {
  must(await putPlan(api, ['dazu']));
  must(await putPlan(api, ['dazu'], OF_OTHER_YEAR));
  const { application } = must(await applyAs(api, 'fuling', contentOf('乙'))).body;
  must(await submitAs(api, 'dazu', figures()));
  must(await passAs(api, 'dazu'));
  must(await support(api, YEAR));
  must(await reportAs(api, 'dazu', 1));
  must(await settleAllAs(api));
  const { run } = must(await gradeAs(api)).body;
  must(await approveAs(api, run));
  return { run: String(run), application: String(application) };
};
const foundIn = async (api: LocalApi) => {
  const { store, keys } = unpackedTable(await itemsOf(api));
  return (await verifyTable(store, keys)).findings;
};

describe('what a slow server writes around a publication is no earlier entry that was put in later', () => {
  test('just after it: to an application, another year’s plan, or money of another year', async () => {
    const api = await startApi();
    try {
      const { run, application } = await untilApproved(api);
      api.setClock(CLOSED);
      must(await publishAs(api, run));

      api.setClock(SLOW);
      must(await withdraw(api, application));
      must(await planAgain(api));
      must(await support(api, OTHER_YEAR));
      expect(await foundIn(api)).toEqual([]);
    } finally {
      await api.stop();
    }
  });

  test('while it is being made: after it was read where trails stand, before it is kept', async () => {
    const api = await startApi();
    try {
      const { run, application } = await untilApproved(api);
      const { signer } = api.dependencies;
      if (!signer) throw new RangeError('Nothing signs');
      const sign: typeof signer.sign = async (text) => {
        api.setClock(SLOW);
        must(await withdraw(api, application));
        must(await planAgain(api));
        must(await support(api, YEAR));
        must(await support(api, OTHER_YEAR));
        must(await reportAs(api, 'dazu', 2));
        return signer.sign(text);
      };
      Object.assign(api.dependencies, { signer: { sign } });
      api.setClock(CLOSED);
      must(await publishAs(api, run));
      expect(await foundIn(api)).toEqual([]);
    } finally {
      await api.stop();
    }
  });

  test('what was dated before it began, and comes to be kept after that, is dated anew', async () => {
    const api = await startApi();
    try {
      const { run } = await untilApproved(api);
      const { store } = api;
      const { lastPublication } = store;
      // Somebody who is about to write has looked, and now the year is published.
      let isFirst = true;
      const slowly: typeof lastPublication = async () => {
        const last = await lastPublication();
        if (!isFirst) return last;
        isFirst = false;
        api.setClock(CLOSED);
        must(await publishAs(api, run));
        return last;
      };
      const server = await serveApi({ ...api.dependencies, store: { ...store, lastPublication: slowly } });
      api.setClock(SLOW);
      must(await support({ ...api, url: server.url }, OTHER_YEAR));
      await server.stop();
      expect(isFirst).toBe(false);
      expect(await foundIn(api)).toEqual([]);
    } finally {
      await api.stop();
    }
  });

  test('of two publications at once, the one that began first is dated anew', async () => {
    const api = await startApi();
    try {
      const { run } = await untilApproved(api);
      const [first, second] = [PublicationId.parse('first'), PublicationId.parse('second')];
      const stamp = stampOf('bureau', Instant.parse(CLOSED));
      const begun = await api.store.beginPublication(stamp, first);
      await expect(api.store.beginPublication(stamp, second)).rejects.toThrow(HeadMoved);
      await api.store.beginPublication(begun, second);
      api.setClock(SLOW);
      must(await publishAs(api, run));
      const head = await api.store.yearHead(Year.parse(YEAR));
      expect(head?.published?.at).toBe(CLOSED);
    } finally {
      await api.stop();
    }
  });
});
