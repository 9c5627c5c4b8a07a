import { button, openJob, says } from '../support/in-pane';
import type { WholeYear } from './whole-year';

const REMARK = '消防检查记录与填报的隐患数不一致';

/** The district returns one item; the park corrects just that; the district sees what has changed, and passes it. */
export const review = (year: WholeYear): void => {
  year.step('the district is led from its work list to the park, and returns one item with its remark', async () => {
    const pane = await year.returnAs('district.yubei');
    const { user } = year;
    await says(pane, '1 个园区待初审');
    await user.panePicture('district-work');
    await button(pane, '办理：1 个园区待初审').click();
    await button(pane, /^初审 /).click();
    await button(pane, '打开“初审表”').click();
    await says(pane, '“初审表”已打开');
    await user.excel.type('I19', REMARK);
    await user.picture('district-review-form');
    await button(pane, '退回修改').click();
    await pane.getByRole('checkbox', { name: /^3\.3/, checked: true }).waitFor();
    await user.panePicture('district-return');
    await button(pane, '确认退回 1 项').click();
    await says(pane, '退回修改（第 1 版）');
  });

  year.step('the park finds the remark on its cells, is kept to the returned item, and sends it again', async () => {
    const pane = await year.returnAs('park.yubei');
    const { user } = year;
    await button(pane, '办理：按初审意见修改后重新提交').click();
    await says(pane, '区县退回意见');
    await button(pane, '新建评分表（带入已提交内容）').click();
    await button(pane, /^发现安全隐患处数/).click();
    await user.selected('C25');
    await user.picture('park-returned');
    await user.excel.type('C25', '2');
    await user.excel.type('C24', '1');
    await says(pane, /^改动了没有退回的内容/);
    await user.panePicture('park-outside-returned');
    await button(pane, /^恢复为第 1 版的内容$/).click();
    await pane.getByText(/^改动了没有退回的内容（/).waitFor({ state: 'detached' });
    await button(pane, /^采用核算得分/).click();
    await button(pane, '替换为核算得分').click();
    await button(pane, '提交').click();
    await says(pane, '与第 1 版的不同：');
    await user.panePicture('park-differences');
    await button(pane, '确认提交').click();
    await says(pane, '已收到，提交成功');
    await button(pane, '完成').click();
    await pane.getByText('区县退回意见').waitFor({ state: 'detached' });
    await openJob(pane, '记录');
    await says(pane, '提交自评（第 2 版）');
    await user.panePicture('park-history');
  });

  year.step('the district sees what has changed, and passes the park with a score of its own', async () => {
    const pane = await year.returnAs('district.yubei');
    const { user } = year;
    await openJob(pane, '初审');
    await button(pane, /^初审 /).click();
    await says(pane, '与第 1 版的不同');
    await button(pane, '打开“初审表”').click();
    await says(pane, '“初审表”已打开');
    await user.excel.type('H18', '1');
    await button(pane, '初审通过').click();
    await says(pane, '没有写意见');
    await user.excel.type('I18', '培训台账只能证明一次');
    await button(pane, '初审通过').click();
    await says(pane, '确认初审通过');
    await user.panePicture('district-pass');
    await button(pane, '确认通过').click();
    await says(pane, '本版初审意见');
    await openJob(pane, '记录');
    await says(pane, '初审通过（第 2 版）');
  });
};
