import { answerText, eventText, type XdmRequest } from './envelope';

/** Events of the host that a frame can register for. */
export type XdmEvent = 'richApiMessage' | 'appCommandInvoked' | 'dialogMessageReceived' | 'dialogParentMessageReceived';

/** The talk with one frame of the add-in: its pane, its commands or one of its dialogs. */
export class Conversation {
  readonly id = crypto.randomUUID();
  readonly #events = new Set<string>();
  #frame: HTMLIFrameElement | null = null;

  constructor(
    /** The add-in's id; a dialog has one of its own, since the client remembers by it, for the whole tab, what is a dialog. */
    readonly addinId: string,
    /** The origin of the frame's page. */
    readonly origin: string,
    /** The frame that opened this one as its dialog. */
    readonly parent: Conversation | null,
    private readonly hostOrigin: string,
  ) {}

  get isDialog(): boolean {
    return this.parent !== null;
  }

  attach(frame: HTMLIFrameElement): void {
    this.#frame = frame;
  }

  /** True when the message came from this frame and nowhere else. */
  sent({ source, origin }: MessageEvent, request: XdmRequest): boolean {
    const window = this.#frame?.contentWindow;
    return window !== null && source === window && origin === this.origin && request._conversationId === this.id;
  }

  register(event: string): void {
    this.#events.add(event);
  }

  unregister(event: string): void {
    this.#events.delete(event);
  }

  listensTo(event: XdmEvent): boolean {
    return this.#events.has(event);
  }

  answer(request: XdmRequest, data: unknown, code: number): void {
    this.#post(answerText(request, this.hostOrigin, data, code));
  }

  /** Tells the frame of an event, if it has asked for it. */
  fire(event: XdmEvent, data: unknown): void {
    if (this.listensTo(event)) this.#post(eventText(event, this.id, this.hostOrigin, data));
  }

  #post(text: string): void {
    this.#frame?.contentWindow?.postMessage(text, this.origin);
  }
}
