import type { RosterRow } from '../../../shared/api/recognition';
import { rosterTable, type RosterStamp } from '../../../shared/workbook/recognition/roster-sheet';
import { writeTable } from '../tables/write-table';

/**
 * Writes 园区名册, or brings the one that is there up to date in place. See {@link writeTable}.
 * @throws TableAltered, HostRefused
 */
export const writeRoster = async (rows: readonly RosterRow[], stamp: RosterStamp): Promise<void> => {
  await writeTable(rosterTable(rows, stamp), rows);
};
