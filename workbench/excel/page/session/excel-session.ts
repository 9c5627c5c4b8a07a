import { ExcelHost } from '../../host/excel-host';
import type { ApiSets } from '../../host/requirement-gate';
import { LOCKED_CELL_MESSAGE } from '../../model/sheet/protection';
import { newWorkbookFile, type WorkbookFile } from '../../model/workbook-file';
import { WorkbookModel } from '../../model/workbook-model';
import { XdmHost } from '../../xdm/xdm-host';
import { guardProtection } from '../grid/guard-protection';
import { watchEditing } from '../grid/watch-editing';
import type { Grid } from '../grid/start-grid';
import type { AddinManifest, RibbonButton } from '../manifest/addin-manifest';
import { Observable } from './observable';
import { openWorkbookFile, saveWorkbookFile } from './workbook-files';

/** The page that the task pane shows. */
export interface OpenPane {
  readonly url: string;
  readonly title: string;
  /** Another number for each time the page is loaded anew. */
  readonly load: number;
}

/** A ribbon command under way; its page is loaded out of sight. */
export interface CommandRun {
  readonly button: RibbonButton;
  readonly url: string;
}

/** One of Excel's own message boxes. */
export interface Message {
  readonly text: string;
}

/** Excel, open in the page: a workbook in the grid, the add-in's ribbon, pane and commands. */
export class ExcelSession {
  readonly workbook: WorkbookModel;
  readonly host: ExcelHost;
  readonly xdm: XdmHost;
  readonly documentName: Observable<string>;
  readonly pane = new Observable<OpenPane | null>(null);
  readonly command = new Observable<CommandRun | null>(null);
  readonly message = new Observable<Message | null>(null);
  /** What is being done to the file, in Chinese; null when nothing is. */
  readonly busy = new Observable<string | null>(null);
  #loads = 0;
  #untitled = 1;

  constructor(
    readonly grid: Grid,
    readonly manifest: AddinManifest,
    apiSets: ApiSets,
    locale: string,
    manners: readonly string[],
  ) {
    const first = newWorkbookFile();
    this.workbook = new WorkbookModel(grid.runtime, first);
    this.documentName = new Observable(first.name);
    this.host = new ExcelHost(this.workbook, { apiSets });
    this.host.manners.behave(manners);
    const { id, name, appDomains } = manifest;
    this.xdm = new XdmHost(window, this.host, { id, name, locale, appDomains });
    watchEditing(this.workbook);
    guardProtection(this.workbook, () => {
      this.message.set({ text: LOCKED_CELL_MESSAGE });
    });
  }

  /** Does what a button of the add-in's ribbon says. */
  press(button: RibbonButton): void {
    const { action } = button;
    if (action.kind === 'ShowTaskpane') {
      if (this.pane.value?.url !== action.url) this.#openPane(action.url, action.title ?? this.manifest.name);
      return;
    }
    const url = this.manifest.commandsUrl;
    if (this.command.value) return;
    if (url === null) this.message.set({ text: '加载项清单没有命令页面（FunctionFile），无法运行此命令。' });
    else this.command.set({ button, url });
  }

  closePane(): void {
    this.pane.set(null);
  }

  /** Called when a command's page has done, or failed to do, what was asked. */
  commandEnded(run: CommandRun, problem: string | null): void {
    if (this.command.value === run) this.command.set(null);
    if (problem !== null) this.message.set({ text: problem });
  }

  newWorkbook(): void {
    this.#untitled += 1;
    this.#show(newWorkbookFile(`工作簿${String(this.#untitled)}.xlsx`));
  }

  /** Opens an .xlsx that the person chose; says why when it cannot. */
  async open(file: File): Promise<void> {
    await this.#during(`正在打开“${file.name}”…`, async () => {
      this.#show(await openWorkbookFile(file));
    });
  }

  /** Hands the workbook to the person as an .xlsx. */
  async save(): Promise<void> {
    await this.#during('正在保存…', async () => {
      await this.workbook.idle();
      await saveWorkbookFile(this.workbook.save());
    });
  }

  async #during(doing: string, work: () => Promise<void>): Promise<void> {
    this.busy.set(doing);
    try {
      await work();
    } catch (cause) {
      console.error(cause);
      this.message.set({ text: cause instanceof Error ? cause.message : String(cause) });
    } finally {
      this.busy.set(null);
    }
  }

  /** Another workbook: the add-in starts anew with it, as each workbook of Excel has its own. */
  #show(file: WorkbookFile): void {
    const { pane } = this;
    const open = pane.value;
    pane.set(null);
    this.command.set(null);
    this.host.interpreter.references.removeAll();
    this.workbook.subscriptions.clear();
    this.workbook.open(file);
    this.documentName.set(file.name);
    if (open) this.#openPane(open.url, open.title);
  }

  #openPane(url: string, title: string): void {
    this.#loads += 1;
    this.pane.set({ url, title, load: this.#loads });
  }
}
