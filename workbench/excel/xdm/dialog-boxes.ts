import type { Conversation } from './conversation';

/** What a frame wants shown as a dialog inside the page; sizes in percent of the window. */
export interface DialogWish {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A dialog that an add-in's frame has open inside the page. */
export interface DialogBox extends DialogWish {
  readonly opener: Conversation;
}

/** The client's code for a dialog that the person closed. */
const CLOSED_BY_PERSON = 12_006;

/** Dialogs inside the page (`displayInIframe`): at most one for each frame of the add-in. */
export class DialogBoxes {
  readonly #listeners = new Set<() => void>();
  readonly #frames = new Map<Conversation, Conversation>();
  #boxes: readonly DialogBox[] = [];

  /** The open dialogs; another array whenever they change. */
  get all(): readonly DialogBox[] {
    return this.#boxes;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** False when this frame has a dialog already. */
  open(opener: Conversation, wish: DialogWish): boolean {
    if (this.#boxes.some((box) => box.opener === opener)) return false;
    this.#change([...this.#boxes, { ...wish, opener }]);
    return true;
  }

  /** Says which frame shows the dialog. */
  shown(opener: Conversation, frame: Conversation): void {
    this.#frames.set(opener, frame);
  }

  conversationOf(opener: Conversation): Conversation | undefined {
    return this.#frames.get(opener);
  }

  /** Closes the dialog that a frame has open, if any. */
  close(opener: Conversation): void {
    this.#frames.delete(opener);
    if (this.#boxes.some((box) => box.opener === opener)) {
      this.#change(this.#boxes.filter((box) => box.opener !== opener));
    }
  }

  /** Closes a dialog as the person does, and tells the frame that opened it. */
  dismiss(opener: Conversation): void {
    this.close(opener);
    opener.fire('dialogMessageReceived', { messageType: CLOSED_BY_PERSON });
  }

  #change(boxes: readonly DialogBox[]): void {
    this.#boxes = boxes;
    for (const listener of this.#listeners) listener();
  }
}
