import { unmarshall } from '@aws-sdk/util-dynamodb';
import { tableItems } from '../../../functions/store/backup/table-items';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { apiForAll } from '../support/api-for-tests';
import { caller, districtPerson, parkPerson, PEOPLE, type Person } from '../support/caller';
import { settleAsStanding } from '../support/deeds/decisions';
import { contentOf } from '../support/deeds/recognition';
import { PAID_ON, payAs } from '../support/deeds/money';
import { expertAt, expertPerson, panelOf, passedYear, scoreAs } from '../support/deeds/panel-year';
import { approveAs, gradeAs, must, publishAs, YEAR } from '../support/deeds/year';
import type { LocalApi } from '../support/local-api';
import { toldTo } from '../support/told-to';

const DAZU = 'dazu园区';
const WHO = {
  'the park': parkPerson('dazu'),
  'its district': districtPerson('dazu'),
  'another park': parkPerson('yubei'),
  'an expert': expertPerson('two'),
} as const satisfies Record<string, Person>;
type Who = keyof typeof WHO;
const EVERYBODY = Object.keys(WHO) as Who[];

const told = (api: LocalApi, person: Person) => toldTo(api, person, applicationId);

const DIGEST = /^(?!0+$)[0-9a-f]{64}$/;

/** What binds the entries of every trail of the table, and the digests that they carry, under whichever name. */
const bindings = async ({ database: { client, table } }: LocalApi): Promise<Set<string>> => {
  const items = (await tableItems(client, table)).map((item) => unmarshall(item));
  const entries = items.filter(({ previous }) => previous !== undefined);
  const values = entries.flatMap(({ nonce, ...entry }) => [
    nonce,
    ...Object.values(entry).filter((value) => DIGEST.test(String(value))),
  ]);
  const signatures = items.filter(({ pk }) => String(pk).startsWith('ANCHOR#')).map(({ signature }) => signature);
  return new Set([...values, ...signatures].filter((value) => typeof value === 'string'));
};

/** The parks whose receipts somebody has: what these sent is theirs whole. */
const OWN: Readonly<Record<Who, readonly string[]>> = {
  'the park': ['dazu'],
  'its district': ['dazu'],
  'another park': ['yubei'],
  'an expert': [],
};
const receiptsOf = async ({ store }: LocalApi, parks: readonly string[]) => {
  const heads = parks.map((park) => store.evaluationHead(Year.parse(YEAR), ParkId.parse(park)));
  return new Set<unknown>((await Promise.all(heads)).map((head) => head?.latest?.hash));
};

let applicationId = '';

/**
 * What can be computed of what is hidden is computed from something: from a digest or a hash that was told, or from a difference that a hidden step makes in what is
 * told. Of the first kind nothing is told but digests of what the reader has whole; of the second, nothing changes.
 */
describe('what somebody may not see', () => {
  const api = apiForAll(async (api) => {
    await passedYear(api, ['dazu', 'fuling', 'wanzhou', 'yubei'], panelOf(['one', 'two', 'three'], { quorum: 1 }));
    must(await expertAt(api, 'two').declare(DAZU));
    for (const park of ['fuling', 'wanzhou', 'yubei']) await scoreAs(api, 'two', `${park}园区`, [3, 4]);
    const district = caller(api, districtPerson('dazu'));
    const support = { source: 'matching', amount: 20, document: '区财政函〔2026〕1号', note: '' };
    must(await district('POST', `/v1/evaluations/${YEAR}/dazu/support`, { body: support }));
    const applied = must(
      await district('POST', '/v1/applications', { body: { content: contentOf('甲'), earlier: null } }),
    );
    applicationId = applied.body.application;
  });

  const bureau = (method: string, path: string, body: object) => caller(api, PEOPLE.bureau)(method, path, { body });

  const HIDDEN: readonly (readonly [string, readonly Who[], () => Promise<unknown>])[] = [
    ['an expert’s declaration', EVERYBODY, async () => must(await expertAt(api, 'one').declare(DAZU))],
    ['an expert’s scores', EVERYBODY, async () => must(await expertAt(api, 'one').score(DAZU, [3, 4.5]))],
    [
      'an expert’s conflict of interest',
      EVERYBODY,
      async () => must(await expertAt(api, 'three').declare(DAZU, true, '曾任顾问')),
    ],
    [
      'the base that the bureau sets before the year is published',
      EVERYBODY,
      async () =>
        must(await bureau('POST', `/v1/evaluations/${YEAR}/dazu/adjustment`, { base: 90, reason: '规模较小' })),
    ],
    [
      'for whom else experts were given more time, and why',
      ['another park'],
      async () =>
        must(
          await bureau('POST', `/v1/years/${YEAR}/districts/dazu/extension`, {
            of: 'panel',
            until: '2026-07-01T00:00:00.000Z',
            reason: '专家住院',
          }),
        ),
    ],
  ];

  test.each(HIDDEN)('is not told by what is told of the rest: %s', async (_, blind, step) => {
    const before = await Promise.all(blind.map((who) => told(api, WHO[who])));
    await step();
    const after = await Promise.all(blind.map((who) => told(api, WHO[who])));
    for (const [index, who] of blind.entries())
      expect({ who, told: after[index] }).toEqual({ who, told: before[index] });
  });

  test('is not told by a hash, a digest or a number either, to nobody who reads a trail in part, while the bureau reads all of it', async () => {
    must(await expertAt(api, 'two').score(DAZU, [3, 4]));
    for (const park of ['dazu', 'fuling', 'wanzhou', 'yubei']) must(await settleAsStanding(api, park));
    const known = await bindings(api);
    expect(known.size).toBeGreaterThan(40);
    const bureauKnows = JSON.stringify(await told(api, PEOPLE.bureau));
    expect([...known].filter((value) => bureauKnows.includes(value)).length).toBeGreaterThan(10);
    for (const who of EVERYBODY) {
      const text = JSON.stringify(await told(api, WHO[who]));
      const own = await receiptsOf(api, OWN[who]);
      expect({ who, told: [...known].filter((value) => text.includes(value) && !own.has(value)) }).toEqual({
        who,
        told: [],
      });
    }
  });

  test('stays hidden when the year is published, and what is written is answered without it too', async () => {
    const { run } = must(await gradeAs(api)).body;
    must(await approveAs(api, run));
    must(await publishAs(api, run));
    const park = caller(api, WHO['the park']);
    must(await payAs(api, 'dazu', 10));
    const spending = { category: 'rent', date: PAID_ON, amount: 1.5, voucher: 'V-1', note: '' };
    const spent = must(await park('POST', `/v1/evaluations/${YEAR}/dazu/spending`, { body: spending })).body;
    expect(spent).toMatchObject({ sequence: 1, kind: 'spent' });
    const path = `/v1/evaluations/${YEAR}/dazu/spending/1/cancellation`;
    const cancelled = must(await park('POST', path, { body: { reason: '记错' } })).body;
    expect(cancelled).toMatchObject({ sequence: 1, cancels: 1 });
    const known = await bindings(api);
    const { anchor = '' } = (await api.store.yearEvents(Year.parse(YEAR))).at(-1) ?? {};
    expect([anchor, known.has(anchor)]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), true]);
    const answers = [spent, cancelled, ...(await Promise.all(EVERYBODY.map((who) => told(api, WHO[who]))))];
    const text = JSON.stringify(answers);
    const receipts = await receiptsOf(api, ['dazu', 'yubei']);
    expect([...known].filter((value) => text.includes(value) && !receipts.has(value))).toEqual([]);
    expect(text).not.toContain('"nonce"');
  });
});
