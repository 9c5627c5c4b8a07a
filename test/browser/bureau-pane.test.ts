import type { Browser, Frame } from 'playwright-core';
import { GradingRun } from '../../shared/api/grading';
import { Ledger } from '../../shared/api/ledger';
import { PlanAnswer } from '../../shared/api/plan';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';
import { passAll, scoreAs, standingOf, submitAgain } from './support/year-deeds';
import { workbenchPeople, type WorkbenchCall } from './support/workbench-people';

jest.setTimeout(300_000);

const YEAR = 2025;
let workbench: RunningWorkbench;
let browser: Browser;
let call: WorkbenchCall;
beforeAll(async () => {
  [workbench, browser] = await Promise.all([startRunningWorkbench(), launchBrowser()]);
  call = await workbenchPeople(workbench);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

let user: ExcelUser;
afterEach(() => user.page.context().close());
const arriveAs = async (account: string): Promise<Frame> => {
  user = await ExcelUser.at(browser, workbench.url);
  user.page.setDefaultTimeout(20_000);
  return user.signIn(account);
};
const open = async (pane: Frame, job: string) => {
  await pane.getByRole('tab', { name: job }).click();
  await pane.locator('main section, main [role=group]').first().waitFor();
};
const button = (pane: Frame, name: string | RegExp) =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });
const says = (pane: Frame, text: string | RegExp) => pane.locator('main').getByText(text).first().waitFor();
const confirm = async (pane: Frame, choice: string) => {
  await pane.getByRole('alertdialog').waitFor();
  await button(pane, choice).click();
  await pane.getByRole('alertdialog').waitFor({ state: 'detached' });
};
const planOf = async (year: number) => PlanAnswer.parse(await call('bureau', 'GET', `/v1/years/${String(year)}/plan`));
const gradingOf = async () => GradingRun.parse(await call('bureau', 'GET', `/v1/years/${String(YEAR)}/grading`));

describe('方案', () => {
  it('marks in 目标任务 what is wrong, jumps there, and amends a frozen plan with a reason once its effect was shown', async () => {
    const pane = await arriveAs('bureau');
    await open(pane, '方案');
    await button(pane, '生成“目标任务”工作表').click();
    await user.openSheet('目标任务');
    const { plan } = await planOf(YEAR);
    const row = plan.participants.findIndex(({ park }) => park === 'yubei') + 5;
    await user.excel.goTo(`G${String(row)}`);
    await user.page.keyboard.press('Delete');
    await button(pane, '预览方案调整…').click();
    await pane.getByText('中还有错误，请按上面的清单改正').waitFor();
    await user.excel.goTo('A1');
    await button(pane, new RegExp(`目标任务」（G${String(row)}）`)).click();
    await user.selected(`G${String(row)}`);
    await user.excel.type(`G${String(row)}`, '300000');
    await button(pane, '预览方案调整…').click();
    await pane.getByText('请写明调整的理由。').waitFor();
    await pane.getByRole('textbox', { name: '调整理由' }).fill('市政府重新下达渝北区目标任务');
    await button(pane, '预览方案调整…').click();
    await pane.getByRole('alertdialog').getByText('1 家园区的核算得分会变').waitFor();
    expect((await planOf(YEAR)).version).toBe(1);
    await confirm(pane, '确认调整');
    await says(pane, '方案调整记录（1 次）');
    const amended = await planOf(YEAR);
    expect(amended.version).toBe(2);
    expect(amended.plan.participants[row - 5]?.revenueTarget).toBe(300_000);
    await button(pane, /市政府重新下达渝北区目标任务/).click();
    await says(pane, '年营业收入目标任务');
  });

  it('tries other readings on last year before one is chosen', async () => {
    const pane = await arriveAs('bureau');
    await open(pane, '方案');
    await pane.getByRole('radio', { name: /按比例折算/ }).click();
    await button(pane, '用 2024 年度数据试算').click();
    await says(pane, /家的结果会不同：/);
    expect(await pane.getByRole('list', { name: '结果会不同的园区' }).getByRole('listitem').count()).toBeGreaterThan(0);
  });

  it('lets the bureau make the first plan where there is no year at all', async () => {
    user = await ExcelUser.at(browser, workbench.url);
    await user.page.route('**/v1/me', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), years: [] } });
    });
    const pane = await user.signIn('bureau');
    await pane.getByText('还没有任何年度的评估方案').waitFor();
    expect(await pane.getByRole('tab').count()).toBe(0);
    await pane.getByRole('combobox', { name: '评估年度' }).selectOption('2022');
    await button(pane, '开始制定').click();
    await button(pane, '生成“目标任务”工作表').click();
    await user.openSheet('目标任务');
    await button(pane, '读取并校验').click();
    await says(pane, '里一个园区也没有');
  });
});

