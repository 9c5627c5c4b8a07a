import { randomUUID } from 'node:crypto';
import { ParkId, Version, Year } from '../../../shared/vocabulary/ids';
import type { Tenant } from '../../../shared/evaluation/tenants/tenant';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import type { Key } from '../../../functions/store/table/kind';
import { KINDS } from '../../../functions/store/table/kinds';
import { RevisionId } from '../../../functions/store/table/items';
import { DeleteCommand, DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { badCodeAt, codeAt, tenantAt, tenantsFrom } from '../../cases/tenants';
import { caller, districtPerson, parkPerson, PEOPLE, type Person } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { typeOf } from '../support/deeds/panel-year';
import {
  draftPlan,
  PARKS,
  CLOSES,
  figures,
  must,
  passAs,
  planOf,
  putPlan,
  returnAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';

const Y = Year.parse(YEAR);
const dazu = ParkId.parse('dazu');
const at = (park: string, part = '') => `/v1/evaluations/${YEAR}/${park}/tenants${part}`;

describe('a list of tenants', () => {
  const api = apiForEach(async (api) => {
    must(await putPlan(api, PARKS));
  });

  const put = (
    park: string,
    tenants: readonly object[],
    basedOn = 0,
    { key = randomUUID(), who = parkPerson(park) }: { key?: string; who?: Person } = {},
  ) => caller(api, who)('PUT', at(park), { body: { tenants, basedOn }, key });
  const listOf = async (park: string, who: Person = PEOPLE.bureau) =>
    must(await caller(api, who)('GET', at(park))).body;
  const summaryOf = async (park: string) => must(await caller(api, PEOPLE.bureau)('GET', at(park, '/summary'))).body;
  const duplicates = async (who: Person) => {
    const found: { code: string; parks: { park: string; tenant: string | null }[] }[] = [];
    const path = `/v1/years/${YEAR}/tenant-duplicates`;
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = must(await caller(api, who)('GET', cursor === '' ? path : `${path}?cursor=${cursor}`));
      found.push(...body.duplicates);
      cursor = body.next;
    }
    return found;
  };
  const eventsOf = async (park: string) => api.store.events(Y, ParkId.parse(park), 0, 100);
  const verified = async () => (await verifyTrails(api.store)).findings;

  test('is kept as sent, version by version, each with an entry in the park’s trail', async () => {
    const first = tenantsFrom(1, 30);
    const receipt = must(await put('dazu', first)).body;
    expect(receipt).toMatchObject({
      version: 1,
      submittedBy: 'park.dazu',
      totals: { tenants: 30, redListed: 3, revenue: '30472.5', tax: '915' },
    });
    expect(await listOf('dazu')).toEqual({ name: 'dazu园区', latest: receipt, tenants: first });
    expect((await summaryOf('dazu')).latest).toEqual(receipt);
    expect((await summaryOf('yubei')).latest).toBeNull();

    const second = [tenantAt(1), tenantAt(99, { revenue: 0.000001 })];
    const next = must(await put('dazu', second, 1)).body;
    expect((await listOf('dazu')).tenants).toEqual(second);
    expect((await eventsOf('dazu')).map(({ kind, version, content }) => [kind, version, content])).toEqual([
      ['tenants-listed', 1, receipt.digest],
      ['tenants-listed', 2, next.digest],
    ]);
    // The version before stays as it was.
    const kept = await api.store.keptTenants(Y, dazu, Version.parse(1));
    expect(kept?.tenants).toEqual(first);
    expect(await verified()).toEqual([]);
  });

  test('takes exact decimal text, up to six places', async () => {
    must(await put('dazu', [{ ...tenantAt(1), revenue: '98000.000001', tax: '0' }]));
    const { tenants, latest } = await listOf('dazu');
    expect([tenants[0].revenue, latest.totals.revenue]).toEqual([98000.000001, '98000.000001']);
  });

  test('may come before, between and after submissions, and leaves where the park stands as it is', async () => {
    must(await put('dazu', tenantsFrom(1, 3)));
    const stage = async () => must(await caller(api, PEOPLE.dazu)('GET', `/v1/evaluations/${YEAR}/dazu`)).body.stage;
    expect(await stage()).toBe('not-submitted');
    must(await submitAs(api, 'dazu', figures()));
    must(await put('dazu', tenantsFrom(1, 4), 1));
    expect(await stage()).toBe('submitted');
    must(await returnAs(api, 'dazu', ['2.5']));
    must(await put('dazu', tenantsFrom(1, 5), 2));
    expect(await stage()).toBe('returned');
    must(await submitAs(api, 'dazu', figures(), { basedOn: 1 }));
    must(await passAs(api, 'dazu', { version: 2 }));
    expect(typeOf(await put('dazu', tenantsFrom(1, 6), 3))).toBe('wrong-stage');
    expect(await verified()).toEqual([]);
  });

  test('comes too late after the deadline for submissions', async () => {
    api.setClock(new Date(Date.parse(CLOSES) + 1000).toISOString());
    const answer = await put('dazu', tenantsFrom(1, 3));
    expect(typeOf(answer)).toBe('not-open');
    expect(answer.body.detail).toContain('提交入驻企业名录已于2026年4月1日 08:00截止');
  });

  test('of five thousand is taken over HTTP, of ten thousand and one refused, as is one that is empty', async () => {
    const many = tenantsFrom(1, 5000);
    expect(must(await put('dazu', many)).body.totals.tenants).toBe(5000);
    expect((await listOf('dazu')).tenants).toEqual(many);
    expect(await verified()).toEqual([]);
    const tooMany = await put('yubei', tenantsFrom(1, 10_001));
    expect([typeOf(tooMany), tooMany.status]).toEqual(['malformed-request', 400]);
    expect(typeOf(await put('yubei', []))).toBe('malformed-request');
    expect(typeOf(await put('yubei', [{ ...tenantAt(1), name: 'x'.repeat(900), padding: 1 }]))).toBe(
      'malformed-request',
    );
    const huge = tenantsFrom(1, 5000).map((tenant) => ({ ...tenant, name: '名'.repeat(400) }));
    expect(typeOf(await put('yubei', huge))).toBe('body-too-large');
  });

  test('with something wrong is refused row by row, and nothing is stored', async () => {
    const rows: readonly object[] = [
      tenantAt(1),
      { ...tenantAt(2), code: badCodeAt(2) },
      { ...tenantAt(3), name: '  ' },
      { ...tenantAt(4), revenue: -1 },
      { ...tenantAt(5), code: codeAt(5).toLowerCase() },
      { ...tenantAt(6), code: codeAt(1) },
      { ...tenantAt(7), tax: '1.2亿' },
      { ...tenantAt(8), employersServed: 1.5 },
      { ...tenantAt(9), revenue: '1.1234567' },
    ];
    const answer = await put('dazu', rows);
    expect([typeOf(answer), answer.status]).toEqual(['invalid-tenants', 422]);
    expect(answer.body.detail).toMatch(/第 1 行、第 2 行、第 3 行.*校验位|第 1 行.*重复/);
    const found = answer.body.tenants.map(({ row, field, code }: { row: number; field: string; code: string }) => [
      row,
      field,
      code,
    ]);
    expect(found).toEqual([
      [1, 'code', 'duplicate-code'],
      [2, 'code', 'code-check'],
      [3, 'name', 'missing'],
      [4, 'revenue', 'negative'],
      [5, 'code', 'code-form'],
      [6, 'code', 'duplicate-code'],
      [7, 'tax', 'number-as-text'],
      [8, 'employersServed', 'not-whole'],
      [9, 'revenue', 'too-many-decimals'],
    ]);
    expect((await summaryOf('dazu')).latest).toBeNull();
    expect(await eventsOf('dazu')).toEqual([]);
    expect(await duplicates(PEOPLE.bureau)).toEqual([]);
  });

  test('with thousands of rows wrong names the first of them, and how many there are', async () => {
    const { body } = await put(
      'dazu',
      Array.from({ length: 3000 }, (_, n) => tenantAt(n, { code: badCodeAt(n) })),
    );
    expect(body.tenants).toHaveLength(50);
    expect(body.detail).toContain('3000 处错误');
    expect(body.detail).toContain('等3000行');
  });

  test('is the park’s own: of another it is not found, and others read it by their scope', async () => {
    must(await put('dazu', tenantsFrom(1, 2)));
    expect(typeOf(await put('dazu', tenantsFrom(1, 2), 1, { who: PEOPLE.yubei }))).toBe('not-found');
    expect(typeOf(await caller(api, PEOPLE.yubei)('GET', at('dazu')))).toBe('not-found');
    expect(typeOf(await caller(api, districtPerson('yubei'))('GET', at('dazu')))).toBe('not-found');
    expect(typeOf(await caller(api, PEOPLE.expert)('GET', at('dazu')))).toBe('not-allowed');
    for (const who of [PEOPLE.dazu, PEOPLE.districtDazu, PEOPLE.bureau, PEOPLE.leader])
      expect((await listOf('dazu', who)).tenants).toHaveLength(2);
  });

  test('that was made from an older version is refused, with the version that counts', async () => {
    must(await put('dazu', tenantsFrom(1, 2)));
    const answer = await put('dazu', tenantsFrom(1, 3), 0);
    expect(typeOf(answer)).toBe('stale-version');
    expect(answer.body).toMatchObject({ currentVersion: 1, detail: expect.stringContaining('第 1 版') });
    expect((await listOf('dazu')).tenants).toHaveLength(2);
  });

  test('sent by two windows at once is taken from one of them', async () => {
    const answers = await Promise.all([put('dazu', tenantsFrom(1, 40)), put('dazu', tenantsFrom(100, 41))]);
    expect(answers.map((answer) => (answer.status === 200 ? 'taken' : typeOf(answer))).toSorted()).toEqual([
      'stale-version',
      'taken',
    ]);
    const { latest, tenants } = await listOf('dazu');
    expect(latest.version).toBe(1);
    expect(tenants).toHaveLength(latest.totals.tenants);
    expect(await verified()).toEqual([]);
  });

  test('sent again under its key is answered as before; another list under the key is refused', async () => {
    const key = randomUUID();
    const first = must(await put('dazu', tenantsFrom(1, 3), 0, { key })).body;
    must(await put('dazu', tenantsFrom(1, 4), 1));
    expect(must(await put('dazu', tenantsFrom(1, 3), 0, { key })).body).toEqual(first);
    expect(typeOf(await put('dazu', tenantsFrom(1, 5), 2, { key }))).toBe('idempotency-key-reused');
    expect((await listOf('dazu')).latest.version).toBe(2);
  });

  test('that was cut off between its rows and the head leaves the old one standing, codes and all', async () => {
    must(await put('dazu', tenantsFrom(1, 5)));
    must(await put('yubei', tenantsFrom(5, 1)));
    // What a write does before the one transaction that counts, and no more.
    await api.store.putTenants(Y, dazu, RevisionId.parse('cut-off'), tenantsFrom(5, 900));
    expect((await listOf('dazu')).tenants).toEqual(tenantsFrom(1, 5));
    expect((await duplicates(PEOPLE.bureau)).map(({ code }) => code)).toEqual([codeAt(5)]);
    must(await put('fuling', tenantsFrom(700, 1)));
    expect(await duplicates(PEOPLE.bureau)).toHaveLength(1);
    expect(await verified()).toEqual([]);
    must(await put('dazu', tenantsFrom(1, 2), 1));
    expect(await duplicates(PEOPLE.bureau)).toEqual([]);
  });

  describe('that shares companies with another park’s', () => {
    const shared = (name: string): Tenant => tenantAt(500, { name });
    beforeEach(async () => {
      must(await put('dazu', [...tenantsFrom(1, 3), shared('大足写法')]));
      must(await put('yubei', [...tenantsFrom(11, 3), shared('渝北写法')]));
      must(await put('fuling', [...tenantsFrom(21, 3), tenantAt(11)]));
    });

    test('shows the bureau every such code, with its parks', async () => {
      const found = await duplicates(PEOPLE.bureau);
      const short = found.map(({ code, parks }) => [code, parks.map(({ park, tenant }) => [park, tenant])]);
      expect(Object.fromEntries(short)).toEqual({
        [codeAt(500)]: [
          ['dazu', '大足写法'],
          ['yubei', '渝北写法'],
        ],
        [codeAt(11)]: [
          ['fuling', tenantAt(11).name],
          ['yubei', tenantAt(11).name],
        ],
      });
    });

    test('shows a district those of its own parks, and of other parks only who they are', async () => {
      expect(await duplicates(districtPerson('dazu'))).toEqual([
        {
          code: codeAt(500),
          parks: [
            { park: 'dazu', name: 'dazu园区', district: 'dazu', districtName: 'dazu区', tenant: '大足写法' },
            { park: 'yubei', name: 'yubei园区', district: 'yubei', districtName: 'yubei区', tenant: null },
          ],
        },
      ]);
      expect(await duplicates(districtPerson('wanzhou'))).toEqual([]);
    });

    test('no longer does once a newer version is without the company', async () => {
      must(await put('yubei', tenantsFrom(11, 3), 1));
      expect((await duplicates(PEOPLE.bureau)).map(({ code }) => code)).toEqual([codeAt(11)]);
      must(await put('yubei', [shared('又写上')], 2));
      expect((await duplicates(PEOPLE.bureau)).map(({ code }) => code)).toEqual([codeAt(500)]);
    });
  });

  test('of many is looked through page by page, and no pair is torn between two pages', async () => {
    for (const park of ['dazu', 'yubei']) must(await put(park, tenantsFrom(1, 3000)));
    must(await put('fuling', tenantsFrom(2990, 3000)));
    const path = `/v1/years/${YEAR}/tenant-duplicates`;
    const first = must(await caller(api, PEOPLE.bureau)('GET', path)).body;
    expect(first.next).not.toBeNull();
    const all = await duplicates(PEOPLE.bureau);
    expect(all).toHaveLength(3000);
    expect(new Set(all.map(({ code }) => code)).size).toBe(3000);
    expect(all.filter(({ parks }) => parks.length === 3)).toHaveLength(11);
    const made = Buffer.from(JSON.stringify({ segment: 99 })).toString('base64url');
    expect(typeOf(await caller(api, PEOPLE.bureau)('GET', `${path}?cursor=${made}`))).toBe('malformed-request');
  });

  describe('whose record was tampered with', () => {
    const documents = () => DynamoDBDocumentClient.from(api.database.client);
    const change = (key: Key, field: string, value: unknown) =>
      documents().send(
        new UpdateCommand({
          TableName: api.database.table,
          Key: { ...key },
          UpdateExpression: 'SET #field = :value',
          ExpressionAttributeNames: { '#field': field },
          ExpressionAttributeValues: { ':value': value },
        }),
      );
    const take = (key: Key) => documents().send(new DeleteCommand({ TableName: api.database.table, Key: { ...key } }));
    const revision = async () => {
      const head = await api.store.tenantsHead(Y, dazu);
      if (!head) throw new RangeError('There is no list');
      return head.revision;
    };
    const one = Version.parse(1);

    test.each<[string, () => Promise<unknown>, RegExp]>([
      [
        'a row',
        async () => change(KINDS.tenantsPart.key(Y, dazu, await revision(), 1), 'tenants', [tenantAt(7)]),
        /名录与记录的摘要不符/,
      ],
      ['a part', async () => take(KINDS.tenantsPart.key(Y, dazu, await revision(), 1)), /名录与记录的摘要不符/],
      [
        'who sent it',
        async () => change(KINDS.tenantsVersion.key(Y, dazu, one), 'submittedBy', 'someone'),
        /经办人与名录不符/,
      ],
      ['a version', async () => take(KINDS.tenantsVersion.key(Y, dazu, one)), /第1版入驻企业名录缺失/],
      ['the head', async () => take(KINDS.tenantsHead.key(Y, dazu)), /不是最近一版/],
      ['a code', async () => take(KINDS.tenantCode.key(Y, codeAt(1), dazu, await revision())), /1 个代码没有登记/],
    ])('is found out: %s', async (_, tamper, words) => {
      must(await put('dazu', tenantsFrom(1, 2)));
      must(await put('dazu', tenantsFrom(1, 3), 1));
      expect(await verified()).toEqual([]);
      await tamper();
      expect((await verified()).map((finding) => finding.words).join()).toMatch(words);
    });
  });
});

describe('a list of tenants of a plan that is not confirmed yet', () => {
  const api = apiForEach(async (api) => {
    must(await draftPlan(api, PARKS));
  });

  test('shares no companies any more with a park that was taken out of the plan', async () => {
    for (const park of ['dazu', 'yubei'])
      must(await caller(api, parkPerson(park))('PUT', at(park), { body: { tenants: [tenantAt(500)], basedOn: 0 } }));
    const shared = async () =>
      must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/tenant-duplicates`)).body.duplicates;
    expect(await shared()).toHaveLength(1);
    const plan = planOf(PARKS.filter((park) => park !== 'yubei'));
    must(await caller(api, PEOPLE.bureau)('PUT', `/v1/years/${YEAR}/plan`, { body: { plan, basedOn: 1 } }));
    expect(await shared()).toEqual([]);
  });
});
