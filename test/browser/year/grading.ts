import { button, confirm, openJob, shows } from '../support/in-pane';
import { standingOf } from '../support/year-deeds';
import { fillMeeting } from '../support/fill-meeting';
import type { WholeYear } from './whole-year';

/** Proposal, the leading group's choice and approval, publication, notice. */
export const grading = (year: WholeYear): void => {
  year.step('three parks tie for the last place: the leading group sends back, then picks and approves', async () => {
    let pane = await year.returnAs('bureau');
    const { user } = year;
    await openJob(pane, '等次');
    await button(pane, '拟定等次').click();
    await shows(pane, '3 家园区并列待定');
    expect(await button(pane, '公布评估结果…').count()).toBe(0);
    pane = await user.signIn('leader');
    await openJob(pane, '等次');
    await shows(pane, /^评为优秀：补助 .*；评为合格：补助/);
    expect(await button(pane, '审核通过…').count()).toBe(0);
    await button(pane, '退回市局…').click();
    await pane.getByRole('textbox', { name: '退回的理由' }).fill('请复核涪陵区的培训场次');
    await fillMeeting(pane);
    await button(pane, '确认退回').click();
    await shows(pane, '已退回市局');
    pane = await user.signIn('bureau');
    await openJob(pane, '等次');
    await shows(pane, '请复核涪陵区的培训场次');
    await button(pane, '重新拟定等次').click();
    await shows(pane, '确定等次以后才能审核');
    await user.panePicture('bureau-proposal');
    pane = await user.signIn('leader');
    await openJob(pane, '汇总');
    await button(pane, /^大足区/).click();
    await button(pane, '佐证材料').click();
    await shows(pane, /^有 \d+ 项有自评得分、没有材料/);
    await button(pane, '入驻企业名录').click();
    await shows(pane, /^园区还没有提交入驻企业名录/);
    await button(pane, '办理记录').click();
    await shows(pane, '提交自评（第 1 版）');
    await user.panePicture('leader-park-records');
    await openJob(pane, '等次');
    await pane.getByRole('checkbox', { name: /大足区/ }).click();
    expect(await pane.getByRole('checkbox', { checked: false }).first().isDisabled()).toBe(true);
    await user.panePicture('leader-picks');
    // It was said once, and whoever decides on is asked again only if they signed in anew.
    await fillMeeting(pane);
    await button(pane, '确定 1 家为优秀').click();
    await button(pane, '审核通过…').click();
    await user.panePicture('leader-approval');
    await confirm(pane, '确认通过');
    await shows(pane, '审核通过');
    expect((await year.grading()).approval).toMatchObject({ decision: 'approve', by: 'leader' });
  });

  year.step('the bureau publishes what was approved, and makes the run, the notice and its Word document', async () => {
    const pane = await year.returnAs('bureau');
    const { user } = year;
    await openJob(pane, '等次');
    await button(pane, '公布评估结果…').click();
    await user.panePicture('bureau-publish');
    await confirm(pane, '确认公布');
    await button(pane, '生成“通报”工作表').click();
    await user.openSheet('通报');
    expect(await user.read('A1')).toContain('2025年度');
    await user.picture('bureau-notice');
    await button(pane, '生成或刷新“等次拟定”').click();
    await user.openSheet('等次拟定');
    await user.picture('bureau-grading-sheet');
    const download = user.page.waitForEvent('download');
    await button(pane, '下载“通报”Word 文档').click();
    expect((await download).suggestedFilename()).toMatch(/通报\.docx$/);
    expect((await standingOf(year.call, year.year, 'yubei')).result?.grade).toBe('优秀');
  });
};
