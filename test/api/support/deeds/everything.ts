import { unmarshall } from '@aws-sdk/util-dynamodb';
import { tableItems } from '../../../../functions/store/backup/table-items';
import type { StoredItem } from '../../../../functions/store/table/kind';
import { tenantsFrom } from '../../../cases/tenants';
import { caller, districtPerson, parkPerson, PEOPLE } from '../caller';
import type { LocalApi } from '../local-api';
import { decidedAsStanding } from './decisions';
import { announced, evidenceOf, pdfOf, sendMinutes } from './evidence';
import { PAID_ON } from './money';
import { reportAs } from './months';
import { accountOf, expertAt, panelOf, scoreAs } from './panel-year';
import { answerAs, desks, figuresTaken, lastFigure, verifyAs, withdrawAs } from './verified';
import { decidePastsAs, paperYear, pastOf, recordPastAs } from './past';
import { applyAs, AFTER_NOTICE, contentOf, NOTICE, PASSED, stepOn } from './recognition';
import {
  approveAs,
  confirmAs,
  draftPlan,
  figures,
  gradeAs,
  MEETING,
  must,
  passAs,
  planOf,
  publishAs,
  returnAs,
  submitAs,
  YEAR,
} from './year';

/** The parks of the year in which everything happens, each in the district of its own name: two are tied over the one excellent place, and the last one fails. */
const EVERY_PARK = ['dazu', 'fuling', 'wanzhou', 'yubei'] as const;
/** The last one declares no interest in dazu, and gives no scores; the third one gives yubei some, and takes them back for good. */
const EXPERTS = ['a', 'b', 'c', 'd'] as const;
/** A fifth one asks to leave, and is in the end not assessed. */
const LEAVING = 'nanan';
const labelOf = (park: string) => `${park}园区`;
const FAILING = figures({ revenue: 1000, tax: 0, employment: 0, talent: 0 });
const SENT = { dazu: figures({ hazards: 4 }), fuling: figures(), wanzhou: figures(), yubei: FAILING };

/** What of it not everybody may know. */
export interface Secrets {
  /** What one expert, then the other, gives every park for 1.1 and 3.1. */
  readonly scores: readonly [readonly [number, number], readonly [number, number]];
  /** Which two experts score, in this order; the third declares an interest in one park, and the bureau recuses it from another. */
  readonly experts: readonly [first: 'a' | 'b' | 'c', second: 'a' | 'b' | 'c', recused: 'a' | 'b' | 'c'];
  readonly conflict: string;
  readonly recusal: string;
  /** Why the first expert takes back what dazu was given, the bureau returns to the second what that one gave, and the third takes back what yubei was given. */
  readonly mistake: string;
  /** What the bureau settles dazu's 3.3 to while the year is not published, and why. */
  readonly override: readonly [score: number, reason: string];
  /** The base that the bureau sets for dazu. */
  readonly base: readonly [amount: number, reason: string];
  /** Why the leading group sends the first proposal back. */
  readonly sentBack: string;
  /** Who else was at the meetings of the leading group. */
  readonly attended: string;
  readonly assessors: readonly string[];
  readonly objector: string;
  /** A word in all that dazu, its district and the bureau say about dazu, which strangers are not told. */
  readonly ofDazu: string;
  /** The same of what happens to wanzhou’s and yubei’s money once the year is published. */
  readonly ofOthers: string;
}
export const SECRETS: Secrets = {
  scores: [
    [2.5, 5],
    [2, 4.5],
  ],
  experts: ['a', 'b', 'c'],
  conflict: '曾任该园区顾问',
  recusal: '亲属在园区任职',
  mistake: '打错了分',
  override: [3.5, '复核后认定'],
  base: [45.5, '规模较小'],
  sentBack: '请复核涪陵得分',
  attended: '张委员',
  assessors: ['李专家', '王专家'],
  objector: '某公司甲',
  ofDazu: '一',
  ofOthers: '一',
};

/** The meeting of every decision, with the minutes that it was sent with. */
const meetingWith = async (api: LocalApi, { attended }: Secrets) => ({
  ...MEETING,
  attendance: [...MEETING.attendance, attended],
  minutes: await sendMinutes(api, pdfOf(attended), `${attended}.pdf`),
});

