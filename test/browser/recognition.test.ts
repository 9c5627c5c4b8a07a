import type { Browser, Frame } from 'playwright-core';
import { cellAddress } from '../../shared/workbook/layout/a1-reference';
import { formValuesOf } from '../../shared/workbook/recognition/form-content';
import { applicationSheet } from '../../shared/workbook/recognition/form-sheet';
import { FIELD_IDS, fieldName, type FieldId } from '../../shared/workbook/recognition/form-fields';
import { ApplicationContent } from '../../shared/evaluation/recognition/application';
import { contentOf } from '../api/support/deeds/recognition';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { button, confirm, openJob, says, shows } from './support/in-pane';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';

const SHEET = '认定申报';
const NAME = '大足区双桥人力资源服务产业园';
/** Everything as it should be, but for the floor area. */
const CONTENT = ApplicationContent.parse({ ...contentOf('双桥', { floorArea: 8200 }), name: NAME });
const { names } = applicationSheet({ target: { kind: 'new', earlier: null }, values: {} });
const addressOf = (id: FieldId) => {
  const area = names[fieldName(id)];
  if (!area) throw new RangeError(`${id} is not on the sheet`);
  return cellAddress(area.row, area.column);
};

describe('Recognition', () => {
  let workbench: RunningWorkbench;
  let browser: Browser;
  let user: ExcelUser;
  beforeAll(async () => {
    [workbench, browser] = await Promise.all([startRunningWorkbench(), launchBrowser()]);
  });
  beforeEach(async () => {
    user = await ExcelUser.at(browser, workbench.url);
  });
  afterEach(async () => user.page.close());
  afterAll(async () => {
    await browser.close();
    await workbench.stop();
  });

  const fill = async (values: Readonly<Partial<Record<FieldId, string | number | boolean>>>) => {
    for (const id of FIELD_IDS) {
      const value = values[id] ?? '';
      if (value === '') continue;
      await user.excel.goTo(addressOf(id));
      await user.type(String(value));
    }
  };
  const openCase = async (pane: Frame, name: string) => {
    await button(pane, `查看 ${name}`).click();
    await pane.getByRole('heading', { name }).waitFor();
  };

  it('a district fills in the sheet, is told what is missing, applies with an unmet condition, and corrects what it sent', async () => {
    const pane = await user.signIn('district.dazu');
    await openJob(pane, '认定');
    await button(pane, `生成空白的“${SHEET}”`).click();
    await shows(pane, /新的申报/);
    const { '说明.staff': note, ...rest } = formValuesOf(CONTENT);
    await fill(rest);
    await button(pane, '校验').click();
    await shows(pane, '校验结果：1 处要改，1 项条件没有具备');
    await user.picture('district-application-checked');
    await fill({ '说明.staff': note ?? '' });
    await button(pane, '提交申报').click();
    await pane.getByRole('alertdialog').waitFor();
    await user.panePicture('district-application-confirm');
    await confirm(pane, '确认提交');
    await openCase(pane, NAME);
    await shows(pane, '1 项未具备');
    await shows(pane, '办法没有允许放宽这一项。');
    await user.panePicture('district-application-standing');
    // What was sent is changed on the sheet that is still there, and goes as a correction of the same application.
    await button(pane, '返回申报一览').click();
    await shows(pane, /已于.*提交（第 1 版）/);
    await fill({ '条件.floorArea': 8300 });
    await shows(pane, /此后表中又有改动。/);
    await button(pane, '提交申报').click();
    await pane.getByRole('alertdialog', { name: /更正/ }).waitFor();
    await confirm(pane, '确认提交');
    await shows(pane, /已于.*提交（第 2 版）/);
    await openCase(pane, NAME);
    await pane.getByText('2 条记录').click();
    await shows(pane, '更正申报（第 2 版）');
  });

  it('a district whose application was refused reads why, and starts anew from what it had', async () => {
    const pane = await user.signIn('district.qijiang');
    await openJob(pane, '认定');
    await openCase(pane, '綦江区通惠人力资源服务产业园');
    await shows(pane, '不予认定的理由');
    await user.panePicture('district-application-refused');
    await button(pane, '按原内容重新申报').click();
    await shows(pane, /重新申报/);
    await user.openSheet(SHEET);
    expect(await user.read(addressOf('条件.institutions'))).toBe('14');
    await user.picture('district-application-again');
  });

  it('the bureau sees what stands in the way, settles the objection, and may not give the title before the notice is over', async () => {
    const pane = await user.signIn('bureau');
    await openJob(pane, '认定');
    await user.panePicture('bureau-applications');
    await openCase(pane, '万州区三峡人力资源服务产业园');
    await shows(pane, '全部具备或已放宽');
    await shows(pane, '· 第 1 件异议还没有处理。');
    await user.panePicture('bureau-application-top');
    await button(pane, '处理异议…').click();
    await pane.getByRole('radio', { name: '异议不成立：继续办理' }).click();
    await pane.getByLabel('理由').fill('两家机构已办理许可延续，经核查不属实。');
    await user.panePicture('bureau-objection');
    await button(pane, '确认处理结果').click();
    await shows(pane, /不成立：两家机构/);
    await shows(pane, /· 公示到.*结束。/);
    await user.panePicture('bureau-application-notice');
  });

  it('the bureau registers what the experts said, and the roster is a sheet', async () => {
    const pane = await user.signIn('bureau');
    await openJob(pane, '认定');
    await openCase(pane, NAME);
    await button(pane, '登记专家评审…').click();
    await pane.getByLabel(/评审专家/).fill('周评审、吴评审');
    for (const point of ['功能特色', '管理运营', '平台体系', '实际效益'])
      await pane.getByLabel(`${point}的评审意见`).fill('较好');
    await pane.getByRole('radio', { name: '通过：可以公示' }).click();
    await user.panePicture('bureau-assessment');
    await button(pane, '确认登记').click();
    await shows(pane, '评审已通过，还没有公示。');
    await button(pane, '返回申报一览').click();
    await button(pane, '生成或刷新“园区名册”工作表').click();
    await says(pane, '“园区名册”已更新。您在右侧加的列和批注会保留。');
    await user.picture('bureau-roster');
  });
});
