import type * as z from 'zod';

import { InvalidArgument } from '../protocol/rich-api-error';
import { HostObject } from './host-object';

/** A value that the add-in sent: read it as what it must be, or throw InvalidArgument. */
export class Argument {
  constructor(readonly raw: unknown) {}

  /** False for what the client leaves out. */
  get given(): boolean {
    return this.raw !== undefined && this.raw !== null;
  }

  text(): string {
    if (typeof this.raw !== 'string') throw new InvalidArgument();
    return this.raw;
  }

  optionalText(): string | null {
    return this.given ? this.text() : null;
  }

  number(): number {
    if (typeof this.raw !== 'number' || !Number.isFinite(this.raw)) throw new InvalidArgument();
    return this.raw;
  }

  integer(): number {
    const value = this.number();
    if (!Number.isInteger(value)) throw new InvalidArgument();
    return value;
  }

  flag(): boolean {
    if (typeof this.raw !== 'boolean') throw new InvalidArgument();
    return this.raw;
  }

  optionalFlag(fallback: boolean): boolean {
    return this.given ? this.flag() : fallback;
  }

  /** One of a closed set of words. */
  choice<const T extends string>(words: readonly T[]): T {
    const word = words.find((candidate) => candidate === this.raw);
    if (word === undefined) throw new InvalidArgument();
    return word;
  }

  optionalChoice<const T extends string>(words: readonly T[], fallback: T): T {
    return this.given ? this.choice(words) : fallback;
  }

  /** A structure, checked. */
  shape<T>(schema: z.ZodType<T>): T {
    const parsed = schema.safeParse(this.raw);
    if (!parsed.success) throw new InvalidArgument();
    return parsed.data;
  }

  /** What a host object in this place stands for, when it is of the class; null for anything else. */
  instance<T>(type: abstract new (...args: never[]) => T): T | null {
    const inner = this.raw instanceof HostObject ? this.raw.self : null;
    return inner instanceof type ? inner : null;
  }
}

/** The arguments of one call; those left out read as absent. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): Argument {
    return new Argument(this.values[index]);
  }
}
