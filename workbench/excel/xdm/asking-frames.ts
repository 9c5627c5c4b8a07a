import type { Conversation } from './conversation';

/** Frames in whose page the client asks the person whether a window may be opened (`promptBeforeOpen`): Excel shows them, also the one of a command. */
export class AskingFrames {
  readonly #asking = new Set<Conversation>();
  readonly #listeners = new Set<() => void>();

  has(conversation: Conversation): boolean {
    return this.#asking.has(conversation);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  begin(conversation: Conversation): void {
    this.#asking.add(conversation);
    this.#tell();
  }

  end(conversation: Conversation): void {
    if (this.#asking.delete(conversation)) this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
