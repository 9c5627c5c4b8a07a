import { caller, parkPerson, PEOPLE, type Answer } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import type { LocalApi } from '../support/local-api';
import { startRestored } from '../support/restored-api';
import { PAID_ON, payAs, publishedAs, submittedAs } from '../support/deeds/money';
import { typeOf } from '../support/deeds/panel-year';
import { must } from '../support/deeds/year';

const FULING = '/v1/evaluations/2025/fuling';

describe('payments', () => {
  const api = apiForEach();

  const bureau = (path: string, body: object) => caller(api, PEOPLE.bureau)('POST', path, { body });
  const pay = (year: number, amount: number | string, changes: object = {}, park = 'fuling') =>
    payAs(api, park, amount, { year, ...changes });
  const adjust = (year: number, base: number) =>
    bureau(`/v1/evaluations/${year}/fuling/adjustment`, { base, reason: '复核后核减' });
  const giveBack = (year: number, amount: number | string, changes: object = {}) =>
    bureau(`/v1/evaluations/${year}/fuling/return`, {
      ...{ date: PAID_ON, amount, document: '收据1号', reason: '核减后退回' },
      ...changes,
    });
  const cancel = (year: number, sequence: number, reason = '记错') =>
    bureau(`/v1/evaluations/${year}/fuling/payment/${sequence}/cancellation`, { reason });
  const spend = (amount: number | string, date = PAID_ON, year = 2025, changes: object = {}) =>
    caller(api, parkPerson('fuling'))('POST', `/v1/evaluations/${String(year)}/fuling/spending`, {
      body: { category: 'rent', date, amount, voucher: 'V-1', note: '', ...changes },
    });
  const ledger = async (person: Parameters<typeof caller>[1] = PEOPLE.bureau) =>
    must(await caller(api, person)('GET', `${FULING}/ledger`)).body;
  /** Of the years that were evaluated here; those before have nothing but papers. */
  const paymentsOfHere = async () => (await ledger()).payments.filter(({ year }: { year: number }) => year >= 2024);
  const rowOf = async (year: number) => {
    const { rows } = must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${year}/subsidies`)).body;
    return rows.find((row: { park: string }) => row.park === 'fuling');
  };

  describe('of a year', () => {
    test('come up to what it was granted, to the 分, in as many parts as it takes', async () => {
      await publishedAs(api, 2025);
      must(await pay(2025, 30));
      must(await pay(2025, '19.999999'));
      const over = await pay(2025, '0.000002');
      expect(typeOf(over)).toBe('over-payable');
      expect(over.body.detail).toMatch(/2025年度应拨付 50 万元，已拨付 49.999999 万元，待拨付 0.000001 万元/);
      const paid = must(await pay(2025, '0.000001', { document: '渝财社〔2026〕9号', note: '尾款' })).body;
      expect(paid).toMatchObject({ kind: 'paid', date: PAID_ON, document: '渝财社〔2026〕9号', setOff: null });
      expect(await ledger()).toMatchObject({ granted: 50, paid: 50, owed: 0, recoverable: 0, available: 50 });
      expect(await rowOf(2025)).toMatchObject({ paid: 50, paidInAll: 50, owedInAll: 0, recoverableInAll: 0 });
    });

    test('to a park that has lost its title since need their ground, since no article says whether they are still due', async () => {
      await publishedAs(api, 2023);
      for (const year of [2024, 2025]) await publishedAs(api, year, ['fuling']);
      const silent = await pay(2023, 50);
      expect([typeOf(silent), silent.body.detail]).toEqual([
        'reason-needed',
        expect.stringContaining('fuling园区已取消授牌，此前核定的补助是否继续拨付，条文没有规定；拨付的须写明理由'),
      ]);
      must(await pay(2023, 50, { note: '渝人社函〔2026〕3号：按原核定拨付' }));
      must(await pay(2023, 50, {}, 'dazu'));
    });

    test('from several windows at once pay it once', async () => {
      await publishedAs(api, 2025);
      const answers = await Promise.all(Array.from({ length: 4 }, () => pay(2025, 30)));
      expect(answers.map((answer) => (answer.status === 200 ? 'paid' : typeOf(answer))).toSorted()).toEqual([
        ...Array(3).fill('over-payable'),
        'paid',
      ]);
      expect(await ledger()).toMatchObject({ paid: 30, owed: 20 });
    });

    test.each<[string, () => Promise<Answer>, string, RegExp]>([
      ['that is held until the park has put things right', () => pay(2025, 1, {}, 'yubei'), 'over-payable', /待整改/],
      ['of nothing', () => pay(2025, 0), 'malformed-request', /大于0/],
      ['of a day to come', () => pay(2025, 1, { date: '2026-03-03' }), 'malformed-request', /不能晚于今天/],
      [
        'of a day before the park was recognised',
        () => pay(2025, 1, { date: '2022-12-31' }),
        'malformed-request',
        /早于认定年份（2023年）/,
      ],
      ['without its document', () => pay(2025, 1, { document: ' ' }), 'malformed-request', /document/],
      ['set off against the same year', () => pay(2025, 1, { setOff: 2025 }), 'set-off-unfit', /以前年度/],
      ['set off against a later year', () => pay(2025, 1, { setOff: 2026 }), 'set-off-unfit', /以前年度/],
      [
        'set off against what nothing is to come back of',
        () => pay(2025, 1, { setOff: 2024 }),
        'set-off-unfit',
        /应收回 0 万元/,
      ],
      ['that comes back without a payment', () => giveBack(2025, 1), 'over-returned', /已拨付 0 万元/],
      ['that comes back for no reason', () => giveBack(2025, 1, { reason: ' ' }), 'reason-needed', /登记退回/],
      [
        'that comes back before anything was paid',
        async () => {
          must(await pay(2025, 1));
          return giveBack(2025, 1, { date: '2026-02-28' });
        },
        'malformed-request',
        /早于2025年度最早一笔拨付的日期（2026年3月1日）/,
      ],
      ['taken back that is not there', () => cancel(2025, 1), 'not-found', /没有找到/],
    ])('are refused: one %s', async (_, attempt, type, words) => {
      api.setClock('2026-03-02T00:00:00.000Z');
      await publishedAs(api, 2025, ['yubei']);
      const refused = await attempt();
      expect(typeOf(refused)).toBe(type);
      expect(refused.body.detail).toMatch(words);
    });

    test('wait for publication, and are the bureau’s to record', async () => {
      await submittedAs(api, 2025);
      expect(typeOf(await pay(2025, 1))).toBe('not-open');
      for (const person of [parkPerson('fuling'), PEOPLE.districtDazu, PEOPLE.leader]) {
        const body = { date: PAID_ON, amount: 1, document: '1号', note: '' };
        expect(typeOf(await caller(api, person)('POST', `${FULING}/payment`, { body }))).toBe('not-allowed');
      }
    });

    test('can be recorded and spent when the year is closed', async () => {
      await publishedAs(api, 2025);
      must(await bureau('/v1/years/2025/closure', {}));
      must(await pay(2025, 50));
      must(await spend(50));
      expect(await ledger()).toMatchObject({ paid: 50, spent: 50, available: 0 });
    });
  });

  describe('what is taken away after it was paid', () => {
    /** 100 of 2024 paid and lowered to 60, with 50 of 2025 still to be paid. */
    const lowered = async () => {
      await publishedAs(api, 2024);
      must(await pay(2024, 100));
      await publishedAs(api, 2025);
      must(await adjust(2024, 60));
    };

    test('is to be recovered, and stops payments until it came back', async () => {
      await lowered();
      expect(await ledger()).toMatchObject({ paid: 100, owed: 50, recoverable: 40, available: 60 });
      const stopped = await pay(2025, 50);
      expect(typeOf(stopped)).toBe('recovery-open');
      expect(stopped.body.detail).toMatch(/应收回的补助资金 40 万元（2024年度 40 万元）.*退回.*抵扣/);
      must(await giveBack(2024, 40));
      expect(await ledger()).toMatchObject({ paid: 60, owed: 50, recoverable: 0, available: 60 });
      must(await pay(2025, 50));
      expect(await paymentsOfHere()).toEqual([
        { year: 2024, payable: 60, paid: 60, owed: 0, recoverable: 0, spent: 0, unregistered: 0, available: 60 },
        { year: 2025, payable: 50, paid: 50, owed: 0, recoverable: 0, spent: 0, unregistered: 0, available: 50 },
      ]);
    });

    test('can be set off against a later year, in parts, and never over either', async () => {
      await lowered();
      must(await giveBack(2024, 10));
      expect(typeOf(await pay(2025, 31, { setOff: 2024 }))).toBe('set-off-unfit');
      must(await pay(2025, 25, { setOff: 2024 }));
      expect(typeOf(await pay(2025, 1))).toBe('recovery-open');
      must(await pay(2025, 5, { setOff: 2024 }));
      expect(await ledger()).toMatchObject({ paid: 90, owed: 20, recoverable: 0, available: 90 });
      expect(typeOf(await pay(2025, 21))).toBe('over-payable');
      must(await pay(2025, 20));
      expect((await paymentsOfHere()).map(({ paid }: { paid: number }) => paid)).toEqual([60, 50]);
      // What a later year set off is seen in the earlier one, too.
      expect(await rowOf(2024)).toMatchObject({ paid: 60, paidInAll: 60, recoverableInAll: 0 });
      expect(await rowOf(2025)).toMatchObject({ paid: 50, paidInAll: 110, recoverableInAll: 0 });
    });

    test('is never set off over what the later year still has to be paid', async () => {
      await lowered();
      must(await adjust(2025, 30));
      const over = await pay(2025, 31, { setOff: 2024 });
      expect(typeOf(over)).toBe('over-payable');
      expect(over.body.detail).toContain('待拨付 30 万元');
    });

    test('cannot be spent any more', async () => {
      await publishedAs(api, 2025);
      must(await pay(2025, 50));
      must(await spend(10));
      must(await adjust(2025, 20));
      const over = await spend(11);
      expect(typeOf(over)).toBe('over-paid');
      expect(over.body.detail).toContain('已拨付 50 万元，应收回 30 万元，已支出 10 万元，现可支出 10 万元');
      must(await spend(10));
    });

    test('stands no longer once the year is granted more again', async () => {
      await lowered();
      must(await adjust(2024, 100));
      expect(await ledger()).toMatchObject({ recoverable: 0, available: 100 });
      must(await pay(2025, 50));
    });
  });

  describe('taken back as recorded by mistake', () => {
    test('stay, and count no more; the money is to be paid again', async () => {
      await publishedAs(api, 2025);
      const { sequence } = must(await pay(2025, 50)).body;
      expect(typeOf(await cancel(2025, sequence, ' '))).toBe('reason-needed');
      must(await cancel(2025, sequence));
      expect(await ledger()).toMatchObject({ paid: 0, owed: 50, available: 0 });
      expect(typeOf(await cancel(2025, sequence))).toBe('already-cancelled');
      must(await pay(2025, 50));
      const kinds = (await ledger()).facts.map(({ kind }: { kind: string }) => kind);
      expect(kinds.filter((kind: string) => !kind.startsWith('past-'))).toEqual(['paid', 'payment-cancelled', 'paid']);
    });

    test('wait for what came back of them, and that can be taken back itself', async () => {
      await publishedAs(api, 2025);
      const paid = must(await pay(2025, 50)).body;
      const back = must(await giveBack(2025, 20)).body;
      const bound = await cancel(2025, paid.sequence);
      expect(typeOf(bound)).toBe('payment-bound');
      expect(bound.body.detail).toContain('请先冲销那一笔');
      must(await cancel(2025, back.sequence));
      expect(await ledger()).toMatchObject({ paid: 50 });
      must(await cancel(2025, paid.sequence));
      expect(await ledger()).toMatchObject({ paid: 0 });
    });

    test('wait for what was set off of them', async () => {
      await publishedAs(api, 2024);
      const paid = must(await pay(2024, 100)).body;
      await publishedAs(api, 2025);
      must(await adjust(2024, 60));
      const setOff = must(await pay(2025, 40, { setOff: 2024 })).body;
      expect(typeOf(await cancel(2024, paid.sequence))).toBe('payment-bound');
      // A record is found in its own year alone.
      expect(typeOf(await cancel(2024, setOff.sequence))).toBe('not-found');
      must(await cancel(2025, setOff.sequence));
      expect(await ledger()).toMatchObject({ recoverable: 40, owed: 50 });
    });

    test('leave what was spent of them without a payment, until it is recorded again', async () => {
      await publishedAs(api, 2025);
      const { sequence } = must(await pay(2025, 50)).body;
      must(await spend(40));
      must(await cancel(2025, sequence));
      expect(await ledger()).toMatchObject({ paid: 0, owed: 50, spent: 40, unregistered: 40, available: 0 });
      expect(await rowOf(2025)).toMatchObject({ unregisteredInAll: 40 });
      expect((await spend(1)).body.detail).toContain('其中未登记拨付 40 万元');
      must(await pay(2025, 50));
      expect(await ledger()).toMatchObject({ paid: 50, unregistered: 0, available: 10 });
    });

    test('are not found under the number of a spending', async () => {
      await publishedAs(api, 2025);
      must(await pay(2025, 50));
      must(await spend(1));
      expect(typeOf(await cancel(2025, 2))).toBe('not-found');
    });
  });

  describe('spending', () => {
    test.each<[string, number, string, string | null]>([
      ['on the day of the first payment', 30, '2026-02-01', null],
      [
        'the day before it',
        30,
        '2026-01-31',
        '2026年1月31日可支出的只有 0 万元，支出不能早于拨付到账（第十二条）。这笔金额自2026年2月1日起才够支出',
      ],
      [
        'more than had come by then',
        31,
        '2026-02-28',
        '2026年2月28日可支出的只有 30 万元，支出不能早于拨付到账（第十二条）。这笔金额自2026年3月1日起才够支出',
      ],
      ['all of it once the second came', 50, '2026-03-01', null],
    ])('is booked no earlier than the money came: %s', async (_, amount, date, words) => {
      await publishedAs(api, 2025);
      must(await pay(2025, 30, { date: '2026-02-01' }));
      must(await pay(2025, 20));
      const answer = await spend(amount, date);
      if (words === null) return void must(answer);
      expect(typeOf(answer)).toBe('spent-before-paid');
      expect(answer.body.detail).toContain(words);
    });

    test('of an earlier day leaves what was spent later covered', async () => {
      await publishedAs(api, 2025);
      must(await pay(2025, 30, { date: '2026-02-01' }));
      must(await pay(2025, 20));
      must(await spend(40));
      expect(typeOf(await spend(11, '2026-02-10'))).toBe('over-paid');
      must(await spend(10, '2026-02-10'));
    });

    test('is on no day to come, and on none before the park was recognised', async () => {
      await publishedAs(api, 2025);
      must(await pay(2025, 50));
      expect(typeOf(await spend(1, '2027-01-01'))).toBe('malformed-request');
      expect((await spend(1, '2022-12-31')).body.detail).toMatch(/早于认定年份（2023年）/);
    });
  });

  describe('the spending of each year', () => {
    /** 100 of 2024 and 30 of the 50 of 2025 paid, the latter a month later. */
    const bothPaid = async () => {
      await publishedAs(api, 2024);
      must(await pay(2024, 100, { date: '2026-02-01' }));
      await publishedAs(api, 2025);
      must(await pay(2025, 30));
    };

    test('never passes what of that year was paid, and the refusal names the years of which money is left', async () => {
      await bothPaid();
      const over = await spend(31);
      expect(typeOf(over)).toBe('over-paid');
      expect(over.body.detail).toContain(
        '2025年度的补助已拨付 30 万元，已支出 0 万元，现可支出 30 万元，本次超过这个数额（第十二条）。其他年度还可支出：2024年度 100 万元。请核对资金年度和金额',
      );
      const wrong = await spend(1, PAID_ON, 2025, { moneyOf: 2024 });
      expect(typeOf(wrong)).toBe('malformed-request');
      expect(wrong.body.detail).toContain('2024年度在本系统评估，它的补助的支出请在该年度登记');
      must(await spend(30, PAID_ON, 2025, { moneyOf: 2025 }));
      must(await spend(100, PAID_ON, 2024));
      expect((await spend(1, PAID_ON, 2024)).body.detail).not.toContain('其他年度');
      expect(await ledger()).toMatchObject({ spent: 130, unregistered: 0, available: 0 });
    });

    test('is booked no earlier than that year’s money came, though another’s was there', async () => {
      await bothPaid();
      const early = await spend(1, '2026-02-10');
      expect(typeOf(early)).toBe('spent-before-paid');
      expect(early.body.detail).toContain(
        '2025年度的补助在2026年2月10日可支出的只有 0 万元，支出不能早于拨付到账（第十二条）。这笔金额自2026年3月1日起才够支出',
      );
      must(await spend(1, '2026-02-10', 2024));
    });

    test('of what was set off is of the later year, and is not spent in both', async () => {
      await publishedAs(api, 2024);
      must(await pay(2024, 100));
      must(await spend(100, PAID_ON, 2024));
      await publishedAs(api, 2025);
      must(await adjust(2024, 60));
      must(await pay(2025, 40, { setOff: 2024 }));
      // The later year has its 40 万元, but nothing came: the park had spent it.
      expect((await paymentsOfHere()).map(({ paid, available }: Record<string, number>) => [paid, available])).toEqual([
        [60, 0],
        [40, 0],
      ]);
      const over = await spend(1);
      expect(typeOf(over)).toBe('over-paid');
      expect(over.body.detail).toContain('各年度合计已拨付 100 万元，已支出 100 万元');
      expect(await ledger()).toMatchObject({ unregistered: 0, available: 0 });
    });
  });

  test('are told to the park and its district, each record under its own number', async () => {
    await publishedAs(api, 2025);
    must(await payAs(api, 'dazu', 60));
    const back = { date: PAID_ON, amount: 10, document: '2号', reason: '多拨' };
    const { sequence } = must(await bureau('/v1/evaluations/2025/dazu/return', back)).body;
    must(await bureau(`/v1/evaluations/2025/dazu/payment/${sequence}/cancellation`, { reason: '记错' }));
    for (const person of [PEOPLE.dazu, PEOPLE.districtDazu]) {
      const { facts, paid } = must(await caller(api, person)('GET', '/v1/evaluations/2025/dazu/ledger')).body;
      expect(paid).toBe(60);
      expect(facts).toMatchObject([
        { kind: 'paid', sequence: 1 },
        { kind: 'payment-returned', sequence: 2 },
        { kind: 'payment-cancelled', sequence: 1, cancels: 2 },
      ]);
    }
    expect((await verifyTrails(api.store)).findings).toEqual([]);
  });
});

describe('what was spent before payments were recorded', () => {
  let api: LocalApi;
  beforeEach(async () => {
    api = await startRestored('version-2');
    api.setClock('2026-11-01T00:00:00.000Z');
  });
  afterEach(() => api.stop());
  const AT = '/v1/evaluations/2024/jiangbei';
  const ledger = async () => must(await caller(api, PEOPLE.bureau)('GET', `${AT}/ledger`)).body;
  const spend = (amount: number, date: string, year = 2024) =>
    caller(api, parkPerson('jiangbei'))('POST', `/v1/evaluations/${String(year)}/jiangbei/spending`, {
      body: { category: 'rent', date, amount, voucher: 'V-1', note: '' },
    });
  const pay = (year: number, amount: number, date: string) => payAs(api, 'jiangbei', amount, { year, date });

  test('stands as 未登记拨付, and is covered by what the bureau records with its true day', async () => {
    expect(await ledger()).toMatchObject({ granted: 260, paid: 0, spent: 165.5, unregistered: 165.5, available: 0 });
    const refused = await spend(1, '2026-10-01');
    expect(typeOf(refused)).toBe('over-paid');
    expect(refused.body.detail).toContain('2024年度的补助已拨付 0 万元，已支出 40 万元，其中未登记拨付 40 万元');
    must(await pay(2023, 150, '2024-05-20'));
    // What of 2023 is left covers nothing that was spent of 2024, and no more of it is spent than is there.
    expect(await ledger()).toMatchObject({ paid: 150, unregistered: 40, available: 0 });
    const elsewhere = await spend(1, '2026-10-01', 2023);
    expect(elsewhere.body.detail).toContain('各年度合计已拨付 150 万元，已支出 165.5 万元');
    must(await pay(2024, 110, '2025-05-22'));
    expect(await ledger()).toMatchObject({ paid: 260, unregistered: 0, available: 94.5 });
    expect(typeOf(await spend(1, '2025-05-21'))).toBe('spent-before-paid');
    expect(typeOf(await spend(70.000001, '2025-05-22'))).toBe('over-paid');
    must(await spend(70, '2025-05-22'));
    must(await spend(24.5, '2025-05-22', 2023));
    expect(await ledger()).toMatchObject({ spent: 260, unregistered: 0, available: 0 });
    const { rows } = must(await caller(api, PEOPLE.bureau)('GET', '/v1/years/2024/spendings')).body;
    const own = rows.filter(({ park }: { park: string }) => park === 'jiangbei');
    expect(own.map(({ date }: { date?: string }) => date ?? null)).toEqual([null, '2025-05-22']);
    expect((await verifyTrails(api.store)).findings).toEqual([]);
  });
});
