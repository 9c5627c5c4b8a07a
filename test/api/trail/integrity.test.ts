import path from 'node:path';
import { decidedAsStanding } from '../support/deeds/decisions';
import { Year, AccountId, ParkId, Version } from '../../../shared/vocabulary/ids';
import { replay as replayCommand } from '../../../workbench/trail/replay';
import { endingOf } from '../../../workbench/trail/run-command';
import { verify } from '../../../workbench/trail/verify';
import { DEMO_APPLICATIONS } from '../../../workbench/cloud/demo/applications';
import { PAST_YEARS, parksOf } from '../../../workbench/cloud/demo/parks';
import { replayYear } from '../../../functions/integrity/replay/replay-year';
import { verifyTable } from '../../../functions/integrity/verify-table';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import type { Key } from '../../../functions/store/table/kind';
import { KINDS } from '../../../functions/store/table/kinds';
import type { YearHead } from '../../../functions/store/table/items';
import { caller, parkPerson, PEOPLE } from '../support/caller';
import { apiForAll } from '../support/api-for-tests';
import { keepReads } from '../support/keep-reads';
import { PAID_ON, payAs } from '../support/deeds/money';
import { accountOf, expertAt, panelOf } from '../support/deeds/panel-year';
import { tableItems } from '../../../functions/store/backup/table-items';
import { unpackedTable, withoutTypes } from '../../../functions/store/backup/unpacked-table';
import { startSeededYears, type SeededYears } from '../support/deeds/seeded-years';
import { startCommand } from '../support/start-command';
import {
  approveAs,
  figures,
  gradeAs,
  must,
  passAs,
  publishAs,
  MEETING,
  putPlan,
  returnAs,
  settleAllAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';

const Y = Year.parse(2024);
const park = (slug: string) => ParkId.parse(slug);
type Item = Record<string, unknown>;
const within = (item: Item, field: string): Item => Object(item[field]);
const published = ({ published: run }: YearHead) => {
  if (!run) throw new RangeError('The year is not published');
  return run;
};

describe('the seeded years', () => {
  let years: SeededYears;
  beforeAll(async () => {
    years = await startSeededYears();
    keepReads(years.client);
  });
  afterAll(() => years.stop());

  const head = async (year = Y): Promise<YearHead> => {
    const found = await years.store.yearHead(year);
    if (!found) throw new RangeError(`${year} has no plan`);
    return found;
  };
  const found = async () => (await verifyTrails(years.store, [Y])).findings;
  /** The number of the last entry of a kind in a park's trail. */
  const sequenceOf = async (slug: string, kind: string): Promise<number> => {
    const events = await years.store.events(Y, park(slug), 0, 100);
    const event = events.findLast((one) => one.kind === kind);
    if (!event) throw new RangeError(`${slug} has no ${kind}`);
    return event.sequence;
  };
  const replay = async () => (await replayYear(years.store, await head())).findings;

  test('hold, chain by chain', async () => {
    const { chains, entries, findings } = await verifyTrails(years.store);
    expect(findings).toEqual([]);
    const parks = [...PAST_YEARS, 2025 as const].flatMap((year) => parksOf(year));
    const everyPark = new Set(parks.map(({ participant }) => participant.park));
    // Each year, each park's evaluation, the reports of each district (of one park) in the open year, each park's money.
    expect(chains).toHaveLength(3 + parks.length + parksOf(2025).length + everyPark.size + DEMO_APPLICATIONS.length);
    expect(entries).toBeGreaterThan(parks.length * 2);
  });

  test.each(PAST_YEARS)('come out again as they were published: %s', async (year) => {
    const one = await replayYear(years.store, await head(Year.parse(year)));
    expect(one.findings).toEqual([]);
    expect(one.parks).toBe(parksOf(year).length);
  });

  test('tell of a return, a silent park, a conflict, a recusal, an override, an adjustment and a rectification', async () => {
    const kinds = async (slug: string) => (await years.store.events(Y, park(slug), 0, 100)).map(({ kind }) => kind);
    expect(await kinds('fuling')).toEqual(expect.arrayContaining(['returned', 'passed', 'settled']));
    expect(await kinds('shapingba')).toEqual(['absence-proposed', 'absence-approved']);
    expect(await kinds('jiangbei')).toContain('conflict-declared');
    expect(await kinds('yuzhong')).toContain('recused');
    const yuzhong = await years.store.event(Y, park('yuzhong'), await sequenceOf('yuzhong', 'settled'));
    expect(yuzhong.changes).toEqual([
      expect.objectContaining({ item: '1.4', reason: expect.stringContaining('复核') }),
    ]);
    const facts = await years.store.moneyFactsOfYear(Y);
    expect(new Set(facts.map(({ fact }) => fact.kind))).toEqual(
      new Set(['base-adjusted', 'rectification-ordered', 'rectification-decided', 'paid', 'spent', 'supported']),
    );
  });

  test('are each other’s last year: what was reported is what the next plan knows', async () => {
    for (const [before, after] of [[2023, 2024] as const, [2024, 2025] as const]) {
      const reported = new Map(parksOf(before).map((one) => [one.participant.park, one.reported]));
      for (const { participant } of parksOf(after)) {
        const last = reported.get(participant.park);
        if (last)
          expect([participant.park, participant.priorRevenue, participant.priorTax]).toEqual([
            participant.park,
            last['revenue'],
            last['tax'],
          ]);
      }
    }
  });

  test('stay as they are when the workbench starts again', async () => {
    const before = [await head(), await head(Year.parse(2025)), await years.store.moneyFactsOfYear(Y)];
    await years.fill();
    expect([await head(), await head(Year.parse(2025)), await years.store.moneyFactsOfYear(Y)]).toEqual(before);
  });

  const v1 = Version.parse(1);
  const expert = AccountId.parse('expert1');
  const CASES: readonly (readonly [
    what: string,
    key: () => Key | Promise<Key>,
    change: (item: Item) => Item | null,
    verify: readonly [subject: string, words: RegExp],
    replays: RegExp | null,
  ])[] = [
    [
      'a figure of a submission',
      () => KINDS.submission.key(Y, park('yubei'), v1),
      (item) => ({ ...item, reported: { ...within(item, 'reported'), revenue: 99000 } }),
      ['evaluation/2024/yubei', /第1版自评与记录的摘要不符/],
      /^yubei items\.2\.1$/,
    ],
    [
      'a figure that the park’s head keeps',
      () => KINDS.evaluationHead.key(Y, park('yubei')),
      (item) => {
        const latest = within(item, 'latest');
        return { ...item, latest: { ...latest, reported: { ...within(latest, 'reported'), tax: 1 } } };
      },
      ['evaluation/2024/yubei', /园区的登记与办理记录不符/],
      null,
    ],
    [
      'the scores of an expert',
      () => KINDS.panelMember.key(Y, expert, park('dazu')),
      (item) => {
        const scores = within(item, 'scores');
        return { ...item, scores: { ...scores, scores: { ...within(scores, 'scores'), '3.1': 1 } } };
      },
      ['evaluation/2024/dazu', /专家 expert1 的声明或评分与记录的摘要不符/],
      /^dazu panel\.3\.1$/,
    ],
    [
      'an expert’s scores that are gone',
      () => KINDS.panelMember.key(Y, expert, park('dazu')),
      () => null,
      ['evaluation/2024/dazu', /缺失/],
      /^dazu scored$/,
    ],
    [
      'a recusal taken back',
      () => KINDS.panelMember.key(Y, AccountId.parse('expert3'), park('yuzhong')),
      (item) => ({ ...item, recused: null }),
      ['evaluation/2024/yuzhong', /专家 expert3/],
      null,
    ],
    [
      'a district’s score',
      async () => KINDS.review.key(Y, park('yuzhong'), await sequenceOf('yuzhong', 'passed')),
      (item) => ({ ...item, scores: { ...within(item, 'scores'), '1.4': 0 } }),
      ['evaluation/2024/yuzhong', /初审意见与记录的摘要不符/],
      null,
    ],
    [
      'a settled score',
      async () => KINDS.settlement.key(Y, park('fuling'), await sequenceOf('fuling', 'settled')),
      (item) => ({ ...item, items: { ...within(item, 'items'), '1.3': 5 }, total: 64.66 }),
      ['evaluation/2024/fuling', /核定结果与记录的摘要不符/],
      /^fuling items\.1\.3$/,
    ],
    [
      'the reason of an entry',
      async () => KINDS.event.key(Y, park('yuzhong'), await sequenceOf('yuzhong', 'recused')),
      (item) => ({ ...item, reason: '没有理由' }),
      ['evaluation/2024/yuzhong', /链条在此断开/],
      null,
    ],
    [
      'an entry from the middle of a trail',
      async () => KINDS.event.key(Y, park('fuling'), await sequenceOf('fuling', 'returned')),
      () => null,
      ['evaluation/2024/fuling', /链条在此断开/],
      null,
    ],
    [
      'the last entry of a trail',
      async () => KINDS.event.key(Y, park('dazu'), await sequenceOf('dazu', 'settled')),
      () => null,
      ['evaluation/2024/dazu', /园区的登记与办理记录不符/],
      /^dazu $/,
    ],
    [
      'the stage that a park is said to be at',
      () => KINDS.evaluationHead.key(Y, park('dazu')),
      (item) => ({ ...item, stage: 'passed' }),
      ['evaluation/2024/dazu', /园区的登记与办理记录不符/],
      null,
    ],
    [
      'the entry by which the publication ends a trail',
      async () => KINDS.publicationEvent.key(Y, published(await head()).publication, park('wanzhou')),
      (item) => ({ ...item, at: '2025-05-01T02:00:00.000Z' }),
      ['evaluation/2024/wanzhou', /公布记录与年度的公布不符/],
      null,
    ],
    [
      'that entry itself',
      async () => KINDS.publicationEvent.key(Y, published(await head()).publication, park('wanzhou')),
      () => null,
      ['evaluation/2024/wanzhou', /公布记录缺失/],
      null,
    ],
    [
      'the rank of a result',
      async () => KINDS.result.key(Y, published(await head()).run, park('jiangbei')),
      (item) => ({ ...item, rank: 1 }),
      ['year/2024', /公布的结果与记录的摘要不符/],
      /^jiangbei rank$/,
    ],
    [
      'the money of a result',
      async () => KINDS.result.key(Y, published(await head()).run, park('qijiang')),
      (item) => ({ ...item, subsidy: { ...within(item, 'subsidy'), base: 50, total: 50, state: '应拨付' } }),
      ['year/2024', /公布的结果与记录的摘要不符/],
      /^qijiang subsidy\.base$/,
    ],
    [
      'a result that is gone',
      async () => KINDS.result.key(Y, published(await head()).run, park('qijiang')),
      () => null,
      ['year/2024', /公布的结果与记录的摘要不符/],
      /^qijiang /,
    ],
    [
      'the quota of the run',
      async () => KINDS.run.key(Y, published(await head()).run),
      (item) => ({ ...item, quota: 3 }),
      ['year/2024', /等次拟定结果与记录的摘要不符/],
      /^null quota$/,
    ],
    [
      'a target of the plan',
      async () => KINDS.participant.key(Y, (await head()).revision, park('yubei')),
      (item) => ({ ...item, revenueTarget: 200000 }),
      ['year/2024', /评估方案与记录的摘要不符/],
      /^yubei computed\.2\.1$/,
    ],
    [
      'a reading that the year’s head keeps',
      () => KINDS.yearHead.key(Y),
      (item) => ({ ...item, readings: { ...within(item, 'readings'), 'R-ceiling': 'scaled' } }),
      ['year/2024', /年度的登记与办理记录不符/],
      /^yubei computed\./,
    ],
    [
      'what the leading group said',
      () => KINDS.yearHead.key(Y),
      (item) => ({ ...item, approval: { ...within(item, 'approval'), reason: '不同意' } }),
      ['year/2024', /年度的登记与办理记录不符/],
      null,
    ],
    [
      'an entry in the trail of the year',
      () => KINDS.yearEvent.key(Y, 2),
      (item) => ({ ...item, by: 'expert1' }),
      ['year/2024', /链条在此断开/],
      null,
    ],
    [
      'an amount in the money trail',
      () => KINDS.moneyFact.key(park('jiulongpo'), 4),
      (item) => ({ ...item, base: 100 }),
      ['money/jiulongpo', /链条在此断开/],
      null,
    ],
    [
      'what was paid',
      () => KINDS.moneyFact.key(park('jiulongpo'), 1),
      (item) => ({ ...item, amount: 150 }),
      ['money/jiulongpo', /链条在此断开/],
      null,
    ],
    [
      'a money entry that is gone',
      () => KINDS.moneyFact.key(park('yubei'), 2),
      () => null,
      ['money/yubei', /链条在此断开/],
      null,
    ],
    [
      'the adjusted base as its year lists it',
      () => KINDS.yearFact.key(Y, park('jiulongpo'), 4),
      (item) => ({ ...item, base: 100 }),
      ['money/jiulongpo', /2024年度的资金记录清单与台账不符/],
      /^jiulongpo subsidy\./,
    ],
  ];
  test.each(CASES)('are found tampered with: %s', async (_, key, change, [subject, words], replays) => {
    const restore = await years.tamper(await key(), change);
    try {
      const findings = await found();
      expect(findings.filter((finding) => finding.subject === subject && words.test(finding.words))).not.toEqual([]);
      // What a year counts or publishes of a park is found there too.
      const [, year, who] = subject.split('/');
      for (const finding of findings)
        expect([subject, `year/${year}`, `evaluation/2024/${who ?? 'qijiang'}`]).toContain(finding.subject);
      const differing = (await replay()).flatMap((finding) =>
        finding.differences.map((difference) => `${finding.park} ${difference.path}`),
      );
      if (replays) expect(differing).toContainEqual(expect.stringMatching(replays));
      else expect(differing).toEqual([]);
    } finally {
      await restore();
    }
    expect(await found()).toEqual([]);
  });

  const proved = async () => {
    const { store, keys } = unpackedTable(withoutTypes(await tableItems(years.client, years.table)));
    return verifyTable(store, keys);
  };

  test('in the whole table there is no other trail', async () => {
    expect(await proved()).toMatchObject(await verifyTrails(years.store));
  });

  test.each<readonly [what: string, key: () => Promise<Key>, chain: RegExp]>([
    ['a year', async () => KINDS.yearHead.key(Year.parse(2023)), /^(year\/2023|evaluation\/2023\/\w+)$/],
    [
      'an application without an award',
      async () => {
        const refused = (await years.store.applicationHeads()).find(({ state }) => state === 'refused');
        if (!refused) throw new RangeError('No application was refused');
        return KINDS.applicationHead.key(refused.application);
      },
      /^recognition\/[\w-]+$/,
    ],
  ])('a trail to which nothing leads any more is found in the table: of %s', async (_, key, chain) => {
    const restore = await years.tamper(await key(), () => null);
    const { findings } = await proved();
    const astray = findings.filter(({ words }) => words.includes('没有登记指向它们'));
    expect(astray).not.toEqual([]);
    for (const { subject } of astray) expect(subject).toMatch(chain);
    await restore();
  });

  test('an entry that cannot be read is a finding, and the rest is still looked at', async () => {
    const restore = await years.tamper(KINDS.event.key(Y, park('dazu'), 1), (item) => ({
      ...item,
      kind: 'no such kind',
    }));
    expect(await found()).toEqual([
      { subject: 'evaluation/2024/dazu', entry: null, words: expect.stringContaining('无法读取') },
    ]);
    await restore();
  });

  describe('from the command line', () => {
    const inData = (...args: string[]) => ['--data', years.dataDir, ...args];

    test('verify passes, while the database is in use', () => {
      expect(startCommand('verify', ...inData())).toEqual({
        code: 0,
        said: expect.stringMatching(/全部相符。\n(202[34]年度的公布：公布于有签名之前，没有签名。\n){2}$/),
        complaint: '',
      });
    });

    test.each(PAST_YEARS)('replay of %s passes, while the database is in use', async (year) => {
      expect(await endingOf(replayCommand, inData('--year', String(year)))).toEqual({
        code: 0,
        said: expect.stringContaining('逐字节一致'),
        complaint: '',
      });
    });

    test('verify and replay fail on a tampered copy and say where', async () => {
      const restore = await years.tamper(
        KINDS.result.key(Y, published(await head()).run, park('jiangbei')),
        (item) => ({
          ...item,
          rank: 1,
        }),
      );
      expect(await endingOf(verify, inData())).toMatchObject({
        code: 1,
        said: expect.stringContaining('year/2024 第'),
      });
      expect(startCommand('replay', ...inData('--year', '2024'))).toMatchObject({
        code: 1,
        said: expect.stringContaining('（jiangbei） rank：已存 1，重算 2'),
      });
      await restore();
    });

    test('a year without results and a folder without data are told apart from a finding', async () => {
      expect(startCommand('replay', ...inData('--year', '2025'))).toEqual({
        code: 2,
        said: '',
        complaint: expect.stringContaining('已公布的年度：2023、2024'),
      });
      expect(await endingOf(replayCommand, inData())).toMatchObject({
        code: 2,
        complaint: expect.stringContaining('用法'),
      });
      expect(await endingOf(verify, ['--data', path.join(years.dataDir, 'nothing')])).toMatchObject({
        code: 2,
        complaint: expect.stringContaining('没有工作台的数据'),
      });
    });
  });
});

describe('a year in which everything happens', () => {
  const PARKS = ['changshou', 'dazu', 'fuling', 'jiangjin', 'nanan', 'wanzhou', 'yubei'];
  const TIED = ['fuling', 'wanzhou'];
  const api = apiForAll();

  const bureau = (method: string, where: string, body: object) =>
    caller(api, PEOPLE.bureau)(method, `/v1/${where}`, { body });
  const settle = async (
    slug: string,
    overrides: readonly { readonly item: string; readonly score: number; readonly reason: string }[],
    version = 1,
  ) => {
    const at = `evaluations/${YEAR}/${slug}/settlement`;
    const sheet = must(await caller(api, PEOPLE.bureau)('GET', `/v1/${at}`)).body;
    const decisions = await decidedAsStanding(api, slug, overrides);
    must(await bureau('PUT', at, { version, panelSeen: sheet.panel.length, overrides, decisions }));
  };
  const findings = async () => {
    const head = await api.store.yearHead(Year.parse(YEAR));
    if (!head) throw new RangeError('no plan');
    const { findings: broken } = await verifyTrails(api.store);
    return { broken, different: head.published ? (await replayYear(api.store, head)).findings : null };
  };

  test('holds at every step, and comes out again', async () => {
    must(await putPlan(api, PARKS, { panel: panelOf(['a', 'b', 'c']) }));
    for (const slug of PARKS)
      must(await submitAs(api, slug, figures(TIED.includes(slug) ? {} : { hazards: 1 + (PARKS.indexOf(slug) % 5) })));
    must(
      await bureau('POST', `evaluations/${YEAR}/dazu/extension`, { until: '2026-04-20T00:00:00.000Z', reason: '停电' }),
    );
    must(await returnAs(api, 'dazu', ['3.3']));
    must(await submitAs(api, 'dazu', figures({ hazards: 4 }), { basedOn: 1 }));
    must(await passAs(api, 'dazu', { version: 2 }));
    for (const slug of PARKS) if (slug !== 'dazu') must(await passAs(api, slug));
    expect((await findings()).broken).toEqual([]);

    const names = PARKS.map((slug) => `${slug}园区`);
    for (const name of names) {
      const changes = name === 'dazu园区' ? { version: 2 } : {};
      for (const expert of ['a', 'b']) {
        must(await expertAt(api, expert).declare(name));
        must(await expertAt(api, expert).score(name, [3, expert === 'a' ? 5 : 4], changes));
      }
    }
    must(await expertAt(api, 'c').declare('dazu园区', true, '曾任职'));
    // Whoever is recused after scoring no longer counts; whoever scores in their place does.
    must(
      await bureau('POST', `evaluations/${YEAR}/nanan/recusals`, { expert: accountOf('a'), reason: '亲属在园区任职' }),
    );
    must(await expertAt(api, 'c').declare('nanan园区'));
    must(await expertAt(api, 'c').score('nanan园区', [2.5, 4.5]));
    expect((await findings()).broken).toEqual([]);

    must(await settleAllAs(api));
    await settle('yubei', [{ item: '3.3', score: 3.5, reason: '复核后认定' }]);
    must(await bureau('POST', `evaluations/${YEAR}/jiangjin/reopening`, { reason: '材料有误，重新初审' }));
    // Scored, settled and sent back, and nothing since.
    expect((await findings()).broken).toEqual([]);
    must(await passAs(api, 'jiangjin', { scores: { '1.4': 2 }, remarks: [{ item: '1.4', remark: '投诉一次' }] }));
    for (const expert of ['b', 'c']) {
      if (expert === 'c') must(await expertAt(api, expert).declare('jiangjin园区'));
      must(await expertAt(api, expert).score('jiangjin园区', [2, 3]));
    }
    for (const park of ['jiangjin', 'nanan']) await settle(park, []);
    must(await settleAllAs(api));
    expect((await findings()).broken).toEqual([]);

    const { plan, version } = must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/plan`)).body;
    const participants = plan.participants.map((one: { park: string }) =>
      one.park === 'changshou' ? { ...one, revenueTarget: 97000 } : one,
    );
    const amendment = { plan: { ...plan, participants }, basedOn: version, reason: '目标任务调整', preview: false };
    must(await bureau('POST', `years/${YEAR}/plan/amendments`, amendment));
    must(await bureau('POST', `evaluations/${YEAR}/nanan/adjustment`, { base: 88.5, reason: '综合确定' }));
    await settle('changshou', []);
    expect((await findings()).broken).toEqual([]);

    const first = must(await gradeAs(api)).body.run;
    const leader = (where: string, body: object) =>
      caller(api, PEOPLE.leader)('POST', `/v1/years/${YEAR}/grading/${where}`, { body });
    must(await leader('approval', { run: first, decision: 'send-back', reason: '请复核南岸得分', meeting: MEETING }));
    const { run, undecided, placesLeft } = must(await gradeAs(api)).body;
    expect([undecided, placesLeft]).toEqual([TIED, 1]);
    const picked = must(await leader('picks', { run, picks: ['wanzhou'], meeting: MEETING })).body.run;
    must(await approveAs(api, picked));
    must(await publishAs(api, picked));
    expect(await findings()).toEqual({ broken: [], different: [] });

    // What is decided and spent afterwards changes nothing of what was published.
    api.setClock('2026-03-02T02:00:00.000Z');
    must(await payAs(api, 'wanzhou', 20));
    const spent = { category: 'rent', date: PAID_ON, amount: 12.34, voucher: 'V-1', note: '' };
    must(await caller(api, parkPerson('wanzhou'))('POST', `/v1/evaluations/${YEAR}/wanzhou/spending`, { body: spent }));
    must(await bureau('POST', `evaluations/${YEAR}/fuling/adjustment`, { base: 1, reason: '资金安排调整' }));
    expect(await findings()).toEqual({ broken: [], different: [] });
  });
});
