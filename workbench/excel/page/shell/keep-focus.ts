import type { MouseEvent } from 'react';

/** For tools that act on the sheet: a click on them leaves the cell where it was, ready to be typed into. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
