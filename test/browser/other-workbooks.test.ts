import type { Browser, Frame } from 'playwright-core';
import { FIGURE_IDS, figure } from '../../shared/regulation/figures';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { familiarWorkbook, filledTemplate, typedFigure } from './support/hand-made-workbooks';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';

const submit = async (pane: Frame) => {
  await pane.getByRole('button', { name: '校验', exact: true }).click();
  await pane.getByText('没有发现问题，可以提交。').waitFor();
  await pane.getByRole('button', { name: '提交', exact: true }).click();
  await pane.getByRole('button', { name: '确认提交' }).click();
  await pane.getByText('已收到，提交成功').waitFor();
};

describe('A workbook that was not made in the pane', () => {
  let workbench: RunningWorkbench;
  let browser: Browser;
  let user: ExcelUser;

  beforeAll(async () => {
    [workbench, browser] = await Promise.all([startRunningWorkbench(), launchBrowser()]);
    user = await ExcelUser.at(browser, workbench.url);
  });
  beforeEach(() => user.startAfresh());
  afterAll(async () => {
    await browser.close();
    await workbench.stop();
  });

  it('can be the template, filled in elsewhere: it is checked and submitted as it is', async () => {
    await user.openFile('园评-评分表.xlsx', await filledTemplate());
    const pane = await user.signIn('park.dazu');
    await pane.getByRole('tab', { name: '填报' }).click();
    await submit(pane);
    await pane.getByText('70 分').first().waitFor();
    await pane.getByText('第 1 版').first().waitFor();
  });

  it('can be a familiar sheet without 基础数据: what cannot be read is asked for, and the rest is taken over', async () => {
    await user.openFile('自评打分.xlsx', await familiarWorkbook());
    const pane = await user.signIn('park.dazu');
    await pane.getByRole('tab', { name: '填报' }).click();
    await pane.getByText('已识别您自己的附件2').waitFor();
    await user.picture('park-familiar-sheet');
    await pane.getByRole('button', { name: '补全基础数据' }).click();
    await pane.getByRole('button', { name: '校验', exact: true }).click();
    await pane.getByText(/还没有填写的 \d+ 处/).waitFor();
    await user.openSheet('基础数据');
    for (const id of FIGURE_IDS) {
      const empty = pane.getByRole('button', { name: `「${figure(id).label}」` });
      if ((await empty.count()) === 0) continue;
      const address = /（([A-Z]+\d+)）/.exec((await empty.first().textContent()) ?? '')?.[1] ?? '';
      await user.excel.goTo(address);
      await user.type(String(typedFigure(id)));
    }
    await submit(pane);
    await pane.getByText('第 2 版').first().waitFor();
    await user.picture('park-familiar-submitted');
  });
});
