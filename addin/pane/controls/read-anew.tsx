import { createContext, useContext, type ReactNode } from 'react';
import type { Load } from '../hooks/use-loaded';

const BeingReadAnew = createContext(false);

/** Whether what is shown is being read anew: what it offers may be done already, by the very deed after which it is read. */
export const useBeingReadAnew = (): boolean => useContext(BeingReadAnew);

/** What is shown of something loaded: while it is being read anew nothing can be done in it. {@link Loaded} says so of what stands in it. */
export const ReadAnew = ({ of, children }: { readonly of: Load<unknown>; readonly children: ReactNode }) => {
  const outside = useBeingReadAnew();
  return <BeingReadAnew.Provider value={outside || of.state === 'loading'}>{children}</BeingReadAnew.Provider>;
};
