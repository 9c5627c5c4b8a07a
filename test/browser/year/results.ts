import { button, openJob, says, shows } from '../support/in-pane';
import type { WholeYear } from './whole-year';

/** A past year of the demo of which the park has money left. */
const PAID_YEAR = '2024';

/** What a park finds once the year is published: in its workbook, item by item with the reason, and in money. */
export const results = (year: WholeYear): void => {
  year.step('grade and amount come into the park’s own sheet', async () => {
    const pane = await year.returnAs('park.dazu');
    const { user } = year;
    await openJob(pane, '填报');
    await button(pane, '写入评估结果').waitFor();
    expect(await pane.getByText(/第 \d+ 名（共 10 家）/).count()).toBe(1);
    await button(pane, '写入评估结果').click();
    await user.openSheet('评估结果');
    const cells: string[] = [];
    for (let row = 1; row <= 6; row++)
      for (const column of 'AC') cells.push(await user.read(`${column}${String(row)}`));
    expect(cells).toEqual(
      expect.arrayContaining(['总分', '70', '名次', '3', '等次', '优秀', '补助资金（万元）', '110']),
    );
    await user.picture('park-result-sheet');
  });

  year.step('an earlier year says for every item how its score came about, and fills 评估结果 by itself', async () => {
    const pane = await year.returnAs('park.yuzhong');
    const { user } = year;
    await pane.getByLabel('年度').selectOption('2024');
    await openJob(pane, '填报');
    await button(pane, '每一项的得分是怎么来的').click();
    await says(pane, /市人力社保局核定为 3 分（原为 \d+ 分），理由：采纳区县初审意见：所涉投诉经区县复核不属实/);
    await user.panePicture('park-why');
    await button(pane, '新建评分表（带入已提交内容）').click();
    await user.openSheet('评估结果');
    await user.excel.shows('A1', '2024年度');
  });

  year.step(
    'spending is recorded against what was paid, more than that refused in words, and a mistake taken back',
    async () => {
      const pane = await year.returnAs('park.yubei');
      await openJob(pane, '资金');
      await says(pane, '补助资金台账');
      const records = (of: RegExp) => pane.getByRole('region', { name: of }).getByRole('button', { name: /^逐笔记录/ });
      await records(/^补助资金拨付/).click();
      await shows(pane, /渝财社〔2025〕27号/);
      const fill = async (amount: string) => {
        await pane.getByLabel('凭证号').fill('YB-2026-0001');
        await pane.getByLabel('支出日期').fill('2026-01-10');
        await pane.getByLabel(/^金额/).fill(amount);
      };
      await fill('99999');
      await button(pane, '登记支出').click();
      await shows(pane, /^超过可用余额/);
      // Of which year it is nobody but the park knows: of two something is left, and of the newest nothing was granted.
      await shows(pane, '请选择支出的是哪一年度的补助。');
      const ofYear = pane.getByRole('combobox', { name: '支出哪一年度的补助' });
      await ofYear.selectOption(PAID_YEAR);
      await fill('1.5');
      await button(pane, '登记支出').click();
      await pane.getByLabel('凭证号').and(pane.locator('[value=""]')).waitFor();
      await ofYear.selectOption(PAID_YEAR);
      await fill('1.5');
      await shows(pane, '已登记过相同的一笔');
      await fill('1.6');
      await pane.getByText('已登记过相同的一笔').waitFor({ state: 'detached' });
      await fill('');
      await records(/^支出明细/).click();
      await shows(pane, /凭证 YB-2026-0001/);
      await year.user.panePicture('park-money');
      await button(pane, '冲销…').first().click();
      await pane.getByLabel('冲销理由').fill('凭证号填错');
      await button(pane, '确认冲销').click();
      await shows(pane, /冲销：凭证号填错/);
      await pane.getByLabel('年度', { exact: true }).selectOption(PAID_YEAR);
      await openJob(pane, '资金');
      await button(pane, `生成或刷新 ${PAID_YEAR} 年度“资金使用明细”`).click();
      await year.user.openSheet('资金使用明细');
      await year.user.picture('park-vouchers');
    },
  );
};
