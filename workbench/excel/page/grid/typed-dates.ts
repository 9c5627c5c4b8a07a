import { AFTER_CELL_EDIT, type SheetInterceptorService } from '@univerjs/sheets';

import { CELL_TYPE, readDate } from '../../model/cells/cell-entry';
import type { UniverRuntime } from '../../univer/univer-runtime';

/** Before the grid's own reading of what was typed, which knows 2025-3-5 and its like, and no Chinese. */
const FIRST = 100;

/** Makes dates of what a person types, as a Chinese Excel does. */
export function readTypedDates(interceptors: SheetInterceptorService, runtime: UniverRuntime): void {
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { workbook, worksheet, row, col }, next) => {
      if (!cell || cell.f || cell.t === CELL_TYPE.forcedText) return next(cell);
      const before = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col)) ?? {};
      const typed = cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? String(cell.v ?? '');
      const date = before.n?.pattern === '@' ? null : readDate(typed, runtime);
      if (!date) return next(cell);
      const style = before.n ? {} : { s: { ...before, n: { pattern: date.pattern } } };
      return next({ ...cell, p: null, v: date.value, t: CELL_TYPE.number, ...style });
    },
  });
}
