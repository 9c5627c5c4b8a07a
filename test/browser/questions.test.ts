import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { doubtfulWorkbook } from './support/hand-made-workbooks';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';

const button = (pane: Frame, name: string | RegExp) =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });

describe('A sheet that can be read in more than one way', () => {
  let workbench: RunningWorkbench;
  let browser: Browser;
  let user: ExcelUser;

  beforeAll(async () => {
    [workbench, browser] = await Promise.all([startRunningWorkbench(), launchBrowser()]);
    user = await ExcelUser.at(browser, workbench.url);
  });
  afterAll(async () => {
    await browser.close();
    await workbench.stop();
  });

  it('asks which of two columns and what unit is meant, is submitted once both are answered by a click, and the district sees what was chosen', async () => {
    await user.openFile('自评.xlsx', await doubtfulWorkbook());
    const pane = await user.signIn('park.dazu');
    await pane.getByRole('tab', { name: '填报' }).click();
    await pane.getByText('请先选择（2 处）').waitFor();
    await pane.getByText('上面有 2 处要先选择，选完才能提交。').waitFor();
    await button(pane, '校验').click();
    await pane.getByText(/^除了上面要选择的 2 处/).waitFor();
    await user.panePicture('park-asked');
    await user.openSheet('自评');
    await button(pane, '自评（D3）').click();
    await user.selected('D3');
    await user.picture('park-asked-in-place');
    await button(pane, /自评得分（二）/).click();
    await pane.getByText('请先选择（1 处）').waitFor();
    await button(pane, /元，即 98,000 万元/).click();
    await pane.getByText('没有发现问题，可以提交。').waitFor();
    await pane.getByText(/得分取自 D 列“自评得分（二）”/).waitFor();
    await user.panePicture('park-answered');
    await button(pane, '提交').click();
    await pane.getByText('读表时选择了：').waitFor();
    // No cell of that sheet holds the sum.
    await pane.getByRole('alertdialog').getByText('自评合计').waitFor();
    await user.panePicture('park-choices-confirmed');
    await button(pane, '确认提交').click();
    await pane.getByText('已收到，提交成功').waitFor();
    await user.panePicture('park-choices-received');
    await button(pane, '完成').click();

    const district = await user.signIn('district.dazu');
    await district.getByRole('tab', { name: '初审' }).click();
    await button(district, /大足区棠香人力资源服务产业园/).click();
    const chosen = district.getByRole('region', { name: '园区在读表时选择了（2 处）' });
    await chosen.scrollIntoViewIfNeeded();
    await chosen
      .getByText(/自评得分（二）/)
      .last()
      .waitFor();
    await user.panePicture('district-choices');
  });
});
