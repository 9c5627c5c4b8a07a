import type { Frame } from 'playwright-core';
import { button, openJob, says } from '../support/in-pane';
import { figureCell, fillFigures } from './figures';
import type { WholeYear } from './whole-year';

/** The main job: the park that is still missing fills Annex 2, is checked in place, and submits. */
export const selfAssessment = (year: WholeYear): void => {
  let pane: Frame;

  year.step('the park finds its task, and makes its sheet', async () => {
    pane = await year.arriveAs('park.dazu');
    await says(pane, '填报并提交自评');
    await year.user.panePicture('park-work');
    await button(pane, '办理：填报并提交自评').click();
    await button(pane, '新建评分表').click();
    await year.user.openSheet('评分表');
    expect(await year.user.read('D3')).toContain('大足');
    await year.user.picture('park-scoring-sheet');
  });

  year.step('it types its figures, and is told in place what is still missing', async () => {
    const { user } = year;
    await fillFigures(user, { leaveOut: ['hazards'] });
    await button(pane, '校验').click();
    const missing = button(pane, /发现安全隐患处数/);
    await missing.waitFor();
    await missing.click();
    const cell = figureCell('hazards');
    await user.selected(cell);
    await user.picture('park-validated-in-place');
    await user.excel.goTo(cell);
    await user.type('1');
    await button(pane, /^采用核算得分/).waitFor();
  });

  year.step('it adopts the computed scores, and nothing more is found', async () => {
    await button(pane, /^采用核算得分/).click();
    await button(pane, '校验').click();
    await says(pane, '没有发现问题，可以提交。');
    await year.user.openSheet('评分表');
    await year.user.picture('park-computed-scores');
  });

  year.step('it submits with one click, and gets a receipt', async () => {
    await button(pane, '提交').click();
    await button(pane, '确认提交').click();
    await says(pane, '已收到，提交成功');
    await year.user.picture('park-receipt');
    await button(pane, '完成').click();
    await says(pane, '已提交');
    await openJob(pane, '待办');
    await says(pane, '目前没有要办理的事项。');
  });
};
