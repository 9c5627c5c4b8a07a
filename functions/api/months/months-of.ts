import type { DistrictId, ParkId } from '../../../shared/vocabulary/ids';
import type { MonthReport } from '../../../shared/evaluation/months/report';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { ParkMonth } from '../../../shared/evaluation/months/sum-months';
import { scopeOf, type Action } from '../../../shared/evaluation/procedure/permissions';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { NotFound } from '../frame/refusal';

/** A park's month with the version that it is of. */
export type ReportedMonth = ParkMonth & Pick<MonthReport, 'version' | 'at'>;

/** What some reports say of a park, in the order of the months; a month whose report was made before the park was in the plan is left out. */
export const monthsOfPark = (reports: readonly MonthReport[], park: ParkId): readonly ReportedMonth[] =>
  reports
    .flatMap(({ month, version, at, rows }) =>
      rows.filter((row) => row.park === park).map(({ figures }) => ({ month, version, at, figures })),
    )
    .toSorted((a, b) => a.month - b.month);

/** The reports of a district that count, in no order. */
export const currentReports = async (store: Store, head: YearHead, district: DistrictId): Promise<MonthReport[]> =>
  store.reportsOf(head.year, await store.reportHeads(head.year, district));

/** The parks of a district in a year, for somebody who may do this to it. Throws NotFound alike for a district that has none and for somebody else's. */
export const districtOf = async (
  store: Store,
  principal: Principal,
  action: Action,
  head: YearHead,
  district: DistrictId,
): Promise<readonly [Participant, ...Participant[]]> => {
  const mine = principal.role === 'district' && principal.district === district;
  if (!mine && scopeOf(principal, action) !== 'all') throw new NotFound();
  const [first, ...others] = await store.participantsOf(head, district);
  if (!first) throw new NotFound('该区县本年度没有参评园区，请核对年度和区县。');
  return [first, ...others];
};
