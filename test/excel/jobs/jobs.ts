import { clearMarks } from '../../../addin/excel/clear-marks';
import { writeEvidence } from '../../../addin/excel/evidence/write';
import { writeConsolidated, writeGrading } from '../../../addin/excel/grading/write';
import { writeResult } from '../../../addin/excel/grading/write-result';
import { writeNotice } from '../../../addin/excel/grading/write-notice';
import { writeSpendings, writeSubsidies } from '../../../addin/excel/money/write';
import { writeTrend } from '../../../addin/excel/trend/write';
import { readMonths } from '../../../addin/excel/months/read';
import { stampMonths, writeMonths, writeMonthSummary } from '../../../addin/excel/months/write';
import { readPastSheet } from '../../../addin/excel/past/read';
import { stampPasts, writePastSheet } from '../../../addin/excel/past/write';
import { readPlanSheet } from '../../../addin/excel/plan/read';
import { writePlanSheet } from '../../../addin/excel/plan/write';
import { checkApplicationForm } from '../../../addin/excel/recognition/check';
import { drawApplication, stampApplication } from '../../../addin/excel/recognition/form';
import { writeRoster } from '../../../addin/excel/recognition/write-roster';
import { checkForm } from '../../../addin/excel/review/check-form';
import { fillBlankScores } from '../../../addin/excel/review/fill-blank-scores';
import { drawForm, readForm, showForm, stampForm } from '../../../addin/excel/review/form';
import { writeItemDetails } from '../../../addin/excel/settlement/write-item-details';
import { adoptScores } from '../../../addin/excel/submission/adopt-scores';
import { applyFixes } from '../../../addin/excel/submission/apply-fixes';
import { assess } from '../support/read';
import { completeFigures } from '../../../addin/excel/submission/complete-figures';
import { createScoringSheet } from '../../../addin/excel/submission/create-sheet';
import { restoreSubmitted } from '../../../addin/excel/submission/restore-submitted';
import { validate } from '../support/read';
import { writeReceipt } from '../../../addin/excel/submission/write-receipt';
import { checkTenantsSheet } from '../../../addin/excel/tenants/check';
import { drawTenantsSheet } from '../../../addin/excel/tenants/draw';
import { fixList } from '../../../addin/excel/filled/fix-list';
import { writeDuplicates, writeTenantList } from '../../../addin/excel/tenants/write';
import { jumpTo } from '../../../addin/excel/workbook/jump-to';
import { selectedRow } from '../../../addin/excel/workbook/selected-row';
import { readWorkbook } from '../support/read';
import { Receipt, Submission } from '../../../shared/api/submission';
import { DuplicatePark, TenantVersion } from '../../../shared/api/tenants';
import { totalTenants } from '../../../shared/evaluation/tenants/totals';
import { noticeOf } from '../../../shared/evaluation/grading/notice';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { Instant, ParkId, Year } from '../../../shared/vocabulary/ids';
import { CONSOLIDATED_POSITIONS } from '../../../shared/workbook/grading/consolidated-columns';
import { consolidatedTable } from '../../../shared/workbook/grading/consolidated-sheet';
import { tablePlaces } from '../../../shared/workbook/layout/sheet-table';
import { MONTH_LEAD, MONTH_ROWS } from '../../../shared/workbook/months/columns';
import { PAST_COLUMNS, PAST_ROWS } from '../../../shared/workbook/past/columns';
import { PLAN_COLUMNS, PLAN_ROWS } from '../../../shared/workbook/plan/columns';
import { TENANT_COLUMNS, TENANT_ROWS } from '../../../shared/workbook/tenants/columns';
import { matterOf, park as monthlyPark, SUMMARY_ROWS } from '../../cases/district-month';
import { badCodeAt, codeAt, tenantAt, tenantsFrom } from '../../cases/tenants';
import { annex2Rows, REPORTED } from '../../rules/submission/reading/annex2-copy';
import {
  DISTRICTS,
  PUBLISHED_AT,
  PUBLISHED_RUN,
  SPENDING_ROWS,
  SUBSIDY_ROWS,
  SUBSIDY_STAMP,
  TIED_RUN,
  TREND_STAMP,
  TRENDS,
} from '../../workbook/formulas/runs';
import { FILLED_FORM, ROSTER, SENT_AS } from '../../workbook/recognition/application-fixture';
import { PANEL_FORM, REVIEW_FORM } from '../../workbook/review/form-fixture';
import { CONSOLIDATED_ROWS_OF_THREE as ROWS, CONSOLIDATED_STAMP as STAMP } from '../grading/consolidated-fixture';
import { park } from '../plan/plan-fixture';
import { CHECK, CLAIMED, drawOwnSheets, EVALUATION, RESULT } from '../support/park-fixture';
import { filter, paste, pasteOnNewSheet, type, type Job } from './job';