/** An application that leads to the title, one that is refused and one that is withdrawn; the first two by number. */
const applications = async (api: LocalApi, { assessors, objector, ofDazu }: Secrets) => {
  const step = stepOn(api);
  const content = contentOf('甲', { floorArea: 8000 }, { mode: 'onlineToo' });
  const { application } = must(await applyAs(api, 'dazu', content)).body;
  const corrected = { content: { ...content, letter: `大足府函〔2026〕9号${ofDazu}` }, basedOn: 1 };
  must(await caller(api, districtPerson('dazu'))('PUT', `/v1/applications/${application}`, { body: corrected }));
  const relaxed = { requirement: 'floorArea', version: 2, reason: `线上平台覆盖全区${ofDazu}` };
  must(await step(application, 'relaxations', relaxed));
  must(await step(application, 'assessment', { ...PASSED, version: 2, experts: assessors }));
  must(await step(application, 'notice', NOTICE));
  must(await step(application, 'objections', { raisedBy: objector, content: `机构数量不实${ofDazu}` }));
  must(await step(application, 'objections/outcome', { objection: 1, upheld: false, reason: `经核查${ofDazu}` }));
  const other = must(await applyAs(api, 'fuling', contentOf('乙'))).body.application;
  must(await step(other, 'refusal', { reason: '规划不符' }));
  const third = must(await applyAs(api, 'yubei', contentOf('丙'))).body.application;
  must(await stepOn(api, districtPerson('yubei'))(third, 'withdrawal', { reason: '另行申报' }));
  return application as string;
};

