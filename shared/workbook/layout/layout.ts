/**
 * What a sheet looks like, free of Office and of any file library. Two renderers draw it: Office.js inside Excel, exceljs into a file.
 * Rows and columns count from 0.
 */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Alignment = 'left' | 'center' | 'right';
/** Looks are named, and mean something: a renderer knows fonts, fills and borders of each. */
export interface CellStyle {
  readonly font?: {
    readonly name?: '宋体' | '黑体' | '仿宋' | '微软雅黑';
    readonly size?: number;
    readonly bold?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly border?: 'thin';
  readonly horizontal?: Alignment;
  readonly vertical?: 'top' | 'middle';
  readonly wrap?: boolean;
  readonly numberFormat?: string;
}

/** What a cell holds. Text is always written as text, whatever it starts with; only `formula` is a formula (without the leading =). */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      /** What it comes to with the values beside it: kept in a file for viewers that do not calculate. */
      readonly result?: string | number;
    }
  | { readonly kind: 'empty' };

export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** A key of the sheet's `styles`. */
  readonly style: string;
}

/** A rule that Excel itself holds on cells while typing; messages are what the clerk reads, each in one line: the file format keeps no line breaks there. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'list'; readonly options: readonly string[] }
    /** One of the texts that stand in cells of the same sheet. */
    | { readonly kind: 'listed'; readonly options: Area }
    | { readonly kind: 'whole'; readonly min: number; readonly max: number }
    | { readonly kind: 'decimal'; readonly min: number; readonly max: number };
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
}

/** What a chart shows. */
type ChartData =
  | {
      readonly from: 'series';
      readonly categories: Area;
      readonly series: readonly [ChartSeries, ...ChartSeries[]];
    }
  /** A block with a line of heads and a first column of categories: Excel names the series by the heads, and goes on doing so when they change. */
  | { readonly from: 'block'; readonly block: Area };
interface ChartSeries {
  readonly name: string;
  readonly values: Area;
}

/** A native chart of the sheet. It is found again by its name. */
export interface Chart {
  readonly name: string;
  readonly kind: 'bar' | 'column' | 'radar';
  readonly title: string;
  readonly data: ChartData;
  /** The cells that it lies over. */
  readonly position: Area;
  /** The scale of the value axis. */
  readonly scale: { readonly min: number; readonly max: number };
  readonly legend: boolean;
  readonly labels: boolean;
}

/** What people may still do on a protected sheet, beside selecting and filling what is unlocked. There is never a password. */
export const PROTECTION = { allowFormatColumns: true, allowFormatRows: true } as const;

/**
 * One sheet. Its formulas may point at other sheets that are drawn with it: a renderer adds all sheets before it writes any cell.
 */
export interface SheetLayout {
  readonly name: string;
  /** Column widths in characters of the default font, as Excel counts them; a column of width 0 is hidden. */
  readonly columns: readonly number[];
  /** Row heights in points; a row that is not listed has the default height. */
  readonly heights: Readonly<Record<number, number>>;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly cells: readonly LayoutCell[];
  /** The style also covers the cells under a merge. */
  readonly merges: readonly Area[];
  /** Defined names of the workbook that stand for cells of this sheet: what we find our cells by, wherever rows move. */
  readonly names: Readonly<Record<string, Area>>;
  readonly validations: readonly Validation[];
  /** Cells that stay open when the sheet is protected. */
  readonly unlocked: readonly Area[];
  readonly protect: boolean;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly highlights: readonly {
    readonly area: Area;
    readonly when: { readonly formula: string };
    readonly fill: string;
    readonly color: string;
  }[];
  readonly print: {
    readonly orientation: 'portrait' | 'landscape';
    readonly paper: 'A4' | 'A3';
    readonly titleRows?: { readonly first: number; readonly last: number };
    readonly fitToWidth: true;
    /** What is printed; the whole sheet where it is left out. */
    readonly area?: Area;
  };
  /** Cells that hold text, whatever is put into them later: also beyond those that are drawn. */
  readonly textAreas?: readonly Area[];
  /** Where Excel's own filter buttons stand: the line of heads and the rows under it. */
  readonly filter?: Area;
  readonly charts?: readonly Chart[];
  readonly tabColor?: string;
}
