import { useEffect, useRef } from 'react';

/** For what covers the page: when it goes, the keyboard is back where it was. */
export function useGiveFocusBack(): void {
  const before = useRef(document.activeElement);
  useEffect(() => {
    const element = before.current;
    return () => {
      if (element instanceof HTMLElement) element.focus();
    };
  }, []);
}
