import { PLAN_ROWS } from '../../../shared/workbook/plan/columns';
import { button, confirm, openJob, shows } from '../support/in-pane';
import { standingOf } from '../support/year-deeds';
import type { WholeYear } from './whole-year';

/** The first park of 目标任务, counted from 1. */
const FIRST_PARK_ROW = PLAN_ROWS.firstPark + 1;

/** The year after, from the figures of this one. */
export const nextYear = (year: WholeYear): void => {
  year.step('it starts from the parks and figures of this one, without those whose title was withdrawn', async () => {
    const pane = await year.arriveAs('bureau');
    const { user } = year;
    await openJob(pane, '方案');
    await button(pane, '开始制定').click();
    await shows(pane, '正在制定 2026 年度评估方案');
    await button(pane, '保存方案…').click();
    await pane.getByText('请先生成“目标任务”工作表').waitFor();
    await button(pane, '生成“目标任务”工作表').click();
    await user.openSheet('目标任务');
    const { plan } = await year.plan();
    const going = plan.participants.filter(({ park }) => park !== 'qijiang');
    const yubei = going.findIndex(({ park }) => park === 'yubei') + FIRST_PARK_ROW;
    const { latest } = await standingOf(year.call, year.year, 'yubei');
    expect(Number(await user.read(`H${String(yubei)}`))).toBe(latest?.reported['revenue']);
    for (const index of going.keys())
      await user.excel.type(`G${String(index + FIRST_PARK_ROW)}`, String(110_000 + index));
    await button(pane, '保存方案…').click();
    await shows(pane, '拟沿用 2025 年度');
    await pane.getByText(/请在“条文如何理解”中逐项选定/).waitFor();
    await shows(pane, /用 20\d\d 年度的数据试算/);
    await pane.getByText('拟沿用 2025 年度').first().scrollIntoViewIfNeeded();
    await user.panePicture('bureau-readings-carried');
    await button(pane, /^确认沿用 2025 年度/).click();
    await button(pane, '保存方案…').click();
    await confirm(pane, '确认保存');
    await button(pane, '进入 2026 年度').click();
    await shows(pane, '尚无园区提交自评，方案可以直接修改。');
    const next = await year.plan(2026);
    expect(next).toMatchObject({ state: 'open', version: 1 });
    expect(next.plan.participants.map(({ park }) => park)).toEqual(going.map(({ park }) => park));
    expect(next.plan.participants[0]?.revenueTarget).toBe(110_000);
  });
};
