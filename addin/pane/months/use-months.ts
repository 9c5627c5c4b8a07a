import { useCallback } from 'react';
import { readMonthSummary, type MonthSummary } from '../../client/lists/months';
import type { MonthsOverview } from '../../../shared/api/months';
import { useLoaded, type Load } from '../hooks/use-loaded';
import { useSession, useYear } from '../session/session';

/** Who has reported which month, and what the months come to: null while the year has no plan that says against what. */
interface MonthsRead {
  readonly overview: MonthsOverview;
  readonly summary: MonthSummary | null;
}

/** 月报 of the year: who has reported which month, and what the months come to. */
export const useMonths = (): Load<MonthsRead> => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(async () => {
    const overview = await api.call('months', { path: { year } });
    return { overview, summary: overview.state === null ? null : await readMonthSummary(api, year) };
  }, [api, year]);
  return useLoaded(load);
};
