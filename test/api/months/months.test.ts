import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import type { Key } from '../../../functions/store/table/kind';
import { KINDS } from '../../../functions/store/table/kinds';
import { DistrictId, Month, Year } from '../../../shared/vocabulary/ids';
import { caller, districtPerson, parkPerson, PEOPLE, type Answer } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { monthFigures } from '../../cases/month-figures';
import { reportAs } from '../support/deeds/months';
import { refused } from '../support/refused';
import {
  draftPlan,
  PARKS,
  figures,
  must,
  planOf,
  putPlan,
  submitAs,
  walkToPublished,
  YEAR,
} from '../support/deeds/year';

const at = (month: number, district = 'dazu') => `/v1/years/${YEAR}/months/${month}/districts/${district}`;
const codes = ({ body }: Answer) =>
  body.reportFindings.map(({ code, park, figure }: Record<string, unknown>) => [code, park, figure]);

describe('月报', () => {
  const api = apiForEach(async (api) => {
    // 10 August 2025, seven months over, the eighth begun.
    api.setClock('2025-08-10T02:00:00.000Z');
  });
  const district = (slug = 'dazu') => caller(api, districtPerson(slug));
  /** A plan with two parks in the district of dazu. */
  const inDazu = planOf(PARKS).participants.map((one) =>
    one.park === 'fuling' ? { ...one, district: 'dazu', districtName: 'dazu区' } : one,
  );
  const planTwo = async () => {
    must(await putPlan(api, PARKS, { participants: inDazu }));
  };
  const two = (changes: object = {}, fuling: object = monthFigures()) => ({
    basedOn: 0,
    reason: '',
    rows: [
      { park: 'dazu', figures: monthFigures() },
      { park: 'fuling', figures: fuling },
    ],
    ...changes,
  });
  const put = (body: object, month = 1, slug = 'dazu') => district(slug)('PUT', at(month), { body });
  const seen = async (month = 1) => must(await district()('GET', at(month))).body;

  describe('reporting', () => {
    test('takes all parks of the district in one, and shows them with the month before and the year so far', async () => {
      await planTwo();
      expect(must(await put(two())).body).toMatchObject({ version: 1, parks: 2, warnings: [], missing: [] });
      must(await put(two({}, monthFigures({ revenue: '0.000001', enterprises: 33 })), 2));
      const april = await seen(4);
      expect(april).toMatchObject({ version: 0, at: null, begun: true, last: 2, missing: [3], districtName: 'dazu区' });
      expect(april.parks[1]).toMatchObject({
        park: 'fuling',
        figures: null,
        before: { revenue: 0.000001, enterprises: 33 },
        sums: { revenue: 8000.500001, employment: 27_000, enterprises: 33, employersServed: 3600 },
      });
      expect((await seen(1)).parks[1].figures).toEqual(monthFigures());
    });

    test('says which earlier months are missing, and takes the later one all the same', async () => {
      await planTwo();
      expect(must(await put(two(), 5)).body.missing).toEqual([1, 2, 3, 4]);
    });

    test('takes a month that has begun and is not over, and none that has not begun by the clock of Beijing', async () => {
      await planTwo();
      must(await put(two(), 8));
      refused(await put(two(), 9), 'too-early', /2025年9月还没有开始.*2025年8月10日.*第十六条/);
      api.setClock('2025-08-31T15:59:59.999Z');
      refused(await put(two(), 9), 'too-early', /8月31日/);
      api.setClock('2025-08-31T16:00:00.000Z');
      must(await put(two(), 9));
    });

    test('finds every blank, and takes none of it for a zero', async () => {
      await planTwo();
      const answer = await put(two({}, { ...monthFigures({ hazards: null, tax: '  ' }), talent: undefined }));
      refused(answer, 'invalid-submission', /3 处错误.*fuling园区「帮助人才有序流动人次」还没有填写.*没有的填 0/);
      expect(codes(answer)).toEqual([
        ['missing', 'fuling', 'talent'],
        ['missing', 'fuling', 'tax'],
        ['missing', 'fuling', 'hazards'],
      ]);
      expect((await seen()).version).toBe(0);
    });

    test.each<[string, object[], (readonly [string, string, string | null])[]]>([
      ['a park left out', [{ park: 'dazu', figures: monthFigures() }], [['missing-park', 'fuling', null]]],
      [
        'a park that is not in the plan',
        [...two().rows, { park: 'qijiang', figures: monthFigures() }],
        [['unknown-park', 'qijiang', null]],
      ],
      [
        'a park of another district',
        [...two().rows, { park: 'yubei', figures: monthFigures() }],
        [['unknown-park', 'yubei', null]],
      ],
      ['a park twice', [...two().rows, { park: 'dazu', figures: monthFigures() }], [['duplicate-park', 'dazu', null]]],
      [
        'a figure that no month has, and figures that cannot be',
        two({}, monthFigures({ guidance: 'outstanding', trainings: -1, employment: 1.5, revenue: 'abc' })).rows,
        [
          ['unknown-field', 'fuling', null],
          ['not-whole', 'fuling', 'employment'],
          ['not-a-number', 'fuling', 'revenue'],
          ['negative', 'fuling', 'trainings'],
        ],
      ],
    ])('refuses %s, row by row', async (_, rows, expected) => {
      await planTwo();
      const answer = await put(two({ rows }));
      refused(answer, 'invalid-submission', /第十六条/);
      expect(codes(answer)).toEqual(expected);
    });

    test('reads a number that is text, and warns of it and of a count of the year that fell', async () => {
      await planTwo();
      must(await put(two()));
      const { body } = must(await put(two({}, monthFigures({ employment: '２０万', employersServed: 3599 })), 2));
      expect(body.warnings).toMatchObject([
        { code: 'number-as-text', park: 'fuling', figure: 'employment', reads: 200_000 },
        { code: 'cumulative-fell', park: 'fuling', figure: 'employersServed', shown: '3600' },
      ]);
      expect((await seen(2)).parks[1].figures.employment).toBe(200_000);
    });

    test('holds a park that was taken out of a plan before it was confirmed to be unknown, and asks for those that are left', async () => {
      must(await draftPlan(api, PARKS, { participants: inDazu }));
      must(await put(two()));
      const plan = { ...planOf(PARKS), participants: inDazu.filter(({ park }) => park !== 'fuling') };
      must(await caller(api, PEOPLE.bureau)('PUT', `/v1/years/${YEAR}/plan`, { body: { plan, basedOn: 1 } }));
      expect(codes(await put(two(), 2))).toEqual([['unknown-park', 'fuling', null]]);
      must(await put({ basedOn: 0, rows: [{ park: 'dazu', figures: monthFigures() }] }, 2));
    });
  });

  describe('a correction', () => {
    test('is a new version with a reason; both stay, and the last one counts', async () => {
      must(await putPlan(api, PARKS));
      must(await reportAs(api, 'dazu', 1));
      const changed = { figures: monthFigures({ revenue: 9000 }), basedOn: 1 };
      refused(await reportAs(api, 'dazu', 1, {}, changed), 'reason-needed', /更正月报须写明理由/);
      must(await reportAs(api, 'dazu', 1, { reason: '税务口径调整' }, changed));
      const now = await seen();
      expect(now).toMatchObject({ version: 2, reason: '税务口径调整', parks: [{ figures: { revenue: 9000 } }] });
      expect(now.events).toMatchObject([
        { kind: 'month-reported', version: 1, reason: '' },
        { kind: 'month-corrected', version: 2, reason: '税务口径调整', by: 'district.dazu' },
      ]);
      const first = await api.store.keptReport(Year.parse(YEAR), DistrictId.parse('dazu'), Month.parse(1), 1);
      expect(first?.item.rows[0]?.figures.revenue).toBe(8000.5);
    });

    test('of a version that somebody else has replaced is refused, with the current one', async () => {
      must(await putPlan(api, PARKS));
      must(await reportAs(api, 'dazu', 1));
      const problem = refused(await reportAs(api, 'dazu', 1), 'stale-version', /已有第 1 版/);
      expect(problem.currentVersion).toBe(1);
    });

    test('raced by another is one version, and the other is told', async () => {
      must(await putPlan(api, PARKS));
      must(await reportAs(api, 'dazu', 1));
      const answers = await Promise.all(
        [1, 2, 3].map((n) =>
          reportAs(api, 'dazu', 1, { reason: `更正${n}` }, { basedOn: 1, figures: monthFigures({ tax: n }) }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
      expect((await seen()).events).toHaveLength(2);
    });
  });

  test('the same key gets the first answer, and another content under it is refused', async () => {
    must(await putPlan(api, PARKS));
    const first = must(await reportAs(api, 'dazu', 3, {}, { key: 'march-dazu' }));
    must(await reportAs(api, 'dazu', 1));
    expect(must(await reportAs(api, 'dazu', 3, {}, { key: 'march-dazu' })).body).toEqual(first.body);
    const other = { key: 'march-dazu', figures: monthFigures({ tax: 1 }) };
    refused(await reportAs(api, 'dazu', 3, {}, other), 'idempotency-key-reused', /新的编号/);
    expect((await seen(3)).version).toBe(1);
  });

  test('nobody reports for another district, and only bureau and leading group look into it', async () => {
    must(await putPlan(api, PARKS));
    must(await reportAs(api, 'dazu', 1));
    const body = { basedOn: 0, rows: [{ park: 'dazu', figures: monthFigures() }] };
    refused(await district('yubei')('PUT', at(2), { body }), 'not-found', /核对/);
    refused(await district('yubei')('GET', at(1)), 'not-found', /核对/);
    refused(await caller(api, PEOPLE.bureau)('PUT', at(2), { body }), 'not-allowed', /市人力社保局/);
    refused(await caller(api, PEOPLE.dazu)('GET', at(1)), 'not-allowed', /园区/);
    for (const person of [PEOPLE.bureau, PEOPLE.leader])
      expect(must(await caller(api, person)('GET', at(1))).body.version).toBe(1);
    refused(await district('qijiang')('GET', at(1, 'qijiang')), 'not-found', /没有参评园区/);
  });

  test('after the publication nothing is reported any more, and everything can still be read', async () => {
    api.setClock('2026-03-01T02:00:00.000Z');
    must(await putPlan(api, PARKS));
    must(await reportAs(api, 'dazu', 1));
    for (const [hazards, park] of PARKS.entries()) must(await submitAs(api, park, figures({ hazards })));
    must(await walkToPublished(api, PARKS));
    refused(await reportAs(api, 'dazu', 2), 'not-open', /已经公布/);
    refused(await reportAs(api, 'dazu', 1, { reason: '更正' }, { basedOn: 1 }), 'not-open', /已经公布/);
    expect((await seen(1)).version).toBe(1);
  });

  describe('what the months come to', () => {
    test('the overview says who has reported what, and what is missing of the months that are over', async () => {
      must(await putPlan(api, PARKS));
      for (const month of [1, 2, 4]) must(await reportAs(api, 'dazu', month));
      must(await reportAs(api, 'dazu', 2, { reason: '更正' }, { basedOn: 1 }));
      const of = async (person: typeof PEOPLE.bureau | ReturnType<typeof districtPerson>) =>
        must(await caller(api, person)('GET', `/v1/years/${YEAR}/months`)).body;
      const all = await of(PEOPLE.bureau);
      expect(all.districts.map(({ district: one }: { district: string }) => one)).toEqual(PARKS);
      expect(all).toMatchObject({ begun: [1, 2, 3, 4, 5, 6, 7, 8], ended: [1, 2, 3, 4, 5, 6, 7] });
      expect(all.districts[0]).toMatchObject({
        reported: [
          { month: 1, version: 1 },
          { month: 2, version: 2 },
          { month: 4, version: 1 },
        ],
        missing: [3, 5, 6, 7],
      });
      expect((await of(districtPerson('yubei'))).districts).toMatchObject([{ district: 'yubei', reported: [] }]);
    });

    test('a park sees its own months, progress and forecast; with its submission the forecast is one number', async () => {
      must(await putPlan(api, PARKS));
      for (const month of [1, 2, 3, 4, 5, 6]) must(await reportAs(api, 'dazu', month));
      const path = `/v1/evaluations/${YEAR}/dazu/months`;
      const own = async () => must(await caller(api, PEOPLE.dazu)('GET', path)).body;
      const before = await own();
      expect(before.months).toHaveLength(6);
      expect(before).toMatchObject({
        missing: [7],
        sums: { revenue: 48_003, employment: 81_000 },
        progress: { revenue: 48_003, target: 100_000, percent: 48, yearPercent: 58.33, ahead: false },
        submitted: null,
      });
      // Only what the year's own submission tells is open: 1.1, 1.2, 3.1 and 3.4.
      const open = before.forecast.items.filter(
        ({ now }: { now: { least: number; most: number } }) => now.least < now.most,
      );
      expect(open.map(({ item }: { item: string }) => item)).toEqual(['1.1', '1.2', '3.1', '3.4']);
      expect(before.forecast.carried.most - before.forecast.carried.least).toBe(14);
      must(await submitAs(api, 'dazu', figures()));
      const after = await own();
      expect(after.forecast.carried.least).toBe(after.forecast.carried.most);
      refused(await caller(api, parkPerson('yubei'))('GET', path), 'not-found', /核对/);
    });

    test('the summary has a row for every park in sight, also for one without a month', async () => {
      must(await putPlan(api, PARKS));
      must(await reportAs(api, 'dazu', 1));
      const { body } = must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/month-summary`));
      expect(
        body.rows.map(({ park, reported, forecast }: Record<string, unknown>) => [park, reported, forecast === null]),
      ).toEqual([
        ['dazu', [1], false],
        ['fuling', [], true],
        ['wanzhou', [], true],
        ['yubei', [], true],
      ]);
      expect(body.rows[0].forecast.items).toBeUndefined();
      const own = must(await district('yubei')('GET', `/v1/years/${YEAR}/month-summary`)).body;
      expect(own.rows).toHaveLength(1);
    });
  });

  describe('the trail', () => {
    const [Y, D, M] = [Year.parse(YEAR), DistrictId.parse('dazu'), Month.parse(1)];
    type Item = Record<string, unknown>;
    const tamper = async ({ pk, sk }: Key, change: (item: Item) => Item | null) => {
      const documents = DynamoDBDocumentClient.from(api.database.client);
      const TableName = api.database.table;
      const { Item: item } = await documents.send(new GetCommand({ TableName, Key: { pk, sk } }));
      const changed = item && change(structuredClone(item));
      if (changed) await documents.send(new PutCommand({ TableName, Item: changed }));
      else await documents.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
    };
    const found = async () => (await verifyTrails(api.store)).findings.map(({ subject, entry }) => [subject, entry]);
    beforeEach(async () => {
      must(await putPlan(api, PARKS));
      must(await reportAs(api, 'dazu', 1));
      must(await reportAs(api, 'dazu', 1, { reason: '更正' }, { basedOn: 1 }));
      must(await reportAs(api, 'dazu', 2));
    });

    test('holds', async () => {
      expect(await found()).toEqual([]);
    });

    test.each<[string, Key, (item: Item) => Item | null, number | null]>([
      [
        'a figure of an old version',
        KINDS.report.key(Y, D, M, 1),
        (item) => {
          const [row] = item['rows'] as { figures: Item }[];
          if (row) row.figures['revenue'] = 1;
          return item;
        },
        1,
      ],
      ['the reason of a correction', KINDS.report.key(Y, D, M, 2), (item) => ({ ...item, reason: '没有' }), 2],
      ['a version that is gone', KINDS.report.key(Y, D, M, 1), () => null, 1],
      ['an entry that says another month', KINDS.reportEvent.key(Y, D, 3), (item) => ({ ...item, month: 3 }), 3],
      ['an entry that is gone', KINDS.reportEvent.key(Y, D, 2), () => null, 2],
      [
        'an old version that is made to count',
        KINDS.reportHead.key(Y, D, M),
        (item) => ({ ...item, version: 1 }),
        null,
      ],
      ['a month that is made to be missing', KINDS.reportHead.key(Y, D, M), () => null, null],
    ])('tells of %s', async (_, key, change, entry) => {
      await tamper(key, change);
      expect(await found()).toContainEqual([`report/${YEAR}/dazu`, entry]);
    });
  });
});
