import type { Browser, Frame } from 'playwright-core';
import { jobsOf } from '../../addin/pane/shell/jobs';
import { Principal, ROLES, type Role } from '../../shared/vocabulary/roles';
import { launchBrowser } from './chromium';
import { ExcelUser } from './support/excel-user';
import { startRunningWorkbench, type RunningWorkbench } from './support/running-workbench';
import { wrapped } from './support/wrapped';

let workbench: RunningWorkbench;
let browser: Browser;
let user: ExcelUser;
beforeAll(async () => {
  [workbench, browser] = await Promise.all([startRunningWorkbench(), launchBrowser()]);
  user = await ExcelUser.at(browser, workbench.url);
});
beforeEach(() => user.startAfresh());
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

/** Somebody of each role who has something on every page. */
const PEOPLE: Readonly<Record<Role, string>> = {
  park: 'park.yubei',
  district: 'district.yubei',
  expert: 'expert1',
  bureau: 'bureau',
  leader: 'leader',
};
/** As wide as Excel opens the pane, as narrow as it gets, and the first at 200 %: in pixels of the page. */
const WIDTHS: readonly number[] = [350, 320, 175];

const settled = async (pane: Frame) => {
  await pane.locator('main section, main [role=group]').first().waitFor();
  await pane.locator('.fui-Spinner').first().waitFor({ state: 'detached' });
};

/** Opens what a page keeps closed: everything that it can show is measured. */
const unfold = async (pane: Frame) => {
  const closed = pane.locator('main button[aria-expanded=false]');
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
  await settled(pane);
};

it.each(Object.keys(ROLES) as Role[])(
  'no number and no short label wraps inside itself on any page of %s',
  async (role) => {
    const pane = await user.signIn(PEOPLE[role]);
    const principal = Principal.parse({ account: 'someone', name: '某人', role, park: 'yubei', district: 'yubei' });
    const frame = user.page.locator('aside iframe');
    const found: unknown[] = [];
    const measure = async (page: string) => {
      await settled(pane);
      await unfold(pane);
      for (const width of WIDTHS) {
        await frame.evaluate((element, pixels) => {
          element.style.width = `${String(pixels)}px`;
        }, width);
        for (const part of await pane.evaluate(wrapped)) found.push({ page, width, ...part });
      }
    };
    for (const { id, label } of jobsOf(principal, true)) {
      await pane.getByRole('tab', { name: label }).click();
      await measure(label);
      // One of what the page leads on to, as far as it is a list.
      const open = pane.locator('main ul[aria-label] button:not([aria-expanded])').first();
      if (id !== 'filling' && id !== 'evidence' && (await open.count()) > 0) {
        await open.click();
        await measure(`${label}, one opened`);
      }
    }
    expect(found).toEqual([]);
  },
);
