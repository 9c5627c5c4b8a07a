import type { Frame } from 'playwright-core';
import { PanelList, PanelSheet } from '../../shared/api/panel';
import { FiguresSeen } from '../../shared/api/verified';
import { GradingRun } from '../../shared/evaluation/grading/grading-run';
import { PLAN_ROWS } from '../../shared/workbook/plan/columns';
import { account } from '../../workbench/cloud/identity/accounts';
import { meetingOn } from '../../workbench/cloud/seed/deeds';
import { pdfOf } from '../api/support/deeds/evidence';
import { figures, submissionOf } from '../api/support/deeds/year';
import { demoPark, demoPlanOf } from './support/demo-plan';
import { eveningAfter } from './support/evening-after';
import { fillMeeting } from './support/fill-meeting';
import { button, completeForm, openJob, says, shows } from './support/in-pane';
import { startWorkbenchAt, type WorkbenchInTime } from './support/running-workbench';
import { standingOf } from './support/year-deeds';
import { WholeYear } from './year/whole-year';

const YEAR = 2026;
const [FOUND, LATE, ORDINARY, SILENT] = ['yubei', 'dazu', 'yuzhong', 'fuling'] as const;
const nameOf = (park: string) => demoPark(park).name;
const SUBMISSIONS_CLOSE = '2027-02-15T15:59:59.000Z';
const PLAN = demoPlanOf([FOUND, LATE, ORDINARY, SILENT], {
  year: YEAR,
  submissionsClose: SUBMISSIONS_CLOSE,
  reviewsClose: '2027-03-05T15:59:59.000Z',
  panel: {
    members: ['expert1', 'expert2'].map((id) => ({ account: id, name: account(id)?.name ?? '' })),
    quorum: 2,
    masked: false,
    visits: true,
    items: ['2.1', '3.1', '3.2'],
    closes: '2027-03-31T15:59:59.000Z',
  },
});
/** The leading group's meetings of the year. */
const CONFIRMED_AT = meetingOn(YEAR, '2027-01-08', 1);
const EXCLUDED_AT = meetingOn(YEAR, '2027-03-08', 2);
const APPROVED_AT = meetingOn(YEAR, '2027-03-08', 3);
/** What the district finds the year's revenue to have been, 万元: under 90 % of the target, where 98 % was reported. */
const FOUND_REVENUE = 88_000;

