import type { ReportedJson } from '../../../../shared/assessment/reported-json';
import { ITEM_IDS, standardOf, type ItemId } from '../../../../shared/regulation/indicators/indicator';
import { RULE_SET_2021_57 } from '../../../../shared/regulation/rule-set';
import type { SheetBlock } from '../../../../shared/workbook/reading/workbook-reading';
import type { CellValue } from '../../../../shared/vocabulary/cell-value';

/** Scores that a park could give itself: each is one that the standard can give as printed. */
export const SCORES = {
  '1.1': 3,
  '1.2': 3,
  '1.3': 2,
  '1.4': 3,
  '1.5': 6,
  '1.6': 4,
  '2.1': 15,
  '2.2': 4,
  '2.3': 3,
  '2.4': 1,
  '2.5': 5,
  '2.6': 3,
  '3.1': 5,
  '3.2': 3,
  '3.3': 5,
  '3.4': 3,
} as Readonly<Record<ItemId, number>>; // of the items of 2021-57, as the sheets read here are
/** The figures behind `SCORES`, as a park reports them; the plan's own are left to the plan. */
export const REPORTED: ReportedJson = {
  guidance: 'outstanding',
  nationalAwards: 1,
  municipalAwards: 0,
  countyAwards: 0,
  redListed: 2,
  verifiedComplaints: 0,
  employment: 163000,
  talent: 1720,
  revenue: 98000,
  tax: 3100,
  enterprises: 27,
  employersServed: 3200,
  facilities: { floorArea: true, socialSecurity: true, employmentService: true, personnel: true, property: true },
  trainings: 4,
  hazards: 0,
  accidents: 'none',
};

export const TOTAL = ITEM_IDS.reduce((sum, id) => sum + SCORES[id], 0);

/** One column of a staff member's copy of Annex 2: its head and what it holds for an item. */
export interface Column {
  readonly head: string;
  readonly of: (id: ItemId) => CellValue;
}
const { dimensions, indicators } = RULE_SET_2021_57;
const titleOf = new Map<ItemId, string>(indicators.map(({ id, title }) => [id, title]));
const firstOf = new Map<ItemId | undefined, { dimension: string; group: string }>(
  dimensions.flatMap(({ title, printedSum, groups }) =>
    groups.map((group, n) => [
      group.indicators[0]?.id,
      { dimension: n === 0 ? `${title}\n（${printedSum}分）` : '', group: `${group.title}\n（${group.printedSum}分）` },
    ]),
  ),
);

/** The six columns as printed; merged cells hold their words in the first row only. */
export const PRINTED = {
  dimension: { head: '一级指标', of: (id) => firstOf.get(id)?.dimension ?? '' },
  group: { head: '二级指标', of: (id) => firstOf.get(id)?.group ?? '' },
  content: { head: '评估内容', of: (id) => `${id} ${titleOf.get(id)}` },
  weight: { head: '分值', of: (id) => indicators.find((each) => each.id === id)?.weight ?? '' },
  standard: {
    head: '评价标准',
    of: (id) =>
      indicators
        .filter((each) => each.id === id)
        .map(standardOf)
        .join(''),
  },
  claimed: { head: '得分', of: (id) => SCORES[id] },
} as const satisfies Record<string, Column>;
export const PRINTED_COLUMNS: readonly Column[] = Object.values(PRINTED);
export const title = (id: ItemId): string => titleOf.get(id) ?? '';

export interface CopyOptions {
  readonly sheet?: string;
  readonly columns?: readonly Column[];
  /** Rows above the head. */
  readonly above?: readonly (readonly CellValue[])[];
  /** The head; by default the heads of the columns in one row. */
  readonly head?: readonly (readonly CellValue[])[];
  readonly total?: { readonly label: string; readonly value: CellValue } | null;
  /** Empty rows behind each item. */
  readonly gap?: number;
  readonly below?: readonly (readonly CellValue[])[];
}

const LETTERHEAD = [['附件2'], ['重庆市市级人力资源服务产业园绩效评估评分表']];

/** The rows of a copy of Annex 2, as somebody might have typed it. */
export const annex2Rows = (options: CopyOptions = {}): CellValue[][] => {
  const columns = options.columns ?? PRINTED_COLUMNS;
  const total = options.total === undefined ? { label: '合计', value: TOTAL } : options.total;
  const claimed = columns.findIndex(({ of }) => of('1.1') === SCORES['1.1'] && of('2.1') === SCORES['2.1']);
  const items = ITEM_IDS.flatMap((id) => [
    columns.map(({ of }) => of(id)),
    ...Array.from({ length: options.gap ?? 0 }, () => []),
  ]);
  const sum = total
    ? [columns.map((_, n): CellValue => (n === 0 ? total.label : n === claimed ? total.value : ''))]
    : [];
  return [
    ...(options.above ?? LETTERHEAD),
    ...(options.head ?? [columns.map(({ head }) => head)]),
    ...items,
    ...sum,
    ...(options.below ?? []),
  ].map((row) => [...row]);
};

/** Rows as the block of a sheet, at a place. */
export const blockOf = (
  rows: readonly (readonly CellValue[])[],
  { sheet = 'Sheet1', row = 0, column = 0 } = {},
): SheetBlock => {
  const width = Math.max(...rows.map((cells) => cells.length));
  const values = rows.map((cells) => Array.from({ length: width }, (_, n) => cells[n] ?? ''));
  return { sheet, row, column, values };
};

export const annex2Copy = (options: CopyOptions = {}): SheetBlock =>
  blockOf(annex2Rows(options), options.sheet === undefined ? {} : { sheet: options.sheet });
