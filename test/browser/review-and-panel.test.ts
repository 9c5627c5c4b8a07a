import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';

jest.setTimeout(300_000);

let workbench: RunningWorkbench;
let browser: Browser;
beforeAll(async () => {
  [workbench, browser] = await Promise.all([startRunningWorkbench(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

let user: ExcelUser;
afterEach(() => user.page.context().close());
const arriveAs = async (account: string): Promise<Frame> => {
  user = await ExcelUser.at(browser, workbench.url);
  return user.signIn(account);
};
const open = (pane: Frame, job: string) => pane.getByRole('tab', { name: job }).click();
const button = (pane: Frame, name: string | RegExp) =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });
const says = (pane: Frame, text: string | RegExp) => pane.getByText(text).first().waitFor();
const REMARK = '消防检查记录与填报的隐患数不一致';

describe('区县初审, 园区修改, 专家评审', () => {
  it('the district is led from its work list to the park, writes on the form, and returns one item with what it wrote', async () => {
    const pane = await arriveAs('district.yubei');
    await says(pane, '1 个园区待初审');
    await user.picture('role-district-work');
    await button(pane, '办理：1 个园区待初审').click();
    await button(pane, /^初审 /).click();
    await button(pane, '打开“初审表”').click();
    await says(pane, '“初审表”已打开');
    await user.excel.type('I19', REMARK);
    await user.picture('role-district-form');
    await button(pane, '退回修改').click();
    await pane.getByRole('checkbox', { name: /^3\.3/, checked: true }).waitFor();
    await user.picture('role-district-return');
    await button(pane, '确认退回 1 项').click();
    await says(pane, '退回修改（第 1 版）');
    await user.picture('role-district-returned');
  });

  it('the park finds the remark on its cells, is kept to the returned item, and sends it again', async () => {
    const pane = await arriveAs('park.yubei');
    await user.picture('role-park-work');
    await button(pane, '办理：按初审意见修改后重新提交').click();
    await says(pane, '区县退回意见');
    await button(pane, '新建评分表（带入已提交内容）').click();
    await button(pane, /^发现安全隐患处数/).click();
    await user.selected('C25');
    await user.picture('role-park-returned');
    await user.excel.type('C25', '2');
    await user.excel.type('C24', '1');
    await says(pane, /^改动了没有退回的内容/);
    await user.picture('role-park-outside');
    await button(pane, /^恢复为第 1 版的内容$/).click();
    await pane.getByText(/^改动了没有退回的内容（/).waitFor({ state: 'detached' });
    await button(pane, /^采用核算得分/).click();
    await button(pane, '提交').click();
    await says(pane, '与第 1 版的不同：');
    await user.picture('role-park-differences');
    await button(pane, '确认提交').click();
    await says(pane, '已收到，提交成功');
    await button(pane, '完成').click();
    await pane.getByText('区县退回意见').waitFor({ state: 'detached' });
    await open(pane, '资金');
    await says(pane, '补助资金台账');
    await user.picture('role-park-money');
    await open(pane, '记录');
    await says(pane, '提交自评（第 2 版）');
    await user.picture('role-park-history');
  });

  it('a spending is recorded against what was granted, and one over it refused in words', async () => {
    const pane = await arriveAs('park.yubei');
    await open(pane, '资金');
    await pane.getByLabel('凭证号').fill('YB-2026-0001');
    await pane.getByLabel(/^金额/).fill('99999');
    await button(pane, '登记支出').click();
    await says(pane, /^超过可用余额/);
    await pane.getByLabel(/^金额/).fill('1.5');
    await button(pane, '登记支出').click();
    await button(pane, /^逐笔记录/).click();
    await says(pane, /凭证 YB-2026-0001/);
    await user.picture('role-park-spending');
  });

  it('the district sees what has changed, and passes the park with a score of its own', async () => {
    const pane = await arriveAs('district.yubei');
    await open(pane, '初审');
    await button(pane, /^初审 /).click();
    await says(pane, '与第 1 版的不同');
    await button(pane, '打开“初审表”').click();
    await says(pane, '“初审表”已打开');
    await user.excel.type('H18', '1');
    await button(pane, '初审通过').click();
    await says(pane, '没有写意见');
    await user.picture('role-district-findings');
    await user.excel.type('I18', '培训台账只能证明一次');
    await button(pane, '初审通过').click();
    await says(pane, '确认初审通过');
    await user.picture('role-district-pass');
    await button(pane, '确认通过').click();
    await says(pane, '本版初审意见');
    await open(pane, '记录');
    await says(pane, '初审通过（第 2 版）');
  });

  it('the expert declares, scores under a number instead of the name, and then is done', async () => {
    const pane = await arriveAs('expert1');
    await user.picture('role-expert-work');
    await open(pane, '评审');
    await button(pane, /^声明 园区/).click();
    await pane.getByRole('radio', { name: /^无利益冲突/ }).click();
    await user.picture('role-expert-declare');
    await button(pane, '提交声明').click();
    await button(pane, '打开“专家评分表”').click();
    await button(pane, '没有打分的按核算得分填入').click();
    await says(pane, '全部打分完毕，可以提交。');
    await user.excel.goTo('G17');
    await user.page.keyboard.press('Delete');
    await button(pane, '提交评分').click();
    await says(pane, '还没有打分。');
    await user.picture('role-expert-form');
    await user.excel.type('G17', '4');
    await button(pane, '提交评分').click();
    await says(pane, /^确认提交对 园区\d+ 的评分$/);
    await user.picture('role-expert-confirm');
    await button(pane, '确认提交').click();
    await says(pane, '我的评分');
    await user.picture('role-expert-scored');
    expect(await user.page.content()).not.toContain('渝北');
    expect(await pane.content()).not.toMatch(/渝北|yubei/);
  });
});

describe('a published year', () => {
  it('says for every item how its score came about, and writes 评估结果 beside the park’s own sheet by itself', async () => {
    const pane = await arriveAs('park.yuzhong');
    await pane.getByLabel('年度').selectOption('2024');
    await open(pane, '填报');
    await button(pane, '每一项的得分是怎么来的').click();
    await says(pane, /市人力社保局核定为 3 分（原为 \d+ 分），理由：所涉投诉经区县复核不属实/);
    await user.picture('role-park-result');
    await button(pane, '新建评分表（带入已提交内容）').click();
    await user.openSheet('评估结果');
    await user.excel.shows('A1', '2024年度');
    await user.picture('role-park-result-sheet');
  });
});
