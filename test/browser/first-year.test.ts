import type { Browser, Frame } from 'playwright-core';
import { RecognitionCase } from '../../shared/evaluation/recognition/case';
import { ApplicationContent } from '../../shared/evaluation/recognition/application';
import { GradingRun } from '../../shared/evaluation/grading/grading-run';
import { MONTHLY_FIGURE_IDS } from '../../shared/regulation/monthly-figures';
import { DEFAULT_READINGS } from '../../shared/regulation/readings';
import { CURRENT_RULE_SET } from '../../shared/regulation/rule-set';
import { SUBSIDY } from '../../shared/regulation/subsidy-schedule';
import { cellAddress } from '../../shared/workbook/layout/a1-reference';
import { FIELD_IDS, fieldName, type FieldId } from '../../shared/workbook/recognition/form-fields';
import { formValuesOf } from '../../shared/workbook/recognition/form-content';
import { applicationSheet } from '../../shared/workbook/recognition/form-sheet';
import { inputColumn, MONTH_ROWS } from '../../shared/workbook/months/columns';
import { TENANT_COLUMNS, TENANT_ROWS } from '../../shared/workbook/tenants/columns';
import { TENANT_FIELDS } from '../../shared/evaluation/tenants/tenant';
import { PARK_TO_COME } from '../../workbench/cloud/identity/accounts';
import { monthFigures } from '../cases/month-figures';
import { badCodeAt, codeAt } from '../cases/tenants';
import { contentOf, PASSED } from '../api/support/deeds/recognition';
import { launchBrowser } from './chromium';
import type { ExcelUser } from './support/excel-user';
import { button, confirm, openJob, says, shows } from './support/in-pane';
import { PeopleAtWork } from './support/people-at-work';
import { startWorkbenchAt, type WorkbenchInTime } from './support/running-workbench';
import { workbenchPeople, type WorkbenchCall } from './support/workbench-people';
import { figureCell, fillFigures } from './year/figures';
import { MEETING } from '../api/support/deeds/year';

const YEAR = 2026;
const { park: PARK, name: NAME, district: DISTRICT } = PARK_TO_COME;
const CONTENT = ApplicationContent.parse({ ...contentOf('双桥'), name: NAME });
const { names } = applicationSheet({ target: { kind: 'new', earlier: null }, values: {} });
const addressOf = (id: FieldId) => {
  const area = names[fieldName(id)];
  if (!area) throw new RangeError(`${id} is not on the sheet`);
  return cellAddress(area.row, area.column);
};
/** What the year comes to: twelve months of `monthFigures`. */
const WHOLE_YEAR = { employment: 12 * 13_500, talent: 12 * 143, revenue: 12 * 8000.5, tax: 12 * 341.25, trainings: 12 };

