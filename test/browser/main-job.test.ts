import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';

jest.setTimeout(300_000);

/** The fill-in cells of 基础数据 from top to bottom; null: the plan's own figure, which is locked. */
const FIGURES: readonly (string | null)[] = [
  '坚持正确导向且卓有成效',
  ...['0', '1', '0', '3', '0', '163000', '1720'],
  '98000',
  null,
  null,
  '4100',
  null,
  ...['31', '3600'],
  ...['是', '是', '是', '是', '是'],
  ...['5', '1'],
  '未发生安全事故',
];
const FIRST_FIGURE_ROW = 4;

const fillFigures = async (user: ExcelUser, leaveOut: readonly number[]) => {
  await user.openSheet('基础数据');
  await user.excel.goTo(`C${String(FIRST_FIGURE_ROW)}`);
  for (const [index, text] of FIGURES.entries()) {
    if (text === null || leaveOut.includes(index)) await user.page.keyboard.press('ArrowDown');
    else await user.type(text);
  }
};

describe('The main job', () => {
  let workbench: RunningWorkbench;
  let browser: Browser;
  let user: ExcelUser;
  let pane: Frame;

  beforeAll(async () => {
    [workbench, browser] = await Promise.all([startRunningWorkbench(), launchBrowser()]);
    user = await ExcelUser.at(browser, workbench.url);
  });
  afterAll(async () => {
    await browser.close();
    await workbench.stop();
  });

  it('gives the remaining park its sheet', async () => {
    pane = await user.signIn('park.dazu');
    await pane.getByRole('button', { name: '新建评分表' }).click();
    await user.openSheet('评分表');
    expect(await user.read('D3')).toContain('大足');
    await user.picture('01-scoring-sheet');
  });

  it('takes the figures by keyboard and says in place what is still missing', async () => {
    const hazards = FIGURES.length - 2;
    await fillFigures(user, [hazards]);
    await pane.getByRole('button', { name: '校验', exact: true }).click();
    const missing = pane.getByRole('button', { name: /发现安全隐患处数/ });
    await missing.waitFor();
    await missing.click();
    const cell = `C${String(FIRST_FIGURE_ROW + hazards)}`;
    await user.selected(cell);
    await user.picture('02-validated-in-place');
    await user.excel.goTo(cell);
    await user.type('1');
    await pane.getByRole('button', { name: /^采用核算得分/ }).waitFor();
  });

  it('adopts the computed scores and finds nothing more', async () => {
    await pane.getByRole('button', { name: /^采用核算得分/ }).click();
    await pane.getByRole('button', { name: '校验', exact: true }).click();
    await pane.getByText('没有发现问题，可以提交。').waitFor();
    await user.openSheet('评分表');
    await user.picture('03-computed-scores');
  });

  it('submits with one click and hands over a receipt', async () => {
    await pane.getByRole('button', { name: '提交', exact: true }).click();
    await pane.getByRole('button', { name: '确认提交' }).click();
    await pane.getByText('已收到，提交成功').waitFor();
    await user.picture('04-receipt');
    await pane.getByRole('button', { name: '完成' }).click();
    await pane.getByText('已提交').first().waitFor();
  });

  it('lets the bureau consolidate, grade and publish', async () => {
    pane = await user.signIn('bureau');
    await pane.getByText('10 / 10 家已提交').waitFor();
    await pane.getByRole('button', { name: /汇总表/ }).click();
    await pane.getByText(/已写入 10 行/).waitFor();
    await user.openSheet('汇总表');
    await user.picture('05-consolidated');
    await pane.getByRole('tab', { name: '等次与公布' }).click();
    await pane.getByRole('button', { name: '拟定等次' }).click();
    await pane.getByRole('button', { name: '公布评估结果…' }).waitFor();
    await user.picture('06-grading');
    await pane.getByRole('button', { name: '公布评估结果…' }).click();
    await pane.getByRole('button', { name: '确认公布' }).click();
    await pane.getByText('已公布', { exact: true }).waitFor();
  });

  it('brings grade and amount back into the park’s sheet', async () => {
    pane = await user.signIn('park.dazu');
    const write = pane.getByRole('button', { name: '写入评估结果' });
    await write.waitFor();
    expect(await pane.getByText(/第 \d+ 名（共 10 家）/).count()).toBe(1);
    await write.click();
    await user.openSheet('评估结果');
    const cells: string[] = [];
    for (let row = 1; row <= 6; row++)
      for (const column of 'AC') cells.push(await user.read(`${column}${String(row)}`));
    expect(cells).toEqual(
      expect.arrayContaining(['总分', '70', '名次', '3', '等次', '优秀', '补助资金（万元）', '110']),
    );
    await user.picture('07-result');
  });
});
