import { useCallback, useEffect, useState } from 'react';
import { addinStorage } from '../../client/browser-storage';
import type { LeftNotice } from '../../client/left-notice';

// Not part of the first page.
const leftNotice = () => import('../../client/left-notice');

/** What a command of the ribbon had to say and no window opened for, also while the pane is open; and what takes it away. `connected`: Office has answered. */
export const useLeftNotice = (connected: boolean): { readonly left: LeftNotice | null; readonly drop: () => void } => {
  const [left, setLeft] = useState<LeftNotice | null>(null);
  useEffect(() => {
    if (!connected) return undefined;
    const look = () =>
      void leftNotice().then(
        ({ findLeftNotice }) => setLeft(findLeftNotice(addinStorage())),
        // Without a line it is looked for when the next one is left.
        () => undefined,
      );
    look();
    // Told where another page of ours has written.
    addEventListener('storage', look);
    return () => removeEventListener('storage', look);
  }, [connected]);
  const drop = useCallback(() => {
    setLeft(null);
    void leftNotice().then(({ dropLeftNotice }) => dropLeftNotice(addinStorage()));
  }, []);
  return { left, drop };
};
