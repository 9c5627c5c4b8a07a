import type { WorkbookEvent } from '../model/change-events';
import type { WorkbookModel } from '../model/workbook-model';
import { MannersAtWork } from '../manners/at-work';
import { workbookOf } from '../om/workbook';
import { isCleanUp, richApiRequest, type EventMessage, type RichApiRequest } from '../protocol/rich-api';
import { eventMessages } from './event-messages';
import { PAYLOAD_LIMIT, type FaultCode } from './faults';
import { HostObject, method, type TypeTable } from './host-object';
import { Interpreter } from './interpreter';
import { requirementGate, requirementSets, type ApiSets, type RequirementSets } from './requirement-gate';

/** The client's request flag for `Excel.run({ delayForCellEdit: true })`. */
const DELAY_FOR_CELL_EDIT = 64;

/** The answer to one Rich API call: a response body, or the host's refusal to process it. */
export type HostAnswer = { readonly body: string } | { readonly fault: FaultCode };

/** One Rich API call, as it was: for tests that count round trips and bytes. */
export interface HostCall {
  /** True when all it did was to let go of objects, as the client does after every `Excel.run`. */
  readonly isCleanUp: boolean;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export interface ExcelHostOptions {
  readonly apiSets: ApiSets;
  /** The `ExcelApi` version that is advertised; 1.14, of Office LTSC 2021, unless said otherwise. */
  readonly excelApi?: string;
}

/** The client announces its ribbon handlers to this service before anything else. */
const addinInternalService: TypeTable<null> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: method(() => null) },
};

/** Excel as an add-in sees it, whatever carries the messages: calls in, answers and events out. */
export class ExcelHost {
  readonly requirements: RequirementSets;
  readonly interpreter: Interpreter;
  readonly manners: MannersAtWork;
  readonly calls: HostCall[] = [];
  readonly #listeners = new Set<(messages: readonly EventMessage[]) => void>();
  #messages: EventMessage[] = [];
  #inBatch = false;
  #faults: FaultCode[] = [];
  #stopped = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly workbook: WorkbookModel,
    { apiSets, excelApi }: ExcelHostOptions,
  ) {
    this.requirements = requirementSets(excelApi);
    this.manners = new MannersAtWork(workbook);
    this.interpreter = new Interpreter({
      root: workbookOf(workbook),
      newObjects: {
        'Microsoft.InternalService.AddinInternalService': () => HostObject.of(addinInternalService, null),
      },
      gate: requirementGate(apiSets, this.requirements),
      manners: (use, done) => this.manners.member(use, done),
      ready: () => workbook.calculation.ready(),
      settle: () => workbook.calculation.settle(),
    });
    workbook.events.listen((event) => {
      this.manners.event(event, () => {
        this.#collect(event);
      });
    });
  }

  /** Answers the next call with a fault instead of processing it, as Excel does while a cell is being edited. */
  fault(code: FaultCode): void {
    this.#faults.push(code);
  }

  /** Receives the events the add-in has registered for; returns how to stop. */
  onEvents(listener: (messages: readonly EventMessage[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Processes the body of a `ProcessQuery` call. Calls are processed one after the other, in the order they came.
   * @param flags the client's request flags
   */
  async process(text: string, flags: number): Promise<HostAnswer> {
    if (this.workbook.editing.isUnderWay) {
      const fault = await this.manners.duringEditing(() => this.#holdForEditing(flags));
      if (fault !== null) return { fault };
    }
    const answer = this.#queue.then(() => this.#process(text));
    this.#queue = answer.catch(() => null);
    return answer;
  }

  /** Waits until nobody types into a cell; without `delayForCellEdit`, refuses. */
  async #holdForEditing(flags: number): Promise<FaultCode | null> {
    if ((flags & DELAY_FOR_CELL_EDIT) === 0) return 5004;
    await this.workbook.editing.over();
    return null;
  }

  /** Finishes what is being processed; calls that come later are answered as after the end of a session. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.workbook.editing.end();
    await this.#queue;
  }

  async #process(text: string): Promise<HostAnswer> {
    if (this.#stopped) return { fault: 5012 };
    const requestBytes = byteLength(text);
    const fault = this.#faults.shift() ?? (requestBytes > PAYLOAD_LIMIT ? 5103 : null);
    if (fault !== null) return { fault };
    const request = richApiRequest.parse(JSON.parse(text));
    return this.manners.batch(request, () => this.#execute(request, requestBytes));
  }

  async #execute(request: RichApiRequest, requestBytes: number): Promise<HostAnswer> {
    this.#inBatch = true;
    this.workbook.beginBatch();
    // A calculation under way would write its results over cells that this batch is about to change
    await this.workbook.calculation.settle();
    const response = await this.interpreter.execute(request);
    this.workbook.endBatch();
    await this.workbook.calculation.calculateWritten();
    this.#inBatch = false;
    this.#deliver();
    const body = JSON.stringify(response);
    const responseBytes = byteLength(body);
    this.calls.push({ isCleanUp: isCleanUp(request), requestBytes, responseBytes });
    return responseBytes > PAYLOAD_LIMIT ? { fault: 5104 } : { body };
  }

  #collect(event: WorkbookEvent): void {
    this.#messages.push(...eventMessages(this.workbook, event));
    if (!this.#inBatch) this.#deliver();
  }

  #deliver(): void {
    const messages = this.#messages;
    this.#messages = [];
    if (messages.length === 0) return;
    // After the answer of the batch that caused them
    setTimeout(() => {
      for (const listener of [...this.#listeners]) listener(messages);
    }, 0);
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
