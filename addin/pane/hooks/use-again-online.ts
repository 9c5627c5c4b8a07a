import { useEffect } from 'react';

/** Tries again by itself as soon as the network is back, while `failed`. */
export const useAgainOnline = (failed: boolean, again: () => void): void => {
  useEffect(() => {
    if (!failed) return undefined;
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [failed, again]);
};
