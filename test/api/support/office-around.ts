import type { HeardFromDialog } from '../../../addin/client/office-dialog';

type Opened =
  | { readonly status: 'failed'; readonly error: { readonly code: number } }
  | { readonly status: 'succeeded'; readonly value: object };

/** Office as far as the add-in's dialogs use it: the application around us is outside of this machine. */
export class OfficeAround {
  /** Addresses of the windows that were asked for, and whether Office was to ask the person first. */
  readonly asked: { readonly url: string; readonly promptBeforeOpen?: boolean }[] = [];
  /** What was said to the open window. */
  readonly said: string[] = [];
  closed = 0;
  /** With what number the next windows are refused; null: they open. */
  refusal: number | null = null;
  /** Whether Office never answers that a window was opened. */
  isSilent = false;
  readonly #kept = new Map<string, string>();
  #hear: (heard: HeardFromDialog) => void = () => undefined;

  constructor({ knowsOrigins = true }: { readonly knowsOrigins?: boolean } = {}) {
    const dialog = {
      close: () => {
        this.closed += 1;
      },
      messageChild: (message: string) => this.said.push(message),
      addEventHandler: (_: string, handler: (heard: HeardFromDialog) => void) => {
        this.#hear = handler;
      },
    };
    Object.assign(globalThis, {
      location: new URL('https://addin.example/addin/taskpane.html'),
      localStorage: {
        getItem: (key: string) => this.#kept.get(key) ?? null,
        setItem: (key: string, value: string) => this.#kept.set(key, value),
        removeItem: (key: string) => this.#kept.delete(key),
      },
      Office: {
        AsyncResultStatus: { Failed: 'failed' },
        EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
        context: {
          requirements: { isSetSupported: () => knowsOrigins },
          ui: {
            displayDialogAsync: (
              url: string,
              options: { promptBeforeOpen?: boolean },
              tell: (result: Opened) => void,
            ) => {
              this.asked.push({ url, ...options });
              if (this.isSilent) return;
              if (this.refusal === null) tell({ status: 'succeeded', value: dialog });
              else tell({ status: 'failed', error: { code: this.refusal } });
            },
          },
        },
      },
    });
  }

  /** What the window, or Office of it, says to whoever opened it. */
  tell(heard: HeardFromDialog): void {
    this.#hear(heard);
  }
}
