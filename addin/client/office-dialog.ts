/** What comes of a dialog: something that it says, or the number of its end, after which nothing more comes. */
export type HeardFromDialog =
  { readonly message: string; readonly origin: string | undefined } | { readonly error: number };

export interface OfficeDialog {
  /** Tells the dialog's page something; nothing while it is not open. */
  readonly say: (message: string) => void;
  /** Closes it without a word to whoever hears it. */
  readonly close: () => void;
}

/** Office's numbers for the ends that our dialogs come to. */
export const DIALOG_END = { closed: 12006, stillOpen: 12007, ignored: 12009, blocked: 12011 } as const;

/** Milliseconds before a dialog that says nothing counts as closed: Excel forgets commands after five minutes, and may close a window without telling. */
const LONGEST_WAIT = 270_000;
/** A window that was closed is closed only a while later, and until then no other opens: how often, and every how many milliseconds, that is tried. */
const TRIES = 15;
const BETWEEN_TRIES = 100;

/** Ends the dialog that is open in this runtime as closed: Office allows one at a time. */
let endOpenDialog: () => void = () => undefined;

/** Closes whatever dialog this runtime has open, and tells whoever hears it. */
export const closeOpenDialog = (): void => endOpenDialog();

/**
 * Opens a dialog, in place of one that is still open. `hear` is told what it says and, once, how it ended: it did not open, was closed, or said nothing for
 * `longest` milliseconds. Opens at once, while a click counts for the browser.
 */
export const openOfficeDialog = (
  address: string,
  options: Office.DialogOptions,
  hear: (heard: HeardFromDialog) => void,
  longest = LONGEST_WAIT,
): OfficeDialog => {
  closeOpenDialog();
  let dialog: Office.Dialog | null = null;
  let isOver = false;
  const close = () => {
    isOver = true;
    clearTimeout(patience);
    try {
      dialog?.close();
    } catch {
      // It has gone by itself.
    }
    dialog = null;
  };
  const end = (error: number) => {
    if (isOver) return;
    // Who was closed is not closed again; any other trouble leaves the window standing.
    if (error === DIALOG_END.closed) dialog = null;
    close();
    hear({ error });
  };
  const giveUp = () => {
    if (isOver) return;
    close();
    hear({ error: DIALOG_END.closed });
  };
  const patience = setTimeout(giveUp, longest);
  endOpenDialog = giveUp;

  const listen = (opened: Office.Dialog) => {
    dialog = opened;
    if (isOver) {
      close();
      return;
    }
    const onEvent = (heard: HeardFromDialog) => {
      if ('error' in heard) end(heard.error);
      else if (!isOver) hear(heard);
    };
    opened.addEventHandler(Office.EventType.DialogMessageReceived, onEvent);
    opened.addEventHandler(Office.EventType.DialogEventReceived, onEvent);
  };
  const display = (triesLeft: number) =>
    Office.context.ui.displayDialogAsync(address, options, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Failed) listen(opened.value);
      else if (opened.error.code === DIALOG_END.stillOpen && triesLeft > 0 && !isOver)
        setTimeout(() => display(triesLeft - 1), BETWEEN_TRIES);
      else end(opened.error.code);
    });
  display(TRIES);
  return {
    say: (message) => {
      if (!isOver) dialog?.messageChild(message, { targetOrigin: location.origin });
    },
    close,
  };
};
