import ExcelJS from 'exceljs';
import type { Browser, Frame } from 'playwright-core';
import { beingPrepared } from '../../workbench/cloud/being-prepared';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { filledTemplate } from './support/hand-made-workbooks';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';

let workbench: RunningWorkbench;
let browser: Browser;
let filled: Buffer;
let user: ExcelUser;
beforeAll(async () => {
  [workbench, browser, filled] = await Promise.all([startRunningWorkbench(), launchBrowser(), filledTemplate()]);
  user = await ExcelUser.at(browser, workbench.url);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

beforeEach(() => user.startAfresh());
const openDesk = async (pane: Frame): Promise<Frame> => {
  await pane.getByRole('tab', { name: '填报' }).click();
  await pane.getByRole('heading', { name: '核算得分' }).waitFor();
  return pane;
};
/** The park's user, with the park's own figures typed into the official template. */
const arriveWithSheet = async (workbook = filled): Promise<Frame> => {
  await user.openFile('自评.xlsx', workbook);
  return openDesk(await user.signIn('park.dazu'));
};
/** The filled template with a text where somebody pasted it over the cell's own rule. */
const withText = async (address: string, text: string): Promise<Buffer> => {
  const workbook = await new ExcelJS.Workbook().xlsx.load(new Uint8Array(filled).buffer);
  const cell = workbook.getWorksheet('基础数据')?.getCell(address);
  if (!cell) throw new RangeError('the template has lost its sheet');
  cell.value = text;
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
const button = (pane: Frame, name: string | RegExp) =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });
const isReadOut = (pane: Frame) =>
  pane
    .locator('body')
    .evaluate(
      (body) =>
        body.closest('[aria-hidden=true]') === null && body.querySelector('#root [aria-hidden=true] main') === null,
    );

describe('who is not signed in', () => {
  it('is asked to sign in, and told what to do when the dialog is closed', async () => {
    const pane = await user.pane();
    const opening = user.page.context().waitForEvent('page');
    await button(pane, '登录').click();
    const dialog = await opening;
    await dialog.getByRole('heading', { name: '选择登录身份' }).waitFor();
    await dialog.close();
    await pane.getByText('登录窗口已关闭，尚未登录').waitFor();
    await button(pane, '登录').waitFor();
  });

  it('can have the window opened again where it has gone without a word', async () => {
    const pane = await user.pane();
    const opening = user.page.context().waitForEvent('page');
    await button(pane, '登录').click();
    const lost = await opening;
    await lost.getByRole('heading', { name: '选择登录身份' }).waitFor();
    const reopen = button(pane, '重新打开登录窗口');
    expect(await reopen.isVisible()).toBe(false);
    // The while, at once.
    await pane.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    const openingAgain = user.page.context().waitForEvent('page');
    await reopen.click();
    const dialog = await openingAgain;
    await dialog.getByRole('button', { name: 'park.dazu' }).click();
    await pane.getByRole('tab', { name: '填报' }).waitFor();
    expect(lost.isClosed()).toBe(true);
  });

  it('is told while the demo is still being prepared, and is signed in by itself once it is ready', async () => {
    let isReady = false;
    await user.page.context().route('**/v1/me', async (route) => {
      if (isReady) return route.continue();
      const answer = await beingPrepared().request('/v1/me');
      return route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: await answer.text(),
      });
    });
    const signedIn = user.signIn('bureau');
    const pane = await user.pane();
    await pane.getByText('正在准备演示数据', { exact: true }).waitFor();
    await pane.getByText('准备好后会自动继续').waitFor();
    isReady = true;
    await (await signedIn).getByRole('tab', { name: '待办' }).waitFor();
    expect(await pane.getByText('正在准备演示数据').count()).toBe(0);
  });
});

