import { clearMarks } from '../../../addin/excel/clear-marks';
import { writeConsolidated, writeGrading } from '../../../addin/excel/grading/write';
import { writeNotice } from '../../../addin/excel/grading/write-notice';
import { writeSpendings, writeSubsidies } from '../../../addin/excel/money/write';
import { readMonths } from '../../../addin/excel/months/read';
import { stampMonths, writeMonths } from '../../../addin/excel/months/write';
import { readPlanSheet } from '../../../addin/excel/plan/read';
import { writePlanSheet } from '../../../addin/excel/plan/write';
import { checkApplicationForm } from '../../../addin/excel/recognition/check';
import { drawApplication, stampApplication } from '../../../addin/excel/recognition/form';
import { writeRoster } from '../../../addin/excel/recognition/write-roster';
import { checkForm } from '../../../addin/excel/review/check-form';
import { fillBlankScores } from '../../../addin/excel/review/fill-blank-scores';
import { drawForm, readForm, stampForm } from '../../../addin/excel/review/form';
import { writeItemDetails } from '../../../addin/excel/settlement/write-item-details';
import { adoptScores } from '../../../addin/excel/submission/adopt-scores';
import { applyFixes } from '../../../addin/excel/submission/apply-fixes';
import { assess } from '../../../addin/excel/submission/assess';
import { createScoringSheet } from '../../../addin/excel/submission/create-sheet';
import { validate } from '../../../addin/excel/submission/validate';
import { checkTenantsSheet } from '../../../addin/excel/tenants/check';
import { drawTenantsSheet } from '../../../addin/excel/tenants/draw';
import { fixable, fixTenants } from '../../../addin/excel/tenants/fix';
import { HostRefused } from '../../../addin/excel/workbook/host-error';
import { jumpTo } from '../../../addin/excel/workbook/jump-to';
import { noticeOf } from '../../../shared/evaluation/grading/notice';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { TENANT_ROWS } from '../../../shared/workbook/tenants/columns';
import { MANNERS } from '../../../workbench/excel/manners/all';
import type { ExcelInNode } from '../../../workbench/excel/node/excel-in-node';
import { matterOf, park as monthlyPark } from '../../cases/district-month';
import { badCodeAt, tenantAt } from '../../cases/tenants';
import { REPORTED } from '../../rules/submission/reading/annex2-copy';
import { BLANK_FORM, ROSTER } from '../../workbook/recognition/application-fixture';
import { REVIEW_FORM } from '../../workbook/review/form-fixture';
import {
  DISTRICTS,
  PUBLISHED_AT,
  PUBLISHED_RUN,
  SPENDING_ROWS,
  SUBSIDY_ROWS,
  SUBSIDY_STAMP,
  TIED_RUN,
} from '../../workbook/formulas/runs';
import { CONSOLIDATED_ROWS_OF_THREE as ROWS, CONSOLIDATED_STAMP as STAMP } from '../grading/consolidated-fixture';
import { park } from '../plan/plan-fixture';
import { asidesOf, openExcel, putRows } from '../support/excel-under-test';
import { CHECK, drawOwnSheets, EVALUATION } from '../support/park-fixture';

/** After these there is no Excel any more, or only once a person has ended what they type. */
const END_OF_WORK = ['name-deletion-crash', 'blank-criteria-crash', 'cell-being-edited', 'typed-value-wins'];
const ALL = MANNERS.map(({ name }) => name).filter((name) => !END_OF_WORK.includes(name));

const WRONG = { ...REPORTED, employment: 16.3, tax: '3,100万元', hazards: null };
const RULES = { ruleSet: RULE_SET_2021_57.id, readings: DEFAULT_READINGS };
const YEAR = Year.parse(2025);
const WHOSE = { park: ParkId.parse('dazu'), year: YEAR };
const MATTER = matterOf([monthlyPark('dazu'), monthlyPark('dazu-2')]);
const nothing = () => Promise.resolve();

const months = () => writeMonths(MATTER, { replace: false });
const plan = () => writePlanSheet(YEAR, [park('a'), park('b')], { replace: false });
const drawTenants = (replace: boolean) =>
  drawTenantsSheet(YEAR, { park: WHOSE.park, name: '大足园区' }, [tenantAt(9)], { replace });
const tenants = async () => {
  await drawTenants(false);
  const rows = [1, 2].map((n) => [tenantAt(n).name, n === 2 ? badCodeAt(n) : tenantAt(n).code, '否', `${n}万`, 1, 1]);
  await putRows('入驻企业名录', rows, { row: TENANT_ROWS.first });
};
const checked = async () => {
  await drawOwnSheets(WRONG);
  await validate(CHECK);
};

