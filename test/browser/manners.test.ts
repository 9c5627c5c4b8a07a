import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { filledTemplate } from './support/hand-made-workbooks';
import { button, says } from './support/in-pane';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';

let workbench: RunningWorkbench;
let browser: Browser;
let filled: Buffer;
beforeAll(async () => {
  [workbench, browser, filled] = await Promise.all([startRunningWorkbench(), launchBrowser(), filledTemplate()]);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

let user: ExcelUser;
afterEach(() => user.page.context().close());
/** Somebody at an Excel that has these manners, with a park's figures in the official template. */
const arrive = async (...manners: readonly string[]) => {
  user = await ExcelUser.at(browser, `${workbench.url}?manners=${manners.join(',')}`);
  await user.openFile('自评.xlsx', filled);
};

describe('a cell that is being edited', () => {
  const openDesk = async (): Promise<Frame> => {
    const pane = await user.signIn('park.dazu');
    await pane.getByRole('tab', { name: '填报' }).click();
    await pane.getByRole('heading', { name: '核算得分' }).waitFor();
    return pane;
  };

  it('keeps a check waiting, which the pane says, and which goes on by itself after Enter', async () => {
    await arrive();
    const pane = await openDesk();
    await user.openSheet('基础数据');
    await user.excel.goTo('C5');
    await user.page.keyboard.type('7');
    await button(pane, '校验').click();
    await says(pane, '有单元格正在编辑');
    await user.panePicture('cell-being-edited');
    await user.excel.endEditing();
    await pane.getByRole('heading', { name: /^校验结果/ }).waitFor();
    await pane.getByText('有单元格正在编辑').waitFor({ state: 'detached' });
    await user.openSheet('基础数据');
    expect(await user.read('C5')).toBe('7');
  });
});

describe('windows that misbehave', () => {
  it('are asked for where the browser opens none', async () => {
    await arrive('popups-blocked');
    const pane = await user.pane();
    await button(pane, '登录').click();
    await says(pane, '浏览器拦截了登录窗口');
  });

  const notice = () => user.page.frameLocator('iframe[src*="notice.html"]');
  const ribbon = (name: string) => user.page.getByRole('button', { name, exact: true });
  const isOver = (name: string) => ribbon(name).and(user.page.locator(':enabled')).waitFor();

  it('do not keep 提交 in the ribbon from its end where they close late and Esc tells nobody', async () => {
    await arrive('slow-close', 'esc-without-event');
    const opening = user.page.context().waitForEvent('page');
    await ribbon('提交').click();
    await user.page.frameLocator('iframe[title="提交"]').getByRole('button', { name: '允许' }).click();
    await (await opening).getByRole('button', { name: 'park.dazu' }).click();
    await notice()
      .getByRole('heading', { name: /^提交 \d{4} 年度自评/ })
      .waitFor();
    await notice().getByRole('button', { name: '取消' }).press('Escape');
    await isOver('提交');
  });

  it('do not keep a button of the ribbon waiting for ever where one was closed without a word', async () => {
    await arrive('esc-without-event');
    await user.page.clock.install();
    await ribbon('校验').click();
    await notice()
      .getByRole('heading', { name: /^校验完成/ })
      .waitFor();
    await user.page.getByRole('button', { name: '关闭对话框' }).click();
    await user.page.clock.fastForward('05:00');
    await isOver('校验');
  });
});
