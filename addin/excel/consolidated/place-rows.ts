import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { DistrictId, type ParkId } from '../../../shared/api/ids';

/** A row of parks that stands in the table already: its key, and the name shown beside it. */
export interface StandingRow {
  readonly key: ParkId;
  readonly name: string;
}

/** The rows of the table as they are to stand, from the first park's on, and how many of them come new at the end. */
export interface PlacedRows {
  readonly rows: readonly ConsolidatedRow[];
  readonly appended: number;
}

const GONE = '（已不在参评名单）';

/** A row that is kept for the notes beside it, though its park takes no part any more. */
const emptied = ({ key, name }: StandingRow): ConsolidatedRow => ({
  park: key,
  name: name.endsWith(GONE) ? name : `${name}${GONE}`,
  district: DistrictId.parse('none'),
  districtName: '',
  version: 0,
  submittedAt: null,
  items: null,
  total: null,
  claimedTotal: null,
  rank: null,
  grade: null,
  subsidy: null,
});

/**
 * Gives every park the row in which it stands already, so that whatever the reader wrote beside it stays beside it; new parks come
 * at the end. A row whose park is gone stays, emptied.
 */
export const placeRows = (parks: readonly ConsolidatedRow[], standing: readonly StandingRow[]): PlacedRows => {
  const byKey = new Map<string, ConsolidatedRow>(parks.map((row) => [row.park, row]));
  const kept = standing.map((row) => {
    const park = byKey.get(row.key);
    byKey.delete(row.key);
    return park ?? emptied(row);
  });
  return { rows: [...kept, ...byKey.values()], appended: byKey.size };
};
