import type { Browser, Frame, Locator } from 'playwright-core';
import { EvidenceList } from '../../shared/api/evidence';
import { GradingRun } from '../../shared/evaluation/grading/grading-run';
import { PanelList } from '../../shared/api/panel';
import { DEMO_YEAR } from '../../workbench/cloud/demo/parks';
import { launchBrowser } from './chromium';
import { BrokenLine } from './support/broken-line';
import { ExcelUser } from './support/excel-user';
import { filledTemplate } from './support/hand-made-workbooks';
import { button, openJob, shows } from './support/in-pane';
import { persevere, type Deed } from './support/persevere';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';
import { workbenchPeople, type WorkbenchCall } from './support/workbench-people';
import { passAll, scoreAs, settleAll } from './support/year-deeds';
import { MEETING } from '../api/support/deeds/year';

const EVALUATIONS = `/v1/evaluations/${String(DEMO_YEAR)}`;
const YEAR = `/v1/years/${String(DEMO_YEAR)}`;

let workbench: RunningWorkbench;
let browser: Browser;
let filled: Buffer;
let call: WorkbenchCall;
beforeAll(async () => {
  [workbench, browser, filled] = await Promise.all([startRunningWorkbench(), launchBrowser(), filledTemplate()]);
  call = await workbenchPeople(workbench);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

let user: ExcelUser;
afterEach(() => user.page.context().close());

/** How often something stands in the trail of a park, or of the year. */
const inTrail = async (path: string, kind: string): Promise<number> => {
  const { events } = (await call('bureau', 'GET', `${path}/events`)) as { events: { kind: string }[] };
  return events.filter((event) => event.kind === kind).length;
};

/** Somebody at the screen whose line breaks at everything, from the first part of the pane on. */
class Unlucky {
  private constructor(
    readonly line: BrokenLine,
    readonly pane: Frame,
  ) {}

  static async arriveAs(account: string, workbook?: Buffer): Promise<Unlucky> {
    user = await ExcelUser.at(browser, workbench.url);
    if (workbook) await user.openFile('自评.xlsx', workbook);
    const line = await BrokenLine.on(user.page);
    // The provider's own window; once it knows who it is it closes by itself.
    user.page.context().on('page', (dialog) => {
      const choose = async () => {
        await dialog.getByRole('heading', { name: '选择登录身份' }).waitFor();
        await dialog.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
        await dialog.getByRole('button', { name: account }).click();
      };
      choose().catch(() => undefined);
    });
    const unlucky = new Unlucky(line, await user.pane());
    await unlucky.go({ presses: [], done: unlucky.button('登录') });
    await unlucky.go({ presses: ['登录'], done: unlucky.button('退出登录') });
    return unlucky;
  }

  button = (name: string | RegExp) => button(this.pane, name);
  /** The page, with no dialog over it. */
  get page(): Locator {
    return this.pane.locator('body:not(:has([role=alertdialog])) main');
  }
  heading = (name: string) => this.pane.getByRole('heading', { name });

  /** Opens a job whose parts may not have come yet. */
  async open(job: string, done: Locator): Promise<void> {
    await this.pane.getByRole('tab', { name: job }).click();
    await this.go({ presses: [], done });
  }

  /** Opens every job there is, one after the other. */
  async walk(): Promise<void> {
    for (const job of await this.pane.getByRole('tab').allTextContents())
      await this.open(job, this.pane.locator('main:not(:has(.fui-Spinner))').locator('section, [role=group]').first());
  }

  go = (deed: Deed) => persevere(this.pane, this.line, deed);

  /** A deed that says at least once for each of the two moments that the network is down, and of which nothing was left out. */
  async endures(deed: Deed, ...requests: readonly RegExp[]): Promise<void> {
    const said = await this.go(deed);
    expect(said.length).toBeGreaterThanOrEqual(2);
    for (const request of requests) expect(this.line.survived.filter((name) => request.test(name))).toHaveLength(1);
  }
}

it('a park submits, attaches a file, and opens its other pages', async () => {
  const park = await Unlucky.arriveAs('park.dazu', filled);
  const { pane } = park;
  const before = await inTrail(`${EVALUATIONS}/dazu`, 'submitted');
  await park.open('填报', park.heading('核算得分'));
  await park.endures(
    { presses: ['确认提交', '提交'], done: pane.getByRole('alertdialog').getByText('已收到，提交成功') },
    /^PUT .*\/submission$/,
  );
  await park.go({ presses: ['完成'], done: park.page.getByText(`第 ${String(before + 1)} 版，`) });
  expect(await inTrail(`${EVALUATIONS}/dazu`, 'submitted')).toBe(before + 1);
  expect(await park.button('重新提交').count()).toBe(0);

  await park.open('佐证', park.heading('上传佐证材料'));
  await pane.getByLabel('项目').selectOption('1.2');
  await pane.getByLabel('文号').fill('渝人社〔2025〕1号');
  const file = { name: '表彰决定.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% 表彰决定\n') };
  await pane.getByLabel('选择佐证材料的文件').setInputFiles([file]);
  await park.endures(
    { presses: [], done: park.page.getByText('佐证材料（1 份）') },
    /^POST .*\/evidence$/,
    /^POST \/evidence-files$/,
    /^POST .*\/confirmation$/,
  );
  const { evidence } = EvidenceList.parse(await call('park.dazu', 'GET', `${EVALUATIONS}/dazu/evidence`));
  expect(evidence).toMatchObject([{ item: '1.2', document: '表彰决定', number: '渝人社〔2025〕1号' }]);
  await park.walk();
});

it('a district passes a park, and opens its other pages', async () => {
  const district = await Unlucky.arriveAs('district.yubei');
  const { pane } = district;
  await district.open('初审', district.button(/^初审 /));
  await district.go({ presses: [/^初审 /], done: district.button('初审通过') });
  await district.button('初审通过').click();
  const opinion = pane.getByLabel('总体意见（可不填）');
  await opinion.fill('材料齐全，数据属实。');
  const kept = async () => {
    if (await opinion.isVisible()) expect(await opinion.inputValue()).toBe('材料齐全，数据属实。');
  };
  await district.endures(
    { presses: ['确认通过'], done: district.page.getByText('本版初审意见'), kept },
    /^POST .*\/review$/,
  );
  expect(await inTrail(`${EVALUATIONS}/yubei`, 'passed')).toBe(1);
  const { review } = await call('bureau', 'GET', `${EVALUATIONS}/yubei`);
  expect(review).toMatchObject({ decision: 'pass', opinion: '材料齐全，数据属实。' });
  await district.walk();
});

it('nothing that was just done is offered once more while a slow line brings what became of it', async () => {
  user = await ExcelUser.at(browser, workbench.url);
  const pane = await user.signIn('district.fuling');
  await openJob(pane, '初审');
  await button(pane, /^初审 /).click();
  await button(pane, '初审通过').click();
  await button(pane, '确认通过').waitFor();
  let arrive: () => void = () => undefined;
  const onItsWay = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await user.page.route('**/v1/**', async (route) => {
    if (route.request().method() === 'GET') await onItsWay;
    await route.continue();
  });
  await button(pane, '确认通过').click();
  await pane.getByRole('alertdialog').waitFor({ state: 'detached' });
  for (const name of ['初审通过', '退回修改'])
    expect(await button(pane, name).getAttribute('aria-disabled')).toBe('true');
  arrive();
  await shows(pane, '本版初审意见');
  expect(await button(pane, '初审通过').count()).toBe(0);
});

it('an expert declares and scores a park', async () => {
  await passAll(call, DEMO_YEAR);
  const expert = await Unlucky.arriveAs('expert1');
  const { pane } = expert;
  await expert.open('评审', expert.button(/^声明 园区/).first());
  await expert.go({ presses: [/^声明 园区/], done: pane.getByRole('radio', { name: /^无利益冲突/ }) });
  await pane.getByRole('radio', { name: /^无利益冲突/ }).click();
  await expert.endures({ presses: ['提交声明'], done: expert.button('打开“专家评分表”') }, /^POST .*\/declaration$/);
  await expert.button('打开“专家评分表”').click();
  await pane.getByText('全部打分完毕，可以提交。').waitFor();
  await expert.endures(
    { presses: ['确认提交', '提交评分'], done: expert.page.getByText('我的评分') },
    /^PUT .*\/scores$/,
  );
  const { entries } = PanelList.parse(await call('expert1', 'GET', `${YEAR}/panel`));
  expect(entries.filter(({ standing }) => standing === 'scored')).toHaveLength(1);
});

it('the bureau settles a park with a score of its own, publishes the year, and opens the other pages', async () => {
  await passAll(call, DEMO_YEAR);
  for (const expert of ['expert1', 'expert2', 'expert3']) await scoreAs(call, DEMO_YEAR, expert);
  const bureau = await Unlucky.arriveAs('bureau');
  const { pane } = bureau;
  await bureau.open('核定', bureau.button(/^渝中区/));
  await bureau.go({ presses: [/^渝中区/], done: bureau.button('3.2') });
  await bureau.button('3.2').click();
  await bureau.button('改动这一项的得分…').click();
  await pane.getByRole('textbox', { name: /^核定为/ }).fill('2.5');
  const reason = pane.getByRole('textbox', { name: '改动的理由' });
  await reason.fill('有一次培训没有签到表');
  const kept = async () => {
    if (await reason.isVisible()) expect(await reason.inputValue()).toBe('有一次培训没有签到表');
  };
  await bureau.endures(
    { presses: [/^核定为/], done: bureau.button(/^重新核定为/), kept },
    /^PUT .*\/yuzhong\/settlement$/,
  );
  expect(await inTrail(`${EVALUATIONS}/yuzhong`, 'settled')).toBe(1);
  const settled = await call('bureau', 'GET', `${EVALUATIONS}/yuzhong/settlement`);
  expect(JSON.stringify(settled)).toContain('有一次培训没有签到表');

  await settleAll(call, DEMO_YEAR);
  let run = GradingRun.parse(await call('bureau', 'POST', `${YEAR}/grading`, {}));
  if (run.undecided.length > 0)
    run = GradingRun.parse(
      await call('leader', 'POST', `${YEAR}/grading/picks`, {
        run: run.run,
        picks: run.undecided.slice(0, 1),
        reason: '按会议决定',
        meeting: MEETING,
      }),
    );
  await call('leader', 'POST', `${YEAR}/grading/approval`, {
    run: run.run,
    decision: 'approve',
    reason: '同意。',
    meeting: MEETING,
  });
  await bureau.open('等次', bureau.button('公布评估结果…'));
  await bureau.endures(
    {
      presses: ['确认公布', '公布评估结果…'],
      done: bureau.page.getByRole('button', { name: '生成“通报”工作表' }),
    },
    /^POST .*\/publication$/,
  );
  expect(await inTrail(YEAR, 'published')).toBe(1);
  await bureau.walk();
});
