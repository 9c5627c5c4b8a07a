import type { Locator } from 'playwright-core';
import { button, completeForm, openJob, says, shows } from '../support/in-pane';
import { passAll, scoreAs, standingOf } from '../support/year-deeds';
import type { WholeYear } from './whole-year';

/** Experts score under a number instead of the name; one has a conflict of interest, another is taken off a park. */
export const panel = (year: WholeYear): void => {
  year.step('an expert declares, scores without knowing whom, and then is done', async () => {
    const pane = await year.returnAs('expert1');
    const { user } = year;
    await says(pane, '1 个园区待声明有无利益冲突');
    await openJob(pane, '评审');
    await button(pane, /^声明 园区/).click();
    await pane.getByRole('radio', { name: /^无利益冲突/ }).click();
    await user.panePicture('expert-declaration');
    await button(pane, '提交声明').click();
    await button(pane, '打开“专家评分表”').click();
    await says(pane, '全部打分完毕，可以提交。');
    await user.excel.goTo('G17');
    await user.page.keyboard.press('Delete');
    await button(pane, '提交评分').click();
    await shows(pane, '校验结果：还有 1 处没有填写');
    await shows(pane, '还没有填写的 1 处');
    await user.picture('expert-scoring-sheet');
    await user.excel.type('G17', '4');
    await button(pane, '提交评分').click();
    await says(pane, /^确认提交对 园区\d+ 的评分$/);
    await button(pane, '确认提交').click();
    await says(pane, '我的评分');
    expect(await user.page.content()).not.toContain('渝北');
    expect(await pane.content()).not.toMatch(/渝北|yubei/);
  });

  year.step('an expert with a conflict of interest is off that park, for good', async () => {
    const { call } = year;
    await scoreAs(call, year.year, 'expert2');
    await passAll(call, year.year, ['jiangbei']);
    const pane = await year.returnAs('expert2');
    await openJob(pane, '评审');
    await button(pane, /^声明 园区/).click();
    await pane.getByRole('radio', { name: /^有利益冲突/ }).click();
    await pane.getByRole('textbox', { name: '冲突情况' }).fill('曾任该园区运营公司顾问');
    await year.user.panePicture('expert-conflict');
    await button(pane, '声明并回避').click();
    await shows(pane, '已回避');
    expect(await button(pane, /^(声明|评分) 园区/).count()).toBe(0);
  });

  year.step('the bureau takes an expert off a park with a reason, and sends a park back to its district', async () => {
    const { call } = year;
    await passAll(call, year.year);
    await scoreAs(call, year.year, 'expert1');
    const pane = await year.returnAs('bureau');
    await openJob(pane, '进度');
    await year.user.panePicture('bureau-progress');
    await button(pane, /^涪陵区/).click();
    const giveReason = (reason: string) => (form: Locator) => form.getByRole('textbox', { name: '理由' }).fill(reason);
    await completeForm(pane, button(pane, /^责令 .* 回避…$/).first(), giveReason('与园区有劳务关系'), '确认回避');
    await shows(pane, '回避理由：与园区有劳务关系');
    await completeForm(pane, button(pane, '退回重新初审…'), giveReason('初审材料缺盖章页'), '确认退回');
    await shows(pane, /^待初审 1$/);
    expect((await standingOf(call, year.year, 'fuling')).stage).toBe('submitted');
    await passAll(call, year.year);
  });
};
