import { randomUUID } from 'node:crypto';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { entryOf } from '../../../functions/store/table/panel-entry';
import { digestOf } from '../../../functions/trail/chain';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { DistrictId, ParkId, Year } from '../../../shared/vocabulary/ids';
import { ROUTES, type Route, type RouteName } from '../../../shared/api/routes';
import { tenantsFrom } from '../../cases/tenants';
import { caller, parkPerson, PEOPLE, type Answer, type Person } from '../support/caller';
import { announced, minutesOf, pdfOf, sendForm } from '../support/deeds/evidence';
import { apiForAll } from '../support/api-for-tests';
import type { LocalApi } from '../support/local-api';
import { UNKNOWN_PAST } from '../support/deeds/past';
import { accountOf, expertAt, expertPerson, PANEL_ITEMS, panelOf, scoreAs } from '../support/deeds/panel-year';
import { PAID_ON } from '../support/deeds/money';
import { applyAs, contentOf, PASSED } from '../support/deeds/recognition';
import { monthFigures } from '../../cases/month-figures';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import {
  MEETING,
  PARKS,
  figures,
  must,
  passAs,
  planOf,
  putPlan,
  submissionOf,
  submitAs,
  YEAR,
} from '../support/deeds/year';

type WriteName = {
  [Name in RouteName]: (typeof ROUTES)[Name]['method'] extends 'GET' ? never : Name;
}[RouteName];
const WRITES = (Object.keys(ROUTES) as RouteName[]).filter((name) => ROUTES[name].method !== 'GET');

const YEAR_ID = Year.parse(YEAR);
const panel = panelOf(['one', 'two'], { quorum: 1 });
/** Parks that were recognised before the system's first year. */
const ON_PAPER = ['wanzhou', 'yubei'];
const PLAN = planOf(PARKS, {
  panel,
  participants: planOf(PARKS).participants.map((one) =>
    ON_PAPER.includes(one.park) ? { ...one, recognised: 2024 } : one,
  ),
});
const AMENDED = planOf(PARKS, {
  panel,
  participants: PLAN.participants.map((park) => ({ ...park, priorTax: 2900 })),
});
const FAILING = figures({ revenue: 1000, tax: 0, employment: 0, talent: 0 });
const FILE = pdfOf('表彰决定');
const MINUTES = minutesOf(FILE);
const { bureau, leader, dazu, districtDazu } = PEOPLE;
/** The panel sees dazu's 3.1 otherwise than its district did, whose score is adopted: dazu is tied with fuling. */
const DECIDED = { item: '3.1', district: 5, take: 'district', reason: '' };
/** Fewer trainings than dazu reported. */
const FEWER = { version: 1, figure: 'trainings', verified: 3, reason: '现场核对', paper: '培训签到表' };
/** A park that is too small on site, and online too. */
const SMALL = { floorArea: 6000 };
const ONLINE = { mode: 'onlineToo' };
/** Soon enough for the keys of the whole walk to be remembered still. */
const NOTICE_ENDS = '2026-03-04T00:00:00.000Z';
const expert = expertPerson('one');

/** What the bureau proposes of a park that asks to leave. */
const LEAVING = {
  cause: 'leaving',
  outcome: 'not-assessed',
  document: '园函〔2026〕1号',
  ground: '园区整体搬迁',
  reason: '园区书面要求退出',
};

/** One write of the walk through a year. */
interface Step {
  readonly name: WriteName;
  readonly who: Person;
  readonly park?: string;
  /** Of the record that is taken back. */
  readonly sequence?: number;
  /** `run`: the one that was answered last. */
  readonly body: object | ((run: string) => object);
  /** What the others do first. */
  readonly first?: (api: LocalApi) => Promise<unknown>;
  /** Entries that it adds to all trails together; one unless said otherwise. */
  readonly entries?: number;
}

