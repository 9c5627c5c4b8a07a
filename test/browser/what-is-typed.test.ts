import type { Browser, Frame, Locator, Route } from 'playwright-core';
import { ApplicationList } from '../../shared/api/recognition';
import { PlanAnswer } from '../../shared/api/plan';
import { DEMO_YEAR } from '../../workbench/cloud/demo/parks';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { filledTemplate } from './support/hand-made-workbooks';
import { button, openJob } from './support/in-pane';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';
import { workbenchPeople, type WorkbenchCall } from './support/workbench-people';
import { passAll } from './support/year-deeds';

let workbench: RunningWorkbench;
let browser: Browser;
let call: WorkbenchCall;
let user: ExcelUser;
beforeAll(async () => {
  [workbench, browser] = await Promise.all([startRunningWorkbench(), launchBrowser()]);
  [call, user] = await Promise.all([workbenchPeople(workbench), ExcelUser.at(browser, workbench.url)]);
  await passAll(call, DEMO_YEAR, ['yuzhong', 'nanan', 'jiangbei', 'shapingba']);
  await user.openFile('自评.xlsx', await filledTemplate());
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});
afterEach(() => user.page.unrouteAll({ behavior: 'ignoreErrors' }));

/** How the line and the server treat what is sent, one way after the other. */
type Treatment = 'taken, and not answered' | 'not known any more' | 'through';

/** What is sent from a dialog, on its way to the server. */
class Sent {
  treatment: Treatment = 'taken, and not answered';
  readonly keys = new Set<string>();
  #hangUp: () => void = () => undefined;
  readonly #hungUp = new Promise<void>((resolve) => {
    this.#hangUp = resolve;
  });
  #taken = false;

  static async on(path: RegExp): Promise<Sent> {
    const sent = new Sent();
    await user.page.route(path, (route) =>
      route.request().method() === 'GET' ? route.continue() : sent.#treat(route),
    );
    return sent;
  }

  /** Breaks the line of what is on its way. */
  hangUp(): void {
    this.#hangUp();
  }

  async #treat(route: Route): Promise<void> {
    this.keys.add((await route.request().headerValue('idempotency-key')) ?? '');
    switch (this.treatment) {
      case 'taken, and not answered':
        if (!this.#taken) await route.fetch();
        this.#taken = true;
        await this.#hungUp;
        return route.abort();
      case 'not known any more':
        return route.fulfill({ status: 401, body: '{}' });
      case 'through':
        return route.continue();
    }
  }
}

/** Signs in again from a dialog, in which nothing is out of reach meanwhile; the provider still knows who it is. */
const signInAgain = async (dialog: Locator): Promise<void> => {
  const again = dialog.getByRole('button', { name: '重新登录' });
  await again.waitFor();
  const isInside = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  for (const choice of await dialog.getByRole('button').all()) expect(await choice.evaluate(isInside)).toBe(true);
  await again.click();
  await dialog.getByText('登录已过期').waitFor({ state: 'detached' });
};

const EVALUATIONS = `/v1/evaluations/${String(DEMO_YEAR)}`;
const inTrail = async (park: string, kind: string): Promise<number> => {
  const { events } = (await call('bureau', 'GET', `${EVALUATIONS}/${park}/events`)) as { events: { kind: string }[] };
  return events.filter((event) => event.kind === kind).length;
};
const PARK_REMARK = '请补充“红名单”的公布文件。';