/** What a park that leaves comes to: proposed, taken back, proposed again and sent back, approved, revoked, and approved otherwise. */
const leave = async (api: LocalApi, secrets: Secrets) => {
  const at = `/v1/evaluations/${YEAR}/${LEAVING}/absence`;
  const meeting = await meetingWith(api, secrets);
  const { sentBack } = secrets;
  const standing = async () => {
    const { rows } = must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/absences`)).body;
    return rows[0].standing;
  };
  const propose = async (outcome: 'failing' | 'not-assessed' | 'reinstated', corrects: number | null = null) => {
    const ground = outcome === 'not-assessed' ? '园区整体搬迁' : '';
    const body = { cause: 'leaving', outcome, document: '园函〔2026〕1号', ground, reason: sentBack, corrects };
    must(await caller(api, PEOPLE.bureau)('POST', at, { body }));
    return (await standing()).proposal.sequence as number;
  };
  const decide = async (proposal: number, decision: 'approve' | 'send-back') =>
    must(
      await caller(api, PEOPLE.leader)('POST', `${at}/decision`, {
        body: { proposal, decision, reason: sentBack, meeting },
      }),
    );
  const proposal = await propose('failing');
  must(await caller(api, PEOPLE.bureau)('POST', `${at}/withdrawal`, { body: { proposal, reason: sentBack } }));
  await decide(await propose('failing'), 'send-back');
  await decide(await propose('failing'), 'approve');
  await decide(await propose('reinstated', (await standing()).decision.sequence), 'approve');
  await decide(await propose('not-assessed'), 'approve');
};

/** What dazu's papers say of the year before the system, corrected twice: the first correction is sent back, the others are confirmed. */
const pastOfDazu = async (api: LocalApi, secrets: Secrets) => {
  let seen = 0;
  for (const [base, reason, sendBack] of [
    [120, '', null],
    [140, `拨付文件另有更正${secrets.ofDazu}`, secrets.sentBack],
    [150, `拨付文件另有更正${secrets.ofDazu}`, null],
  ] as const) {
    const year = paperYear(YEAR - 1, { instalment: 1, base, document: `渝人社函〔2025〕3号${secrets.ofDazu}` });
    seen = Number(await recordPastAs(api, 'dazu', pastOf(YEAR - 1, [year], { seen, reason })));
    must(
      await decidePastsAs(api, [{ park: 'dazu', record: seen, sendBack }], {
        meeting: await meetingWith(api, secrets),
      }),
    );
  }
};

/** Everything that can happen before a year is published: every kind of entry, and every kind of item, but for those of its end. Answers the run to pick from, and the application to decide. */
export const liveUntilGraded = async (api: LocalApi, secrets: Secrets = SECRETS) => {
  const bureau = (path: string, body: object, method = 'POST') =>
    caller(api, PEOPLE.bureau)(method, `/v1/${path}`, { body });
  const dazu = `evaluations/${YEAR}/dazu`;
  const [first, second, third] = secrets.experts;
  const { ofDazu } = secrets;
  const award = await applications(api, secrets);

  must(
    await draftPlan(api, [...EVERY_PARK, LEAVING], {
      panel: panelOf(EXPERTS),
      reviewsClose: '2026-05-01T00:00:00.000Z',
      participants: planOf([...EVERY_PARK, LEAVING]).participants.map((one) =>
        one.park === 'dazu' ? { ...one, recognised: YEAR - 1 } : one,
      ),
    }),
  );
  const meeting = await meetingWith(api, secrets);
  must(await confirmAs(api, 1, YEAR, meeting));
  await pastOfDazu(api, secrets);
  must(await reportAs(api, 'dazu', 1));
  must(await reportAs(api, 'dazu', 1, { reason: `更正营业收入${ofDazu}` }, { basedOn: 1 }));
  const tenants = (count: number, basedOn: number) => ({ body: { tenants: tenantsFrom(1, count), basedOn } });
  for (const version of [1, 2])
    must(await caller(api, parkPerson('dazu'))('PUT', `/v1/${dazu}/tenants`, tenants(version, version - 1)));

  for (const park of EVERY_PARK) must(await submitAs(api, park, SENT[park]));
  await leave(api, secrets);
  must(await bureau(`${dazu}/extension`, { until: '2026-04-20T00:00:00.000Z', reason: `停电${ofDazu}` }));
  const later = (of: string, until: string) => bureau(`${dazu}/extension`, { of, until, reason: `暴雨${ofDazu}` });
  must(await later('review', '2026-05-10T00:00:00.000Z'));
  must(await returnAs(api, 'dazu', ['3.3'], { opinion: `请按意见修改${ofDazu}` }));
  const evidence = evidenceOf(api, 'dazu');
  const { id } = must(await evidence.add(pdfOf(`一${ofDazu}`))).body;
  must(await evidence.add(pdfOf('二'), { name: '决定二.pdf' }));
  must(await evidence.remove(id, `传错了${ofDazu}`));
  must(await evidence.request(announced(pdfOf('三'), { name: '决定三.pdf' })));
  must(await submitAs(api, 'dazu', figures({ hazards: 5 }), { basedOn: 1 }));
  const at = desks(api, 'dazu');
  const found = (figure: string, verified: number) => ({
    ...{ version: 2, figure, verified },
    reason: `现场核对${ofDazu}`,
    paper: `台账${ofDazu}`,
  });
  /** Two figures are found otherwise: one is withdrawn, the park answers to the other. */
  const verifyTwo = async (desk: Parameters<typeof verifyAs>[1], figure: string, verified: number) => {
    must(await verifyAs(api, desk, found('redListed', 2)));
    must(await withdrawAs(api, desk, await lastFigure(api, 'dazu'), `核对有误${ofDazu}`));
    must(await verifyAs(api, desk, found(figure, verified)));
    const answer = { agrees: false, reason: `口径不同${ofDazu}` };
    must(await answerAs(api, 'dazu', await lastFigure(api, 'dazu'), answer));
  };
  await verifyTwo(await at.district(), 'trainings', 3);
  for (const park of EVERY_PARK)
    must(await passAs(api, park, { version: park === 'dazu' ? 2 : 1, opinion: park === 'dazu' ? ofDazu : '' }));

  const scoreOne = async (index: 0 | 1, park: string, version = 1) =>
    must(await expertAt(api, secrets.experts[index]).score(labelOf(park), secrets.scores[index], { version }));
  const score = async (park: string, version = 1) => {
    for (const index of [0, 1] as const) {
      must(await expertAt(api, secrets.experts[index]).declare(labelOf(park)));
      await scoreOne(index, park, version);
    }
  };
  must(await expertAt(api, third).declare(labelOf('dazu'), true, secrets.conflict));
  must(await later('panel', '2026-06-10T00:00:00.000Z'));
  must(await expertAt(api, 'd').declare(labelOf('dazu')));
  must(
    await bureau(`evaluations/${YEAR}/fuling/recusals`, {
      expert: accountOf(third),
      reason: secrets.recusal,
    }),
  );
  for (const park of EVERY_PARK) await score(park, park === 'dazu' ? 2 : 1);
  must(await expertAt(api, first).takeBack(labelOf('dazu'), secrets.mistake));
  await scoreOne(0, 'dazu', 2);
  must(await bureau(`${dazu}/score-returns`, { expert: accountOf(second), reason: secrets.mistake }));
  await scoreOne(1, 'dazu', 2);
  await scoreAs(api, third, labelOf('yubei'), secrets.scores[0]);
  must(await expertAt(api, third).takeBack(labelOf('yubei'), secrets.mistake));
  await verifyTwo(await at.expert(first), 'enterprises', 30);
  await verifyTwo(await at.bureau(), 'employersServed', 3000);
  const settle = async (park: string, overrides: readonly { readonly item: string }[] = []) => {
    const decisions = await decidedAsStanding(api, park, overrides);
    // On a second look what the expert found is not taken.
    const take = (figure: string) => (overrides.length > 0 && figure === 'enterprises' ? 'reported' : 'verified');
    const verified = park === 'dazu' ? { verified: await figuresTaken(api, park, take) } : {};
    const body = { version: park === 'dazu' ? 2 : 1, panelSeen: 2, overrides, decisions, ...verified };
    must(await bureau(`evaluations/${YEAR}/${park}/settlement`, body, 'PUT'));
  };
  for (const park of EVERY_PARK) await settle(park);
  const [to, reason] = secrets.override;
  const overrides = [{ item: '3.3', score: to, reason }];
  await settle('dazu', overrides);
  must(await bureau(`evaluations/${YEAR}/wanzhou/reopening`, { reason: '材料有误，重新初审' }));
  must(await passAs(api, 'wanzhou'));
  for (const index of [0, 1] as const) await scoreOne(index, 'wanzhou');

  const support = { source: 'matching', amount: 20, document: `区财政函〔2026〕1号${ofDazu}`, note: '' };
  const district = caller(api, districtPerson('dazu'));
  must(await district('POST', `/v1/${dazu}/support`, { body: support }));
  must(await district('POST', `/v1/${dazu}/support/1/cancellation`, { body: { reason: `重复登记${ofDazu}` } }));
  const [base, why] = secrets.base;
  must(await bureau(`${dazu}/adjustment`, { base, reason: why }));

  const { plan, version } = must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/plan`)).body;
  const participants = plan.participants.map((one: { park: string }) =>
    one.park === 'yubei' ? { ...one, revenueTarget: 500 } : one,
  );
  const readings = { ...plan.readings, 'R-sixty': 'fail' };
  const changed = { ...plan, readings, participants };
  const amendment = { plan: changed, basedOn: version, reason: '目标任务调整', preview: false };
  const amended = must(await bureau(`years/${YEAR}/plan/amendments`, amendment));
  must(await confirmAs(api, amended.body.version, YEAR, meeting));
  for (const park of ['wanzhou', 'yubei']) await settle(park);
  const proposed = must(await gradeAs(api)).body.run;
  const sentBack = { run: proposed, decision: 'send-back', reason: secrets.sentBack, meeting };
  must(await caller(api, PEOPLE.leader)('POST', `/v1/years/${YEAR}/grading/approval`, { body: sentBack }));
  return { award, run: must(await gradeAs(api)).body.run as string };
};