describe('A park from its application to its first scored year', () => {
  let workbench: WorkbenchInTime;
  let browser: Browser;
  let call: WorkbenchCall;
  let people: PeopleAtWork;
  let user: ExcelUser;
  beforeAll(async () => {
    [workbench, browser] = await Promise.all([startWorkbenchAt(`${YEAR}-01-08T02:00:00.000Z`), launchBrowser()]);
    call = await workbenchPeople(workbench);
    people = new PeopleAtWork(browser, workbench.url);
  });
  afterAll(async () => {
    await browser.close();
    await workbench.stop();
  });
  /** Each comes to the workbook in which the last of their steps was done. */
  const arriveAs = async (account: string): Promise<Frame> => {
    const pane = await people.returnAs(account);
    user = people.user;
    return pane;
  };
  /** A month as its district reports it over the API. */
  const report = (month: number, changes: object = {}) =>
    call(`district.${DISTRICT}`, 'PUT', `/v1/years/${YEAR}/months/${month}/districts/${DISTRICT}`, {
      basedOn: 0,
      rows: [{ park: PARK, figures: monthFigures(changes) }],
    });
  const clockInMonth = (month: number) => workbench.setClock(new Date(Date.UTC(YEAR, month - 1, 20, 2)).toISOString());

  it('the district fills in 认定申报 and applies', async () => {
    const pane = await arriveAs(`district.${DISTRICT}`);
    await openJob(pane, '认定');
    await button(pane, '生成空白的“认定申报”').click();
    await shows(pane, /新的申报/);
    const values: Readonly<Partial<Record<FieldId, string | number | boolean>>> = formValuesOf(CONTENT);
    for (const id of FIELD_IDS) {
      const value = values[id] ?? '';
      if (value === '') continue;
      await user.excel.goTo(addressOf(id));
      await user.type(String(value));
    }
    await button(pane, '提交申报').click();
    await confirm(pane, '确认提交');
    await button(pane, `查看 ${NAME}`).waitFor();
  });

  it('the bureau gives the title once the public notice is over: the park stands in the roster', async () => {
    const { applications } = await call('bureau', 'GET', '/v1/applications');
    const own = (applications as { name: string; application: string }[]).find(({ name }) => name === NAME);
    const at = `/v1/applications/${own?.application ?? ''}`;
    await call('bureau', 'POST', `${at}/assessment`, PASSED);
    await call('bureau', 'POST', `${at}/notice`, {
      from: `${YEAR}-01-09T01:00:00.000Z`,
      to: `${YEAR}-01-16T09:00:00.000Z`,
    });
    await workbench.setClock(`${YEAR}-01-19T02:00:00.000Z`);
    const pane = await arriveAs('bureau');
    await openJob(pane, '认定');
    await button(pane, `查看 ${NAME}`).click();
    await button(pane, '授牌…').click();
    await pane.getByLabel('园区编号').fill(PARK);
    await pane.getByLabel('认定年份').fill(String(YEAR));
    await user.panePicture('bureau-award');
    await button(pane, '确认授牌').click();
    await shows(pane, /已授牌/);
    expect(RecognitionCase.parse(await call('bureau', 'GET', at))).toMatchObject({ state: 'awarded' });
    const { parks } = await call('bureau', 'GET', '/v1/parks');
    expect(parks).toContainEqual(
      expect.objectContaining({
        park: PARK,
        name: NAME,
        recognition: expect.objectContaining({ recognised: YEAR }),
      }),
    );
  });

  it('the bureau sets its target for the year, and its people find the year', async () => {
    const participant = {
      park: PARK,
      name: NAME,
      district: DISTRICT,
      districtName: '大足区',
      recognised: YEAR,
      revenueTarget: 90_000,
      priorRevenue: null,
      priorTax: null,
    };
    const plan = {
      year: YEAR,
      ruleSet: CURRENT_RULE_SET.id,
      readings: DEFAULT_READINGS,
      submissionsClose: `${YEAR + 1}-02-15T15:59:59.000Z`,
      departures: { 'no-panel': '首个年度只有一个园区' },
      participants: [participant],
    };
    await call('bureau', 'PUT', `/v1/years/${YEAR}/plan`, { plan, basedOn: 0 });
    await call('leader', 'POST', `/v1/years/${YEAR}/plan/confirmation`, { version: 1, reason: '', meeting: MEETING });
    const pane = await arriveAs(`park.${PARK}`);
    await says(pane, '填报并提交自评');
  });

  it('the district reports January from its sheet: what is left blank is marked and said first', async () => {
    await clockInMonth(2);
    const pane = await arriveAs(`district.${DISTRICT}`);
    await pane.getByLabel('年度').selectOption(String(YEAR));
    await openJob(pane, '月报');
    await button(pane, '1月，未报').click();
    await button(pane, '生成“月报”工作表').click();
    await user.openSheet('月报');
    const figures = monthFigures();
    for (const id of MONTHLY_FIGURE_IDS) {
      if (id === 'talent') continue;
      await user.excel.goTo(cellAddress(MONTH_ROWS.firstPark, inputColumn(id)));
      await user.type(String(figures[id]));
    }
    await button(pane, '报送月报').click();
    await shows(pane, /请填本月数，没有的填 0/);
    const blank = cellAddress(MONTH_ROWS.firstPark, inputColumn('talent'));
    await button(pane, new RegExp(`（${blank}）`)).click();
    await user.selected(blank);
    await user.picture('district-month-checked');
    await user.excel.type(blank, String(figures.talent));
    await button(pane, '报送月报').click();
    await shows(pane, '1月月报已报送（第 1 版）');
  });

  it('by July the park sees its progress, what the year would come to, and how far the next band is', async () => {
    for (let month = 2; month <= 6; month += 1) {
      await clockInMonth(month);
      await report(month);
    }
    await clockInMonth(7);
    const pane = await arriveAs(`park.${PARK}`);
    await openJob(pane, '月报');
    await shows(pane, /以已报的 6 个月推算/);
    await button(pane, '逐项预测，离上一档还差多少').click();
    await shows(pane, /距上一档还差/);
    await user.panePicture('park-forecast');
  });

  it('it lists its tenants: a wrong check digit is found, jumped to and put right', async () => {
    const pane = await arriveAs(`park.${PARK}`);
    await openJob(pane, '名录');
    await button(pane, '生成“入驻企业名录”工作表').click();
    await user.openSheet('入驻企业名录');
    const at = (row: number, field: keyof typeof TENANT_COLUMNS) =>
      cellAddress(TENANT_ROWS.first + row, TENANT_COLUMNS[field]);
    const rows = [
      ['重庆双桥人力资源服务有限公司', codeAt(901), '是', 60000, 2400, 2000],
      ['重庆龙水湖人才服务有限公司', badCodeAt(902), '否', 36006, 1695, 1600],
    ];
    for (const [index, cells] of rows.entries())
      for (const [n, field] of TENANT_FIELDS.entries()) await user.excel.type(at(index, field), String(cells[n]));
    await button(pane, '读取并校验').click();
    await button(pane, new RegExp(`（${at(1, 'code')}）`)).click();
    await user.selected(at(1, 'code'));
    await user.picture('park-tenants');
    await user.excel.type(at(1, 'code'), codeAt(902));
    await button(pane, '提交入驻企业名录').click();
    await shows(pane, '名录已提交');
  });

  it('after twelve months its own figures are held against them, and it submits', async () => {
    for (let month = 7; month <= 12; month += 1) {
      await clockInMonth(month);
      await report(month);
    }
    await workbench.setClock(`${YEAR + 1}-01-12T02:00:00.000Z`);
    const pane = await arriveAs(`park.${PARK}`);
    await openJob(pane, '填报');
    await button(pane, '新建评分表').click();
    await fillFigures(user, { changes: { ...WHOLE_YEAR, employment: WHOLE_YEAR.employment + 1000, hazards: 0 } });
    await button(pane, '校验').click();
    const difference = pane.locator('main').getByText(/累计 162,000 人次，相差 1,000 人次/);
    await difference.scrollIntoViewIfNeeded();
    await user.panePicture('park-months-check');
    const employment = figureCell('employment');
    await button(pane, new RegExp(`年帮助劳动者实现就业和流动人次」（${employment}）`)).click();
    await user.selected(employment);
    await user.excel.type(employment, String(WHOLE_YEAR.employment));
    await button(pane, /^采用核算得分/).click();
    await button(pane, '校验').click();
    await pane.getByText(/相差 1,000 人次/).waitFor({ state: 'detached' });
    await button(pane, '提交').click();
    await button(pane, '确认提交').click();
    await says(pane, '已收到，提交成功');
  });

  it('and is scored: reviewed, settled, graded, published, with the first year’s subsidy', async () => {
    const at = `/v1/evaluations/${YEAR}/${PARK}`;
    const year = `/v1/years/${YEAR}`;
    const pass = { decision: 'pass', version: 1, opinion: '数据与月报一致。', scores: {}, remarks: [] };
    await call(`district.${DISTRICT}`, 'POST', `${at}/review`, pass);
    await call('bureau', 'POST', `${year}/settlements`, { after: null });
    const { run } = GradingRun.parse(await call('bureau', 'POST', `${year}/grading`, {}));
    await call('leader', 'POST', `${year}/grading/approval`, {
      run,
      decision: 'approve',
      reason: '同意',
      meeting: MEETING,
    });
    await call('bureau', 'POST', `${year}/publication`, { run });
    const pane = await arriveAs(`park.${PARK}`);
    await openJob(pane, '填报');
    await shows(pane, /第 1 名（共 1 家）/);
    await shows(pane, '合格');
    await openJob(pane, '资金');
    await shows(pane, `${String(SUBSIDY.baseByYear[0])} 万元`);
    await user.panePicture('park-first-year-money');
  });
});
