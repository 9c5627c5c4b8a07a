import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';

/** Why a sheet is not the one to submit here, in Chinese; null when it is. A familiar sheet does not say whose it is, and is taken for the park's own. */
export const foreignSheet = (reading: WorkbookReading, park: ParkId, year: Year): string | null => {
  if (reading.park !== null && reading.park !== park)
    return '这份评分表是为另一个园区建立的，不能在这里提交。请打开本园区的工作簿，或新建评分表。';
  if (reading.year !== null && reading.year !== year)
    return `这份评分表是 ${String(reading.year)} 年度的，当前办理的是 ${String(year)} 年度。请在右上角切换年度，或打开 ${String(year)} 年度的工作簿。`;
  return null;
};