type Outcome = 'works' | 'works with a message' | 'refuses';
/** A job, what stands before it, and what comes of it under all manners at once. */
type Job = readonly [job: string, before: () => Promise<unknown>, work: () => Promise<unknown>, unkind: Outcome];
const JOBS: readonly Job[] = [
  ['新建评分表', nothing, () => createScoringSheet(EVALUATION, RULES), 'refuses'],
  ['校验', () => drawOwnSheets(WRONG), () => validate(CHECK), 'works with a message'],
  ['校验 again', checked, () => validate(CHECK), 'works with a message'],
  ['live scores', checked, () => assess(CHECK), 'works'],
  ['清除标记', checked, clearMarks, 'refuses'],
  [
    '采用核算得分',
    () => drawOwnSheets(),
    async () => {
      const found = await assess(CHECK);
      if (found?.assessment) await adoptScores(found.assessment, found.reading);
    },
    'works',
  ],
  [
    '改为数值',
    () => drawOwnSheets(WRONG),
    () => applyFixes([{ cell: { sheet: '基础数据', row: 14, column: 2 }, value: 3100 }]),
    'works',
  ],
  ['初审表', nothing, () => drawForm(REVIEW_FORM), 'refuses'],
  ['初审表 anew', () => drawForm(REVIEW_FORM), () => drawForm({ ...REVIEW_FORM, label: '另一个' }), 'refuses'],
  ['checking 初审表', () => drawForm(REVIEW_FORM), () => checkForm(REVIEW_FORM), 'works'],
  [
    '填入核算得分',
    () => drawForm({ ...REVIEW_FORM, entries: { ...REVIEW_FORM.entries, scores: {} } }),
    async () => {
      const reading = await readForm('review');
      if (reading) await fillBlankScores(reading, REVIEW_FORM);
    },
    'works',
  ],
  ['stamping 初审表', () => drawForm(REVIEW_FORM), () => stampForm('review', '已提交'), 'works with a message'],
  ['认定申报', nothing, () => drawApplication(BLANK_FORM), 'refuses'],
  ['checking 认定申报', () => drawApplication(BLANK_FORM), checkApplicationForm, 'works with a message'],
  ['stamping 认定申报', () => drawApplication(BLANK_FORM), () => stampApplication('已提交'), 'works with a message'],
  ['入驻企业名录', nothing, () => drawTenants(false), 'refuses'],
  ['入驻企业名录 anew', tenants, () => drawTenants(true), 'refuses'],
  ['checking 入驻企业名录', tenants, () => checkTenantsSheet(WHOSE), 'works with a message'],
  [
    'putting 入驻企业名录 right',
    tenants,
    async () => {
      const read = await checkTenantsSheet(WHOSE);
      await fixTenants(read, fixable(read));
    },
    'works with a message',
  ],
  ['月报', nothing, months, 'refuses'],
  ['checking 月报', months, () => readMonths(MATTER), 'works with a message'],
  ['stamping 月报', months, () => stampMonths(1), 'works with a message'],
  ['目标任务', nothing, plan, 'refuses'],
  ['checking 目标任务', plan, () => readPlanSheet(YEAR), 'works'],
  ['汇总表', nothing, () => writeConsolidated(ROWS, STAMP), 'refuses'],
  [
    '汇总表 brought up to date',
    () => writeConsolidated(ROWS, STAMP),
    () =>
      writeConsolidated(
        ROWS.map((row) => ({ ...row, total: 50 })),
        STAMP,
      ),
    'refuses',
  ],
  ['分指标明细', nothing, () => writeItemDetails(ROWS, STAMP), 'refuses'],
  ['等次拟定', nothing, () => writeGrading(TIED_RUN, RULE_SET_2021_57), 'refuses'],
  ['补助资金', nothing, () => writeSubsidies(SUBSIDY_ROWS, SUBSIDY_STAMP), 'refuses'],
  ['资金使用明细', nothing, () => writeSpendings(SPENDING_ROWS, SUBSIDY_STAMP), 'refuses'],
  ['通报', nothing, () => writeNotice(noticeOf(PUBLISHED_RUN, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57)), 'refuses'],
  ['园区名册', nothing, () => writeRoster(ROSTER.parks, ROSTER), 'refuses'],
  ['going to a cell', () => drawOwnSheets(), () => jumpTo({ sheet: '基础数据', row: 4, column: 2 }), 'refuses'],
];

/** What stands on each sheet that is seen. */
const contentsOf = (excel: ExcelInNode) =>
  new Map(
    excel.workbook.sheets
      .filter(({ visibility }) => visibility === 'Visible')
      .map((sheet) => [
        sheet.name,
        Array.from({ length: 40 }, (_, row) => Array.from({ length: 14 }, (__, column) => sheet.formula(row, column))),
      ]),
  );
type Contents = ReturnType<typeof contentsOf>;

const run = async (work: () => Promise<unknown>): Promise<readonly [Outcome, unknown]> => {
  let refusal: unknown = null;
  const asides = await asidesOf(() => work().catch((error: unknown) => (refusal = error)));
  if (refusal !== null) return ['refuses', refusal];
  return [asides.length > 0 ? 'works with a message' : 'works', null];
};

/** Cells that are neither as they were nor as they are to be. */
const strays = (after: Contents, before: Contents, wanted: Contents): readonly string[] =>
  [...after].flatMap(([name, rows]) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((value, column) => {
        const fine = [before, wanted].some((state) => state.get(name)?.[row]?.[column] === value);
        return fine ? [] : [`${name} ${row} ${column}: ${String(value)}`];
      }),
    ),
  );

it.each(JOBS)(
  '%s: plain it works; under all manners it works, works with a message, or refuses in words, and leaves no half sheet, nothing lost and none open',
  async (_, before, work, unkind) => {
    const kind = await openExcel();
    await before();
    expect(await run(work)).toEqual(['works', null]);
    const wanted = contentsOf(kind);
    const excel = await openExcel();
    await before();
    const start = contentsOf(excel);
    const closed = excel.workbook.sheets.filter(({ isProtected }) => isProtected);
    excel.behave(ALL);
    const [outcome, refusal] = await run(work);
    if (refusal !== null) expect(refusal).toBeInstanceOf(HostRefused);
    expect(outcome).toBe(unkind);
    const after = contentsOf(excel);
    expect([[...start.keys()], [...wanted.keys()]]).toContainEqual([...after.keys()]);
    expect(strays(after, start, wanted)).toEqual([]);
    expect(closed.filter(({ isProtected }) => !isProtected)).toEqual([]);
  },
);
