/** What the keyboard can be led to where the very element is gone, so that the next Tab reaches what stands in it. */
const PLACES = 'section, [role="group"], main, [role="tabpanel"]';
const DIALOGS = '[role="dialog"], [role="alertdialog"]';

/** Where the keyboard is in the page: an element, and what it stands in, innermost first. */
export type KeyboardPlace = readonly HTMLElement[];

let last: KeyboardPlace = [];
/** Where the keyboard was last in the page itself, not in a dialog over it. */
export const keyboardPlace = (): KeyboardPlace => last;

const note = ({ target }: Event) => {
  if (!(target instanceof HTMLElement) || target.closest(DIALOGS)) return;
  const from: HTMLElement[] = [];
  for (let element: HTMLElement | null = target; element; element = element.parentElement) from.push(element);
  last = from;
};

const isLost = () => document.activeElement === null || document.activeElement === document.body;

/**
 * Leads the keyboard back to where it was; where that is gone, to the nearest that it stood in and that is still there. Never to a button that
 * nobody has chosen.
 */
export const leadBack = (place: KeyboardPlace): void => {
  const [own] = place;
  if (own?.isConnected === true && !own.matches(PLACES)) {
    own.focus({ preventScroll: true });
    if (!isLost()) return;
  }
  const around =
    place.find((element) => element.isConnected && element.matches(PLACES)) ??
    document.querySelector<HTMLElement>('[role="tabpanel"], main');
  if (!around) return;
  around.tabIndex = -1;
  around.focus({ preventScroll: true });
};

/**
 * Keeps the keyboard in the page: a button that goes once it is pressed would leave it nowhere, and the next Tab at the very first button of the pane.
 * Begins with the pane and ends with it.
 */
export const keepKeyboard = (): void => {
  // A click counts as well: Safari does not focus buttons that are clicked.
  document.addEventListener('focusin', note);
  document.addEventListener('click', note, { capture: true });
  // On its way down: office.js listens on the way up.
  window.addEventListener('keydown', keepThroughEscape, { capture: true });
  let due: ReturnType<typeof setTimeout> | undefined;
  new MutationObserver(() => {
    if (!isLost() || last[0]?.isConnected !== false || document.querySelector(DIALOGS)) return;
    // After what the page itself does with the focus once it is drawn.
    clearTimeout(due);
    due = setTimeout(() => {
      if (isLost() && last[0]?.isConnected === false) leadBack(last);
    });
  }).observe(document.body, { childList: true, subtree: true });
};

/**
 * Leaves the keyboard where it is when Esc is pressed: once a window has been opened for signing in, office.js on the web gives it to the first button of the
 * pane. The key itself still reaches Excel, which may take the keyboard to the sheet.
 */
const keepThroughEscape = (event: KeyboardEvent): void => {
  const before = document.activeElement;
  if (event.key !== 'Escape' || !(before instanceof HTMLElement)) return;
  // After whoever else hears the key in this window, and before Excel hears of it.
  setTimeout(() => {
    if (document.hasFocus() && before.isConnected && document.activeElement !== before)
      before.focus({ preventScroll: true });
  });
};

/** For what Esc closes: keeps the key from office.js, which on the web gives the keyboard to the first button of the pane, and then to the sheet. */
export const keepEscape = (event: { readonly key: string; readonly stopPropagation: () => void }): void => {
  if (event.key === 'Escape') event.stopPropagation();
};

/** Gives the keyboard back to the window around the pane, so that what is typed next goes into the cell. Office has no call for it: where Excel is no page nothing happens. */
export const leaveKeyboardToExcel = (): void => {
  if (window.parent !== window) window.parent.focus();
};
