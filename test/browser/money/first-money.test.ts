import type { Frame } from 'playwright-core';
import { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { Ledger } from '../../../shared/evaluation/money/ledger';
import { PlanAnswer } from '../../../shared/api/plan';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { PAST_COLUMNS, PAST_ROWS, type PastSheetField } from '../../../shared/workbook/past/columns';
import { meetingOn } from '../../../workbench/cloud/seed/deeds';
import { figures, submissionOf } from '../../api/support/deeds/year';
import { demoPark, demoPlanOf } from '../support/demo-plan';
import { fillMeeting } from '../support/fill-meeting';
import { button, completeForm, confirm, openJob, shows } from '../support/in-pane';
import { startWorkbenchAt, type WorkbenchInTime } from '../support/running-workbench';
import { passAll } from '../support/year-deeds';
import { WholeYear } from '../year/whole-year';

const YEAR = 2025;
/** Recognised in 2023 and failing on paper in 2024; recognised in 2024, with a year on paper. */
const [FAILING, PAID] = ['fuling', 'wanzhou'] as const;
const PLAN = demoPlanOf([FAILING, PAID], { year: YEAR });
/** The leading group's meetings of the year. */
const FIRST_MEETING = meetingOn(YEAR, '2026-01-08', 1);
const APPROVED_AT = meetingOn(YEAR, '2026-04-09', 2);
/** What the bureau has on paper, as it types it into a row of 历史情况; amounts in 万元. */
const PAPERS: Readonly<Record<string, Readonly<Partial<Record<PastSheetField, string>>>>> = {
  [`${FAILING} 2023`]: { grade: '合格', instalment: '第一期', base: '150', paid: '150', spent: '150' },
  [`${FAILING} 2024`]: {
    ...{ grade: '不合格', rectified: '整改合格', instalment: '第二期', base: '100', paid: '100', spent: '100' },
  },
  [`${PAID} 2024`]: { grade: '合格', instalment: '第一期', base: '150', paid: '150', spent: '112.5' },
};
const DOCUMENT = '渝人社函〔2025〕41号';
/** What is paid of the 100 万元 of the year, what the park had left of the year on paper, and both together. */
const [PAYMENT, LEFT_ON_PAPER, AVAILABLE] = ['60', '37.5', '97.5'] as const;
const A_YUAN = 0.0001;

/** Why a title ends by a year on paper. */
const WHY = '2024年度（未在本系统评估）、2025年度连续2年评估为不合格等次，取消授牌';

describe('The money of a first year', () => {
  let workbench: WorkbenchInTime;
  const year = new WholeYear(
    YEAR,
    async () => (workbench = await startWorkbenchAt('2026-01-08T02:00:00.000Z', { empty: true })),
  );
  beforeAll(() => year.begin());
  afterAll(() => year.end());

  const comesTo = async (account: string, job: string): Promise<Frame> => {
    const pane = await year.returnAs(account);
    await openJob(pane, job);
    return pane;
  };
  const at = (park: string) => `/v1/evaluations/${String(YEAR)}/${park}`;
  const ledgerOf = async (park: string) => Ledger.parse(await year.call('bureau', 'GET', `${at(park)}/ledger`));

  year.step(
    'on its first day a bureau finds nothing but where a plan begins, and all others that they wait for it',
    async () => {
      await (await year.returnAs('district.yubei')).getByText('还没有您参加的年度评估').waitFor();
      const pane = await year.returnAs('bureau');
      await shows(pane, '还没有任何年度的评估方案');
      const { version } = PlanAnswer.parse(
        await year.call('bureau', 'PUT', `/v1/years/${String(YEAR)}/plan`, { plan: PLAN, basedOn: 0 }),
      );
      await year.call('leader', 'POST', `/v1/years/${String(YEAR)}/plan/confirmation`, {
        ...{ version, reason: '', meeting: FIRST_MEETING },
      });
      // Whoever signed in before there was a plan finds it here all the same.
      await openJob(pane, '历史');
      await shows(pane, '2 个园区的历史情况待登记');
    },
  );

  year.step('the bureau types into 历史情况 what its papers say of the years before, and records it', async () => {
    const pane = await comesTo('bureau', '历史');
    await shows(pane, '2 个园区的历史情况待登记');
    await button(pane, '生成“历史情况”工作表').click();
    const { user } = year;
    await user.openSheet('历史情况');
    for (let index = 0; index < Object.keys(PAPERS).length; index += 1) {
      const cell = (column: PastSheetField) => cellAddress(PAST_ROWS.firstPark + index, PAST_COLUMNS[column]);
      const papers = PAPERS[`${await user.read(cell('park'))} ${await user.read(cell('year'))}`];
      if (!papers) throw new RangeError(`row ${String(index)} is of no year that has papers`);
      for (const [column, text] of Object.entries({ ...papers, document: DOCUMENT }))
        await user.excel.type(cell(column as PastSheetField), text);
    }
    await button(pane, '读取并校验').click();
    await shows(pane, /读到 3 行、2 个园区/);
    await button(pane, '登记历史情况').click();
    await shows(pane, '待确认');
  });

  year.step('the leading group confirms it at its meeting', async () => {
    const pane = await comesTo('leader', '历史');
    await button(pane, '确认 2 个园区…').click();
    await fillMeeting(pane, FIRST_MEETING);
    await button(pane, '确认历史情况').click();
    await shows(pane, '现在没有待确认的。');
  });

  year.step('the first year is graded, approved and published', async () => {
    const failing = figures({ revenue: 1000, tax: 0, employment: 0, talent: 0 });
    for (const [park, reported] of [[FAILING, failing] as const, [PAID, figures()] as const])
      await year.call(`park.${park}`, 'PUT', `${at(park)}/submission`, submissionOf(reported));
    await passAll(year.call, YEAR);
    await year.call('bureau', 'POST', `/v1/years/${String(YEAR)}/settlements`, { after: null });
    await workbench.setClock('2026-04-10T02:00:00.000Z');
    const bureau = await comesTo('bureau', '等次');
    await button(bureau, '拟定等次').click();
    await button(bureau, '重新拟定等次').waitFor();
    const leader = await comesTo('leader', '等次');
    await shows(leader, WHY);
    await button(leader, '审核通过…').click();
    await fillMeeting(leader, APPROVED_AT);
    await confirm(leader, '确认通过');
    const again = await comesTo('bureau', '等次');
    await button(again, '公布评估结果…').click();
    await confirm(again, '确认公布');
    const { results } = GradingRun.parse(await year.call('bureau', 'GET', `/v1/years/${String(YEAR)}/grading`));
    expect(Object.fromEntries(results.map(({ park, grade }) => [park, grade]))).toEqual({
      [FAILING]: '不合格',
      [PAID]: '合格',
    });
  });

  year.step('who failed on paper the year before loses the title, and is told of which years', async () => {
    const pane = await comesTo('bureau', '办后');
    const failed = pane.getByRole('list', { name: '不合格园区' }).getByRole('listitem');
    await failed
      .filter({ hasText: demoPark(FAILING).name })
      .getByText(WHY)
      .waitFor();
    const park = await comesTo(`park.${FAILING}`, '填报');
    await shows(park, WHY);
    expect(await ledgerOf(FAILING)).toMatchObject({ granted: 250, owed: 0 });
  });

  year.step('the bureau pays a part of what is granted', async () => {
    await workbench.setClock('2026-05-20T02:00:00.000Z');
    const pane = await comesTo('bureau', '办后');
    await pane.getByRole('combobox', { name: '办理拨付的园区' }).selectOption(PAID);
    await completeForm(
      pane,
      button(pane, '登记一笔拨付…'),
      async (form) => {
        await form.getByLabel('拨付日期').fill('2026-05-20');
        await form.getByLabel(/^拨付金额/).fill(PAYMENT);
        await form.getByLabel('文号').fill('渝财社〔2026〕8号');
      },
      '登记',
    );
    await shows(pane, '应拨付 100 万元 · 待拨付 40 万元');
    await pane.getByText('2025 年度已拨付').scrollIntoViewIfNeeded();
    await year.user.panePicture('bureau-payment');
    expect(await ledgerOf(PAID)).toMatchObject({ paid: 210, owed: 40, available: Number(AVAILABLE) });
  });

  year.step('the park spends all that was paid of each year, and not a yuan more', async () => {
    await workbench.setClock('2026-06-12T02:00:00.000Z');
    const pane = await comesTo(`park.${PAID}`, '资金');
    // Of each year by itself; asked while there are two of which something is left.
    const ofYear = pane.getByRole('combobox', { name: '支出哪一年度的补助' });
    const spends = async (year: number, amount: string, voucher: string) => {
      await ofYear.selectOption(String(year));
      await pane.getByLabel('支出日期').fill('2026-06-10');
      await pane.getByLabel('凭证号').fill(voucher);
      await pane.getByLabel(/^金额/).fill(String(Number(amount) + A_YUAN));
      await button(pane, '登记支出').click();
      await shows(pane, `超过 ${String(year)} 年度的可用余额 ${amount} 万元。`);
      await pane.getByLabel(/^金额/).fill(amount);
      await button(pane, '登记支出').click();
    };
    await spends(YEAR - 1, LEFT_ON_PAPER, 'WZ-2026-0609');
    await shows(pane, `金额（万元，该年度可用 ${PAYMENT} 万元）`);
    expect(await ofYear.locator('option').allTextContents()).toEqual([`${String(YEAR)} 年度`]);
    await spends(YEAR, PAYMENT, 'WZ-2026-0610');
    await shows(pane, /^现在没有可以支出的金额/);
    // What was spent before the system is part of what was spent.
    await shows(pane, '2024 年度（未在本系统评估）');
    const spending = { category: 'rent', description: '', date: '2026-06-11', amount: '0.0001' };
    await expect(
      year.call(`park.${PAID}`, 'POST', `${at(PAID)}/spending`, { ...spending, voucher: 'WZ-2026-0611', note: '' }),
    ).rejects.toThrow('现可支出 0 万元，本次超过这个数额');
    expect(await ledgerOf(PAID)).toMatchObject({ paid: 210, spent: 210, available: 0 });
  });
});