describe('every role', () => {
  it.each<[string, readonly string[]]>([
    ['park.dazu', ['待办', '填报', '名录', '佐证', '月报', '资金', '记录', '名册']],
    ['district.dazu', ['待办', '初审', '月报', '汇总', '资金', '记录', '认定']],
    ['expert1', ['待办', '评审']],
    ['bureau', ['待办', '方案', '历史', '月报', '进度', '核定', '等次', '汇总', '办后', '认定']],
    ['leader', ['待办', '方案', '历史', '月报', '等次', '汇总', '认定']],
  ])('%s finds its own jobs, in 350 pixels, within the page’s policy', async (account, jobs) => {
    const violations: string[] = [];
    user.page.on('console', (message) => {
      if (message.text().includes('Content Security Policy') && message.location().url.includes('/addin/'))
        violations.push(message.text());
    });
    const pane = await user.signIn(account);
    await pane.locator('main').waitFor();
    expect(await pane.getByRole('tab').allTextContents()).toEqual(jobs);
    for (const job of jobs) {
      await pane.getByRole('tab', { name: job }).click();
      await pane.locator('main section, main [role=group]').first().waitFor();
      const [wanted = NaN, given = NaN] = await pane
        .locator('html')
        .evaluate((page) => [page.scrollWidth, page.clientWidth]);
      expect(given).toBeLessThanOrEqual(350);
      expect(wanted).toBeLessThanOrEqual(given);
    }
    expect(violations).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  it('goes from tab to tab with the arrows and from a finding to its cell with Enter', async () => {
    const pane = await user.signIn('park.dazu');
    await pane.getByRole('tab', { name: '待办' }).focus();
    await user.page.keyboard.press('End');
    await pane.getByRole('tab', { name: '名册', selected: true }).waitFor();
    await user.page.keyboard.press('Home');
    await pane.getByRole('tab', { name: '待办', selected: true }).waitFor();
    await user.page.keyboard.press('ArrowRight');
    await pane.getByRole('tab', { name: '填报', selected: true }).waitFor();
    await button(pane, '新建评分表').focus();
    await user.page.keyboard.press('Enter');
    await button(pane, /^校验，看看还有哪些要改/).waitFor();
    await button(pane, '校验').focus();
    await user.page.keyboard.press('Enter');
    await button(pane, /国家级表彰奖励次数/).focus();
    await user.page.keyboard.press('Enter');
    await user.selected('C5');
    // What is typed next goes into it.
    await user.type('7');
    expect(await user.read('C5')).toBe('7');
    expect(await pane.getByRole('status').allTextContents()).toContainEqual(
      expect.stringMatching(/校验完成：.*还有 \d+ 项数据/),
    );
  });
});

describe('the keyboard', () => {
  /** What the keyboard is on in the pane: its role, and its name as far as it has one. */
  const focused = (pane: Frame) =>
    pane.evaluate(() => {
      const { activeElement: element } = document;
      const named = element?.getAttribute('aria-labelledby') ?? '';
      const name = element?.tagName === 'BUTTON' ? element.textContent : document.getElementById(named)?.textContent;
      return `${element?.getAttribute('role') ?? element?.tagName ?? ''} ${name ?? ''}`.trim();
    });
  /** As long as the browser is waited for everywhere. */
  const PATIENCE = 60_000;
  const becomes = async (pane: Frame, place: string) => {
    const until = Date.now() + PATIENCE;
    let now = await focused(pane);
    for (; now !== place && Date.now() < until; now = await focused(pane)) await user.page.waitForTimeout(50);
    expect(now).toBe(place);
  };
  const press = async (pane: Frame, name: string | RegExp) => {
    await button(pane, name).first().focus();
    await user.page.keyboard.press('Enter');
  };

  it('is led to what comes next where the button that was pressed is gone', async () => {
    const pane = await user.signIn('park.dazu');
    await press(pane, /^办理/);
    await becomes(pane, 'tabpanel 填报');
    await press(pane, '新建评分表');
    await button(pane, /^校验，看看还有哪些要改/).waitFor();
    // Where the button was now stands which sheet is read.
    await becomes(pane, 'SECTION 评分表');
  });

  it('stays in the list when a number is put right, and in the scores when they are adopted', async () => {
    const pane = await arriveWithSheet(await withText('C10', '16.3万'));
    await button(pane, '校验').click();
    await press(pane, '修正');
    await pane.getByText('没有发现问题，可以提交。').waitFor();
    await becomes(pane, 'SECTION 校验结果');
    await user.openSheet('基础数据');
    await user.excel.type('C5', '9');
    await press(pane, /^采用核算得分/);
    await press(pane, '替换为核算得分');
    await button(pane, /核算得分（|^替换为核算得分|正在办理/).waitFor({ state: 'detached' });
    await becomes(pane, 'SECTION 核算得分');
  });

  it('comes back from a dialog to what opened it, by Esc and by a choice, and never to 退出登录', async () => {
    const pane = await arriveWithSheet();
    const dialog = pane.getByRole('alertdialog');
    await press(pane, '提交');
    await dialog.waitFor();
    await user.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await becomes(pane, 'BUTTON 提交');
    await user.page.keyboard.press('Enter');
    await dialog.waitFor();
    await button(pane, '返回修改').click();
    await becomes(pane, 'BUTTON 提交');
  });

  it('and screen readers come back to the page also where a dialog is taken away with it', async () => {
    const pane = await arriveWithSheet();
    await button(pane, '提交').click();
    await pane.getByRole('alertdialog').waitFor();
    await pane.locator('#root[aria-hidden=true]').waitFor();
    await pane.locator('#tab-work').evaluate((tab: HTMLElement) => tab.click());
    await pane.locator('#root:not([aria-hidden])').waitFor();
    await becomes(pane, 'tabpanel 待办');
  });

  it('stays where it is when Esc is pressed where there is nothing to close', async () => {
    const pane = await user.signIn('park.dazu');
    await button(pane, '刷新').focus();
    await user.page.keyboard.press('Escape');
    await becomes(pane, 'BUTTON 刷新');
  });

  it('signs out only on a second thought', async () => {
    const pane = await user.signIn('park.dazu');
    await press(pane, '退出登录');
    await becomes(pane, 'BUTTON 取消');
    await user.page.keyboard.press('Enter');
    await becomes(pane, 'BUTTON 退出登录');
    await user.page.keyboard.press('Enter');
    await becomes(pane, 'BUTTON 取消');
    await user.page.keyboard.press('Escape');
    await becomes(pane, 'BUTTON 退出登录');
  });
});

describe('a number typed as text', () => {
  it('is put right with one click', async () => {
    const pane = await arriveWithSheet(await withText('C10', '16.3万'));
    await button(pane, '校验').click();
    await button(pane, '修正').click();
    await pane.getByText('没有发现问题，可以提交。').waitFor();
    await user.openSheet('基础数据');
    expect(await user.read('C10')).toContain('163');
  });
});

describe('a pane whose line is broken from the very beginning', () => {
  it('gets office.js as soon as the line is back, says so meanwhile, and works', async () => {
    await user.page.route('**/office-js/office.js', (route) => route.abort());
    const pane = await user.pane();
    await pane.getByText('网络不通，正在重新打开…请检查网络，恢复后会自动打开。').waitFor();
    await user.page.unroute('**/office-js/office.js');
    await user.signIn('park.dazu');
    await pane.getByRole('tab', { name: '填报' }).click();
    await button(pane, '新建评分表').click();
    await button(pane, /^校验，看看还有哪些要改/).waitFor();
  });

  it.each([
    ['the script that fetches the others', '**/addin/parts-*.js'],
    ['the part of office.js for Excel', '**/office-js/excel-web-16.00.js'],
  ])('says after a while what to do where %s does not come', async (_, script) => {
    await user.page.route(script, (route) => route.abort());
    const pane = await user.pane();
    const remedy = pane.getByText('请检查网络，关闭这个窗格，再打开一次');
    // The while, at once, wherever the page has got to.
    while (!(await remedy.isVisible()))
      await pane.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  });
});

describe('a submission whose line breaks', () => {
  it('is kept through a reload and sent once when the line is back', async () => {
    let pane = await arriveWithSheet();
    await user.page.route('**/submission', (route) => route.abort());
    await button(pane, '提交').click();
    await button(pane, '确认提交').click();
    await pane.getByText('没有提交成功').waitFor();
    await button(pane, '以后再提交').click();
    await pane.getByText('有一次提交没有收到回执').waitFor();
    expect(await isReadOut(pane)).toBe(true);

    await user.reload();
    pane = await user.pane();
    // The provider still knows who it is: its dialog closes by itself.
    await button(pane, '登录').click();
    await pane.getByRole('tab', { name: '填报' }).click();
    await pane.getByText('有一次提交没有收到回执').waitFor();
    await user.page.unroute('**/submission');
    await button(pane, '重新提交').click();
    await pane.getByText('已收到，提交成功').waitFor();
    await button(pane, '完成').click();
    await pane.getByText(/第 1 版，/).waitFor();
    expect(await pane.getByText('有一次提交没有收到回执').count()).toBe(0);
  });

  it('is shown beside the version that somebody else has submitted meanwhile', async () => {
    const pane = await arriveWithSheet();
    const colleague = await ExcelUser.at(browser, workbench.url);
    await colleague.openFile('自评.xlsx', filled);
    const other = await openDesk(await colleague.signIn('park.dazu'));
    await button(other, '提交').click();
    await button(other, '确认提交').click();
    await other.getByText('已收到，提交成功').waitFor();
    await colleague.page.context().close();

    await button(pane, '提交').click();
    await button(pane, '确认提交').click();
    await pane.getByText(/^已经有人提交了第 \d+ 版$/).waitFor();
    await button(pane, /^把我的内容提交为第 \d+ 版$/).click();
    await pane.getByText('已收到，提交成功').waitFor();
  });
});

describe('the ribbon, with the pane closed', () => {
  const notice = () => user.page.frameLocator('iframe[src*="notice.html"]');

  it('checks in place and says what it found', async () => {
    await user.openFile('自评.xlsx', filled);
    await user.page.getByRole('button', { name: '校验' }).click();
    await notice()
      .getByRole('heading', { name: /^校验完成/ })
      .waitFor();
    await notice().getByRole('button', { name: '关闭' }).click();
    await user.page.locator('iframe[src*="notice.html"]').waitFor({ state: 'detached' });
  });

  it('is done with a notice on Esc, which the notice tells by itself', async () => {
    await user.page.getByRole('button', { name: '校验' }).click();
    await notice().getByRole('button', { name: '关闭' }).press('Escape');
    await user.page.locator('iframe[src*="notice.html"]').waitFor({ state: 'detached' });
    await user.page.getByRole('button', { name: '校验' }).and(user.page.locator(':enabled')).waitFor();
  });

  it('takes away what checking has marked', async () => {
    await user.openFile('自评.xlsx', await withText('C10', '约十六万'));
    const hint = async () => {
      const saved = await (await user.excel.saveAs()).path();
      const workbook = await new ExcelJS.Workbook().xlsx.readFile(saved);
      return workbook.getWorksheet('基础数据')?.getCell('C10').dataValidation.promptTitle;
    };
    const before = await hint();
    await user.page.getByRole('button', { name: '校验' }).click();
    await notice().getByRole('button', { name: '关闭' }).click();
    expect(await hint()).toContain('园评');
    const clear = user.page.getByRole('button', { name: '清除标记' });
    await user.page.getByRole('tab', { name: '园评' }).click();
    await clear.click();
    await clear.and(user.page.locator(':enabled')).waitFor();
    expect(await hint()).toBe(before);
  });

  it('says that there is nothing to check in an empty workbook', async () => {
    await user.page.getByRole('button', { name: '校验' }).click();
    await notice().getByRole('heading', { name: '没有找到评分表' }).waitFor();
  });

  it('signs in, asks once, submits and shows the receipt', async () => {
    await user.openFile('自评.xlsx', filled);
    const opening = user.page.context().waitForEvent('page');
    await user.page.getByRole('button', { name: '提交' }).click();
    // The client's own question: its page has no click that would let a window open.
    await user.page.frameLocator('iframe[title="提交"]').getByRole('button', { name: '允许' }).click();
    const dialog = await opening;
    await dialog.getByRole('button', { name: 'park.dazu' }).click();
    await notice()
      .getByRole('heading', { name: /^提交 2025 年度自评/ })
      .waitFor();
    await notice().getByRole('button', { name: '确认提交' }).click();
    await notice().getByRole('heading', { name: '已收到，提交成功' }).waitFor();
    expect(
      await notice()
        .getByText(/^校验码：[0-9a-f]{64}$/)
        .count(),
    ).toBe(1);
    await notice().getByRole('button', { name: '关闭' }).click();
  });
});
