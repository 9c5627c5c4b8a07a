import { createContext, useContext } from 'react';
import type { Year } from '../../../shared/vocabulary/ids';
import type { JobId } from './jobs';

/** Going from one job to another. */
export interface Navigation {
  readonly open: (job: JobId) => void;
  readonly chooseYear: (year: Year) => void;
}
const CurrentNavigation = createContext<Navigation | null>(null);
export const NavigationProvider = CurrentNavigation.Provider;

/** How a page leads on to another. Pages only stand in the workspace. */
export const useNavigation = (): Navigation => {
  const navigation = useContext(CurrentNavigation);
  if (!navigation) throw new RangeError('a page stands outside of the workspace');
  return navigation;
};
