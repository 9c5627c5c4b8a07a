import { InvalidReference } from '../protocol/rich-api-error';
import type { HostObject } from './host-object';

/** Objects that the add-in keeps from one request to the next, by the id it was given. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #count = 0;

  get size(): number {
    return this.#objects.size;
  }

  keep(object: HostObject): void {
    if (this.#ids.has(object)) return;
    this.#count += 1;
    const id = `ref-${String(this.#count)}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
  }

  idOf(object: HostObject): string | undefined {
    return this.#ids.get(object);
  }

  find(id: string): HostObject {
    const object = this.#objects.get(id);
    if (!object) throw new InvalidReference();
    return object;
  }

  remove(id: string): void {
    const object = this.#objects.get(id);
    if (object) this.#ids.delete(object);
    this.#objects.delete(id);
  }

  removeAll(): void {
    for (const id of [...this.#objects.keys()]) this.remove(id);
  }
}
