import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { filledTemplate } from './support/hand-made-workbooks';
import { button, openJob, says, shows } from './support/in-pane';
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

/** An Excel that has these manners. */
const withManners = (...manners: readonly string[]) => `${workbench.url}?manners=${manners.join(',')}`;
/** Somebody at such an Excel, with a park's figures in the official template. */
const arrive = async (...manners: readonly string[]) => {
  await user.startAfresh(withManners(...manners));
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
    // In a browser that is closed with it: the clock of the other one is left alone.
    const before = user;
    user = await ExcelUser.at(browser, withManners('esc-without-event'));
    await user.openFile('自评.xlsx', filled);
    await user.page.clock.install();
    await ribbon('校验').click();
    await notice()
      .getByRole('heading', { name: /^校验完成/ })
      .waitFor();
    await user.page.getByRole('button', { name: '关闭对话框' }).click();
    await user.page.clock.fastForward('05:00');
    await isOver('校验');
    await user.page.context().close();
    user = before;
  });
});

describe('a filter on 汇总表', () => {
  /** The rows of the parks, and whether a filter hides some of them. */
  const standing = (pane: Frame) =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('汇总表');
        const used = sheet.getUsedRange().load('values');
        sheet.autoFilter.load('isDataFiltered');
        await context.sync();
        const parks = (used.values as unknown[][]).filter((row) => row.some((cell) => /产业园$/.test(String(cell))));
        return { parks, isFiltered: sheet.autoFilter.isDataFiltered };
      }),
    );
  /** Shows two parks alone, and writes a wrong figure over one of a park that does not show any more. */
  const filterAndSpoil = (pane: Frame) =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('汇总表');
        const used = sheet.getUsedRange().load('values,formulas,rowIndex,columnIndex,columnCount');
        await context.sync();
        const [values, formulas] = [used.values as unknown[][], used.formulas as unknown[][]];
        const first = values.findIndex((row) => row.some((cell) => /产业园$/.test(String(cell))));
        const name = values[first]?.findIndex((cell) => /产业园$/.test(String(cell))) ?? -1;
        const figure = formulas[first + 1]?.findIndex((cell) => typeof cell === 'number') ?? -1;
        sheet.getRangeByIndexes(used.rowIndex + first + 1, used.columnIndex + figure, 1, 1).values = [[999]];
        const area = sheet.getRangeByIndexes(
          used.rowIndex + first - 1,
          used.columnIndex,
          values.length - first + 1,
          used.columnCount,
        );
        const shown = [values[first]?.[name], values[first + 2]?.[name]].map(String);
        sheet.autoFilter.apply(area, name, { filterOn: 'Values', values: shown });
        await context.sync();
      }),
    );

  it('is there again once the table is refreshed, and every park has its own row, hidden ones too', async () => {
    await user.startAfresh(withManners('writes-skip-filtered-rows', 'criteria-with-nulls'));
    const pane = await user.signIn('bureau');
    await openJob(pane, '汇总');
    await button(pane, '汇总表').click();
    await shows(pane, '“汇总表”已更新');
    const { parks } = await standing(pane);
    expect(parks.length).toBeGreaterThan(5);
    await filterAndSpoil(pane);
    const spoiled = await standing(pane);
    expect(spoiled.isFiltered).toBe(true);
    expect(spoiled.parks).not.toEqual(parks);
    await button(pane, '汇总表').click();
    let after = await standing(pane);
    while (JSON.stringify(after.parks) === JSON.stringify(spoiled.parks) || !after.isFiltered) {
      await user.page.waitForTimeout(100);
      after = await standing(pane);
    }
    expect(after.parks).toEqual(parks);
    await user.picture('consolidated-filtered');
  });
});
