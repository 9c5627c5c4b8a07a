import type { SubsidyPage, SubsidyRow } from '../../api/money';
import type { Subsidy } from '../../evaluation/grading/result';
import { SPENDING_CLAUSE, SPENDING_PURPOSES, SUBSIDY } from '../../regulation/subsidy-schedule';
import { cellAddress } from '../layout/a1-reference';
import { beijingText } from '../../vocabulary/beijing-time';
import { REFRESH_WORDS } from '../grading/consolidated-sheet';
import { gradeHighlights, TONES } from '../layout/grade-highlights';
import type { SheetLayout } from '../layout/layout';
import { SHEETS } from '../../vocabulary/sheets';
import { OUTCOMES, SUBSIDY_COLUMNS, SUBSIDY_POSITIONS, subsidyRowHeight } from './subsidy-columns';
import { dataArea, tablePlaces, type SheetTable, type TableLine } from '../layout/sheet-table';
import { tableSheet } from '../layout/table-layout';
import { TABLE_STYLES } from '../layout/table-styles';

/** Of which year, and when it was read. */
export type SubsidyStamp = Pick<SubsidyPage, 'year' | 'readAt'>;

const { name, grade, state, outcome, recoverable } = SUBSIDY_POSITIONS;
const STATE_TONES: readonly (readonly [Subsidy['state'], (typeof TONES)[keyof typeof TONES]])[] = [
  ['待整改', TONES.neutral],
  ['已取消', TONES.bad],
  ['取消授牌', TONES.bad],
];
const OUTCOME_TONES = [
  [OUTCOMES.open, TONES.neutral],
  [OUTCOMES.rectified, TONES.good],
  [OUTCOMES.failed, TONES.bad],
] as const;

const LEGEND =
  `${SUBSIDY.clause}：以认定首年起逐年 ${SUBSIDY.baseByYear.join('、')} 万元为基准，综合确定，最高 ${SUBSIDY.ceiling} 万元。` +
  `${SUBSIDY.bonusClause}：优秀等次增加 ${SUBSIDY.excellentBonus} 万元。${SPENDING_CLAUSE}：${SPENDING_PURPOSES}。` +
  '已支出含系统启用以前的，按用途的各栏不含；应收回是拨付以后又核减的；结余是已拨付的扣除应收回和已支出；未登记拨付是已登记的支出中还没有拨付可对应的。';

const linesOf = ({ year, readAt }: SubsidyStamp, rows: number): readonly TableLine[] => [
  { text: `${year}年度重庆市市级人力资源服务产业园${SHEETS.subsidies}表`, style: 'leftTitle', height: 34 },
  { text: `取数时间：${beijingText(readAt)}　　园区 ${rows} 个　　${REFRESH_WORDS}`, style: 'note', height: 20 },
  { text: LEGEND, style: 'note', height: 20 },
];

/** 补助资金: one row per park of a published year, as things stand now. */
export const subsidyTable = (rows: readonly SubsidyRow[], stamp: SubsidyStamp): SheetTable<SubsidyRow> => {
  const head = { lines: linesOf(stamp, rows.length), summaryText: '合计' };
  const places = tablePlaces(head);
  const cell = (column: number) => `$${cellAddress(places.first, column)}`;
  return {
    ...head,
    sheet: SHEETS.subsidies,
    styles: TABLE_STYLES,
    columns: SUBSIDY_COLUMNS,
    key: ({ park }) => park,
    nameColumn: name,
    height: subsidyRowHeight,
    frozen: name + 1,
    highlights: (count) => [
      ...gradeHighlights(dataArea(places, count, grade), cell(grade)),
      ...STATE_TONES.map(([words, tone]) => ({
        area: dataArea(places, count, state),
        when: { formula: `${cell(state)}="${words}"` },
        ...tone,
      })),
      {
        area: dataArea(places, count, recoverable),
        when: { formula: `${cell(recoverable)}>0` },
        ...TONES.bad,
      },
      ...OUTCOME_TONES.map(([words, tone]) => ({
        area: dataArea(places, count, outcome),
        when: { formula: `${cell(outcome)}="${words}"` },
        ...tone,
      })),
    ],
    charts: () => [],
    paper: 'A3',
    tabColor: '#548235',
  };
};

/** 补助资金 whole, its parks in the order given. */
export const subsidySheet = (rows: readonly SubsidyRow[], stamp: SubsidyStamp): SheetLayout =>
  tableSheet(subsidyTable(rows, stamp), rows);
