import { useCallback } from 'react';
import { readConsolidated, type Consolidated } from '../../client/lists/consolidated';
import { useSession, useYear } from '../session/session';
import { useLoaded, type Load } from './use-loaded';

/** 汇总 of the year: the parks that somebody may see and where each stands, read when the page opens: others take steps, too. */
export const useConsolidated = (): Load<Consolidated> => {
  const { api } = useSession();
  const year = useYear();
  return useLoaded(useCallback(() => readConsolidated(api, year), [api, year]));
};
