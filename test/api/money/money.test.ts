import { randomUUID } from 'node:crypto';
import { DEFAULT_READINGS, READINGS, type Readings } from '../../../shared/regulation/readings';
import { refused } from '../support/refused';
import { caller, parkPerson, PEOPLE, type Answer } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import { PAID_ON, payAs, publishedAs, submittedAs } from '../support/deeds/money';
import { typeOf } from '../support/deeds/panel-year';
import {
  MEETING,
  PARKS,
  approveAs,
  figures,
  gradeAs,
  must,
  passAs,
  planOf,
  publishAs,
  putPlan,
  settleAllAs,
  submitAs,
  walkToPublished,
} from '../support/deeds/year';

const DUE = '2026-09-01T00:00:00.000Z';

describe('money after publication', () => {
  const api = apiForEach();

  const bureau = (method: string, path: string, body?: object, key: string = randomUUID()) =>
    caller(api, PEOPLE.bureau)(method, path, { body, key });
  const park = (id: string) => caller(api, parkPerson(id));
  const at = (year: number, id: string, part: string) => `/v1/evaluations/${year}/${id}${part}`;
  const submitted = (year: number, failing: readonly string[] = []) => submittedAs(api, year, failing);
  const published = (year: number, failing: readonly string[] = []) => publishedAs(api, year, failing);
  const adjust = (year: number, id: string, base: number | string, reason = '规模较小') =>
    bureau('POST', at(year, id, '/adjustment'), { base, reason });
  const order = (year: number, id: string, due = DUE, requirements = '补齐场地') =>
    bureau('POST', at(year, id, '/rectification'), { due, requirements });
  const outcome = (year: number, id: string, rectified: boolean, reason = '已现场复核') =>
    bureau('POST', at(year, id, '/rectification/outcome'), { rectified, reason });
  const spend = (year: number, id: string, amount: number | string, key: string = randomUUID(), changes: object = {}) =>
    park(id)('POST', at(year, id, '/spending'), {
      body: { category: 'rent', date: PAID_ON, amount, voucher: 'V-1', note: '', ...changes },
      key,
    });
  const pay = (year: number, id: string, amount: number | string, changes: object = {}) =>
    payAs(api, id, amount, { year, ...changes });
  /** A published year of which fuling has its 50 paid. */
  const paidOut = async () => {
    await published(2025);
    must(await pay(2025, 'fuling', 50));
  };
  const ledgerOf = async (year: number, id: string) => must(await park(id)('GET', at(year, id, '/ledger'))).body;
  const subsidyOf = async (year: number, id: string) => {
    const { body } = must(await bureau('GET', `/v1/years/${year}/subsidies`));
    return body.rows.find((row: { park: string }) => row.park === id);
  };

  test('what earlier years say of each park’s money stands ready for whoever chooses how the instalments are counted', async () => {
    await published(2024, ['yubei']);
    must(await adjust(2024, 'dazu', 120));
    const { body } = must(await caller(api, PEOPLE.leader)('GET', '/v1/years/2025/earlier-money'));
    const of = (id: string) => body.parks.find((one: { park: string }) => one.park === id).years;
    expect(of('yubei')).toMatchObject([{ year: 2024, grade: '不合格', rectified: null, adjusted: null }]);
    expect(of('dazu')).toMatchObject([{ adjusted: 120, readings: { 'R-money-year': 'evaluated-year' } }]);
    const first = must(await bureau('GET', '/v1/years/2024/earlier-money')).body.parks;
    expect(first.map(({ years, past }: { years: unknown[]; past: object }) => [years.length, past])).toEqual(
      PARKS.map(() => [0, expect.objectContaining({ known: true, recognised: 2023 })]),
    );
  });

  describe('rectification', () => {
    test('is ordered by a date and decided once; the base is then paid or cancelled', async () => {
      await published(2025, ['wanzhou', 'yubei']);
      expect(await subsidyOf(2025, 'yubei')).toMatchObject({
        grade: '不合格',
        subsidy: { state: '待整改', total: 0 },
        rectification: null,
      });
      expect(must(await order(2025, 'yubei')).body).toMatchObject({ kind: 'rectification-ordered', due: DUE });
      must(await order(2025, 'wanzhou'));
      must(await order(2025, 'yubei', '2026-10-01T00:00:00.000Z', '补齐场地，延长一月'));
      expect((await subsidyOf(2025, 'yubei')).rectification).toEqual({
        due: '2026-10-01T00:00:00.000Z',
        requirements: '补齐场地，延长一月',
        rectified: null,
        decidedAt: null,
      });
      must(await outcome(2025, 'yubei', true));
      must(await outcome(2025, 'wanzhou', false));
      expect(await subsidyOf(2025, 'yubei')).toMatchObject({ subsidy: { state: '应拨付', total: 50 } });
      expect(await subsidyOf(2025, 'wanzhou')).toMatchObject({
        subsidy: { state: '已取消', total: 0 },
        rectification: { rectified: false },
      });
      const { result } = must(await park('yubei')('GET', at(2025, 'yubei', ''))).body;
      expect(result.subsidy).toMatchObject({ state: '应拨付', total: 50 });
      expect(typeOf(await outcome(2025, 'yubei', false))).toBe('nothing-to-rectify');
      expect(typeOf(await order(2025, 'yubei'))).toBe('nothing-to-rectify');
    });

    test('is refused for a park that passed, in words that say so', async () => {
      await published(2025, ['yubei']);
      const answer = await order(2025, 'dazu');
      expect(typeOf(answer)).toBe('nothing-to-rectify');
      expect(answer.body.detail).toMatch(/dazu园区.*不需要整改.*第二十五条/);
      expect(typeOf(await outcome(2025, 'dazu', true))).toBe('nothing-to-rectify');
    });

    test.each<[string, (year: number) => Promise<Answer>, string]>([
      ['an outcome before the order', (year) => outcome(year, 'yubei', true), 'nothing-to-rectify'],
      ['an order without requirements', (year) => order(year, 'yubei', DUE, ' '), 'reason-needed'],
      ['a date that is past', (year) => order(year, 'yubei', '2026-02-01T00:00:00.000Z'), 'malformed-request'],
    ])('refuses %s', async (_, attempt, type) => {
      await published(2025, ['yubei']);
      expect(typeOf(await attempt(2025))).toBe(type);
    });

    test('an outcome needs a reason, and nothing is ordered before publication', async () => {
      await submitted(2025, ['yubei']);
      expect(typeOf(await order(2025, 'yubei'))).toBe('not-open');
      must(await walkToPublished(api, PARKS, 2025));
      must(await order(2025, 'yubei'));
      expect(typeOf(await outcome(2025, 'yubei', true, ''))).toBe('reason-needed');
    });

    test('keeps the year open until every failed park is dealt with, withdrawn ones aside', async () => {
      await published(2024, ['yubei']);
      await published(2025, ['wanzhou', 'yubei']);
      expect(typeOf(await order(2025, 'yubei'))).toBe('nothing-to-rectify');
      const close = () => bureau('POST', '/v1/years/2025/closure', {});
      const first = await close();
      expect(typeOf(first)).toBe('rectification-open');
      expect(first.body.detail).toContain('wanzhou园区评估为不合格，尚未责令限期整改');
      expect(first.body.detail).not.toContain('yubei');
      must(await order(2025, 'wanzhou'));
      expect((await close()).body.detail).toContain('wanzhou园区的整改结果尚未认定');
      must(await outcome(2025, 'wanzhou', true));
      expect(must(await close()).body).toMatchObject({ kind: 'closed' });
      expect(typeOf(await close())).toBe('not-open');
      expect(typeOf(await adjust(2025, 'dazu', 10))).toBe('not-open');
      expect(await subsidyOf(2025, 'yubei')).toMatchObject({ subsidy: { state: '取消授牌' } });
    });
  });

  describe('the base', () => {
    test('is adjusted with a reason, and the next proposal of grades uses it', async () => {
      await submitted(2025);
      expect(typeOf(await adjust(2025, 'dazu', 30, ' '))).toBe('reason-needed');
      must(await adjust(2025, 'dazu', '30.5'));
      for (const id of PARKS) must(await passAs(api, id, { year: 2025 }));
      must(await settleAllAs(api, 2025));
      const { run, results } = must(await gradeAs(api, 2025)).body;
      expect(results[0]).toMatchObject({ park: 'dazu', grade: '优秀', subsidy: { base: 30.5, total: 40.5 } });
      const waiting = await adjust(2025, 'dazu', 40);
      expect(typeOf(waiting)).toBe('not-open');
      expect(waiting.body.detail).toContain('等次已拟定');
      must(await approveAs(api, run, 2025));
      must(await publishAs(api, run, 2025));
      must(await adjust(2025, 'dazu', 45, '复核后确定'));
      expect(await subsidyOf(2025, 'dazu')).toMatchObject({ adjusted: 45, subsidy: { total: 55 } });
    });

    test('that is adjusted while grades are being proposed is in the proposal, or makes it wait', async () => {
      await submitted(2025);
      for (const id of PARKS) must(await passAs(api, id, { year: 2025 }));
      must(await settleAllAs(api, 2025));
      const [adjusted, graded] = await Promise.all([adjust(2025, 'dazu', 30), gradeAs(api, 2025)]);
      const { base } = must(graded).body.results[0].subsidy;
      expect([adjusted.status, base]).toEqual(adjusted.status === 200 ? [200, 30] : [409, 50]);
    });

    test('never takes a park past the ceiling over all years; the refusal says how much is left', async () => {
      await published(2023);
      await published(2024);
      must(await adjust(2023, 'dazu', 180));
      await submitted(2025);
      const over = await adjust(2025, 'dazu', 20.000001);
      expect(typeOf(over)).toBe('over-ceiling');
      expect(over.body.detail).toContain('最多还可确定 20 万元');
      must(await adjust(2025, 'dazu', 20));
      expect(typeOf(await adjust(2024, 'dazu', 121))).toBe('over-ceiling');
    });

    describe('after the third instalment', () => {
      const adjusted = (year: number, base: number) => adjust(year, 'dazu', base, '追加');
      const planned = (year: number, readings: Partial<Readings> = {}) =>
        putPlan(api, PARKS, {
          year,
          participants: planOf(PARKS).participants.map((one) => ({ ...one, recognised: 2022 })),
          readings: { ...DEFAULT_READINGS, ...readings },
        });

      test('none can be set in the fourth year, whatever is left of the ceiling; the refusal says how much, and why', async () => {
        must(await planned(2025));
        const { detail } = refused(await adjusted(2025, 10), 'after-last-instalment', /分3年核拨（第十一条）/);
        expect(detail).toContain(READINGS['R-money-year'].alternatives['evaluated-year']);
        expect(detail).toContain('还剩 300 万元');
        must(await adjusted(2025, 0));
      });

      test('one can be set while the first is still due with the title', async () => {
        must(await planned(2025, { 'R-money-year': 'following-year' }));
        must(await adjusted(2025, 10));
      });

      test('evaluations are counted where the plan counts them: the fourth year may be the first', async () => {
        must(await planned(2025, { 'R-money-year': 'by-evaluation' }));
        must(await adjusted(2025, 10));
      });

      test('nor for a fourth year that is published, and what was granted then before still comes out again', async () => {
        const participants = planOf(PARKS).participants.map((one) => ({ ...one, recognised: 2022 }));
        must(await putPlan(api, PARKS, { year: 2025, participants }));
        for (const [hazards, id] of PARKS.entries())
          must(await submitAs(api, id, figures({ hazards }), { year: 2025 }));
        must(await walkToPublished(api, PARKS, 2025));
        refused(await adjusted(2025, 10), 'after-last-instalment', /2025年度3期已经期满/);
        expect(await subsidyOf(2025, 'dazu')).toMatchObject({ scheduled: 0, subsidy: { base: 0 } });
      });
    });

    test.each([-1, 1.0000001, '1e3', '十'])('cannot be %p', async (base) => {
      await submitted(2025);
      expect(typeOf(await adjust(2025, 'dazu', base))).toBe('malformed-request');
    });
  });

  describe('the ledger', () => {
    test('shows three years line by line, and adds up', async () => {
      await published(2023);
      await published(2024, ['dazu']);
      must(await order(2024, 'dazu'));
      must(await adjust(2023, 'dazu', 180, '首年投入大'));
      must(await outcome(2024, 'dazu', true));
      await published(2025);
      must(await pay(2023, 'dazu', 150));
      must(await pay(2025, 'dazu', 30));
      must(await spend(2025, 'dazu', 12.5));
      must(await spend(2023, 'dazu', '100.000001', undefined, { category: 'fitOut' }));
      const ledger = await ledgerOf(2025, 'dazu');
      expect(
        ledger.entries.map(({ year, kind, amount }: { year: number; kind: string; amount: number }) => [
          year,
          kind,
          amount,
        ]),
      ).toEqual([
        [2023, 'base', 150],
        [2023, 'adjustment', 30],
        [2023, 'bonus', 10],
        [2023, 'spent', -100.000001],
        [2024, 'base', 100],
        [2025, 'base', 50],
        [2025, 'ceiling', -30],
        [2025, 'bonus', 10],
        [2025, 'spent', -12.5],
      ]);
      expect(ledger).toMatchObject({ granted: 320, paid: 180, owed: 140, recoverable: 0, recognised: 2023 });
      expect(ledger).toMatchObject({ spent: 112.500001, unregistered: 0, available: 67.499999 });
      expect(ledger.payments).toEqual([
        {
          ...{ year: 2023, payable: 190, paid: 150, owed: 40, recoverable: 0 },
          ...{ spent: 100.000001, unregistered: 0, available: 49.999999 },
        },
        { year: 2024, payable: 100, paid: 0, owed: 100, recoverable: 0, spent: 0, unregistered: 0, available: 0 },
        { year: 2025, payable: 30, paid: 30, owed: 0, recoverable: 0, spent: 12.5, unregistered: 0, available: 17.5 },
      ]);
      expect(ledger.byCategory.slice(0, 2)).toEqual([
        { category: 'rent', amount: 12.5 },
        { category: 'fitOut', amount: 100.000001 },
      ]);
      expect(ledger.entries[1]).toMatchObject({ by: 'bureau', words: expect.stringContaining('首年投入大') });
      expect(ledger.facts.map(({ sequence }: { sequence: number }) => sequence)).toEqual([1, 1, 1, 1, 2, 1, 2]);
      expect(await subsidyOf(2024, 'dazu')).toMatchObject({
        ...{
          paid: 0,
          grantedInAll: 290,
          paidInAll: 150,
          owedInAll: 140,
          spentInAll: 100.000001,
          availableInAll: 49.999999,
        },
      });
      expect(await ledgerOf(2023, 'dazu')).toEqual(ledger);
    });

    test('is for the park, its district, bureau and leading group; an adjustment ahead of publication for the latter two', async () => {
      await submitted(2025);
      must(await adjust(2025, 'dazu', 33));
      const path = at(2025, 'dazu', '/ledger');
      const [own, district, stranger, all] = await Promise.all(
        [PEOPLE.dazu, PEOPLE.districtDazu, PEOPLE.yubei, PEOPLE.leader].map((person) =>
          caller(api, person)('GET', path),
        ),
      );
      expect([own, district].map((answer) => answer?.body)).toMatchObject([
        { facts: [], granted: 0 },
        { facts: [], granted: 0 },
      ]);
      expect(stranger && typeOf(stranger)).toBe('not-found');
      expect(all?.body.facts.at(-1)).toMatchObject({ kind: 'base-adjusted', base: 33 });
    });
  });

  describe('spending', () => {
    test('never passes what was paid, to the 分; the refusal says what is available', async () => {
      await paidOut();
      must(await spend(2025, 'fuling', 49.999999));
      const over = await spend(2025, 'fuling', 0.000002);
      expect(typeOf(over)).toBe('over-paid');
      expect(over.body.detail).toContain('已拨付 50 万元，已支出 49.999999 万元，现可支出 0.000001 万元');
      must(await spend(2025, 'fuling', '0.000001'));
      expect(await ledgerOf(2025, 'fuling')).toMatchObject({ granted: 50, spent: 50, available: 0 });
    });

    test('from several windows at once spends the money once', async () => {
      await paidOut();
      const answers = await Promise.all(Array.from({ length: 4 }, () => spend(2025, 'fuling', 30)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status !== 200).map(typeOf)).toEqual(Array(3).fill('over-paid'));
      expect(await ledgerOf(2025, 'fuling')).toMatchObject({ spent: 30 });
    });

    test('is recorded once however often the request is repeated', async () => {
      await paidOut();
      const answers = await Promise.all(Array.from({ length: 4 }, () => spend(2025, 'fuling', 10, 'spend-once')));
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      expect(await ledgerOf(2025, 'fuling')).toMatchObject({ spent: 10 });
    });

    test('of a kind that the article does not name says what it was for, and no other does', async () => {
      await paidOut();
      const other = (description?: string, category = 'other') =>
        spend(2025, 'fuling', 5, undefined, { category, ...(description !== undefined && { description }) });
      for (const blank of [undefined, ' ']) expect(typeOf(await other(blank))).toBe('description-needed');
      expect((await other()).body.detail).toContain('第十二条规定的“等方面”');
      expect(typeOf(await other('招商宣传', 'rent'))).toBe('malformed-request');
      expect(must(await other('招商宣传')).body).toMatchObject({ category: 'other', description: '招商宣传' });
      expect(must(await other('', 'rent')).body).not.toHaveProperty('description');
      const { byCategory, entries } = await ledgerOf(2025, 'fuling');
      expect(byCategory.at(-1)).toEqual({ category: 'other', amount: 5 });
      expect(entries.at(-2).words).toMatch(/^其他（招商宣传）支出，凭证 V-1（第十二条）/);
      const { rows } = must(await bureau('GET', '/v1/years/2025/spendings')).body;
      expect(rows).toMatchObject([{ category: 'other', description: '招商宣传' }, { category: 'rent' }]);
    });

    test('waits for publication, and is the park’s own', async () => {
      await submitted(2025);
      expect(typeOf(await spend(2025, 'dazu', 1))).toBe('not-open');
      expect(typeOf(await bureau('GET', '/v1/years/2025/subsidies'))).toBe('not-open');
      must(await walkToPublished(api, PARKS, 2025));
      const body = { category: 'rent', date: PAID_ON, amount: 1, voucher: 'V-1', note: '' };
      const foreign = await park('yubei')('POST', at(2025, 'dazu', '/spending'), { body });
      expect(typeOf(foreign)).toBe('not-found');
      expect(typeOf(await spend(2025, 'dazu', 0))).toBe('malformed-request');
      expect(typeOf(await spend(2025, 'dazu', 1, undefined, { category: 'cars' }))).toBe('malformed-request');
    });
  });

  describe('taking a record back', () => {
    const cancel = (id: string, sequence: number, reason = '重复登记') =>
      park(id)('POST', at(2025, id, `/spending/${String(sequence)}/cancellation`), { body: { reason } });

    test('frees the money, keeps the record with the reason, and is done once', async () => {
      await paidOut();
      const { sequence } = must(await spend(2025, 'fuling', 50)).body;
      expect(typeOf(await spend(2025, 'fuling', 1))).toBe('over-paid');
      expect(typeOf(await cancel('fuling', sequence, ' '))).toBe('reason-needed');
      expect(must(await cancel('fuling', sequence)).body).toMatchObject({
        kind: 'spending-cancelled',
        cancels: sequence,
        reason: '重复登记',
      });
      const ledger = await ledgerOf(2025, 'fuling');
      expect(ledger).toMatchObject({ granted: 50, spent: 0, available: 50 });
      expect(ledger.byCategory[0]).toEqual({ category: 'rent', amount: 0 });
      expect(ledger.entries.slice(-2)).toMatchObject([
        { kind: 'spent', amount: -50 },
        { kind: 'spending-cancelled', amount: 50, words: expect.stringContaining('凭证 V-1') },
      ]);
      expect(await subsidyOf(2025, 'fuling')).toMatchObject({ spentInAll: 0 });
      expect(typeOf(await cancel('fuling', sequence))).toBe('already-cancelled');
      must(await spend(2025, 'fuling', 50));
    });

    test('from two windows at once happens once', async () => {
      await paidOut();
      const { sequence } = must(await spend(2025, 'fuling', 50)).body;
      const answers = await Promise.all([cancel('fuling', sequence), cancel('fuling', sequence)]);
      expect(answers.map((answer) => (answer.status === 200 ? 'done' : typeOf(answer))).toSorted()).toEqual([
        'already-cancelled',
        'done',
      ]);
      expect(await ledgerOf(2025, 'fuling')).toMatchObject({ spent: 0 });
    });

    test.each<[string, () => Promise<Answer>]>([
      ['a record that is not there', () => cancel('dazu', 9)],
      ['what is a record’s number in the trail, not among the spendings', () => cancel('dazu', 2)],
      [
        'what another park spent',
        () => park('yubei')('POST', at(2025, 'dazu', '/spending/1/cancellation'), { body: { reason: '误' } }),
      ],
    ])('does not find %s', async (_, attempt) => {
      await submitted(2025);
      must(await adjust(2025, 'dazu', 40));
      must(await walkToPublished(api, PARKS, 2025));
      must(await pay(2025, 'dazu', 40));
      must(await spend(2025, 'dazu', 1));
      expect(typeOf(await attempt())).toBe('not-found');
    });
  });

  describe('the vouchers of a year', () => {
    const vouchers = async (person: Parameters<typeof caller>[1]) =>
      must(await caller(api, person)('GET', '/v1/years/2025/spendings')).body.rows;

    test('are listed with what was taken back, for whoever may see the park', async () => {
      await published(2025);
      for (const id of ['dazu', 'yubei']) must(await pay(2025, id, 50));
      must(await spend(2025, 'dazu', 3, undefined, { voucher: 'DZ-1', note: '一季度' }));
      must(await spend(2025, 'yubei', 4, undefined, { voucher: 'YB-1' }));
      const body = { reason: '凭证有误' };
      must(await park('yubei')('POST', at(2025, 'yubei', '/spending/1/cancellation'), { body }));
      const [dazu, yubei] = await vouchers(PEOPLE.bureau);
      expect(dazu).toMatchObject({ park: 'dazu', amount: 3, voucher: 'DZ-1', note: '一季度', cancelled: null });
      expect(yubei).toMatchObject({ park: 'yubei', cancelled: { by: 'park.yubei', reason: '凭证有误' } });
      expect(await vouchers(PEOPLE.leader)).toHaveLength(2);
      expect(await vouchers(PEOPLE.districtDazu)).toEqual([dazu]);
      expect(await vouchers(PEOPLE.yubei)).toEqual([yubei]);
      expect(typeOf(await caller(api, PEOPLE.expert)('GET', '/v1/years/2025/spendings'))).toBe('not-allowed');
    });
  });

  describe('support from elsewhere', () => {
    const support = (amount: number | string, changes: object = {}) =>
      caller(api, PEOPLE.districtDazu)('POST', at(2025, 'dazu', '/support'), {
        body: { source: 'matching', amount, document: '大足财〔2026〕8号', note: '', ...changes },
      });

    test('is on record at once, and changes nothing of what is granted or may be spent', async () => {
      await submitted(2025);
      must(await support(20));
      must(await support('5.5', { source: 'other', document: '高新技术企业奖励' }));
      const ledger = await ledgerOf(2025, 'dazu');
      expect(ledger).toMatchObject({ granted: 0, available: 0 });
      expect(ledger.entries.filter(({ kind }: { kind: string }) => kind !== 'earlier')).toEqual([]);
      expect(ledger.facts.map(({ kind, document }: { kind: string; document: string }) => [kind, document])).toEqual([
        ['supported', '大足财〔2026〕8号'],
        ['supported', '高新技术企业奖励'],
      ]);
      expect(ledger.bySource).toEqual([
        { source: 'matching', amount: 20 },
        { source: 'project', amount: 0 },
        { source: 'other', amount: 5.5 },
      ]);
      must(await walkToPublished(api, PARKS, 2025));
      expect(await subsidyOf(2025, 'dazu')).toMatchObject({ supportInAll: 25.5, spentInAll: 0 });
    });

    test('can be taken back with a reason', async () => {
      await submitted(2025);
      const { sequence } = must(await support(20)).body;
      const body = { reason: '金额有误' };
      const path = at(2025, 'dazu', `/support/${String(sequence)}/cancellation`);
      must(await caller(api, PEOPLE.districtDazu)('POST', path, { body }));
      expect((await ledgerOf(2025, 'dazu')).bySource[0]).toEqual({ source: 'matching', amount: 0 });
      expect(typeOf(await caller(api, PEOPLE.districtDazu)('POST', path, { body }))).toBe('already-cancelled');
    });

    test.each([
      ['no amount', { amount: 0 }],
      ['no document', { document: ' ' }],
      ['a source that is none', { source: 'lottery' }],
    ])('is refused with %s', async (_, changes) => {
      await submitted(2025);
      expect(typeOf(await support(20, changes))).toBe('malformed-request');
    });

    test('is the district’s own to record', async () => {
      await submitted(2025);
      const body = { source: 'matching', amount: 1, document: 'D', note: '' };
      const foreign = await caller(api, PEOPLE.districtDazu)('POST', at(2025, 'yubei', '/support'), { body });
      expect(typeOf(foreign)).toBe('not-found');
      expect(typeOf(await park('dazu')('POST', at(2025, 'dazu', '/support'), { body }))).toBe('not-allowed');
    });
  });

  test('a district sees the subsidies of its own parks alone', async () => {
    await published(2025);
    const { body } = must(await caller(api, PEOPLE.districtDazu)('GET', '/v1/years/2025/subsidies'));
    expect(body).toMatchObject({ year: 2025, next: null, rows: [{ park: 'dazu', adjusted: null, grantedInAll: 60 }] });
    expect(body.rows).toHaveLength(1);
    expect(typeOf(await park('dazu')('GET', '/v1/years/2025/subsidies'))).toBe('not-allowed');
  });

  test('a withdrawn park takes part in no later year', async () => {
    await published(2024, ['yubei']);
    await published(2025, ['yubei']);
    const participants = planOf(PARKS).participants.map((one) => ({ ...one, recognised: 2023 }));
    const refused = await putPlan(api, PARKS, { year: 2026, participants });
    expect(typeOf(refused)).toBe('park-withdrawn');
    expect(refused.body.detail).toContain('yubei园区');
  });

  test('a park that loses its title after the plan of a later year was made is not graded in that year, and who grades is told what to do', async () => {
    await published(2024, ['yubei']);
    await submitted(2026);
    await published(2025, ['yubei']);
    for (const one of PARKS) must(await passAs(api, one, { year: 2026 }));
    must(await settleAllAs(api, 2026));
    const grade = await gradeAs(api, 2026);
    refused(grade, 'park-withdrawn', /yubei园区.*取消授牌.*提议其退出评估、不参加本年度评估/);
    const leaves = { cause: 'leaving', outcome: 'not-assessed', document: '渝人社〔2026〕9号', ground: '已取消授牌' };
    must(await bureau('POST', at(2026, 'yubei', '/reopening'), { reason: '已取消授牌' }));
    must(await bureau('POST', at(2026, 'yubei', '/absence'), { ...leaves, reason: '已取消授牌', corrects: null }));
    const { rows } = must(await bureau('GET', '/v1/years/2026/absences')).body;
    const { standing } = rows.find(({ park: id }: { park: string }) => id === 'yubei');
    const decision = { proposal: standing.proposal.sequence, decision: 'approve', reason: '', meeting: MEETING };
    must(await caller(api, PEOPLE.leader)('POST', at(2026, 'yubei', '/absence/decision'), { body: decision }));
    expect(must(await gradeAs(api, 2026)).body).toMatchObject({ participants: PARKS.length - 1 });
  });
});
