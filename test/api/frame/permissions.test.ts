import { randomUUID } from 'node:crypto';
import { entryOf } from '../../../functions/store/table/panel-entry';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { PROBLEMS, type ProblemType } from '../../../shared/api/problem';
import { ROLES, type Role } from '../../../shared/vocabulary/roles';
import { ROUTES, type Route, type RouteName } from '../../../shared/api/routes';
import { DUTIES, OPEN_TO_ALL, scopeByHand } from '../../cases/duties';
import { caller, PEOPLE, type Answer, type Person } from '../support/caller';
import { announced, evidenceOf, minutesOf, pdfOf, sendMinutes } from '../support/deeds/evidence';
import { apiForAll } from '../support/api-for-tests';
import { applyAs, contentOf, NO_ANSWERS, REMARKS } from '../support/deeds/recognition';
import {
  confirmAs,
  MEETING,
  PARKS,
  figures,
  gradeAs,
  must,
  passAs,
  planOf,
  settleAllAs,
  submissionOf,
  submitAs,
  YEAR,
} from '../support/deeds/year';
import { UNKNOWN_PAST } from '../support/deeds/past';

const EVERYBODY: Readonly<Record<string, Person & { readonly role: Role }>> = {
  ...PEOPLE,
  districtYubei: { sub: 'district.yubei', name: '渝北区局', role: 'district', district: 'yubei' },
  strangePark: { sub: 'park.qijiang', name: '綦江', role: 'park', park: 'qijiang', district: 'qijiang' },
  strangeDistrict: { sub: 'district.qijiang', name: '綦江区局', role: 'district', district: 'qijiang' },
  strangeExpert: { sub: 'expert9', name: '组外专家', role: 'expert' },
};
const personOf = (who: string): Person & { readonly role: Role } => {
  const person = EVERYBODY[who];
  if (!person) throw new RangeError(`Nobody is called ${who}`);
  return person;
};
const routeNames = Object.keys(ROUTES) as RouteName[];
/** Whether a park, which here is alone in the district of its name, is in somebody's scope for a route. */
const isInScope = (who: string, name: RouteName, park: string): boolean => {
  const person = personOf(who);
  switch (scopeByHand(person.role, name)) {
    case 'all':
      return true;
    case 'own-district':
      return person['district'] === park;
    case 'own-park':
      return person['park'] === park;
    case 'own-panel':
      return PANEL.includes(String(person.sub));
    case undefined:
      return false;
  }
};
const isAboutPark = (name: RouteName) => /\{(park|entry|application|district)\}/.test(ROUTES[name].path);

/** The members of the plan's panel among everybody: the scope that depends on the plan. */
const PANEL: readonly string[] = [PEOPLE.expert.sub];
const PLAN = planOf(PARKS, {
  panel: {
    members: PANEL.map((account) => ({ account, name: '专家' })),
    quorum: 1,
    masked: true,
    items: ['3.1'],
    closes: '2026-06-01T00:00:00.000Z',
  },
});
const RAISED = PLAN.participants.map((participant) => ({ ...participant, revenueTarget: 120000 }));
const LATER = '2026-05-01T00:00:00.000Z';
const TENANT = {
  name: '某企业',
  code: '91350100M000100Y43',
  redListed: false,
  revenue: 1,
  tax: 1,
  employersServed: 1,
};
const VERIFIED = { version: 1, figure: 'hazards', verified: 4, reason: '现场发现4处隐患', paper: '整改通知书' };
const MINUTES_FILE = pdfOf('会议纪要');
const MINUTES = minutesOf(MINUTES_FILE);
const NO_RUN = '00000000-0000-0000-0000-000000000000';

/**
 * A well-formed body for every write, and what comes of it once the sender has been let through, in a year in which every park is settled and graded: an answer (200), or
 * the refusal for the state of things or for what the body says.
 */
