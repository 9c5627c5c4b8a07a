import path from 'node:path';
import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { ExcelPage } from './excel-page';

/** `UPDATE_SCREENSHOTS=1` renews the pictures of the documentation. Otherwise none is taken: each costs as much as several steps, and no test looks at them. */
const PICTURES = process.env['UPDATE_SCREENSHOTS'] === '1' ? 'docs/images' : null;

/** Somebody at the workbench: works with keyboard and mouse, and sees what the page shows. */
export class ExcelUser {
  readonly excel: ExcelPage;
  #account: string | null = null;
  #asleep: CDPSession | null = null;

  private constructor(readonly page: Page) {
    this.excel = new ExcelPage(page);
  }

  static async at(browser: Browser, url: string): Promise<ExcelUser> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const user = new ExcelUser(page);
    await user.excel.open(url);
    await user.#chooseTab();
    return user;
  }

  /** Loads the page anew, as after a crash: nobody is signed in in its pane then. */
  async reload(): Promise<void> {
    await this.excel.open(this.page.url());
    await this.#chooseTab();
  }

  /** The next one at the same screen: an empty workbook, and a browser that knows nobody and remembers nothing. */
  async startAfresh(url = this.page.url()): Promise<void> {
    const context = this.page.context();
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    for (const window of context.pages()) if (window !== this.page) await window.close();
    await this.excel.startAfresh(url);
    await context.clearCookies();
    await this.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    this.#account = null;
    await this.#chooseTab();
  }

  async #chooseTab(): Promise<void> {
    const tab = this.page.getByRole('tab', { name: '园评' });
    await tab.click();
    await tab.and(this.page.locator('[aria-selected=true]')).waitFor();
  }

  /** The pane's frame, which the ribbon opens where it is not open yet. */
  async pane(): Promise<Frame> {
    const pane = this.page.getByRole('complementary', { name: /^任务窗格/ });
    if ((await pane.count()) === 0) await this.page.getByRole('button', { name: '打开窗格' }).click();
    const frame = await (await pane.locator('iframe').elementHandle())?.contentFrame();
    if (!frame) throw new RangeError('the pane has no frame');
    await frame.waitForLoadState();
    return frame;
  }

  /** Signs in through the dialog, leaving whoever was signed in before. `account` is one of the demo's. */
  async signIn(account: string): Promise<Frame> {
    const pane = await this.pane();
    const leave = pane.getByRole('button', { name: '退出登录' });
    const enter = pane.getByRole('button', { name: '登录', exact: true });
    await leave.or(enter).waitFor();
    if ((await leave.count()) > 0) {
      await leave.click();
      await pane.getByRole('button', { name: '确认退出' }).click();
      // The provider's session is ended in a window of its own.
      await enter.waitFor();
    }
    this.#account = account;
    const opening = this.page.context().waitForEvent('page');
    await enter.click();
    const dialog = await opening;
    const choice = dialog.getByRole('button', { name: account });
    await dialog.getByRole('heading', { name: '选择登录身份' }).waitFor();
    const closed = dialog.locator('details:not([open]) > summary');
    while (!(await choice.isVisible()) && (await closed.count()) > 0) await closed.first().click();
    await choice.click();
    await leave.waitFor();
    return pane;
  }

  /** Whoever signed in last. */
  get account(): string | null {
    return this.#account;
  }

  /** Stops the page's scripts: a page that lies open draws sixty times a second and takes the time of those who work. */
  async sleep(): Promise<void> {
    this.#asleep = await this.page.context().newCDPSession(this.page);
    await this.#asleep.send('Debugger.enable');
    await this.#asleep.send('Debugger.pause');
  }

  /** Lets the scripts of the page go on where they were. */
  async wake(): Promise<void> {
    // With the last session that debugs it, a page goes on.
    await this.#asleep?.detach();
    this.#asleep = null;
  }

  /** Closes the pane and opens it again, some time after signing in: the provider still knows who it is, and the pane reads everything anew. */
  async comeBack(): Promise<Frame> {
    await this.page.bringToFront();
    await this.page.getByRole('button', { name: '关闭窗格' }).click();
    await this.page.getByRole('tab', { name: '园评' }).click();
    const pane = await this.pane();
    await pane.getByRole('button', { name: '登录', exact: true }).click();
    await pane.getByRole('button', { name: '退出登录' }).waitFor();
    return pane;
  }

  /** Shows a sheet by its tab. */
  async openSheet(name: string) {
    await this.page.locator('[data-u-comp="slide-tab-item"]', { hasText: name }).click();
  }

  /** Types into the selected cell and goes to the one below. */
  async type(text: string) {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a cell and reads what it shows. */
  async read(address: string): Promise<string> {
    return (await this.excel.cell(address)).text;
  }

  /** Waits until a cell is the selected one. */
  async selected(address: string) {
    await this.page.locator(`output[data-address="${address}"]`).waitFor({ state: 'attached' });
  }

  /** Opens an .xlsx through 文件. */
  async openFile(name: string, bytes: Buffer) {
    await this.excel.openFile({ name, bytes });
    await this.page.getByText(name).first().waitFor();
  }

  async picture(name: string) {
    if (PICTURES === null) return;
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });
  }

  /** A picture of the pane alone. */
  async panePicture(name: string) {
    if (PICTURES === null) return;
    const pane = this.page.getByRole('complementary', { name: /^任务窗格/ });
    // Dialogs as they stand once they have faded in.
    await pane.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });
  }
}