interface DialogCase {
  readonly what: string;
  readonly account: string;
  /** Brings the person to the page whose button opens the dialog. */
  readonly arrive: (pane: Frame) => Promise<void>;
  readonly opens: string;
  readonly fill?: (dialog: Locator) => Promise<void>;
  readonly confirms: string;
  readonly path: RegExp;
  /** What the dialog says of what was typed. */
  readonly kept: (dialog: Locator) => Promise<void>;
  /** How often it has taken place. */
  readonly effects: () => Promise<number>;
}
const DIALOGS: readonly DialogCase[] = [
  {
    what: '退回修改',
    account: 'district.yubei',
    arrive: async (pane) => {
      await openJob(pane, '初审');
      await pane.locator('main').getByRole('button', { name: /初审/ }).first().click();
    },
    opens: '退回修改',
    fill: async (dialog) => {
      await dialog.getByRole('checkbox').nth(2).check();
      await dialog.getByRole('textbox', { name: '1.3 的意见' }).fill(PARK_REMARK);
      await dialog.getByRole('textbox', { name: '总体意见' }).fill('其余无异议。');
    },
    confirms: '确认退回 1 项',
    path: /\/review$/,
    kept: async (dialog) => {
      expect(await dialog.getByRole('textbox', { name: '1.3 的意见' }).inputValue()).toBe(PARK_REMARK);
      expect(await dialog.getByRole('textbox', { name: '总体意见' }).inputValue()).toBe('其余无异议。');
    },
    effects: () => inTrail('yubei', 'returned'),
  },
  {
    what: '提交评分',
    account: 'expert1',
    arrive: async (pane) => {
      await openJob(pane, '评审');
      await button(pane, /^声明 园区/)
        .first()
        .click();
      await pane.getByRole('radio', { name: /^无利益冲突/ }).click();
      await button(pane, '提交声明').click();
      await button(pane, '打开“专家评分表”').click();
      await pane.getByText('全部打分完毕，可以提交。').waitFor();
    },
    opens: '提交评分',
    confirms: '确认提交',
    path: /\/scores$/,
    kept: (dialog) => dialog.getByText(/^确认提交对 .* 的评分$/).waitFor(),
    effects: async () => {
      const { plan } = PlanAnswer.parse(await call('bureau', 'GET', `/v1/years/${String(DEMO_YEAR)}/plan`));
      const counts = await Promise.all(plan.participants.map(({ park }) => inTrail(park, 'panel-scored')));
      return counts.reduce((sum, count) => sum + count);
    },
  },
  {
    what: '提交申报',
    account: 'district.qijiang',
    arrive: async (pane) => {
      await openJob(pane, '认定');
      await button(pane, '查看 綦江区通惠人力资源服务产业园').click();
      await button(pane, '按原内容重新申报').click();
    },
    opens: '提交申报',
    confirms: '确认提交',
    path: /\/applications$/,
    kept: (dialog) => dialog.getByText('綦江区通惠人力资源服务产业园').first().waitFor(),
    effects: async () => {
      const { applications } = ApplicationList.parse(await call('bureau', 'GET', '/v1/applications'));
      return applications.filter(({ districtName }) => districtName === '綦江区').length;
    },
  },
];

/** What a field of a page takes that holds no text. */
const OF_TYPE: Readonly<Record<string, string>> = {
  'datetime-local': '2026-01-05T10:00',
  date: '2026-01-05',
  number: '3',
};
const TEXT = 'input:is(:not([type]), [type=text], [type=datetime-local], [type=date], [type=number]), textarea';
/** So many of the forms that open on a page: those of one kind are alike. */
const OPENED = 4;

/** Goes to a page, or to the first of what it leads on to, from another one; and opens the first line there that opens. */
const goTo = async (pane: Frame, tab: string, opened: boolean): Promise<void> => {
  const main = pane.locator('main');
  const settled = () => pane.locator('.fui-Spinner').first().waitFor({ state: 'detached' });
  await pane.getByRole('tab', { name: '待办' }).click();
  await openJob(pane, tab);
  await settled();
  const lead = main.locator('ul[aria-label] button:not([aria-expanded])').first();
  if (opened && (await lead.isVisible())) await lead.click();
  await settled();
  const line = main.locator('button[aria-expanded=false]').first();
  if (await line.isVisible()) await line.click();
};
/** Opens forms that a button stands for, or a choice. */
const openForms = async (pane: Frame): Promise<void> => {
  const main = pane.locator('main');
  const conflict = main.getByRole('radio', { name: /^有利益冲突/ });
  if (await conflict.isVisible()) await conflict.click();
  for (let opened = 0; opened < OPENED; opened += 1) {
    const form = main
      .getByRole('button', { name: /^(?!保存|预览|公布|归档|审核通过|全部核定).*…$|^移除$/, disabled: false })
      .first();
    if (!(await form.isVisible())) return;
    await form.click();
  }
};
const typeInto = async (pane: Frame): Promise<void> => {
  for (const field of await pane.locator('main').locator(TEXT).all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    // What is looked for is in every name, so that nothing disappears from the list.
    const text = (await field.getAttribute('placeholder')) === '按名称查找' ? '园' : '1.5';
    await field.fill(OF_TYPE[(await field.getAttribute('type')) ?? ''] ?? text);
  }
};
const fieldsOf = (pane: Frame): Promise<readonly (readonly [name: string, value: string])[]> =>
  pane
    .locator('main')
    .locator(TEXT)
    .evaluateAll((fields) =>
      fields
        .filter((field) => field.checkVisibility())
        .map((field) => {
          const { labels, value } = field as HTMLInputElement;
          return [field.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? '', value] as const;
        }),
    );