const OUTCOMES: Readonly<Record<RouteName, readonly [outcome: 200 | ProblemType, body?: object]>> = {
  me: [200],
  plan: [200],
  putPlan: ['plan-frozen', { plan: PLAN, basedOn: 1 }],
  amendPlan: [200, { plan: { ...PLAN, participants: RAISED }, basedOn: 1, reason: '调整', preview: true }],
  confirmPlan: ['not-open', { version: 7 }],
  amendments: [200],
  comparison: [200],
  earlierMoney: [200],
  work: [200],
  yearEvents: [200],
  evaluation: [200],
  submission: [200],
  submit: ['not-open', submissionOf(figures(), 7)],
  extend: ['not-open', { until: LATER, reason: '停电' }],
  extendDistrict: ['not-open', { until: LATER, reason: '停电' }],
  review: ['not-open', { decision: 'pass', version: 1, opinion: '', scores: {}, remarks: [] }],
  panel: [200],
  panelSheet: [200],
  declare: ['not-open', { conflict: false, reason: '' }],
  scorePanel: ['not-open', { version: 1, scores: { '3.1': 5 }, remarks: [], siteVisit: '' }],
  takeBack: ['not-open', { reason: '' }],
  returnScores: ['not-open', { expert: PEOPLE.expert.sub, reason: '漏看了附件' }],
  panelProgress: [200],
  recuse: ['not-open', { expert: PEOPLE.expert.sub, reason: '亲属' }],
  settlementSheet: [200],
  settle: ['stale-version', { version: 7, panelSeen: 1, overrides: [] }],
  settleAll: [200, { after: null }],
  reopen: ['reason-needed', { reason: '' }],
  events: [200],
  consolidated: [200],
  absences: [200],
  proposeAbsence: [
    'not-open',
    { cause: 'leaving', outcome: 'failing', document: '园函〔2026〕1号', ground: '', reason: '要求退出' },
  ],
  takeBackAbsence: ['not-open', { proposal: 1, reason: '园区不退出了' }],
  decideAbsence: ['not-open', { proposal: 1, decision: 'approve', reason: '' }],
  grading: [200],
  grade: [200, {}],
  pick: ['stale-version', { run: NO_RUN, picks: [] }],
  approve: ['stale-version', { run: NO_RUN, decision: 'approve', reason: '' }],
  publish: ['not-approved', { run: NO_RUN }],
  close: ['not-open', {}],
  orderRectification: ['not-open', { due: LATER, requirements: '整改' }],
  decideRectification: ['not-open', { rectified: true, reason: '已整改' }],
  adjustBase: ['not-open', { base: 1, reason: '综合确定' }],
  pay: ['not-open', { date: '2026-03-01', amount: 1, document: '渝财社〔2026〕8号', note: '' }],
  returnPayment: ['not-open', { date: '2026-03-01', amount: 1, document: '收据1号', reason: '多拨' }],
  cancelPayment: ['not-open', { reason: '记错' }],
  spend: ['not-open', { category: 'rent', date: '2026-03-01', amount: 1, voucher: 'V-1', note: '' }],
  ledger: [200],
  pasts: [200],
  recordPasts: ['not-open', { pasts: [{ park: 'dazu', ...UNKNOWN_PAST }] }],
  decidePasts: ['not-open', { records: [{ park: 'dazu', record: 1 }], meeting: MEETING }],
  subsidies: ['not-open'],
  parkTrend: [200],
  trends: [200],
  spendings: ['not-open'],
  cancelSpending: ['not-open', { reason: '记错' }],
  recordSupport: [200, { source: 'matching', amount: 1, document: '区财政函〔2026〕1号', note: '' }],
  cancelSupport: ['reason-needed', { reason: '' }],
  applications: [200],
  // Of districts and their parks; each of the others is refused for what it says, so that all of them leave the application as it is.
  apply: ['application-incomplete', { content: { ...contentOf('空缺'), answers: NO_ANSWERS }, earlier: null }],
  application: [200],
  correctApplication: ['stale-version', { content: contentOf('更正'), basedOn: 7 }],
  withdrawApplication: ['reason-needed', { reason: '' }],
  relaxByGroup: ['relaxation-not-allowed', { requirement: 'policy', version: 1, reason: '放宽', meeting: MEETING }],
  relaxCondition: ['relaxation-not-allowed', { requirement: 'policy', version: 1, reason: '放宽' }],
  assessApplication: ['stale-version', { version: 7, experts: ['甲'], remarks: REMARKS, passed: true, reason: '' }],
  setNotice: ['application-stage', { from: LATER, to: LATER }],
  raiseObjection: ['application-stage', { raisedBy: '某单位', content: '面积不实' }],
  settleObjection: ['application-stage', { objection: 1, upheld: false, reason: '不属实' }],
  award: ['application-stage', { park: 'new-park', year: 2026 }],
  refuseApplication: ['reason-needed', { reason: '' }],
  roster: [200],
  evidence: [200],
  evidenceFile: [200],
  requestEvidence: ['not-open', announced(pdfOf('晚'))],
  confirmEvidence: ['not-open', {}],
  removeEvidence: ['not-open', { reason: '传错了' }],
  requestMinutes: [200, MINUTES],
  minutesFile: [200],
  panelEvidence: [200],
  panelEvidenceFile: ['panel-masked'],
  tenants: [200],
  tenantSummary: [200],
  listTenants: ['not-open', { tenants: [TENANT], basedOn: 0 }],
  tenantDuplicates: [200],
  reportMonth: ['stale-version', { basedOn: 7, rows: [] }],
  districtMonth: [200],
  months: [200],
  monthSummary: [200],
  parkMonths: [200],
  verifiedFigures: [200],
  verifyAtReview: ['not-open', VERIFIED],
  withdrawAtReview: ['not-open', { reason: '核对有误' }],
  verifyAtPanel: ['not-open', VERIFIED],
  withdrawAtPanel: ['not-open', { reason: '核对有误' }],
  verifyAtSettlement: ['not-open', VERIFIED],
  withdrawAtSettlement: ['not-open', { reason: '核对有误' }],
  answerFigure: ['not-open', { agrees: true, reason: '' }],
};

