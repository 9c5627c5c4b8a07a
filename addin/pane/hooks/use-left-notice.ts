import { useCallback, useEffect, useState } from 'react';
import { addinStorage } from '../../client/browser-storage';
import type { LeftNotice } from '../../client/left-notice';
import { onTaskStart } from './use-task';

// Not part of the first page.
const leftNotice = () => import('../../client/left-notice');

/** What a command of the ribbon had to say and no window opened for, also while the pane is open; and what takes it away; it goes by itself once something is started here. `connected`: Office has answered. */
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
  // Whoever goes on in the pane has read it, and what it asks for may be done by then.
  useEffect(() => (left ? onTaskStart(drop) : undefined), [left, drop]);
  return { left, drop };
};