describe('from the reviews to the end of the year', () => {
  it('extends one park with a reason, and shows it in the record', async () => {
    const pane = await arriveAs('bureau');
    await open(pane, '进度');
    await button(pane, /^大足区/).click();
    await button(pane, '延长提交期限…').click();
    await pane.getByRole('textbox', { name: '理由' }).fill('园区系统故障，报表未能按时导出');
    const until = pane.getByLabel(/延至/);
    await until.fill('2026-12-01T18:00');
    await button(pane, '确认延期').click();
    await pane.getByText('也应晚于现行截止时间').waitFor();
    await until.fill('2027-06-01T18:00');
    await button(pane, '确认延期').click();
    await button(pane, '延长提交期限…').waitFor();
    await button(pane, '办理记录').click();
    await says(pane, '园区系统故障，报表未能按时导出');
    expect((await standingOf(call, YEAR, 'dazu')).extension?.until).toBe('2027-06-01T10:00:59.000Z');
  });

  it('takes an expert off a park with a reason, and sends a park back to its district', async () => {
    await submitAgain(call, YEAR, 'dazu', { revenue: 90_500, tax: 2200 });
    await passAll(call, YEAR);
    await scoreAs(call, YEAR, 'expert1');
    const pane = await arriveAs('bureau');
    await open(pane, '进度');
    await button(pane, /^涪陵区/).click();
    await button(pane, /^责令 .* 回避…$/)
      .first()
      .click();
    await pane.getByRole('textbox', { name: '理由' }).fill('与园区有劳务关系');
    await button(pane, '确认回避').click();
    await says(pane, '回避理由：与园区有劳务关系');
    await button(pane, '退回重新初审…').click();
    await pane.getByRole('textbox', { name: '理由' }).fill('初审材料缺盖章页');
    await button(pane, '确认退回').click();
    await says(pane, /^待初审 1$/);
    expect((await standingOf(call, YEAR, 'fuling')).stage).toBe('submitted');
    await passAll(call, YEAR);
  });

  it('settles with an override that has a reason, then all the others, and says who has to wait', async () => {
    await scoreAs(call, YEAR, 'expert1');
    await scoreAs(call, YEAR, 'expert3');
    const pane = await arriveAs('bureau');
    await open(pane, '核定');
    await button(pane, /^渝中区/).click();
    await button(pane, '3.2').click();
    await button(pane, '改动这一项的得分…').click();
    await pane.getByRole('textbox', { name: /^核定为/ }).fill('9');
    await pane.getByText('3.2 的得分应为 0 至 5 之间的数').waitFor();
    expect(await button(pane, /^核定为/).getAttribute('aria-disabled')).toBe('true');
    await pane.getByRole('textbox', { name: /^核定为/ }).fill('2.5');
    await pane.getByRole('textbox', { name: '改动的理由' }).fill('有一次培训没有签到表');
    await button(pane, /^核定为/).click();
    await button(pane, /^重新核定为/).waitFor();
    await button(pane, '返回列表').click();
    await button(pane, '全部核定（不作改动）').click();
    await says(pane, /^本次核定 8 家，还有 1 家暂不能核定/);
    await says(pane, /已有1位专家评分，须有2位/);
    await open(pane, '等次');
    await button(pane, '拟定等次').click();
    await says(pane, '还有园区未核定');
    await scoreAs(call, YEAR, 'expert2');
    await open(pane, '核定');
    await button(pane, '全部核定（不作改动）').click();
    await says(pane, '10 / 10 家已核定');
  });

  it('proposes; the leading group picks, sends back with a reason, and approves what is proposed again', async () => {
    let pane = await arriveAs('bureau');
    await open(pane, '等次');
    await button(pane, '拟定等次').click();
    await says(pane, '2 家园区并列待定');
    expect(await button(pane, '公布评估结果…').count()).toBe(0);
    pane = await user.signIn('leader');
    await open(pane, '等次');
    await says(pane, /^评为优秀：补助 .*；评为合格：补助/);
    expect(await button(pane, '审核通过…').count()).toBe(0);
    await button(pane, '退回市局…').click();
    await pane.getByRole('textbox', { name: '退回的理由' }).fill('请复核涪陵区的培训场次');
    await button(pane, '确认退回').click();
    await says(pane, '已退回市局');
    pane = await user.signIn('bureau');
    await open(pane, '等次');
    await says(pane, '请复核涪陵区的培训场次');
    await button(pane, '重新拟定等次').click();
    await says(pane, '确定等次以后才能审核');
    pane = await user.signIn('leader');
    await open(pane, '等次');
    await pane.getByRole('checkbox').first().click();
    expect(await pane.getByRole('checkbox').last().isDisabled()).toBe(true);
    await button(pane, '确定 1 家为优秀').click();
    await button(pane, '审核通过…').click();
    await confirm(pane, '确认通过');
    await says(pane, '审核通过');
    expect((await gradingOf()).approval).toMatchObject({ decision: 'approve', by: 'leader' });
  });

  it('publishes what was approved, and writes the run, the notice and its Word document', async () => {
    const pane = await arriveAs('bureau');
    await open(pane, '等次');
    await button(pane, '公布评估结果…').click();
    await confirm(pane, '确认公布');
    await button(pane, '生成“通报”工作表').click();
    await user.openSheet('通报');
    expect(await user.read('A1')).toContain('2025年度');
    await button(pane, '生成或刷新“等次拟定”').click();
    await user.openSheet('等次拟定');
    const download = user.page.waitForEvent('download');
    await button(pane, '下载“通报”Word 文档').click();
    expect((await download).suggestedFilename()).toMatch(/通报\.docx$/);
    expect((await standingOf(call, YEAR, 'yubei')).result?.grade).toBe('优秀');
  });

  it('orders and decides a rectification, sets a base with a reason, writes 补助资金, and closes the year only then', async () => {
    const pane = await arriveAs('bureau');
    await open(pane, '办后');
    const failed = pane.getByRole('list', { name: '不合格园区' }).getByRole('listitem');
    await failed.filter({ hasText: '綦江区' }).getByText('取消授牌').waitFor();
    const dazu = failed.filter({ hasText: '大足区' });
    await button(pane, '归档 2025 年度…').click();
    await button(pane, '确认归档').click();
    await pane.getByRole('alertdialog').getByText('整改尚未办结').waitFor();
    await button(pane, '取消').click();
    await dazu.getByRole('button', { name: '责令限期整改…' }).click();
    await pane.getByLabel(/整改期限/).fill('2027-12-31T18:00');
    await pane.getByRole('textbox', { name: '整改要求' }).fill('补齐营业收入台账');
    await button(pane, '确认责令整改').click();
    await dazu.getByText('整改中').waitFor();
    await dazu.getByRole('button', { name: '认定整改结果…' }).click();
    await pane.getByRole('radio', { name: /^整改合格/ }).click();
    await pane.getByRole('textbox', { name: '理由' }).fill('台账已补齐，现场核验属实');
    await button(pane, '确认认定').click();
    await dazu.getByText('整改合格').waitFor();
    await button(pane, '综合确定一个园区的基准…').click();
    await pane.getByRole('combobox', { name: '园区' }).selectOption('yongchuan');
    await pane.getByRole('textbox', { name: /^确定为/ }).fill('120');
    await pane.getByRole('textbox', { name: '理由' }).fill('公共设施面积未达规划');
    await button(pane, '确认').click();
    await says(pane, /基准已综合确定为 120 万元/);
    const ledger = Ledger.parse(await call('bureau', 'GET', `/v1/evaluations/${String(YEAR)}/yongchuan/ledger`));
    expect(ledger.facts.at(-1)).toMatchObject({ kind: 'base-adjusted', base: 120, reason: '公共设施面积未达规划' });
    await button(pane, '生成或刷新“补助资金”').click();
    await user.openSheet('补助资金');
    await button(pane, '归档 2025 年度…').click();
    await confirm(pane, '确认归档');
    await says(pane, '2025 年度已归档，各项数据只供查阅。');
    // By its role: behind a dialog that never let go of the page it would not be found.
    await pane.getByRole('heading', { name: '归档' }).waitFor();
    expect(await button(pane, '综合确定一个园区的基准…').count()).toBe(0);
    expect((await planOf(YEAR)).state).toBe('closed');
  });
});

