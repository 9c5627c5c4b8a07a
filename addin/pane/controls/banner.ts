import { createContext, useContext, type ReactNode } from 'react';

const CurrentBanner = createContext<ReactNode>(null);
export const BannerProvider = CurrentBanner.Provider;

/** What concerns everything that is done in the pane, and what can be done about it: for the page, and for a dialog that stands before it. */
export const useBanner = (): ReactNode => useContext(CurrentBanner);
