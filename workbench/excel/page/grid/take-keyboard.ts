import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from '@univerjs/core';

/** As in Excel, keys go to the selected cell whenever the window has the focus and nothing else in it has: after a pane has given it back. */
export function takeKeyboard(grid: HTMLElement): void {
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body)
      grid.querySelector<HTMLElement>(`#__editor_${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}`)?.focus();
  });
}
