import { PLAN_ROWS } from '../../../shared/workbook/plan/columns';
import { instantOfInput } from '../../../addin/wording/beijing-input';
import { eveningAfter } from '../support/evening-after';
import { button, confirm, openJob, says, shows } from '../support/in-pane';
import { standingOf } from '../support/year-deeds';
import type { WholeYear } from './whole-year';

/** The first park of 目标任务, counted from 1. */
const FIRST_PARK_ROW = PLAN_ROWS.firstPark + 1;

/** The bureau and its plan: targets in the sheet, a recorded amendment, readings tried on last year, more time for one park. */
export const plan = (year: WholeYear): void => {
  year.step(
    'the sheet 目标任务 marks what is wrong and is jumped to; a frozen plan is amended with a reason',
    async () => {
      const pane = await year.arriveAs('bureau');
      const { user } = year;
      await says(pane, /园区待初审|园区尚未提交自评/);
      await user.panePicture('bureau-work');
      await openJob(pane, '方案');
      await button(pane, '生成“目标任务”工作表').click();
      await user.openSheet('目标任务');
      const { plan: before } = await year.plan();
      const index = before.participants.findIndex(({ park }) => park === 'yubei');
      const cell = `G${String(index + FIRST_PARK_ROW)}`;
      await user.excel.goTo(cell);
      await user.page.keyboard.press('Delete');
      await button(pane, '预览方案调整…').click();
      await pane.getByText('中还有错误，请按上面的清单改正').waitFor();
      await user.excel.goTo('A1');
      await button(pane, new RegExp(`目标任务」（${cell}）`)).click();
      await user.selected(cell);
      await user.picture('bureau-targets');
      await user.excel.type(cell, '300000');
      await button(pane, '预览方案调整…').click();
      await pane.getByText('请写明调整的理由。').waitFor();
      await pane.getByRole('textbox', { name: '调整理由' }).fill('市政府重新下达渝北区目标任务');
      await button(pane, '预览方案调整…').click();
      await pane.getByRole('alertdialog').getByText('1 家园区的核算得分会变').waitFor();
      await user.panePicture('bureau-amendment');
      expect((await year.plan()).version).toBe(1);
      await confirm(pane, '确认调整');
      await shows(pane, '方案调整记录（1 次）');
      const amended = await year.plan();
      expect(amended.version).toBe(2);
      expect(amended.plan.participants[index]?.revenueTarget).toBe(300_000);
      await button(pane, /市政府重新下达渝北区目标任务/).click();
      await shows(pane, '年营业收入目标任务');
    },
  );

  year.step('another reading is tried on last year before one is chosen', async () => {
    const pane = await year.returnAs('bureau');
    await openJob(pane, '方案');
    await pane.getByRole('radio', { name: /按比例折算/ }).click();
    await button(pane, '用 2024 年度数据试算').click();
    await shows(pane, /家的结果会不同：/);
    const different = pane.getByRole('list', { name: '结果会不同的园区' });
    expect(await different.getByRole('listitem').count()).toBeGreaterThan(0);
    await different.scrollIntoViewIfNeeded();
    await year.user.panePicture('bureau-readings');
  });

  year.step('where there is no year at all, the first plan can be made', async () => {
    const user = await year.arrive();
    await user.page.route('**/v1/me', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), years: [] } });
    });
    const pane = await user.signIn('bureau');
    await pane.getByText('还没有任何年度的评估方案').waitFor();
    expect(await pane.getByRole('tab').allTextContents()).toEqual(['方案', '历史', '月报', '认定']);
    await pane.getByRole('tab', { name: '历史' }).click();
    await says(pane, '先有第一个年度的评估方案，再登记历史情况');
    await button(pane, '到“方案”页').click();
    await pane.getByText('还没有任何年度的评估方案').waitFor();
    await pane.getByRole('combobox', { name: '评估年度' }).selectOption('2022');
    await button(pane, '开始制定').click();
    await button(pane, '生成“目标任务”工作表').click();
    await user.openSheet('目标任务');
    await button(pane, '读取并校验').click();
    await shows(pane, '里一个园区也没有');
  });

  year.step('one park is given more time, with a reason that stands in its record', async () => {
    const pane = await year.returnAs('bureau');
    await openJob(pane, '进度');
    await button(pane, /^大足区/).click();
    await button(pane, '延长期限…').click();
    await pane.getByRole('textbox', { name: '理由' }).fill('园区系统故障，报表未能按时导出');
    const { submissionsClose } = (await year.plan()).plan;
    const until = pane.getByLabel(/延至/);
    await until.fill(eveningAfter(submissionsClose, -1));
    await button(pane, '确认延期').click();
    await pane.getByText('也应晚于现行截止时间').waitFor();
    const evening = eveningAfter(submissionsClose, 10);
    await until.fill(evening);
    await button(pane, '确认延期').click();
    await button(pane, '延长期限…').waitFor();
    await button(pane, '办理记录').click();
    await shows(pane, '园区系统故障，报表未能按时导出');
    const { extension } = await standingOf(year.call, year.year, 'dazu');
    expect(extension?.until).toBe(instantOfInput(evening, true));
  });
};
