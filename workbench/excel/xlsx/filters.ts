import type ExcelJS from 'exceljs';

import { parseReference } from '../model/grid/address';
import { toGridRange } from '../model/grid/grid-range';

/** The filter buttons of a sheet of the file, as the grid keeps them. The file library reads where they stand, not by what is filtered. */
export function readFilter({ autoFilter }: ExcelJS.Worksheet): { readonly ref: object } | null {
  const area = typeof autoFilter === 'string' ? parseReference(autoFilter)?.area : undefined;
  return area ? { ref: toGridRange(area) } : null;
}
