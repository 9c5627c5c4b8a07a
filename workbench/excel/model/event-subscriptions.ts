import type { Area } from './grid/area';
import type { SheetModel } from './sheet/model';

/** How many ranges of past events can still be asked for. */
const RANGES_KEPT = 200;

/** Which events the add-in has asked for, and the ranges that past events were about. */
export class EventSubscriptions {
  readonly #counts = new Map<string, number>();
  readonly #ranges = new Map<string, { readonly sheet: SheetModel; readonly area: Area }>();
  #nextRange = 0;

  add(target: string, code: number): void {
    const key = `${target} ${String(code)}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  remove(target: string, code: number): void {
    const key = `${target} ${String(code)}`;
    this.#counts.set(key, Math.max(0, (this.#counts.get(key) ?? 0) - 1));
  }

  has(target: string, code: number): boolean {
    return (this.#counts.get(`${target} ${String(code)}`) ?? 0) > 0;
  }

  /** Forgets everything, as when the add-in is reloaded. */
  clear(): void {
    this.#counts.clear();
    this.#ranges.clear();
  }

  /** An id under which `args.getRange(context)` finds the range. */
  keepRange(sheet: SheetModel, area: Area): string {
    this.#nextRange += 1;
    const id = `event-range-${String(this.#nextRange)}`;
    this.#ranges.set(id, { sheet, area });
    this.#ranges.delete(`event-range-${String(this.#nextRange - RANGES_KEPT)}`);
    return id;
  }

  range(id: string): { readonly sheet: SheetModel; readonly area: Area } | null {
    return this.#ranges.get(id) ?? null;
  }
}
