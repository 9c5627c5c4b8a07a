import type { ParkTrend } from '../../../shared/evaluation/trend/park-trend';
import { trendRows, trendTable, type TrendStamp } from '../../../shared/workbook/trend/trend-sheet';
import { writeTable } from '../tables/write-table';

/**
 * Writes 历年对比, or brings the one that is there up to date in place. See {@link writeTable}.
 * @throws TableAltered, HostRefused
 */
export const writeTrend = async (trends: readonly ParkTrend[], stamp: TrendStamp): Promise<void> => {
  const rows = trendRows(trends);
  await writeTable(trendTable(stamp, rows), rows);
};
