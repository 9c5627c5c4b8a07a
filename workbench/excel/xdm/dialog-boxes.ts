import type { MannersAtWork } from '../manners/at-work';
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
  /** Frames whose dialog is gone from the page, while Excel does not yet, or will never, take it for closed. */
  readonly #closing = new Set<Conversation>();
  readonly #listeners = new Set<() => void>();
  readonly #frames = new Map<Conversation, Conversation>();
  #boxes: readonly DialogBox[] = [];

  constructor(private readonly manners: MannersAtWork) {}

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
    if (this.#closing.has(opener) || this.#boxes.some((box) => box.opener === opener)) return false;
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
    this.#take(opener, (done) => {
      this.manners.dialogClose(done);
    });
  }

  /** Closes a dialog as the person does, and tells the frame that opened it. */
  dismiss(opener: Conversation): void {
    this.#take(opener, (done) => {
      this.manners.dialogDismiss(() => {
        done();
        opener.fire('dialogMessageReceived', { messageType: CLOSED_BY_PERSON });
      });
    });
  }

  /** Takes the dialog out of the page; `end` says when Excel takes it for closed. */
  #take(opener: Conversation, end: (done: () => void) => void): void {
    this.#frames.delete(opener);
    if (!this.#boxes.some((box) => box.opener === opener)) return;
    this.#change(this.#boxes.filter((box) => box.opener !== opener));
    this.#closing.add(opener);
    end(() => {
      this.#closing.delete(opener);
    });
  }

  #change(boxes: readonly DialogBox[]): void {
    this.#boxes = boxes;
    for (const listener of this.#listeners) listener();
  }
}
