import type { Argument, Arguments } from './arguments';

/** What the client needs to find an object again: the key that its type uses. */
export interface Identity {
  readonly Id?: string | number;
  readonly _Id?: string;
}

/** A scalar property. `unlisted` ones are read only when asked for by name. */
export interface Property<T> {
  get(self: T): unknown;
  set?(self: T, value: Argument): void;
  readonly unlisted?: true;
}

/**
 * The members of one type of the Excel object model, by their wire names (PascalCase). Methods are declared in the
 * bivariant form, so that an object can hold its table without carrying its type along.
 */
export interface TypeTable<T> {
  readonly name: string;
  identity?(self: T): Identity;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly children?: Readonly<Record<string, { get(self: T): HostObject | null }>>;
  readonly methods?: Readonly<Record<string, { call(self: T, args: Arguments): unknown }>>;
  /** The members of a collection. */
  items?(self: T): readonly HostObject[];
  indexer?(self: T, args: Arguments): HostObject | null;
}

/** An object that the add-in can reach: what it stands for, and its members. */
export class HostObject {
  private constructor(
    readonly table: TypeTable<unknown>,
    readonly self: unknown,
  ) {}

  static of<T>(table: TypeTable<T>, self: T): HostObject {
    return new HostObject(table as TypeTable<unknown>, self); // the pair stays together: `self` is what the table expects
  }

  get type(): string {
    return this.table.name;
  }

  get identity(): Identity {
    return this.table.identity?.(this.self) ?? {};
  }
}

/** A readable property. */
export function readOnly<T>(get: (self: T) => unknown): Property<T> {
  return { get };
}

/** A property that can be set. */
export function readWrite<T>(get: (self: T) => unknown, set: (self: T, value: Argument) => void): Property<T> {
  return { get, set };
}

/** A method; what it returns is a host object, null for the null object, or plain JSON. */
export function method<T>(call: (self: T, args: Arguments) => unknown): { call(self: T, args: Arguments): unknown } {
  return { call };
}

/** A navigation property. */
export function child<T>(get: (self: T) => HostObject | null): { get(self: T): HostObject | null } {
  return { get };
}
