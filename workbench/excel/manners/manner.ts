import type { WorkbookEvent } from '../model/change-events';
import type { WorkbookModel } from '../model/workbook-model';
import type { Arguments } from '../host/arguments';
import type { FaultCode } from '../host/faults';
import type { HostAnswer } from '../host/excel-host';
import type { RichApiRequest } from '../protocol/rich-api';

/** One use of a member of the object model by an add-in. */
export interface MemberUse {
  /** `items` is the reading of a collection's members. */
  readonly kind: 'get' | 'set' | 'call' | 'items';
  /** `Range.Values`: the type, and the member as its table spells it; the type alone for `items`. */
  readonly name: string;
  /** What the object stands for. */
  readonly self: unknown;
  /** Of a call; of a set, the one value. */
  readonly args: Arguments;
}

/** Something that a page in a frame may do unless the browser withholds it, as `sandbox` names it. */
export type FrameRight = 'allow-popups' | 'allow-downloads';

/**
 * Where a manner takes part. What Excel would do stands behind `done` or `tell`: a manner does it, does it later, does
 * something else, or throws what Excel throws.
 */
export interface Hooks {
  readonly member?: (use: MemberUse, done: () => unknown) => unknown;
  readonly batch?: (request: RichApiRequest, done: () => Promise<HostAnswer>) => Promise<HostAnswer>;
  readonly event?: (event: WorkbookEvent, tell: () => void) => void;
  /** A batch comes while a person types into a cell; `hold` waits for the end of that, or refuses. */
  readonly duringEditing?: (hold: () => Promise<FaultCode | null>) => Promise<FaultCode | null>;
  /** The add-in closes its dialog inside the page; until `done`, no other can be opened. */
  readonly dialogClose?: (done: () => void) => void;
  /** The person closes the add-in's dialog; `tell` tells the add-in, and lets it open another. */
  readonly dialogDismiss?: (tell: () => void) => void;
  /** What the browser does not let the add-in's pages do. */
  readonly withholds?: FrameRight;
  /** The manner is dropped. */
  readonly end?: () => void;
}

/** One misbehaviour of a real Excel. */
export interface Manner {
  readonly name: string;
  readonly what: string;
  /** Where it is reported: `OJ#n` is issue n of OfficeDev/office-js, `DOC` a page of learn.microsoft.com. */
  readonly source: string;
  /** Takes it up; what a manner remembers, it remembers from here. */
  begin(workbook: WorkbookModel): Hooks;
}