describe('who only reads along', () => {
  it.each(['bureau', 'leader'])('%s finds every page within 350 pixels', async (account) => {
    const pane = await arriveAs(account);
    await pane.locator('main').waitFor();
    for (const job of await pane.getByRole('tab').allTextContents()) {
      await open(pane, job);
      const [wanted = NaN, given = NaN] = await pane
        .locator('html')
        .evaluate((page) => [page.scrollWidth, page.clientWidth]);
      expect(given).toBeLessThanOrEqual(350);
      expect(wanted).toBeLessThanOrEqual(given);
    }
  });
});

describe('the year after', () => {
  it('starts from the parks and figures of this one, without those whose title was withdrawn', async () => {
    const pane = await arriveAs('bureau');
    await open(pane, '方案');
    await button(pane, '开始制定').click();
    await says(pane, '正在制定 2026 年度评估方案');
    await button(pane, '保存方案…').click();
    await pane.getByText('请先生成“目标任务”工作表').waitFor();
    await button(pane, '生成“目标任务”工作表').click();
    await user.openSheet('目标任务');
    const { plan } = await planOf(YEAR);
    const going = plan.participants.filter(({ park }) => park !== 'qijiang');
    const yubei = going.findIndex(({ park }) => park === 'yubei') + 5;
    const { latest } = await standingOf(call, YEAR, 'yubei');
    expect(Number(await user.read(`H${String(yubei)}`))).toBe(latest?.reported['revenue']);
    for (const index of going.keys()) await user.excel.type(`G${String(index + 5)}`, String(110_000 + index));
    await button(pane, '保存方案…').click();
    await confirm(pane, '确认保存');
    await button(pane, '进入 2026 年度').click();
    await says(pane, '尚无园区提交自评，方案可以直接修改。');
    const next = await planOf(2026);
    expect(next).toMatchObject({ state: 'open', version: 1 });
    expect(next.plan.participants.map(({ park }) => park)).toEqual(going.map(({ park }) => park));
    expect(next.plan.participants[0]?.revenueTarget).toBe(110_000);
  });
});
