import { Month, type DistrictId, type Instant, type ParkId, type Year } from '../../../shared/vocabulary/ids';
import type { MonthReport } from '../../../shared/evaluation/months/report';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { ParkMonth } from '../../../shared/evaluation/months/sum-months';
import { hasBegun } from '../../../shared/evaluation/months/month';
import { isReportedAhead, yearsAhead } from '../../../shared/evaluation/months/unplanned';
import { scopeOf, type Action } from '../../../shared/evaluation/procedure/permissions';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { NotFound, YearHasNoPlan } from '../frame/refusal';
import { rosterOf, wholeRoster } from '../recognition/roster';

const FIRST_MONTH = Month.parse(1);

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
export const currentReports = async (store: Store, year: Year, district: DistrictId): Promise<MonthReport[]> =>
  store.reportsOf(year, await store.reportHeads(year, district));

/** A park whose months are reported. */
export type ReportedPark = Pick<Participant, 'park' | 'name' | 'district' | 'districtName'>;

/** A year as its months are reported: by its plan; before there is one, of the parks of the roster, against targets that are not set yet. */
export interface ReportedYear {
  readonly year: Year;
  /** Null: it has no plan yet. */
  readonly head: YearHead | null;
  /** Of some districts' parks; for undefined, of all. By id. */
  readonly parks: (district?: DistrictId) => Promise<readonly ReportedPark[]>;
}

/** The years without a plan of which months can be reported for some parks, as far as they have begun; newest first. */
export const unplannedYears = async (
  store: Store,
  isMine: (park: ReportedPark) => boolean,
  now: Instant,
): Promise<readonly Year[]> => {
  const planned = (await store.yearHeads()).map(({ year }) => year);
  const hasBegunAhead = (year: Year) => isReportedAhead(year, planned, []) && hasBegun(year, FIRST_MONTH, now);
  // Once there is a plan, plans alone say which years may be reported ahead. Mostly none has begun, and nothing more is read.
  if (planned.length > 0 && !yearsAhead(planned, []).some(hasBegunAhead)) return [];
  const parks = await rosterOf(store, isMine);
  const recognised = parks.flatMap(({ recognition }) =>
    recognition && !recognition.withdrawn ? [recognition.recognised] : [],
  );
  return yearsAhead(planned, recognised)
    .filter((year) => isReportedAhead(year, planned, recognised) && recognised.some((one) => one <= year))
    .filter((year) => hasBegun(year, FIRST_MONTH, now))
    .toReversed();
};

/** A year whose months are reported. Throws YearHasNoPlan where it has none, and none is awaited. */
export const reportedYear = async (store: Store, year: Year): Promise<ReportedYear> => {
  const head = await store.yearHead(year);
  if (head)
    return {
      year,
      head,
      parks: (district) => (district === undefined ? store.participants(head) : store.participantsOf(head, district)),
    };
  const planned = (await store.yearHeads()).map((one) => one.year);
  const roster = (await wholeRoster(store)).flatMap(({ recognition, ...park }) =>
    recognition && !recognition.withdrawn && recognition.recognised <= year
      ? [{ ...park, recognised: recognition.recognised }]
      : [],
  );
  const recognised = roster.map((park) => park.recognised);
  if (!isReportedAhead(year, planned, recognised)) throw new YearHasNoPlan(year);
  return {
    year,
    head,
    parks: async (district) => roster.filter((park) => district === undefined || park.district === district),
  };
};

/** The parks of a district in a year, for somebody who may do this to it. Throws NotFound alike for a district that has none and for somebody else's. */
export const districtOf = async (
  principal: Principal,
  action: Action,
  { parks }: ReportedYear,
  district: DistrictId,
): Promise<readonly [ReportedPark, ...ReportedPark[]]> => {
  const mine = principal.role === 'district' && principal.district === district;
  if (!mine && scopeOf(principal, action) !== 'all') throw new NotFound();
  const [first, ...others] = await parks(district);
  if (!first) throw new NotFound('该区县本年度没有参评园区，请核对年度和区县。');
  return [first, ...others];
};
