import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';

/** `UPDATE_SCREENSHOTS=1` renews the pictures of the documentation; otherwise they are kept for a look after a failure. */
const PICTURES = process.env['UPDATE_SCREENSHOTS'] === '1' ? 'docs/images' : '.cache/screenshots';

/** Somebody at the workbench: works with keyboard and mouse, and sees what the page shows. */
export class ExcelUser {
  private constructor(readonly page: Page) {}

  static async at(browser: Browser, url: string): Promise<ExcelUser> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(url);
    const user = new ExcelUser(page);
    await page.getByRole('tab', { name: '园评' }).click();
    return user;
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
    if ((await leave.count()) > 0) await leave.click();
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

  /** Shows a sheet by its tab. */
  async openSheet(name: string) {
    await this.page.locator('[data-u-comp="slide-tab-item"]', { hasText: name }).click();
  }

  /** Selects a cell of the sheet that is shown, through the name box. */
  async goTo(address: string) {
    const box = this.page.getByLabel('名称框');
    await box.click();
    await box.fill(address);
    await box.press('Enter');
    await this.selected(address);
  }

  /** Waits until a cell is the selected one. */
  async selected(address: string) {
    await this.currentCell(address).waitFor({ state: 'attached' });
  }

  /** Types into the selected cell and goes to the one below. */
  async type(text: string) {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** What the selected cell shows, as a screen reader is told. */
  async read(address: string): Promise<string> {
    await this.goTo(address);
    return (await this.currentCell(address).textContent()) ?? '';
  }

  /** Opens an .xlsx through 文件. */
  async openFile(name: string, bytes: Buffer) {
    await this.page.getByRole('button', { name: '文件', exact: true }).click();
    await this.page.getByLabel('选择工作簿').setInputFiles({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: bytes,
    });
    await this.page.getByRole('heading', { level: 1, name }).or(this.page.getByText(name)).first().waitFor();
  }

  async picture(name: string) {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  private currentCell(address: string) {
    return this.page.locator(`output[data-address="${address}"]`);
  }
}