const YEAR = Year.parse(2025);
const PARK = { park: ParkId.parse('dazu'), name: '大足园区' };
const WHOSE = { park: PARK.park, year: YEAR, participant: null };
const RULES = RULE_SET_2021_57;

const RECEIPT = Receipt.parse({
  park: 'dazu',
  year: 2025,
  version: 1,
  submittedAt: '2026-02-01T02:00:00Z',
  submittedBy: 'park.dazu',
  hash: 'a'.repeat(64),
  items: CLAIMED,
  total: 61,
  claimed: CLAIMED,
  claimedTotal: 61,
  findings: [],
});
const SUBMISSION = Submission.parse({ ...RECEIPT, reported: REPORTED, ruleSet: RULES.id, readings: CHECK.readings });
/** The park's own sheets with what is wrong on them: a number as text, and scores that the figures do not give. */
const filledWrong = () => drawOwnSheets({ ...REPORTED, employment: '16.3万' }, { ...CLAIMED, '1.5': 8, '2.1': null });
const checked = async () => {
  const validation = await validate(CHECK);
  if (!validation) throw new RangeError('there is no sheet to check');
  return validation;
};
const markedWrong = async () => {
  await filledWrong();
  return checked();
};

/** A job on what was just read: made and read before, with an Excel at its best. */
const onReading = <Reading>(
  role: Job['role'],
  name: string,
  before: () => Promise<Reading>,
  work: (reading: Reading) => Promise<unknown>,
): Job => {
  let given: Promise<Reading> | null = null;
  return {
    role,
    name,
    before: () => (given = before()),
    work: async () => {
      if (given) await work(await given);
    },
  };
};

const TENANTS = '入驻企业名录';
const drawnTenants = () => drawTenantsSheet(YEAR, PARK, [], { replace: false });
/** The list as somebody pasted it, with mistakes in it, of which only two companies are shown. */
const filteredTenants = async () => {
  await drawnTenants();
  await paste(
    TENANTS,
    TENANT_ROWS.first,
    [1, 2, 3, 4].map((n) => [
      tenantAt(n).name,
      `'${n === 3 ? badCodeAt(n) : tenantAt(n).code}`,
      n === 2 ? '有' : '否',
      `'${String(n)}万`,
      `'${String(n)}`,
      3,
    ]),
  );
  const shown = [tenantAt(1).name, tenantAt(4).name];
  await filter(TENANTS, { header: TENANT_ROWS.first - 1, column: TENANT_COLUMNS.name, shown, rows: 12 });
};

const LISTED = tenantsFrom(1, 4);
const LIST_VERSION = TenantVersion.parse({
  park: 'dazu',
  year: 2025,
  version: 1,
  submittedAt: '2026-03-01T02:00:00.000Z',
  submittedBy: 'park.dazu',
  totals: totalTenants(LISTED),
  digest: 'a'.repeat(64),
});
const parkWith = (id: string, tenant: string) =>
  DuplicatePark.parse({ park: id, name: `${id}园区`, district: id, districtName: `${id}区`, tenant });

const MATTER = matterOf([monthlyPark('dazu'), monthlyPark('dazu-2', '二园区', null), monthlyPark('dazu-3')]);
const drawnMonth = () => writeMonths(MATTER, { replace: false });

const PARTICIPANTS = [
  park('a', '甲园区'),
  { ...park('b', '乙园区'), recognised: Year.parse(2030) },
  park('c', '丙园区'),
];
const PAST_MATTER = {
  first: YEAR,
  parks: PARTICIPANTS.map(({ park: id, name }) => ({ park: id, name, recognised: Year.parse(2023), recorded: null })),
};
const drawnPasts = () => writePastSheet(PAST_MATTER.first, PAST_MATTER.parks, { replace: false });
const drawnPlan = () => writePlanSheet(YEAR, PARTICIPANTS, { replace: false });

const TABLE = tablePlaces(consolidatedTable(ROWS, STAMP));

const wrongScores = async () => {
  await drawForm(REVIEW_FORM, { replace: false });
  await type('初审表', { H5: 99, H7: 1.5 });
};

