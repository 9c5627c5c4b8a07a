import { createContext, useContext } from 'react';

import type { ExcelSession } from './excel-session';

export const SessionContext = createContext<ExcelSession | null>(null);

/** The open Excel, for the components of its page. */
export function useSession(): ExcelSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a component of the page is used outside of it');
  return session;
}
