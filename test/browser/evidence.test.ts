import { readFile } from 'node:fs/promises';
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { filledTemplate } from './support/hand-made-workbooks';
import { button, openJob, says, shows } from './support/in-pane';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';

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
beforeEach(() => user.startAfresh());

const pdf = (name: string, size = 0) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n% ${name}\n`.padEnd(size, ' ')),
});
const choose = (pane: Frame, ...files: ReturnType<typeof pdf>[]) =>
  pane.getByLabel('选择佐证材料的文件').setInputFiles(files);
const queue = (pane: Frame) => pane.getByRole('list', { name: '上传队列' });

describe('a park with its evidence', () => {
  it('chooses several files, sees how far they are, stops one half way, goes on after the line broke, opens one, removes one, and has them as a sheet', async () => {
    const pane = await user.signIn('park.dazu');
    await openJob(pane, '佐证');
    await user.panePicture('park-evidence-empty');
    await pane.getByLabel('项目').selectOption('1.2');
    await pane.getByLabel('文号').fill('渝人社〔2025〕1号');

    // A line so slow that the file takes a while, so that it can be stopped half way.
    const network = await user.page.context().newCDPSession(user.page);
    const line = (uploadThroughput: number) =>
      network.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput,
      });
    await network.send('Network.enable');
    await line(400_000);
    await choose(pane, pdf('表彰决定.pdf', 3_000_000), pdf('授牌照片.pdf'));
    await queue(pane)
      .getByText(/正在上传 [1-9]\d?%/)
      .waitFor();
    await user.panePicture('park-evidence-sending');
    await button(pane, '停止').first().click();
    await queue(pane).getByText('已停止').waitFor();
    await line(-1);
    // The next one does not wait for it.
    await shows(pane, '佐证材料（1 份）');
    // Then it breaks by itself.
    let sent = 0;
    await user.page.route('**/evidence-files', async (route) => {
      sent += 1;
      return sent === 1 ? route.abort('connectionreset') : route.continue();
    });
    await button(pane, '继续').click();
    await queue(pane).getByText('“表彰决定.pdf”没有传完').waitFor();
    await user.panePicture('park-evidence-cut');
    await button(pane, '重试').click();
    await queue(pane).waitFor({ state: 'detached' });
    await user.page.unroute('**/evidence-files');
    await shows(pane, '佐证材料（2 份）');

    // What cannot be taken says so at once; the same file twice is said to be there.
    await choose(pane, { ...pdf('说明.doc'), mimeType: 'application/msword' }, pdf('表彰决定.pdf', 3_000_000));
    await queue(pane).getByText('不收“说明.doc”这种文件').waitFor();
    await queue(pane).getByText('这个文件已于').waitFor();
    for (const drop of (await button(pane, '不传了').all()).toReversed()) await drop.click();
    await queue(pane).waitFor({ state: 'detached' });

    await pane.getByRole('button', { name: /^1\.2 .*2 份/ }).click();
    const fetched = user.page.waitForEvent('download');
    // In the order in which they came: the other one did not wait.
    await button(pane, '下载查看').last().click();
    const download = await fetched;
    expect(download.suggestedFilename()).toBe('表彰决定.pdf');
    // Asked for again: on a busy machine Chromium drops a download with the window that it was opened in.
    const answer = await user.page.request.get(download.url());
    expect((await answer.body()).equals(pdf('表彰决定.pdf', 3_000_000).buffer)).toBe(true);
    await button(pane, '移除').first().click();
    await pane.getByLabel('理由').fill('与项目无关');
    await button(pane, '确认移除').click();
    await shows(pane, '佐证材料（1 份）');
    await button(pane, /“佐证材料”工作表/).click();
    await says(pane, '“佐证材料”已更新，共 1 份。');
    await user.picture('park-evidence-sheet');
    expect(await user.read('E6')).toBe('表彰决定');
    expect(await user.read('G6')).toBe('渝人社〔2025〕1号');
  });

  it('has a draft of its report as a Word document', async () => {
    const pane = await user.signIn('park.yubei');
    await openJob(pane, '佐证');
    await shows(pane, '佐证材料（4 份）');
    await user.panePicture('park-evidence-list');
    const made = user.page.waitForEvent('download');
    await button(pane, '下载自评报告初稿（Word）').click();
    const download = await made;
    expect(download.suggestedFilename()).toMatch(/2025年度绩效评估自评报告（初稿）\.docx$/);
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
    await says(pane, '自评报告初稿已生成，依据最近一次提交的数据。');
  });
});

it('a park is told after a check which scores have no document, each a jump away, and may submit all the same', async () => {
  await user.openFile('自评.xlsx', await filledTemplate());
  const pane = await user.signIn('park.dazu');
  await pane.getByRole('tab', { name: '填报' }).click();
  await pane.getByRole('heading', { name: '核算得分' }).waitFor();
  await button(pane, '校验').click();
  await says(pane, '没有发现问题，可以提交。');
  await shows(pane, /还没有佐证材料的得分（提醒，\d+ 项）/);
  await button(pane, '是哪些项目，要什么材料').click();
  await pane.getByRole('button', { name: /^评分表 2\.3「得分」/ }).scrollIntoViewIfNeeded();
  await user.panePicture('park-evidence-gaps');
  await pane.getByRole('button', { name: /^评分表 2\.3「得分」/ }).click();
  await button(pane, '去上传佐证材料').click();
  await pane.getByRole('heading', { name: '上传佐证材料' }).waitFor();
});

it('a district opens what a park attached, and sees which scores have no document', async () => {
  const pane = await user.signIn('district.yubei');
  await openJob(pane, '初审');
  await pane.getByRole('button', { name: /渝北区两江星汇/ }).click();
  await shows(pane, '佐证材料（4 份）');
  await shows(pane, /有 \d+ 项有自评得分、没有材料/);
  await pane.getByRole('button', { name: /^2\.1 .*1 份/ }).click();
  const fetched = user.page.waitForEvent('download');
  await button(pane, '下载查看').first().click();
  expect((await fetched).suggestedFilename()).toBe('营业收入证明.pdf');
  await user.panePicture('district-evidence');
});