/** The jobs of every role that read or write the workbook. */
export const JOBS: readonly Job[] = [
  {
    role: '园区',
    name: '新建评分表',
    work: () => createScoringSheet(EVALUATION, { ruleSet: RULES.id, readings: CHECK.readings }),
  },
  { role: '园区', name: '校验', before: filledWrong, work: checked },
  { role: '园区', name: '再次校验', before: markedWrong, work: checked },
  { role: '园区', name: '边填边算', before: markedWrong, work: () => assess(CHECK) },
  { role: '园区', name: '清除标记', before: markedWrong, work: clearMarks },
  onReading('园区', '修正', markedWrong, ({ findings }) =>
    applyFixes(
      findings.flatMap(({ finding, cell }) =>
        finding.code === 'number-as-text' && cell ? [{ cell, value: finding.reads }] : [],
      ),
    ),
  ),
  onReading(
    '园区',
    '采用核算得分',
    async () => {
      await drawOwnSheets(REPORTED, { ...CLAIMED, '1.5': 8 });
      return checked();
    },
    async ({ assessment, reading }) => {
      if (assessment) await adoptScores(assessment, reading, 'all');
    },
  ),
  onReading('园区', '恢复上次提交', markedWrong, ({ reading }) =>
    restoreSubmitted({ figures: ['employment'], claims: ['2.1'] }, SUBMISSION, reading, RULES),
  ),
  onReading(
    '园区',
    '补全基础数据',
    async () => {
      await pasteOnNewSheet('自评', 3, annex2Rows());
      return readWorkbook(RULES);
    },
    async (reading) => {
      if (reading) await completeFigures(reading, EVALUATION, { ruleSet: RULES.id, readings: CHECK.readings });
    },
  ),
  { role: '园区', name: '写评估结果', before: drawOwnSheets, work: () => writeResult(RESULT, SUBMISSION, RULES) },
  {
    role: '园区',
    name: '跳到单元格',
    before: filledWrong,
    work: () => jumpTo({ sheet: '基础数据', row: 9, column: 2 }),
  },
  {
    role: '园区',
    name: '写回执',
    before: drawOwnSheets,
    work: () => writeReceipt(RECEIPT),
  },
  { role: '园区', name: '新建入驻企业名录', work: drawnTenants },
  {
    role: '园区',
    name: '重画入驻企业名录',
    before: filteredTenants,
    work: () => drawTenantsSheet(YEAR, PARK, [tenantAt(9)], { replace: true }),
  },
  { role: '园区', name: '校验入驻企业名录', before: filteredTenants, work: () => checkTenantsSheet(WHOSE) },
  onReading(
    '园区',
    '更正入驻企业名录',
    async () => {
      await filteredTenants();
      return checkTenantsSheet(WHOSE);
    },
    (read) => fixList(read, read.findings),
  ),
  { role: '区县', name: '打开初审表', work: () => drawForm(REVIEW_FORM, { replace: false }) },
  {
    role: '区县',
    name: '换新版初审表',
    before: () => drawForm(REVIEW_FORM, { replace: false }),
    work: () => drawForm({ ...REVIEW_FORM, label: '重庆大足人力资源服务产业园（更名）' }, { replace: true }),
  },
  onReading(
    '区县',
    '转到初审表',
    async () => {
      await drawForm(REVIEW_FORM, { replace: false });
      return readForm('review');
    },
    async (reading) => {
      if (reading) await showForm(reading);
    },
  ),
  { role: '区县', name: '核对初审表', before: wrongScores, work: () => checkForm(REVIEW_FORM) },
  { role: '区县', name: '取选中的单元格', before: wrongScores, work: selectedRow },
  {
    role: '区县',
    name: '初审表盖章',
    before: () => drawForm(REVIEW_FORM, { replace: false }),
    work: () => stampForm('review', '已提交', REVIEW_FORM.entries),
  },
  { role: '区县', name: '打开月报', work: drawnMonth },
  {
    role: '区县',
    name: '校验月报',
    before: async () => {
      await drawnMonth();
      await filter('月报', { header: MONTH_ROWS.header, column: MONTH_LEAD.park, shown: ['dazu', 'dazu-3'], rows: 12 });
    },
    work: () => readMonths(MATTER),
  },
  { role: '区县', name: '月报盖章', before: drawnMonth, work: () => stampMonths(1) },
  { role: '区县', name: '打开园区名录', work: () => writeTenantList(PARK.name, LIST_VERSION, LISTED) },
  { role: '区县', name: '打开认定申报', work: () => drawApplication(FILLED_FORM, { replace: false }) },
  {
    role: '区县',
    name: '校验认定申报',
    before: () => drawApplication(FILLED_FORM, { replace: false }),
    work: checkApplicationForm,
  },
  {
    role: '区县',
    name: '认定申报盖章',
    before: () => drawApplication(FILLED_FORM, { replace: false }),
    work: () => stampApplication('已提交', FILLED_FORM.values, SENT_AS),
  },
  {
    role: '区县',
    name: '佐证材料清单',
    work: () =>
      writeEvidence([], {
        year: YEAR,
        parkName: PARK.name,
        readAt: Instant.parse('2026-03-01T02:00:00.000Z'),
        ruleSet: RULES,
      }),
  },
  { role: '专家', name: '打开专家评分表', work: () => drawForm(PANEL_FORM, { replace: false }) },
  onReading(
    '专家',
    '空白处填核算得分',
    async () => {
      await drawForm(PANEL_FORM, { replace: false });
      return readForm('panel');
    },
    async (reading) => {
      if (reading) await fillBlankScores(reading, PANEL_FORM);
    },
  ),
  {
    role: '专家',
    name: '核对专家评分表',
    before: () => drawForm(PANEL_FORM, { replace: false }),
    work: () => checkForm(PANEL_FORM),
  },
  { role: '市局', name: '打开目标任务', work: drawnPlan },
  {
    role: '市局',
    name: '校验目标任务',
    before: async () => {
      await drawnPlan();
      const shown = ['甲园区', '丙园区'];
      await filter('目标任务', { header: PLAN_ROWS.header, column: PLAN_COLUMNS.name, shown, rows: 12 });
    },
    work: () => readPlanSheet(YEAR),
  },
  { role: '市局', name: '打开历史情况', work: drawnPasts },
  {
    role: '市局',
    name: '校验历史情况',
    before: async () => {
      await drawnPasts();
      const shown = ['甲园区', '丙园区'];
      await filter('历史情况', { header: PAST_ROWS.header, column: PAST_COLUMNS.name, shown, rows: 12 });
    },
    work: () => readPastSheet(PAST_MATTER),
  },
  { role: '市局', name: '历史情况盖章', before: drawnPasts, work: () => stampPasts('已登记') },
  {
    role: '市局',
    name: '月报汇总',
    work: () => writeMonthSummary(SUMMARY_ROWS, { year: YEAR, readAt: MATTER.readAt }, null),
  },
  {
    role: '市局',
    name: '重复企业',
    work: () =>
      writeDuplicates([{ code: codeAt(1), parks: [parkWith('dazu', '甲'), parkWith('yubei', '甲')] }], {
        year: YEAR,
        readAt: MATTER.readAt,
      }),
  },
  { role: '市局', name: '生成汇总表', work: () => writeConsolidated(ROWS, STAMP) },
  {
    role: '市局',
    name: '刷新汇总表',
    before: async () => {
      await writeConsolidated(ROWS, STAMP);
      const shown = ['fuling园区', 'bishan园区'];
      const { header } = TABLE;
      await filter('汇总表', { header, column: CONSOLIDATED_POSITIONS.name, shown, rows: 1 + ROWS.length });
    },
    work: () =>
      writeConsolidated(
        ROWS.map((row, n) => ({ ...row, total: 50 + n })),
        STAMP,
      ),
  },
  { role: '市局', name: '分指标明细', work: () => writeItemDetails(ROWS, STAMP) },
  { role: '市局', name: '等次拟定', work: () => writeGrading(TIED_RUN, RULES) },
  { role: '市局', name: '通报', work: () => writeNotice(noticeOf(PUBLISHED_RUN, DISTRICTS, PUBLISHED_AT, RULES)) },
  { role: '市局', name: '补助资金', work: () => writeSubsidies(SUBSIDY_ROWS, SUBSIDY_STAMP) },
  { role: '市局', name: '历年对比', work: () => writeTrend(TRENDS, TREND_STAMP) },
  { role: '市局', name: '资金使用明细', work: () => writeSpendings(SPENDING_ROWS, SUBSIDY_STAMP) },
  { role: '市局', name: '园区名册', work: () => writeRoster(ROSTER.parks, ROSTER) },
];
