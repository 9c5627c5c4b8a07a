import type { Instant, Month } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import { endedMonths } from '../../../shared/evaluation/months/month';
import { mayReport } from '../../../shared/evaluation/months/steps';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';

/** The months that are over and that whoever asks has still to report; none for who has no parks in the year. */
export const monthsToReport = async (
  store: Store,
  principal: Principal,
  head: YearHead,
  now: Instant,
): Promise<readonly Month[]> => {
  if (principal.role !== 'district' || scopeOf(principal, 'report.write') === undefined || !mayReport(head.state))
    return [];
  const { year } = head;
  const ended = endedMonths(year, now);
  if (ended.length === 0) return [];
  const [parks, reports] = await Promise.all([
    store.participantsOf(head, principal.district, { limit: 1 }),
    store.reportHeads(year, principal.district),
  ]);
  if (parks.length === 0) return [];
  return ended.filter((month) => !reports.some((report) => report.month === month));
};
