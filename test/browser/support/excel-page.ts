import type { Download, Frame, FrameLocator, Locator, Page } from 'playwright-core';

/** What the page says of the selected cell. */
export interface SelectedCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly text: string;
}

/** The Excel stand-in, used as a person uses it: keyboard, name box, ribbon, files. */
export class ExcelPage {
  constructor(readonly page: Page) {}

  /** Opens the page and waits until it can be used. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.getByRole('tab', { name: '开始' }).waitFor();
    // Until the name box shows the first selection, what is typed into it would be replaced by it
    await this.#nameBox.evaluate(
      (box) =>
        new Promise<void>((resolve) => {
          const look = () => {
            if (box instanceof HTMLInputElement && box.value !== '') resolve();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  }

  /**
   * Leaves the page as opening it would: an empty workbook, no pane, nothing over it, every request on its usual way. Only at another address is it
   * loaded anew, which takes far longer.
   */
  async startAfresh(url: string): Promise<void> {
    const { page } = this;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    if (page.url() !== new URL(url).href) return this.open(url);
    const over = this.message.getByRole('button').or(page.getByRole('button', { name: /^关闭(对话框|窗格)$/ }));
    while ((await over.count()) > 0) await over.last().click();
    const name = page.getByRole('heading', { level: 1 });
    const before = (await name.textContent()) ?? '';
    await page.getByRole('button', { name: '文件', exact: true }).click();
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await name.filter({ hasNotText: before }).waitFor();
    await this.goTo('A1');
  }

  /** Goes to a cell through the name box, as with F5 in Excel. */
  async goTo(address: string): Promise<void> {
    const box = this.#nameBox;
    await box.fill(address);
    await box.press('Enter');
    await this.#cell.and(this.page.locator(`[data-address="${address}"]`)).waitFor({ state: 'attached' });
  }

  /** Types into a cell and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    // Keys for what a keyboard has, and text as an input method gives it
    if (/^[\x20-\x7e]*$/.test(text)) await this.page.keyboard.type(text);
    else await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }

  /** Goes back into the cell that is being edited and ends that with Enter. */
  async endEditing(): Promise<void> {
    await this.page.locator('[data-u-comp=editor]').first().focus();
    await this.page.keyboard.press('Enter');
  }

  async cell(address: string): Promise<SelectedCell> {
    await this.goTo(address);
    return this.selected();
  }

  async selected(): Promise<SelectedCell> {
    const attribute = async (name: string) => (await this.#cell.getAttribute(name)) ?? '';
    return {
      sheet: await attribute('data-sheet'),
      address: await attribute('data-address'),
      formula: await attribute('data-formula'),
      text: (await this.#cell.textContent()) ?? '',
    };
  }

  /** Waits until a cell shows a text. */
  async shows(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.#cell.filter({ hasText: text }).waitFor({ state: 'attached' });
  }

  /** Presses a button of the add-in's tab. */
  async press(tab: string, button: string): Promise<void> {
    await this.page.getByRole('tab', { name: tab, exact: true }).click();
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  pane(title: string): FrameLocator {
    return this.page.frameLocator(`iframe[title="${title}"]`);
  }

  /** The frame of an add-in's page, for what its own script can do. */
  frame(page: RegExp): Frame {
    const frame = this.page.frame({ url: page });
    if (!frame) throw new Error(`no frame shows ${String(page)}`);
    return frame;
  }

  get message(): Locator {
    return this.page.getByRole('alertdialog', { name: '消息' });
  }

  get status(): Locator {
    return this.page.getByRole('status', { name: '状态栏' });
  }

  /** Chooses a file under 文件 > 打开. */
  async openFile(file: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
    await this.page.getByRole('button', { name: '文件', exact: true }).click();
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: '打开', exact: true }).click();
    await (await chooser).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes });
  }

  /** Chooses 文件 > 另存为 and takes the download. */
  async saveAs(): Promise<Download> {
    await this.page.getByRole('button', { name: '文件', exact: true }).click();
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: '另存为', exact: true }).click();
    return download;
  }

  get #nameBox(): Locator {
    return this.page.getByLabel('名称框');
  }

  get #cell(): Locator {
    return this.page.getByLabel('当前单元格');
  }
}
