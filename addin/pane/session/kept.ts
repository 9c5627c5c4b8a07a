import { createContext, useContext } from 'react';
import type { IdempotencyKey } from '../../../shared/vocabulary/ids';

/** An effect that was asked for, and of which nobody has heard yet that it took place. */
export interface Intent {
  readonly content: string;
  readonly key: IdempotencyKey;
}

/**
 * What outlasts the pages of the pane, for as long as one person is signed in: what was typed and not yet sent, by form, and what was sent without an answer, by
 * what it is written to. A page may be left, for another job or another park, and come back to.
 */
export class Kept {
  readonly intents = new Map<string, Intent>();
  readonly #typed = new Map<string, object>();
  readonly #listeners = new Set<() => void>();

  /** The fields of a form that were typed into; undefined where none was. */
  typedInto(form: string): object | undefined {
    return this.#typed.get(form);
  }

  type(form: string, fields: object): void {
    this.#typed.set(form, { ...this.#typed.get(form), ...fields });
    this.#tell();
  }

  forget(form: string): void {
    this.#typed.delete(form);
    this.#tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const CurrentKept = createContext<Kept | null>(null);
export const KeptProvider = CurrentKept.Provider;

/** What is kept for whoever is signed in. Pages are only shown to somebody who is. */
export const useKept = (): Kept => {
  const kept = useContext(CurrentKept);
  if (!kept) throw new RangeError('a page stands outside of a session');
  return kept;
};
