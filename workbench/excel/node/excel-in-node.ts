import { LOOK } from '../model/looks/look-properties';
import { parseReference } from '../model/grid/address';
import type { CellValue } from '../model/cells/cell-value';
import { textOfCell } from '../model/cells/cell-reading';
import { select } from '../model/selection';
import { activateSheet } from '../model/sheet-list';
import type { SheetModel } from '../model/sheet/model';
import { typeInto } from '../model/cells/user-entry';
import type { InputMessage, Validation } from '../model/validation/rule';
import { validationAt } from '../model/validation/validations';
import type { WorkbookModel } from '../model/workbook-model';
import type { Area } from '../model/grid/area';
import type { ExcelHost } from '../host/excel-host';
import type { FaultCode } from '../host/faults';
import { writeXlsx } from '../xlsx/write/xlsx';
import type { OfficeClient } from './office-client';

/** What a person sees at a cell. */
export interface CellView {
  readonly value: CellValue;
  /** With its `=`; the value where there is none. */
  readonly formula: CellValue;
  readonly text: string;
  readonly numberFormat: string;
  /** `#RRGGBB`; `#FFFFFF` for no fill. */
  readonly fill: string;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly locked: boolean;
  /** The 输入信息; null for none. */
  readonly prompt: InputMessage | null;
  readonly validation: Validation;
}

/** Round trips and bytes since the last reset: what an add-in's speed is judged by. */
export interface Traffic {
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestRequest: number;
}

/** Excel without a page: the real client, the real grid, and a person's hands. */
export class ExcelInNode {
  #counted = 0;

  constructor(
    readonly workbook: WorkbookModel,
    readonly host: ExcelHost,
    private readonly client: OfficeClient,
    private readonly release: () => void,
  ) {}

  get Excel(): OfficeClient['Excel'] {
    return this.client.Excel;
  }

  get OfficeExtension(): OfficeClient['OfficeExtension'] {
    return this.client.OfficeExtension;
  }

  /**
   * Has these manners of a real Excel from now on, and no others.
   * @throws UnknownManner
   */
  behave(manners: readonly string[]): void {
    this.host.manners.behave(manners);
  }

  /** A sheet by its name. */
  sheet(name: string): SheetModel {
    const sheet = this.workbook.findSheet(name);
    if (!sheet) throw new Error(`there is no sheet ${name}`);
    return sheet;
  }

  /** Types into a cell and presses Enter; resolves when the add-in's handlers have been called. */
  async userTypes(sheet: string, a1: string, text: string): Promise<void> {
    const { row, column } = this.#area(a1);
    await typeInto(this.sheet(sheet), row, column, text);
    await handled();
  }

  /** Clicks a cell or drags over a block. */
  async userSelects(sheet: string, a1: string): Promise<void> {
    const target = this.sheet(sheet);
    activateSheet(target);
    select(target, this.#area(a1));
    await handled();
  }

  /** Presses Ctrl+Z. */
  async userUndoes(): Promise<void> {
    await this.workbook.calculation.settle();
    this.workbook.facade.undo();
    await this.idle();
  }

  cell(sheet: string, a1: string): CellView {
    const owner = this.sheet(sheet);
    const { row, column } = this.#area(a1);
    const style = owner.style(row, column);
    const numberFormat = owner.numberFormat(row, column);
    const validation = validationAt(owner, row, column);
    const { prompt } = validation;
    return {
      value: owner.value(row, column),
      formula: owner.formula(row, column),
      text: textOfCell(owner.cell(row, column), numberFormat, this.workbook.runtime),
      numberFormat,
      fill: LOOK.fillColor.read(style),
      fontColor: LOOK.fontColor.read(style),
      bold: LOOK.bold.read(style),
      locked: owner.isLocked(row, column),
      prompt: prompt.title === '' && prompt.message === '' ? null : prompt,
      validation,
    };
  }

  /** Calls of the add-in since the start or the last `resetCounts()`, without the client's own clean-up after a run. */
  traffic(): Traffic {
    const calls = this.host.calls.slice(this.#counted).filter((call) => !call.isCleanUp);
    return {
      syncs: calls.length,
      requestBytes: calls.reduce((sum, call) => sum + call.requestBytes, 0),
      responseBytes: calls.reduce((sum, call) => sum + call.responseBytes, 0),
      largestRequest: Math.max(0, ...calls.map((call) => call.requestBytes)),
    };
  }

  syncCount(): number {
    return this.traffic().syncs;
  }

  resetCounts(): void {
    this.#counted = this.host.calls.length;
  }

  /** The next call of the add-in fails as Excel fails: 5004 while a cell is being edited, 5102 when it is busy … */
  fault(code: FaultCode): void {
    this.host.fault(code);
  }

  /** Waits until formulas are calculated and events delivered. */
  async idle(): Promise<void> {
    await this.workbook.idle();
    await handled();
  }

  /** The workbook as an .xlsx file. */
  async save(): Promise<Buffer> {
    await this.workbook.idle();
    return Buffer.from(await writeXlsx(this.workbook.save()));
  }

  /** Ends what is under way, then lets go of the grid and of the globals. Need not be awaited. */
  async stop(): Promise<void> {
    await this.host.stop();
    await this.workbook.idle();
    this.release();
  }

  #area(a1: string): Area {
    const reference = parseReference(a1);
    if (!reference) throw new Error(`${a1} is not an address`);
    return reference.area;
  }
}

/** Events are delivered in a task of their own; handlers answer in the next ones. */
async function handled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}