describe('what is typed into a page', () => {
  it.each<[string, readonly string[]]>([
    [
      'bureau',
      ['自评截止*', '专家 1 姓名', '调整理由*', '延至（北京时间）*', '改动的理由*', '确定为（万元）*', '理由*'],
    ],
    ['district.dazu', ['依据文件*']],
    ['park.yubei', ['材料名称（不填的，用文件名）', '凭证号*']],
    ['expert1', ['冲突情况*']],
  ])('is there when %s comes back to it from another', async (account, names) => {
    const pane = await user.signIn(account);
    const tabs = await pane.getByRole('tab').allTextContents();
    const pages: [tab: string, opened: boolean][] = tabs.flatMap((tab) => [
      [tab, false],
      [tab, true],
    ]);
    const typed: unknown[] = [];
    for (const [tab, opened] of pages) {
      await goTo(pane, tab, opened);
      await openForms(pane);
      await typeInto(pane);
      typed.push([tab, opened, await fieldsOf(pane)]);
    }
    for (const name of names) expect(JSON.stringify(typed)).toContain(`"${name}"`);
    const found: unknown[] = [];
    for (const [tab, opened] of pages) {
      await goTo(pane, tab, opened);
      found.push([tab, opened, await fieldsOf(pane)]);
    }
    expect(found).toEqual(typed);
  });

  it('is there for nobody once they have signed out', async () => {
    const show = async () => {
      const pane = await user.signIn('expert1');
      await goTo(pane, '评审', true);
      return pane;
    };
    let pane = await show();
    await openForms(pane);
    await typeInto(pane);
    expect(await fieldsOf(pane)).toEqual([['冲突情况*', '1.5']]);
    pane = await show();
    await openForms(pane);
    expect(await fieldsOf(pane)).toEqual([['冲突情况*', '']]);
  });
});

describe('what is sent from a dialog over a line that breaks, and in a session that runs out', () => {
  it.each(DIALOGS)(
    '$what: nothing hides what came of it, the dialog can be closed, signing in again is in reach, and it takes place once',
    async ({ account, arrive, opens, fill, confirms, path, kept, effects }) => {
      const pane = await user.signIn(account);
      await arrive(pane);
      const before = await effects();
      const dialog = pane.getByRole('alertdialog');
      const open = async () => {
        await button(pane, opens).click();
        await dialog.waitFor();
      };
      const send = () => dialog.getByRole('button', { name: confirms, exact: true }).click();
      await open();
      await fill?.(dialog);

      const sent = await Sent.on(path);
      await send();
      await dialog.getByRole('button', { name: '正在提交…' }).waitFor();
      await user.page.keyboard.press('Escape');
      sent.hangUp();
      await dialog.getByText('网络不通').waitFor();
      await dialog.getByRole('button', { name: '返回' }).click();
      await dialog.waitFor({ state: 'detached' });

      await open();
      await kept(dialog);
      expect(await dialog.getByText('网络不通').count()).toBe(0);
      sent.treatment = 'not known any more';
      await send();
      await signInAgain(dialog);
      await kept(dialog);

      sent.treatment = 'through';
      // Under a key of its own it would be refused, or take place a second time.
      await send();
      await dialog.waitFor({ state: 'detached' });
      expect(sent.keys.size).toBe(1);
      expect(await effects()).toBe(before + 1);
    },
  );

  it('a submission whose session runs out is sent from the same dialog after signing in again', async () => {
    const pane = await user.signIn('park.dazu');
    await openJob(pane, '填报');
    const before = await inTrail('dazu', 'submitted');
    await button(pane, '提交').click();
    const sent = await Sent.on(/\/submission$/);
    sent.treatment = 'not known any more';
    const dialog = pane.getByRole('alertdialog');
    await dialog.getByRole('button', { name: '确认提交' }).click();
    await dialog.getByText('没有提交成功').waitFor();
    await signInAgain(dialog);
    sent.treatment = 'through';
    await dialog.getByRole('button', { name: '重新提交' }).click();
    await dialog.getByText('已收到，提交成功').waitFor();
    await dialog.getByRole('button', { name: '完成' }).click();
    expect(sent.keys.size).toBe(1);
    expect(await inTrail('dazu', 'submitted')).toBe(before + 1);
  });
});
