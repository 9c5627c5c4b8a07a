import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { PROBES } from '../../addin/excel/self-check/probes';
import { Recording } from '../../addin/excel/self-check/recording';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { button, says } from './support/in-pane';
import { savedDuring } from './support/saved-files';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';

const OFFER = '自检这台电脑上的 Excel';

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

/** Opens the pane of a deployment with such a setting, and waits until the pane has read it. */
const openPane = async (setting: object, manner = '') => {
  await user.startAfresh(manner === '' ? workbench.url : `${workbench.url}?manners=${manner}`);
  await user.page.context().route('**/addin-config.json', async (route) => {
    const answer = await route.fetch();
    const settings = (await answer.json()) as object;
    await route.fulfill({ response: answer, json: { ...settings, ...setting } });
  });
  const read = user.page
    .context()
    .waitForEvent('requestfinished', (request) => request.url().endsWith('/addin-config.json'));
  const pane = await user.pane();
  await read;
  return pane;
};

describe('the check of the Excel at hand', () => {
  it('is offered by no deployment that does not ask for it', async () => {
    const pane = await openPane({});
    await button(pane, '登录').waitFor();
    expect(await button(pane, OFFER).count()).toBe(0);
  });

  it('asks every question in an empty workbook, shows the answers beside them, and saves them as a recording', async () => {
    const pane = await openPane({ selfCheck: true });
    await button(pane, OFFER).click();
    await button(pane, '开始自检').click();
    await button(pane, '保存结果').waitFor();
    await says(pane, `通过 ${String(PROBES.length)} 项，不同 0 项，做不到 0 项。`);
    const saving = user.page.waitForEvent('download');
    await button(pane, '保存结果').click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('excel-OfficeOnline-16.0.18000.10000.json');
    const recording = Recording.parse(JSON.parse(await readFile(await saved.path(), 'utf8')));
    expect(Object.keys(recording.answers)).toEqual(PROBES.map(({ id }) => id));
    await button(pane, '没有存下文件的，复制这里的文字').click();
    expect(await pane.getByLabel('自检结果的文字').inputValue()).toBe(JSON.stringify(recording, null, 2));
  });

  it('gives its answers as text where a pane saves nothing', async () => {
    const pane = await openPane({ selfCheck: true }, 'downloads-do-nothing');
    await button(pane, OFFER).click();
    await button(pane, '开始自检').click();
    await button(pane, '保存结果').waitFor();
    expect(await savedDuring(user.page, () => button(pane, '保存结果').click())).toEqual([]);
    await button(pane, '没有存下文件的，复制这里的文字').click();
    const { answers } = Recording.parse(JSON.parse(await pane.getByLabel('自检结果的文字').inputValue()));
    expect(Object.keys(answers)).toHaveLength(PROBES.length);
  });

  it('touches no workbook in which something stands', async () => {
    const pane = await openPane({ selfCheck: true });
    await user.excel.type('A1', '甲');
    await button(pane, OFFER).click();
    await button(pane, '开始自检').click();
    await says(pane, '请在新建的空白工作簿中自检');
  });
});
