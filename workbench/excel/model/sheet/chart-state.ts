import type { Area } from '../grid/area';

/** Cells of one sheet, by the sheet's id, so that a renamed sheet keeps its charts. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** One series of a chart: numbers, and what names them. */
export interface ChartSeriesState {
  name: string;
  /** The cell that names it; null where `name` does. */
  nameCell: SheetArea | null;
  values: SheetArea | null;
  categories: SheetArea | null;
  color: string | null;
  hasDataLabels: boolean;
  gapWidth: number;
}

export interface ChartAxisState {
  title: string;
  titleVisible: boolean;
  visible: boolean;
  minimum: number | null;
  maximum: number | null;
  majorGridlines: boolean;
  /** True where the last category comes first. */
  reversePlotOrder: boolean;
  numberFormat: string;
}

/** A chart on a sheet; position and size in points from the sheet's corner. */
export interface ChartState {
  readonly id: string;
  name: string;
  /** An `Excel.ChartType`, such as `ColumnClustered`. */
  chartType: string;
  source: SheetArea | null;
  seriesBy: 'Auto' | 'Columns' | 'Rows';
  series: ChartSeriesState[];
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  dataLabels: boolean;
  categoryAxis: ChartAxisState;
  valueAxis: ChartAxisState;
  left: number;
  top: number;
  width: number;
  height: number;
}