/** What is left after that, to the year's end. */
export const liveToTheEnd = async (
  api: LocalApi,
  { award, run }: Awaited<ReturnType<typeof liveUntilGraded>>,
  secrets: Secrets = SECRETS,
) => {
  const bureau = (path: string, body: object) => caller(api, PEOPLE.bureau)('POST', `/v1/${path}`, { body });
  const { ofOthers } = secrets;
  const picks = { run, picks: ['wanzhou'], meeting: await meetingWith(api, secrets) };
  const picked = must(await caller(api, PEOPLE.leader)('POST', `/v1/years/${YEAR}/grading/picks`, { body: picks }));
  must(await approveAs(api, picked.body.run));
  must(await publishAs(api, picked.body.run));
  api.setClock(AFTER_NOTICE);
  must(await stepOn(api)(award, 'award', { park: 'dazu-new', year: 2026 }));
  const park = caller(api, parkPerson('wanzhou'));
  const payment = { date: PAID_ON, amount: 20, document: `渝财社〔2026〕8号${ofOthers}`, note: ofOthers };
  const returned = { date: PAID_ON, amount: 2, document: `收据${ofOthers}`, reason: `多拨${ofOthers}` };
  must(await bureau(`evaluations/${YEAR}/wanzhou/payment`, payment));
  must(await bureau(`evaluations/${YEAR}/wanzhou/return`, returned));
  must(await bureau(`evaluations/${YEAR}/wanzhou/payment/2/cancellation`, { reason: `未退${ofOthers}` }));
  const spending = { category: 'rent', date: PAID_ON, amount: 1.5, voucher: `V-${ofOthers}`, note: '' };
  must(await park('POST', `/v1/evaluations/${YEAR}/wanzhou/spending`, { body: spending }));
  must(
    await park('POST', `/v1/evaluations/${YEAR}/wanzhou/spending/1/cancellation`, {
      body: { reason: `记错${ofOthers}` },
    }),
  );
  const yubei = `evaluations/${YEAR}/yubei/rectification`;
  must(await bureau(yubei, { due: '2026-09-01T00:00:00.000Z', requirements: `补齐场地${ofOthers}` }));
  must(await bureau(`${yubei}/outcome`, { rectified: true, reason: `已现场复核${ofOthers}` }));
  must(await bureau(`years/${YEAR}/closure`, {}));
};

/** All that an API’s table holds. */
export const itemsOf = async ({ database: { client, table } }: LocalApi): Promise<StoredItem[]> =>
  (await tableItems(client, table)).map((item) => unmarshall(item));
