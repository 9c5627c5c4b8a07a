import type { Locator } from 'playwright-core';
import { fillMeeting } from '../support/fill-meeting';
import { button, completeForm, openJob, shows } from '../support/in-pane';
import { scoreAs } from '../support/year-deeds';
import type { WholeYear } from './whole-year';

/** The bureau settles every park, once with a score of its own, and pulls the consolidated sheets. */
export const settlement = (year: WholeYear): void => {
  year.step(
    'a park that asks to leave is decided on by the leading group: sent back, it is settled with the others',
    async () => {
      const bureau = await year.returnAs('bureau');
      await openJob(bureau, '等次');
      await shows(bureau, '未提交、退出评估的园区（1 个）');
      await shows(bureau, /退出评估，不参加本年度评估（文号：磁器口园函/);
      const leader = await year.returnAs('leader');
      await openJob(leader, '等次');
      const back = (form: Locator) => form.getByRole('textbox', { name: '退回的理由' }).fill('搬迁不影响上年度的评估');
      await completeForm(
        leader,
        button(leader, '退回提议…'),
        async (form) => {
          await back(form);
          await fillMeeting(leader);
        },
        '确认退回',
      );
      await shows(leader, /领导小组已退回.*搬迁不影响上年度的评估/);
    },
  );

  year.step(
    'a figure that the district found otherwise is taken, with both scores and the park’s answer in sight',
    async () => {
      const { call } = year;
      await scoreAs(call, year.year, 'expert1');
      await scoreAs(call, year.year, 'expert3');
      const pane = await year.returnAs('bureau');
      await openJob(pane, '核定');
      await button(pane, /^綦江区/).click();
      await shows(pane, '1.5：4 分 → 2 分');
      await shows(pane, /^不同意：重复登记中有部分/);
      await shows(pane, '1 项待裁定');
      const settle = button(pane, /^核定为/);
      expect(await settle.getAttribute('aria-disabled')).toBe('true');
      const before = await settle.textContent();
      await button(pane, '采用核实数').click();
      await shows(pane, '已选采用核实数');
      await shows(pane, '已逐项选定');
      expect(await settle.textContent()).not.toBe(before);
      await settle.click();
      await button(pane, /^重新核定为/).waitFor();
      await shows(pane, '已采用核实数');
    },
  );

  year.step('one item is settled otherwise with a reason, then all the others; who must wait is named', async () => {
    const { call } = year;
    const pane = await year.returnAs('bureau');
    await openJob(pane, '核定');
    await button(pane, /^渝中区/).click();
    await button(pane, '3.2').click();
    await button(pane, '改动这一项的得分…').click();
    await pane.getByRole('textbox', { name: /^核定为/ }).fill('9');
    await pane.getByText('3.2 的得分应为 0 至 3 之间的数').waitFor();
    expect(await button(pane, /^核定为/).getAttribute('aria-disabled')).toBe('true');
    await pane.getByRole('textbox', { name: /^核定为/ }).fill('2.5');
    await pane.getByRole('textbox', { name: '改动的理由' }).fill('有一次培训没有签到表');
    await year.user.panePicture('bureau-override');
    await button(pane, /^核定为/).click();
    await button(pane, /^重新核定为/).waitFor();
    await button(pane, '返回列表').click();
    await button(pane, '全部核定（不作改动）…').click();
    await shows(pane, /^按专家平均分和核算得分，将核定 6 家：/);
    await button(pane, '核定这 6 家').click();
    await shows(pane, /^本次核定 6 家，还有 2 家暂不能核定/);
    await shows(pane, /已有1位专家评分，须有2位/);
    await year.user.panePicture('bureau-settled');
    await openJob(pane, '等次');
    await button(pane, '拟定等次').click();
    await shows(pane, '还有园区未核定');
    await scoreAs(call, year.year, 'expert2');
    await openJob(pane, '核定');
    await button(pane, /^渝北区/).click();
    await pane.getByText('3.2 的初审得分与现得分不同，请先裁定。').waitFor();
    await button(pane, /^维持/).click();
    await pane.getByRole('textbox', { name: '不采纳的理由' }).fill('补交的签到表证明了两次');
    await year.user.panePicture('bureau-opinion');
    await button(pane, /^核定为/).click();
    await button(pane, /^重新核定为/).waitFor();
    await button(pane, '返回列表').click();
    await button(pane, '全部核定（不作改动）…').click();
    await button(pane, '核定这 1 家').click();
    await shows(pane, '10 / 10 家已核定');
  });

  year.step(
    'the consolidated sheets are pulled: every park with its scores, and every item with its charts',
    async () => {
      const pane = await year.returnAs('bureau');
      const { user } = year;
      await openJob(pane, '汇总');
      await button(pane, '汇总表').click();
      await shows(pane, '“汇总表”已更新，共 10 家园区。');
      await user.openSheet('汇总表');
      await user.picture('bureau-consolidated');
      await button(pane, '分指标明细').click();
      await shows(pane, '“分指标明细”已更新，共 10 家园区。');
      await user.openSheet('分指标明细');
      await user.picture('bureau-item-details');
    },
  );
};
