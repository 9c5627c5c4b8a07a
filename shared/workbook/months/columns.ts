import type { Month } from '../../vocabulary/ids';
import {
  MONTHLY_FIGURE_IDS,
  MONTHLY_FIGURES,
  monthlyLabel,
  monthlyUnit,
  monthlyWhen,
  type MonthlyFigure,
} from '../../regulation/monthly-figures';

/** Rows of 月报 as it is drawn, from 0. */
export const MONTH_ROWS = { title: 0, identity: 1, note: 2, group: 3, header: 4, firstPark: 5 } as const;

/** The columns in front of the figures, from 0. */
export const MONTH_LEAD = { number: 0, park: 1, name: 2 } as const;
export const LEAD_HEADERS = { number: '序号', park: '园区编号', name: '园区名称' } as const;
export const CHECK_HEADER = '校验';

/** The figures of which the year so far is a sum. */
export const SUMMED = MONTHLY_FIGURE_IDS.filter((id) => MONTHLY_FIGURES[id] === 'sum');

const FIRST = MONTH_LEAD.name + 1;
/** The 校验 column stands behind what is filled in, so that both are seen at once. */
export const CHECK_COLUMN = FIRST + MONTHLY_FIGURE_IDS.length;
/** Where a figure is filled in; reading finds it by its head, wherever somebody moved it. */
export const inputColumn = (id: MonthlyFigure): number => FIRST + MONTHLY_FIGURE_IDS.indexOf(id);
/** Where the month before is shown. */
export const beforeColumn = (id: MonthlyFigure): number => CHECK_COLUMN + 1 + MONTHLY_FIGURE_IDS.indexOf(id);
/** Where the year before this month is shown, for figures that add up. */
export const sumColumn = (id: MonthlyFigure): number =>
  CHECK_COLUMN + 1 + MONTHLY_FIGURE_IDS.length + SUMMED.indexOf(id);
export const COLUMN_COUNT = CHECK_COLUMN + 1 + MONTHLY_FIGURE_IDS.length + SUMMED.length;

const unitText = (id: MonthlyFigure): string =>
  MONTHLY_FIGURES[id] === 'sum' ? monthlyUnit(id) : `${monthlyUnit(id)}，${monthlyWhen(id)}`;
/** The head of a column that is filled in. What stands in brackets is not looked at when it is found again. */
export const inputHeader = (id: MonthlyFigure): string => `${monthlyLabel(id)}（${unitText(id)}）`;
/** The heads of what the system knows name the month that they are of, so that they are not taken for it. */
export const beforeHeader = (id: MonthlyFigure, last: Month | null): string =>
  `${last === null ? '上次' : `${String(last)}月`}${monthlyLabel(id)}`;
export const sumHeader = (id: MonthlyFigure): string => `累计${monthlyLabel(id)}`;
