import type { WorkbookEvent } from '../model/change-events';
import type { WorkbookModel } from '../model/workbook-model';
import type { FaultCode } from '../host/faults';
import type { HostAnswer } from '../host/excel-host';
import type { RichApiRequest } from '../protocol/rich-api';
import { MANNERS } from './all';
import type { FrameRight, Hooks, MemberUse } from './manner';

/** Somebody asked for a manner that there is not. */
class UnknownManner extends Error {
  constructor(readonly manner: string) {
    super(`there is no manner ${manner}; there are ${MANNERS.map(({ name }) => name).join(', ')}`);
    this.name = 'UnknownManner';
  }
}

/** The manners that this Excel has right now: none, unless it is told to. */
export class MannersAtWork {
  #hooks: readonly Hooks[] = [];

  constructor(private readonly workbook: WorkbookModel) {}

  /**
   * Has these manners from now on, and no others.
   * @throws UnknownManner before anything is changed
   */
  behave(names: readonly string[]): void {
    const chosen = names.map((wanted) => {
      const manner = MANNERS.find(({ name }) => name === wanted);
      if (!manner) throw new UnknownManner(wanted);
      return manner;
    });
    for (const hooks of this.#hooks) hooks.end?.();
    this.#hooks = chosen.map((manner) => manner.begin(this.workbook));
  }

  member(use: MemberUse, done: () => unknown): unknown {
    return this.#hooks.reduceRight((rest, { member }) => (member ? () => member(use, rest) : rest), done)();
  }

  batch(request: RichApiRequest, done: () => Promise<HostAnswer>): Promise<HostAnswer> {
    return this.#hooks.reduceRight((rest, { batch }) => (batch ? () => batch(request, rest) : rest), done)();
  }

  duringEditing(hold: () => Promise<FaultCode | null>): Promise<FaultCode | null> {
    return this.#hooks.reduceRight(
      (rest, { duringEditing }) => (duringEditing ? () => duringEditing(rest) : rest),
      hold,
    )();
  }

  event(event: WorkbookEvent, tell: () => void): void {
    this.#hooks.reduceRight((rest, { event: hear }) => (hear ? () => hear(event, rest) : rest), tell)();
  }

  get withheld(): readonly FrameRight[] {
    return this.#hooks.flatMap(({ withholds }) => withholds ?? []);
  }

  dialogClose(done: () => void): void {
    this.#hooks.reduceRight((rest, { dialogClose }) => (dialogClose ? () => dialogClose(rest) : rest), done)();
  }

  dialogDismiss(tell: () => void): void {
    this.#hooks.reduceRight((rest, { dialogDismiss }) => (dialogDismiss ? () => dialogDismiss(rest) : rest), tell)();
  }
}