/** Every write of the API, in the order of a year: two parks tie for 优秀, one fails. */
const STEPS: readonly Step[] = [
  { name: 'putPlan', who: bureau, body: { plan: PLAN, basedOn: 0 } },
  { name: 'requestMinutes', who: leader, body: MINUTES, entries: 0 },
  { name: 'confirmPlan', who: leader, body: { version: 1, reason: '', meeting: { ...MEETING, minutes: MINUTES } } },
  {
    name: 'recordPasts',
    who: bureau,
    body: { pasts: ON_PAPER.map((park) => ({ park, ...UNKNOWN_PAST })) },
    entries: 2,
  },
  {
    name: 'decidePasts',
    who: leader,
    body: { records: [...ON_PAPER, 'dazu'].map((park) => ({ park, record: 1 })), meeting: MEETING },
    entries: 2,
  },
  { name: 'extend', who: bureau, body: { until: '2026-05-01T00:00:00.000Z', reason: '受灾停电' } },
  { name: 'extendDistrict', who: bureau, body: { until: '2026-05-02T00:00:00.000Z', reason: '受灾停电' } },
  { name: 'requestEvidence', who: dazu, body: announced(FILE), entries: 0 },
  { name: 'confirmEvidence', who: dazu, body: {} },
  { name: 'removeEvidence', who: dazu, body: { reason: '传错了文件' } },
  { name: 'submit', who: dazu, body: submissionOf(figures()) },
  { name: 'listTenants', who: dazu, body: { tenants: tenantsFrom(1, 3), basedOn: 0 } },
  {
    name: 'reportMonth',
    who: districtDazu,
    body: { basedOn: 0, rows: [{ park: 'dazu', figures: monthFigures() }] },
  },
  {
    name: 'amendPlan',
    who: bureau,
    first: async (api) => {
      must(await submitAs(api, 'fuling', figures()));
      must(await submitAs(api, 'wanzhou', figures({ hazards: 3 })));
      must(await submitAs(api, 'yubei', FAILING));
    },
    body: { plan: AMENDED, basedOn: 1, reason: '上年数据有误', preview: false },
  },
  { name: 'verifyAtReview', who: districtDazu, body: FEWER },
  { name: 'answerFigure', who: dazu, body: { agrees: false, reason: '记录不全' } },
  { name: 'withdrawAtReview', who: districtDazu, body: { reason: '核对有误' } },
  { name: 'proposeAbsence', who: bureau, park: 'wanzhou', body: LEAVING },
  { name: 'takeBackAbsence', who: bureau, park: 'wanzhou', body: { proposal: 2, reason: '园区不退出了' } },
  {
    name: 'decideAbsence',
    who: leader,
    park: 'wanzhou',
    first: async (api) => {
      must(await caller(api, bureau)('POST', `/v1/evaluations/${YEAR}/wanzhou/absence`, { body: LEAVING }));
    },
    body: { proposal: 4, decision: 'send-back', reason: '理由不充分', meeting: MEETING },
  },
  {
    name: 'review',
    who: districtDazu,
    body: { decision: 'pass', version: 1, opinion: '同意', scores: {}, remarks: [] },
  },
  {
    name: 'reopen',
    who: bureau,
    park: 'fuling',
    first: async (api) => {
      for (const park of ['fuling', 'wanzhou', 'yubei']) must(await passAs(api, park));
    },
    body: { reason: '初审有误' },
  },
  { name: 'recuse', who: bureau, body: { expert: accountOf('two'), reason: '亲属' } },
  { name: 'declare', who: expert, body: { conflict: false, reason: '' } },
  {
    name: 'scorePanel',
    who: expert,
    body: {
      version: 1,
      scores: Object.fromEntries(PANEL_ITEMS.map((item) => [item, 3])),
      remarks: [],
      siteVisit: '已到现场',
    },
  },
  { name: 'verifyAtPanel', who: expert, body: FEWER },
  { name: 'withdrawAtPanel', who: expert, body: { reason: '核对有误' } },
  { name: 'verifyAtSettlement', who: bureau, body: FEWER },
  { name: 'withdrawAtSettlement', who: bureau, body: { reason: '核对有误' } },
  { name: 'takeBack', who: expert, body: { reason: '打错了分' } },
  {
    name: 'returnScores',
    who: bureau,
    first: async (api) => {
      must(await expertAt(api, 'one').score('dazu园区', [3, 3]));
    },
    body: { expert: accountOf('one'), reason: '漏看了附件' },
  },
  {
    name: 'settle',
    first: async (api) => {
      must(await expertAt(api, 'one').score('dazu园区', [3, 3]));
    },
    who: bureau,
    body: { version: 1, panelSeen: 1, overrides: [], decisions: [DECIDED] },
  },
  {
    name: 'settleAll',
    who: bureau,
    first: async (api) => {
      must(await passAs(api, 'fuling'));
      for (const park of ['fuling', 'wanzhou', 'yubei']) await scoreAs(api, 'one', `${park}园区`, [3, 5]);
    },
    body: { after: null },
    entries: 3,
  },
  { name: 'adjustBase', who: bureau, body: { base: 90, reason: '综合确定' } },
  { name: 'grade', who: bureau, body: {} },
  { name: 'pick', who: leader, body: (run) => ({ run, picks: ['dazu'], meeting: MEETING }) },
  { name: 'approve', who: leader, body: (run) => ({ run, decision: 'approve', reason: '同意', meeting: MEETING }) },
  { name: 'publish', who: bureau, body: (run) => ({ run }), entries: 1 + PARKS.length },
  {
    name: 'orderRectification',
    who: bureau,
    park: 'yubei',
    body: { due: '2026-09-01T00:00:00.000Z', requirements: '补齐设施' },
  },
  { name: 'decideRectification', who: bureau, park: 'yubei', body: { rectified: true, reason: '已整改' } },
  {
    name: 'pay',
    who: bureau,
    body: { date: PAID_ON, amount: 20, document: '渝财社〔2026〕8号', note: '' },
  },
  {
    name: 'spend',
    who: parkPerson('dazu'),
    body: { category: 'rent', date: PAID_ON, amount: 1.5, voucher: 'V-1', note: '' },
  },
  // A park counts its spendings, and a district its support, whatever else is recorded of the money.
  { name: 'cancelSpending', who: parkPerson('dazu'), sequence: 1, body: { reason: '记错' } },
  {
    name: 'returnPayment',
    who: bureau,
    body: { date: PAID_ON, amount: 2, document: '收据1号', reason: '多拨' },
  },
  // The bureau reads the whole trail, and goes by its numbers: a base, a payment, a spending and what took that back, and what came back.
  { name: 'cancelPayment', who: bureau, sequence: 5, body: { reason: '记错' } },
  {
    name: 'recordSupport',
    who: districtDazu,
    body: { source: 'matching', amount: 20, document: '区财政函〔2026〕1号', note: '' },
  },
  { name: 'cancelSupport', who: districtDazu, sequence: 1, body: { reason: '记错' } },
  { name: 'close', who: bureau, body: {} },
  { name: 'apply', who: districtDazu, body: { content: contentOf('甲', SMALL, ONLINE), earlier: null } },
  { name: 'correctApplication', who: districtDazu, body: { content: contentOf('乙', SMALL, ONLINE), basedOn: 1 } },
  { name: 'relaxCondition', who: bureau, body: { requirement: 'floorArea', version: 2, reason: '线上平台覆盖全区' } },
  { name: 'assessApplication', who: bureau, body: { ...PASSED, version: 2 } },
  { name: 'setNotice', who: bureau, body: { from: '2026-03-02T00:00:00.000Z', to: NOTICE_ENDS } },
  { name: 'raiseObjection', who: bureau, body: { raisedBy: '某公司', content: '面积不实' } },
  { name: 'settleObjection', who: bureau, body: { objection: 1, upheld: false, reason: '经核查不属实' } },
  {
    name: 'award',
    who: bureau,
    first: async (api) => api.setClock('2026-03-05T00:00:00.000Z'),
    body: { park: 'dazu-new', year: 2026 },
  },
  {
    name: 'refuseApplication',
    who: bureau,
    first: async (api) => applyAs(api, 'dazu', contentOf('丙')),
    body: { reason: '土地手续不全' },
  },
  {
    name: 'withdrawApplication',
    who: districtDazu,
    first: async (api) => applyAs(api, 'dazu', contentOf('丁')),
    body: { reason: '方案调整' },
  },
  {
    name: 'relaxByGroup',
    who: leader,
    first: async (api) => {
      const readings = { ...DEFAULT_READINGS, 'R-principle': 'reasoned' };
      must(await putPlan(api, PARKS, { year: 2026, readings }));
      return applyAs(api, 'dazu', contentOf('戊', { talent: 100 }));
    },
    body: { requirement: 'talent', version: 1, reason: '流动人次逐年上升', meeting: MEETING },
  },
];

