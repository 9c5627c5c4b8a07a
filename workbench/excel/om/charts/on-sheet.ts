import type { ChartState } from '../../model/sheet/chart-state';
import type { SheetModel } from '../../model/sheet/model';

/** A chart together with the sheet that it is on. */
export interface ChartOnSheet {
  readonly sheet: SheetModel;
  readonly chart: ChartState;
}

/** Says that a sheet's charts are to be drawn again. */
export function changedChart({ sheet }: ChartOnSheet): void {
  sheet.workbook.events.emit({ kind: 'charts', sheet });
}