describe('who may do what', () => {
  let entries: ReadonlyMap<string, string>;
  const applications = new Map<string, string>();
  const evidence = new Map<string, string>();
  const api = apiForAll(async (api) => {
    must(await caller(api, PEOPLE.bureau)('PUT', `/v1/years/${YEAR}/plan`, { body: { plan: PLAN, basedOn: 0 } }));
    must(await confirmAs(api, 1, YEAR, { ...MEETING, minutes: await sendMinutes(api, MINUTES_FILE) }));
    for (const park of PARKS) must(await submitAs(api, park, figures()));
    for (const park of PARKS) evidence.set(park, must(await evidenceOf(api, park).add(pdfOf(park))).body.id);
    for (const park of PARKS) must(await passAs(api, park));
    const head = await api.store.yearHead(Year.parse(YEAR));
    entries = new Map(PARKS.map((park) => [park, entryOf(head?.panelSalt ?? '', ParkId.parse(park))]));
    for (const entry of entries.values()) {
      const at = `/v1/years/${YEAR}/panel/${entry}`;
      must(await caller(api, PEOPLE.expert)('POST', `${at}/declaration`, { body: OUTCOMES.declare[1] }));
      must(await caller(api, PEOPLE.expert)('PUT', `${at}/scores`, { body: OUTCOMES.scorePanel[1] }));
    }
    for (const park of PARKS) applications.set(park, must(await applyAs(api, park)).body.application);
    must(await settleAllAs(api));
    must(await gradeAs(api));
  });

  const address = (route: Route, park: string) =>
    route.path
      .replace('{year}', String(YEAR))
      .replace('{park}', park)
      .replace('{entry}', entries.get(park) ?? '')
      .replace('{application}', applications.get(park) ?? '')
      .replace('{evidence}', evidence.get(park) ?? '')
      .replace('{minutes}', MINUTES.sha256)
      .replace('{figure}', NO_RUN)
      .replace('{version}', '1')
      .replace('{sequence}', '1')
      .replace('{month}', '3')
      .replace('{district}', park);
  const call = (who: Person, name: RouteName, park: string): Promise<Answer> => {
    const route: Route = ROUTES[name];
    const [, body] = OUTCOMES[name];
    return caller(api, who)(route.method, address(route, park), { body });
  };

  /** What the regulation says about somebody, a route and a park. */
  const expected = (who: string, name: RouteName, park: string): 200 | ProblemType => {
    const [outcome] = OUTCOMES[name];
    if (OPEN_TO_ALL.includes(name)) return outcome;
    const scope = scopeByHand(personOf(who).role, name);
    if (!scope) return 'not-allowed';
    if (scope === 'own-panel' || isAboutPark(name)) return isInScope(who, name, park) ? outcome : 'not-found';
    // Who has no park in the year sees an empty list, but no plan.
    return name === 'plan' && who.startsWith('strange') ? 'not-found' : outcome;
  };

  const cases = routeNames.flatMap((name) =>
    Object.keys(EVERYBODY).flatMap((who) =>
      (isAboutPark(name) ? PARKS : ['dazu']).map((park) => ({ name, who, park })),
    ),
  );
  test.each(cases)('$who on $name of $park', async ({ name, who, park }) => {
    const { status, body } = await call(personOf(who), name, park);
    const outcome = expected(who, name, park);
    const problem = status === 200 ? 200 : body.type.replace('urn:yuanping:problem:', '');
    expect([problem, status]).toEqual([outcome, outcome === 200 ? 200 : PROBLEMS[outcome].status]);
  });

  test('every route, role and scope is among what is tried, and each scope from within and from without', () => {
    const tried = new Set(cases.map(({ name, who }) => `${personOf(who).role} ${name}`));
    const whole = Object.keys(ROLES).flatMap((role) =>
      [...OPEN_TO_ALL, ...Object.values(DUTIES).flatMap(({ routes }) => routes)].map((name) => `${role} ${name}`),
    );
    expect([...tried].toSorted()).toEqual(whole.toSorted());
    const sides = cases.map(
      ({ name, who, park }) => `${personOf(who).role} ${expected(who, name, park) === 'not-found'}`,
    );
    for (const role of ['park', 'district', 'expert'])
      expect(sides).toEqual(expect.arrayContaining([`${role} true`, `${role} false`]));
  });

  test.each(routeNames)('nobody without a token on %s', async (name) => {
    const route: Route = ROUTES[name];
    const response = await fetch(api.url + address(route, 'dazu'), { method: route.method });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('another park is not told apart from one that does not exist', async () => {
    const dazu = caller(api, PEOPLE.dazu);
    const others = await dazu('GET', `/v1/evaluations/${YEAR}/yubei`);
    const nobodys = await dazu('GET', `/v1/evaluations/${YEAR}/no-such-park`);
    const shown = { ...others.body, instance: expect.any(String) };
    expect(nobodys.body).toMatchObject(shown);
  });

  /** The parks that an answer names, of every list that names parks in a year that is not yet published. */
  const PARKS_IN = {
    plan: (body) => body.plan?.participants,
    consolidated: (body) => body.rows,
    roster: (body) => body.parks,
    monthSummary: (body) => body.rows,
    months: (body) => body.districts?.map(({ district }: { district: string }) => ({ park: district })),
    applications: (body) => body.applications?.map(({ district }: { district: string }) => ({ park: district })),
    panelProgress: (body) => body.parks,
  } as const satisfies Partial<Record<RouteName, (body: Answer['body']) => { park: string }[] | undefined>>;
  const lists = (Object.keys(PARKS_IN) as (keyof typeof PARKS_IN)[]).flatMap((name) =>
    Object.keys(EVERYBODY).map((who) => ({ name, who })),
  );
  test.each(lists)('$who sees in $name exactly the parks in scope', async ({ name, who }) => {
    const { body } = await call(personOf(who), name, 'dazu');
    const seen = (PARKS_IN[name](body) ?? []).map(({ park }: { park: string }) => park);
    expect(seen.toSorted()).toEqual(PARKS.filter((park) => isInScope(who, name, park)));
  });

  test('a role or scope that the token does not name is nobody', async () => {
    for (const person of [
      { sub: 'x', name: 'x' },
      { sub: 'x', name: 'x', role: 'admin' },
      { sub: 'x', name: 'x', role: '__proto__' },
      { sub: 'x', name: 'x', role: 'park', district: 'dazu' },
      { sub: 'x', name: 'x', role: 'district' },
      { sub: 'x', name: 'x', role: ['bureau'] },
    ]) {
      expect((await caller(api, person)('GET', '/v1/me')).status).toBe(403);
    }
  });

  test('every answer forbids caching and sniffing', async () => {
    for (const path of ['/v1/me', '/v1/openapi.json', `/nothing/${randomUUID()}`]) {
      const { headers } = await fetch(api.url + path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
});