describe('every write of the API, sent again under the same key', () => {
  const api = apiForAll();
  let run = '';
  let evidence = '';
  const sent: { readonly send: () => Promise<Answer>; readonly first: Answer }[] = [];

  /** Entries in all trails: of the year, of the parks up to the publication, of their money and of their districts' reports, of applications for recognition. */
  const entries = async (): Promise<number> => {
    const { store } = api;
    const head = await store.yearHead(YEAR_ID);
    const ofParks = await Promise.all(
      PARKS.map(async (slug) => {
        const park = ParkId.parse(slug);
        const [events, facts, publication, reports] = await Promise.all([
          store.events(YEAR_ID, park, 0, 1000),
          store.moneyFacts(park),
          head && store.publicationEvent(head, park),
          store.reportEvents(YEAR_ID, DistrictId.parse(slug)),
        ]);
        return events.length + facts.length + reports.length + (publication ? 1 : 0);
      }),
    );
    const applications = await store.applicationHeads();
    const recognition = applications.reduce((sum, { chain }) => sum + chain.sequence, 0);
    return recognition + (await store.yearEvents(YEAR_ID)).length + ofParks.reduce((sum, count) => sum + count, 0);
  };
  /** Digest of every item of the table, whatever the order. */
  const tableNow = async (): Promise<string> => {
    const documents = DynamoDBDocumentClient.from(api.database.client);
    const items: string[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await documents.send(new ScanCommand({ TableName: api.database.table, ExclusiveStartKey: start }));
      items.push(...(page.Items ?? []).map((item) => digestOf(item)));
      start = page.LastEvaluatedKey;
    } while (start);
    return digestOf(items.toSorted());
  };
  const later = () => api.setClock(new Date(api.clock().getTime() + 60 * 60 * 1000).toISOString());
  const addressOf = async ({ name, park = 'dazu', sequence = 0 }: Step): Promise<string> => {
    const salt = (await api.store.yearHead(YEAR_ID))?.panelSalt ?? '';
    const { path }: Route = ROUTES[name];
    const applications = await api.store.applicationHeads();
    const newest = applications.toSorted((a, b) => (a.appliedAt < b.appliedAt ? 1 : -1))[0];
    const figures = await api.store.figureEntries(YEAR_ID, ParkId.parse(park));
    const found = figures.findLast(({ step }) => step === 'verified');
    return path
      .replace('{year}', String(YEAR))
      .replace('{park}', park)
      .replace('{sequence}', String(sequence))
      .replace('{entry}', entryOf(salt, ParkId.parse(park)))
      .replace('{application}', newest?.application ?? '')
      .replace('{evidence}', evidence)
      .replace('{figure}', found?.id ?? '')
      .replace('{month}', '3')
      .replace('{district}', park);
  };

  test('is tried', () => {
    expect(STEPS.map(({ name }) => name).toSorted()).toEqual(WRITES.toSorted());
  });

  test.each(STEPS)('$name has one effect, and one answer', async (step) => {
    await step.first?.(api);
    const body = typeof step.body === 'function' ? step.body(run) : step.body;
    const address = await addressOf(step);
    const key = randomUUID();
    const send = () => caller(api, step.who)(ROUTES[step.name].method, address, { body, key });

    const before = await entries();
    const [first, twin] = await Promise.all([send(), send()]);
    expect(must(twin).body).toEqual(must(first).body);
    expect((await entries()) - before).toBe(step.entries ?? 1);

    if (step.name === 'requestMinutes') expect((await sendForm(first.body.form, FILE)).status).toBe(204);
    if (step.name === 'requestEvidence') {
      evidence = first.body.id;
      expect((await sendForm(first.body.form, FILE)).status).toBe(204);
    }

    const table = await tableNow();
    later();
    expect(must(await send()).body).toEqual(first.body);
    expect(await tableNow()).toBe(table);
    sent.push({ send, first });
    if (step.name === 'grade' || step.name === 'pick') run = first.body.run;
  });

  test('gets its first answer still when the year is over, and changes nothing', async () => {
    expect(sent).toHaveLength(WRITES.length);
    const table = await tableNow();
    for (const { send, first } of sent) expect(must(await send()).body).toEqual(first.body);
    expect(await tableNow()).toBe(table);
  });

  test('leaves trails that hold', async () => {
    const { findings, chains } = await verifyTrails(api.store);
    expect(findings).toEqual([]);
    expect(chains.length).toBeGreaterThan(PARKS.length);
  });
});
