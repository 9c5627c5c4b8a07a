import { useCallback } from 'react';
import { readMonthSummary, type MonthSummary } from '../../client/lists/months';
import type { MonthsOverview } from '../../../shared/api/months';
import { useLoaded, type Load } from '../hooks/use-loaded';
import { useSession, useYear } from '../session/session';

/** 月报 of the year: who has reported which month, and what the months come to. */
export const useMonths = (): Load<{ readonly overview: MonthsOverview; readonly summary: MonthSummary }> => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(async () => {
    const [overview, summary] = await Promise.all([
      api.call('months', { path: { year } }),
      readMonthSummary(api, year),
    ]);
    return { overview, summary };
  }, [api, year]);
  return useLoaded(load);
};
