import { Ledger } from '../../../shared/evaluation/money/ledger';
import { beijingDay } from '../../../shared/vocabulary/beijing-time';
import { Instant } from '../../../shared/vocabulary/ids';
import { eveningAfter } from '../support/evening-after';
import { button, completeForm, confirm, openJob, shows } from '../support/in-pane';
import type { WholeYear } from './whole-year';

/** One park fails and is rectified, another fails for the second time and loses its title; then the year is closed. */
export const afterPublication = (year: WholeYear): void => {
  year.step('a rectification is ordered and decided, a base set, and the year closed only then', async () => {
    const pane = await year.returnAs('bureau');
    const { user } = year;
    await openJob(pane, '办后');
    const failed = pane.getByRole('list', { name: '不合格园区' }).getByRole('listitem');
    await failed.filter({ hasText: '綦江区' }).getByText('取消授牌', { exact: true }).waitFor();
    await user.panePicture('bureau-failed');
    const wanzhou = failed.filter({ hasText: '万州区' });
    await button(pane, '归档 2025 年度…').click();
    await button(pane, '确认归档').click();
    await pane.getByRole('alertdialog').getByText('整改尚未办结').waitFor();
    await button(pane, '取消').click();
    const { panel, submissionsClose } = (await year.plan()).plan;
    await completeForm(
      pane,
      wanzhou.getByRole('button', { name: '责令限期整改…' }),
      async (form) => {
        await form.getByLabel(/整改期限/).fill(eveningAfter(panel?.closes ?? submissionsClose, 120));
        await form.getByRole('textbox', { name: '整改要求' }).fill('补齐营业收入台账');
      },
      '确认责令整改',
    );
    await wanzhou.getByText('整改中').waitFor();
    await completeForm(
      pane,
      wanzhou.getByRole('button', { name: '认定整改结果…' }),
      async (form) => {
        await form.getByRole('radio', { name: /^整改合格/ }).click();
        await form.getByRole('textbox', { name: '理由' }).fill('台账已补齐，现场核验属实');
      },
      '确认认定',
    );
    await wanzhou.getByText('整改合格').waitFor();
    await completeForm(
      pane,
      button(pane, '综合确定一个园区的基准…'),
      async (form) => {
        await form.getByRole('combobox', { name: '园区' }).selectOption('yongchuan');
        await form.getByRole('textbox', { name: /^确定为/ }).fill('120');
        await form.getByRole('textbox', { name: '理由' }).fill('公共设施面积未达规划');
      },
      '确认',
    );
    await shows(pane, /基准已综合确定为 120\s万元/);
    const ledger = Ledger.parse(
      await year.call('bureau', 'GET', `/v1/evaluations/${String(year.year)}/yongchuan/ledger`),
    );
    const set = ledger.facts.at(-1);
    expect(set).toMatchObject({ kind: 'base-adjusted', base: 120, reason: '公共设施面积未达规划' });
    const paidOn = beijingDay(Instant.parse(set?.at));
    await pane.getByRole('combobox', { name: '办理拨付的园区' }).selectOption('yongchuan');
    await completeForm(
      pane,
      button(pane, '登记一笔拨付…'),
      async (form) => {
        await form.getByLabel('拨付日期').fill(paidOn);
        await form.getByLabel(/^拨付金额/).fill('120');
        await form.getByLabel('文号').fill('渝财社〔2026〕8号');
      },
      '登记',
    );
    await shows(pane, '2025 年度已拨付');
    await completeForm(
      pane,
      button(pane, '综合确定一个园区的基准…'),
      async (form) => {
        await form.getByRole('combobox', { name: '园区' }).selectOption('yongchuan');
        await form.getByRole('textbox', { name: /^确定为/ }).fill('100');
        await form.getByRole('textbox', { name: '理由' }).fill('审计核减');
      },
      '确认',
    );
    await shows(pane, '应收回 20 万元');
    await shows(pane, /收回以前不再拨付/);
    await completeForm(
      pane,
      button(pane, '登记一笔退回…'),
      async (form) => {
        await form.getByLabel('退回日期').fill(paidOn);
        await form.getByLabel(/^退回金额/).fill('20');
        await form.getByLabel('文号').fill('收据2026-001');
        await form.getByRole('textbox', { name: '理由' }).fill('审计核减后退回');
      },
      '登记',
    );
    await pane.getByText('应收回 20 万元').first().waitFor({ state: 'detached' });
    await button(pane, '生成或刷新“补助资金”').click();
    await user.openSheet('补助资金');
    await user.picture('bureau-subsidies');
    await button(pane, '归档 2025 年度…').click();
    await confirm(pane, '确认归档');
    await shows(pane, '2025 年度已归档，各项数据只供查阅。');
    // By its role: behind a dialog that never let go of the page it would not be found.
    await pane.getByRole('heading', { name: '归档' }).waitFor();
    expect(await button(pane, '综合确定一个园区的基准…').count()).toBe(0);
    expect((await year.plan()).state).toBe('closed');
  });

  for (const account of ['bureau', 'leader'])
    year.step(`${account} still finds every page of the closed year, within 350 pixels`, async () => {
      const pane = await year.returnAs(account);
      await pane.locator('main').waitFor();
      for (const job of await pane.getByRole('tab').allTextContents()) {
        await openJob(pane, job);
        const [wanted = NaN, given = NaN] = await pane
          .locator('html')
          .evaluate((page) => [page.scrollWidth, page.clientWidth]);
        expect(given).toBeLessThanOrEqual(350);
        expect(wanted).toBeLessThanOrEqual(given);
      }
    });
};