/** The minutes of the meeting that confirms the plan. */
const MINUTES = { name: '第1次会议纪要.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOf('第1次会议')) };

describe('A hard year', () => {
  let workbench: WorkbenchInTime;
  const year = new WholeYear(YEAR, async () => (workbench = await startWorkbenchAt('2027-01-08T02:00:00.000Z')));
  beforeAll(() => year.begin());
  afterAll(() => year.end());

  /** Somebody comes to a page of the hard year. */
  const comesTo = async (account: string, job: string): Promise<Frame> => {
    const pane = await year.returnAs(account);
    await pane.getByLabel('年度', { exact: true }).selectOption(String(YEAR));
    await openJob(pane, job);
    return pane;
  };
  const at = (park: string) => `/v1/evaluations/${String(YEAR)}/${park}`;
  const panelAt = `/v1/years/${String(YEAR)}/panel`;
  const submit = (park: string) => year.call(`park.${park}`, 'PUT', `${at(park)}/submission`, submissionOf(figures()));
  const pass = (park: string) =>
    year.call(`district.${park}`, 'POST', `${at(park)}/review`, {
      decision: 'pass',
      version: 1,
      opinion: '材料齐全，数据属实。',
      scores: {},
      remarks: [],
    });
  const score = async (expert: string, park: string, changes: object = {}): Promise<void> => {
    const { entries } = PanelList.parse(await year.call(expert, 'GET', panelAt));
    const entry = entries.find(({ label }) => label === nameOf(park))?.entry ?? '';
    await year.call(expert, 'POST', `${panelAt}/${entry}/declaration`, { conflict: false, reason: '' });
    const { items, version } = PanelSheet.parse(await year.call(expert, 'GET', `${panelAt}/${entry}`));
    await year.call(expert, 'PUT', `${panelAt}/${entry}/scores`, {
      version,
      // Left as computed, but for what is changed.
      scores: { ...Object.fromEntries(items.map((id) => [id, null])), ...changes },
      remarks: [],
      visited: { on: '2027-03-06', by: '评审组' },
      siteVisit: '实地查看了服务大厅和培训教室，台账完整。',
    });
  };

  year.step('the leading group confirms the plan, and names its meeting; only then a park can submit', async () => {
    const plan = { plan: PLAN, basedOn: 0 };
    await year.call('bureau', 'PUT', `/v1/years/${String(YEAR)}/plan`, plan);
    await expect(submit(FOUND)).rejects.toThrow('确认');
    const pane = await comesTo('leader', '方案');
    await shows(pane, '待确认');
    await button(pane, '确认方案…').click();
    await fillMeeting(pane, CONFIRMED_AT);
    await pane.getByLabel('选择会议纪要的文件').setInputFiles(MINUTES);
    await shows(pane, '，已上传');
    // Chosen for the meeting that was typed: where it comes to be another, whose they are is asked.
    await pane.getByRole('textbox', { name: '会议纪要文号' }).last().fill('渝人社评领〔2027〕9号');
    await shows(pane, '会议已经改了');
    await fillMeeting(pane, CONFIRMED_AT);
    await pane.getByText('会议已经改了').waitFor({ state: 'detached' });
    await year.user.panePicture('leader-plan');
    await button(pane, '确认方案').click();
    await shows(pane, '已确认');
    const fetched = year.user.page.waitForEvent('download');
    await button(pane, '下载会议纪要').click();
    expect((await fetched).suggestedFilename()).toBe(MINUTES.name);
    const bureau = await comesTo('bureau', '办后');
    await shows(bureau, `会议纪要：${MINUTES.name}`);
    await submit(FOUND);
    await submit(ORDINARY);
  });

  year.step('one district alone is given more time, and its park submits when the others no longer can', async () => {
    await workbench.setClock('2027-02-14T02:00:00.000Z');
    const pane = await comesTo('bureau', '进度');
    await button(pane, new RegExp(`^${nameOf(LATE)}`)).click();
    await completeForm(
      pane,
      button(pane, '延长期限…'),
      async (form) => {
        await form.getByRole('combobox', { name: '延长给谁' }).selectOption('district');
        await form.getByLabel(/延至/).fill(eveningAfter(SUBMISSIONS_CLOSE, 10));
        await form.getByRole('textbox', { name: '理由' }).fill('该区税务系统升级，完税证明推迟出具');
        await year.user.panePicture('bureau-extension');
      },
      '确认延期',
    );
    await workbench.setClock('2027-02-20T02:00:00.000Z');
    await submit(LATE);
    await expect(submit(SILENT)).rejects.toThrow('截止');
  });

  year.step('the district finds the revenue to be another, says why and by what, and passes the park', async () => {
    const pane = await comesTo(`district.${FOUND}`, '初审');
    await button(pane, new RegExp(`^初审 ${nameOf(FOUND)}`)).click();
    await completeForm(
      pane,
      button(pane, '核实一个数…'),
      async (form) => {
        await form.getByRole('combobox', { name: '要核实的数' }).selectOption('revenue');
        await form.getByLabel(/^核实数/).fill(String(FOUND_REVENUE));
        await form.getByRole('textbox', { name: '核实的理由' }).fill('完税证明与填报的营业收入不一致');
        await form.getByRole('textbox', { name: '查看的纸质材料' }).fill('2026年度企业所得税汇算清缴表，区税务局盖章');
        await year.user.panePicture('district-verifies');
      },
      '提交核实数',
    );
    await button(pane, '初审通过').click();
    await button(pane, '确认通过').click();
    await says(pane, '本版初审意见');
    await pass(LATE);
    await pass(ORDINARY);
  });

  year.step('the park is told both figures and until when it can answer, and answers', async () => {
    const pane = await comesTo(`park.${FOUND}`, '填报');
    await shows(pane, '1 个待答复');
    await shows(pane, '88,000 万元');
    await completeForm(
      pane,
      button(pane, '答复…'),
      async (form) => {
        await form.getByRole('radio', { name: '同意', exact: true }).click();
        await button(pane, '提交答复').scrollIntoViewIfNeeded();
        await year.user.panePicture('park-answers');
      },
      '提交答复',
    );
    await shows(pane, /^同意$/);
  });

  year.step('an expert takes a typing error back and sends the right score', async () => {
    await workbench.setClock('2027-03-08T02:00:00.000Z');
    for (const park of [FOUND, LATE, ORDINARY]) await score('expert1', park);
    for (const park of [FOUND, LATE]) await score('expert2', park);
    await score('expert2', ORDINARY, { '3.2': 0 });
    const pane = await comesTo('expert2', '评审');
    await button(pane, new RegExp(nameOf(ORDINARY))).click();
    await completeForm(
      pane,
      button(pane, '收回评分…'),
      (form) => form.getByRole('textbox', { name: '理由' }).fill('3.2 应为 3 分，误填为 0'),
      '确认收回',
    );
    await year.user.panePicture('expert-took-back');
    await score('expert2', ORDINARY);
  });

  year.step(
    'a park that never submits is proposed as failing by the bureau and decided by the leading group',
    async () => {
      const pane = await comesTo('bureau', '等次');
      await button(pane, '拟定等次').click();
      await shows(pane, new RegExp(nameOf(SILENT)));
      await completeForm(
        pane,
        button(pane, '未提交或退出评估…'),
        async (form) => {
          await form.getByRole('radio', { name: '未提交' }).click();
          await form.getByRole('radio', { name: '按不合格认定' }).click();
          await form.getByRole('textbox', { name: '文号' }).fill('渝人社函〔2027〕18号');
          await form.getByRole('textbox', { name: '理由' }).fill('两次书面催报，逾期仍未提交');
          await year.user.panePicture('bureau-absence');
        },
        '提交领导小组审核',
      );
      const leader = await comesTo('leader', '等次');
      await completeForm(
        leader,
        button(leader, '通过提议…'),
        async () => {
          await fillMeeting(leader, EXCLUDED_AT);
          await year.user.panePicture('leader-absence');
        },
        '确认通过',
      );
      await shows(leader, '已认定');
    },
  );

  year.step('the bureau finds a figure itself; the park is heard, and the score goes by what was found', async () => {
    const pane = await comesTo('bureau', '核定');
    await button(pane, new RegExp(`^${nameOf(LATE)}`)).click();
    await completeForm(
      pane,
      button(pane, '核实一个数…'),
      async (form) => {
        await form.getByRole('combobox', { name: '要核实的数' }).selectOption('hazards');
        await form.getByLabel(/^核实数/).fill('3');
        await form.getByRole('textbox', { name: '核实的理由' }).fill('现场另发现2处消防通道堆物');
        await form.getByRole('textbox', { name: '查看的纸质材料' }).fill('2027年3月6日现场检查记录，区应急局签字');
      },
      '提交核实数',
    );
    await shows(pane, '待园区答复');
    const { figures: found } = FiguresSeen.parse(await year.call(`park.${LATE}`, 'GET', `${at(LATE)}/figures`));
    const answer = { agrees: true, reason: '', evidence: [] };
    for (const { id } of found) await year.call(`park.${LATE}`, 'POST', `${at(LATE)}/figures/${id}/answer`, answer);
    await button(pane, '返回列表').click();
    await button(pane, new RegExp(`^${nameOf(LATE)}`)).click();
    await shows(pane, '已按核实数计分');
  });

  year.step('the bureau adopts the verified figure: score and grade are others than were reported', async () => {
    const pane = await comesTo('bureau', '核定');
    await button(pane, new RegExp(`^${nameOf(FOUND)}`)).click();
    await shows(pane, /^2.1：15\s分 → 0\s分/);
    await button(pane, '采用核实数').click();
    await year.user.panePicture('bureau-verified-figure');
    await button(pane, /^核定为/).click();
    await button(pane, /^重新核定为/).waitFor();
    await year.call('bureau', 'POST', `/v1/years/${String(YEAR)}/settlements`, { after: null });
    const { run, results } = GradingRun.parse(
      await year.call('bureau', 'POST', `/v1/years/${String(YEAR)}/grading`, {}),
    );
    expect(Object.fromEntries(results.map(({ park, grade, rank }) => [park, [grade, rank]]))).toEqual({
      [FOUND]: ['不合格', 3],
      [LATE]: ['合格', 2],
      [ORDINARY]: ['合格', 1],
      [SILENT]: ['不合格', null],
    });
    const approval = { run, decision: 'approve', reason: '同意', meeting: APPROVED_AT };
    await year.call('leader', 'POST', `/v1/years/${String(YEAR)}/grading/approval`, approval);
    await year.call('bureau', 'POST', `/v1/years/${String(YEAR)}/publication`, { run });
  });

  year.step('the notice and the park’s own page say what was found and decided', async () => {
    const pane = await comesTo('bureau', '等次');
    await button(pane, '生成“通报”工作表').click();
    await year.user.openSheet('通报');
    // What became of the parks stands below the articles.
    await year.user.excel.goTo('A14');
    await year.user.picture('bureau-hard-notice');
    const park = await comesTo(`park.${FOUND}`, '填报');
    await shows(park, '已采用核实数');
    await button(park, '写入评估结果').click();
    await year.user.openSheet('评估结果');
    await year.user.excel.goTo('H18');
    await year.user.picture('park-verified-result');
    const { result } = await standingOf(year.call, YEAR, SILENT);
    expect(result).toMatchObject({ grade: '不合格', total: null, rank: null });
  });

  year.step('next year’s plan starts from the verified figure, and says so', async () => {
    const pane = await comesTo('bureau', '方案');
    await button(pane, '开始制定').click();
    await button(pane, '生成“目标任务”工作表').click();
    await year.user.openSheet('目标任务');
    await shows(pane, '上年数据中有核实数');
    await year.user.panePicture('bureau-verified-priors');
    const rows = [FOUND, LATE, ORDINARY, SILENT].map((_, index) => `H${String(index + PLAN_ROWS.firstPark + 1)}`);
    const priors: string[] = [];
    for (const cell of rows) priors.push(await year.user.read(cell));
    expect(priors).toContain(String(FOUND_REVENUE));
  });
});
