import { useEffect, useRef, type RefObject } from 'react';

/** For a button and what opens in its place: whichever takes the place of the other, the keyboard goes to its first control. Give the ref to what holds them both. */
export const useKeyboardInside = (open: boolean): RefObject<HTMLDivElement> => {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (open !== before.current) place.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
    before.current = open;
  }, [open]);
  return place;
};
