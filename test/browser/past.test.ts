import type { Browser } from 'playwright-core';
import { cellAddress } from '../../shared/workbook/layout/a1-reference';
import { PAST_COLUMNS, PAST_ROWS, type PastColumn } from '../../shared/workbook/past/columns';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { fillMeeting } from './support/fill-meeting';
import { button, openJob, says, shows } from './support/in-pane';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';

describe('Years before the system', () => {
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

  const at = (park: number, column: PastColumn) => cellAddress(PAST_ROWS.firstPark + park, PAST_COLUMNS[column]);
  const typeInto = async (park: number, column: PastColumn, text: string) => {
    await user.excel.goTo(at(park, column));
    await user.type(text);
  };

  it('are corrected by the bureau from the sheet: it sees what differs, park by park, and gives each correction a reason', async () => {
    const pane = await user.signIn('bureau');
    await openJob(pane, '历史');
    await shows(pane, '各园区的历史情况（3 个）');
    await button(pane, '登记历史情况').click();
    await says(pane, /^工作簿里还没有“历史情况”/);
    await button(pane, '生成“历史情况”工作表').click();
    await user.openSheet('历史情况');
    await pane.getByText('还不能登记').waitFor({ state: 'detached' });
    await user.picture('bureau-past');
    await typeInto(0, 'spent', '100');
    await button(pane, '读取并校验').click();
    await shows(pane, /读到 3 行、3 个园区/);
    await shows(pane, '更正已登记的（1 个园区）');
    await pane.getByRole('textbox', { name: /更正的理由$/ }).fill('支出凭证另有一笔');
    // A slip that nobody has looked at does not go along, nor under another's reason.
    const spent = await user.read(at(1, 'spent'));
    await typeInto(1, 'spent', '3');
    await button(pane, '登记历史情况').click();
    await says(pane, /与已登记的不同，请核对上面列出的改动/);
    await shows(pane, '更正已登记的（2 个园区）');
    await shows(pane, /→ 3\s万元/);
    await user.panePicture('bureau-past-corrections');
    await button(pane, '登记历史情况').click();
    await says(pane, /^请写明更正的理由：/);
    await typeInto(1, 'spent', spent);
    await button(pane, '读取并校验').click();
    await shows(pane, '更正已登记的（1 个园区）');
    await button(pane, '登记历史情况').click();
    await shows(pane, /更正理由：支出凭证另有一笔/);
    await says(pane, /已登记 1 个园区的历史情况/);
  });

  it('are sent back by the leading group with a reason, at a meeting: it sees what was corrected', async () => {
    const pane = await user.signIn('leader');
    await openJob(pane, '历史');
    await shows(pane, /1 个园区待确认/);
    await shows(pane, /与上一次确认的不同（更正理由：支出凭证另有一笔）/);
    await shows(pane, /→ 100\s万元/);
    await pane.getByRole('combobox', { name: /园$/ }).selectOption('退回市局更正');
    await pane.getByRole('textbox', { name: /退回的理由$/ }).fill('请附支出凭证');
    await user.panePicture('leader-past-send-back');
    await button(pane, '退回 1 个园区…').click();
    await fillMeeting(pane);
    await button(pane, '退回历史情况').click();
    await shows(pane, '现在没有待确认的。');
    await shows(pane, '领导小组退回的理由：请附支出凭证');
  });

  it('are recorded again by the bureau, which finds the reason in its work list’s page', async () => {
    const pane = await user.signIn('bureau');
    await pane.getByText('1 个园区的历史情况被领导小组退回，待更正').first().waitFor();
    await openJob(pane, '历史');
    await shows(pane, '1 个园区的历史情况被领导小组退回，待更正');
    await button(pane, '读取并校验').click();
    await shows(pane, /与退回的一样，还没有更正/);
    await button(pane, '登记历史情况').click();
    await says(pane, '表上没有新的内容，不需要登记。');
    await pane.getByRole('textbox', { name: /更正的理由$/ }).fill('凭证已附，原登记无误');
    await button(pane, '登记历史情况').click();
    await says(pane, /已登记 1 个园区的历史情况/);
  });

  it('are confirmed by the leading group at a meeting', async () => {
    const pane = await user.signIn('leader');
    await openJob(pane, '历史');
    await shows(pane, /1 个园区待确认/);
    await button(pane, '确认 1 个园区…').click();
    await fillMeeting(pane);
    await button(pane, '确认历史情况').click();
    await shows(pane, '现在没有待确认的。');
  });
});
