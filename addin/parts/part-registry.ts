/** What a part exports, by name. */
type Exports = Record<string, unknown>;
type Setter = (exports: Exports) => void;
/** Tells the importers of a part what it exports: one name, or several. */
type Give = (name: string | Exports, value?: unknown) => unknown;
interface Surroundings {
  readonly import: (part: string) => Promise<Exports>;
}
/** A part as `System.register` tells of it: which parts it imports, and how it is set up and run. */
export type Declare = (
  give: Give,
  surroundings: Surroundings,
) => { readonly setters: readonly Setter[]; readonly execute: () => unknown };

interface Part {
  readonly address: string;
  readonly imports: readonly string[];
  readonly declare: Declare;
  readonly exports: Exports;
  readonly importers: Setter[];
  execute: (() => unknown) | null;
  state: 'fetched' | 'linked' | 'run';
}

/**
 * The parts of a page in the format of `System.register`. A part runs once, when everything that it imports is there. What could not be fetched is forgotten and
 * fetched anew when it is asked for again.
 */
export class PartRegistry {
  readonly #parts = new Map<string, Part>();
  readonly #fetching = new Map<string, Promise<void>>();

  /** `fetchScript` gets the script at an address and runs it, which registers it. */
  constructor(readonly fetchScript: (address: string) => Promise<void>) {}

  /** Called by each script as it runs, with its own address. A second copy of the same part changes nothing. */
  register(address: string, imports: readonly string[], declare: Declare): void {
    if (this.#parts.has(address)) return;
    this.#parts.set(address, {
      address,
      imports: imports.map((path) => new URL(path, address).href),
      declare,
      exports: {},
      importers: [],
      execute: null,
      state: 'fetched',
    });
  }

  /**
   * The exports of a part, which is fetched with all that it imports, as far as they are not there, and run.
   * @throws what `fetchScript` throws; what the part throws as it runs
   */
  async load(address: string): Promise<Exports> {
    await this.#fetchAll(address, new Set());
    const part = this.#fetched(address);
    this.#link(part);
    this.#run(part);
    return part.exports;
  }

  async #fetchAll(address: string, seen: Set<string>): Promise<void> {
    if (seen.has(address)) return;
    seen.add(address);
    if (!this.#parts.has(address)) await this.#fetch(address);
    await Promise.all(this.#fetched(address).imports.map((path) => this.#fetchAll(path, seen)));
  }

  #fetch(address: string): Promise<void> {
    const fetching =
      this.#fetching.get(address) ?? this.fetchScript(address).finally(() => this.#fetching.delete(address));
    this.#fetching.set(address, fetching);
    return fetching;
  }

  #fetched(address: string): Part {
    const part = this.#parts.get(address);
    if (!part) throw new RangeError(`${address} registered no part`);
    return part;
  }

  #link(part: Part): void {
    if (part.state !== 'fetched') return;
    part.state = 'linked';
    const give: Give = (name, value) => {
      if (typeof name === 'string') part.exports[name] = value;
      else Object.assign(part.exports, name);
      for (const tell of part.importers) tell(part.exports);
      return typeof name === 'string' ? value : name;
    };
    const { setters, execute } = part.declare(give, {
      import: (path) => this.load(new URL(path, part.address).href),
    });
    part.execute = execute;
    for (const [index, path] of part.imports.entries()) {
      const imported = this.#fetched(path);
      this.#link(imported);
      const tell = setters[index];
      if (!tell) continue;
      imported.importers.push(tell);
      tell(imported.exports);
    }
  }

  #run(part: Part): void {
    if (part.state === 'run') return;
    part.state = 'run';
    for (const path of part.imports) this.#run(this.#fetched(path));
    part.execute?.();
  }
}
