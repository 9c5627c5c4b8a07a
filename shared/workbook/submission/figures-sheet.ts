import type { FigureId, FigureKind } from '../../regulation/figures';
import { figureIds, figureOf, itemIds, type RuleSet } from '../../regulation/rule-set';
import { single } from '../layout/a1-reference';
import { FIGURE_COLUMNS, FIGURE_HEADER_ROW, FIGURE_HEADERS, figureRow } from './figure-rows';
import { figureValidation } from './figure-validation';
import { figureContent, plannedValue } from './figure-value';
import type { Area, LayoutCell, SheetLayout } from '../layout/layout';
import { textCell } from '../layout/cells';
import { figureName } from '../layout/names';
import { SHEETS } from '../../vocabulary/sheets';
import { rowHeight } from '../layout/row-height';
import type { SheetContext } from '../layout/sheet-context';
import { BODY_SIZE, SMALL_SIZE, STYLES } from '../layout/sheet-styles';

const { item, label, value, unit, from, evidence, hint } = FIGURE_COLUMNS;
const WIDTHS = [8, 34, 31, 7, 10, 24, 42] as const;
const LAST = WIDTHS.length - 1;
const TITLE = '基础数据';
const GUIDE =
  '浅黄色单元格由园区填报；灰色单元格取自年度评估方案，不需填写。只填数字，不写单位。评分表中的“核算得分”由本表自动算出。';

const inputStyle = ({ kind }: FigureKind): keyof typeof STYLES =>
  kind === 'count' ? 'countInput' : kind === 'money' ? 'numberInput' : 'choiceInput';
const unitOf = (of: FigureKind) => ('unit' in of ? of.unit : '');
const knownToPlan = (context: SheetContext) => (id: FigureId) => plannedValue(id, context) !== null;

/** 填写说明: how to fill it in, or that there is nothing to fill in. */
const adviceOf = (id: FigureId, ruleSet: RuleSet, known: boolean): string =>
  known ? '取自年度评估方案，不需填写；有疑问请联系市人力社保局。' : figureOf(ruleSet, id).hint;

const rowOf = (id: FigureId, context: SheetContext): readonly LayoutCell[] => {
  const { ruleSet } = context;
  const { label: words, of, item: number } = figureOf(ruleSet, id);
  const known = knownToPlan(context)(id);
  const row = figureRow(id, ruleSet);
  return [
    textCell(row, item, 'center', number),
    textCell(row, label, 'left', words),
    { row, column: value, style: known ? 'knownNumber' : inputStyle(of), content: figureContent(id, context) },
    textCell(row, unit, 'center', unitOf(of)),
    textCell(row, from, 'center', known ? '年度方案' : '园区填报'),
    textCell(row, evidence, 'textInput', context.prefill?.sources?.[id] ?? ''),
    textCell(row, hint, 'hint', adviceOf(id, ruleSet, known)),
  ];
};

const heightOf = (id: FigureId, context: SheetContext): number => {
  const { ruleSet, prefill } = context;
  const { label: words, of } = figureOf(ruleSet, id);
  const options = of.kind === 'choice' ? Object.values(of.options) : [];
  return rowHeight(
    [
      { text: words, width: WIDTHS[label], size: BODY_SIZE },
      { text: adviceOf(id, ruleSet, knownToPlan(context)(id)), width: WIDTHS[hint], size: SMALL_SIZE },
      { text: prefill?.sources?.[id] ?? '', width: WIDTHS[evidence], size: BODY_SIZE },
      ...options.map((text) => ({ text, width: WIDTHS[value], size: 11 })),
    ],
    22,
  );
};

/** The number of an item stands once beside all its figures. */
const itemMerges = (ruleSet: RuleSet): readonly Area[] =>
  itemIds(ruleSet)
    .map((id) => figureIds(ruleSet).filter((each) => figureOf(ruleSet, each).item === id))
    .filter((ids) => ids.length > 1)
    .flatMap((ids) => ids.slice(0, 1).map((id) => ({ ...single(figureRow(id, ruleSet), item), rows: ids.length })));

/**
 * 基础数据: the figures of the rule set, one row each, grouped by item. What the year's plan knows is filled in and locked.
 * @param context whom it is drawn for; see `SheetContext`
 */
export const figuresSheet = (context: SheetContext): SheetLayout => {
  const { ruleSet } = context;
  const figures = figureIds(ruleSet);
  const open = figures.filter((id) => !knownToPlan(context)(id));
  const merges = itemMerges(ruleSet);
  const covered = new Set(merges.flatMap(({ row, rows }) => Array.from({ length: rows - 1 }, (_, n) => row + 1 + n)));
  const subtitle = [context.year === null ? '' : `${context.year}年度`, context.park?.name ?? '']
    .filter(Boolean)
    .join('　');
  const columns = Object.entries(FIGURE_COLUMNS) as [keyof typeof FIGURE_COLUMNS, number][];
  return {
    name: SHEETS.figures,
    columns: WIDTHS,
    heights: {
      0: 32,
      1: rowHeight([{ text: GUIDE, width: WIDTHS.reduce<number>((sum, each) => sum + each, 0), size: SMALL_SIZE }], 20),
      [FIGURE_HEADER_ROW]: 24,
      ...Object.fromEntries(figures.map((id) => [figureRow(id, ruleSet), heightOf(id, context)])),
    },
    styles: STYLES,
    cells: [
      textCell(0, 0, 'title', subtitle === '' ? TITLE : `${TITLE}（${subtitle}）`),
      textCell(1, 0, 'note', GUIDE),
      ...columns.map(([key, column]) => textCell(FIGURE_HEADER_ROW, column, 'systemHeader', FIGURE_HEADERS[key])),
      ...figures.flatMap((id) => rowOf(id, context)).filter((cell) => cell.column !== item || !covered.has(cell.row)),
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: LAST + 1 },
      { row: 1, column: 0, rows: 1, columns: LAST + 1 },
      ...merges,
    ],
    names: Object.fromEntries(figures.map((id) => [figureName(id), single(figureRow(id, ruleSet), value)])),
    validations: open.map((id) => figureValidation(id, ruleSet)),
    unlocked: [
      ...open.map((id) => single(figureRow(id, ruleSet), value)),
      { ...single(FIGURE_HEADER_ROW + 1, evidence), rows: figures.length },
    ],
    protect: true,
    freeze: { rows: FIGURE_HEADER_ROW + 1, columns: 2 },
    highlights: [],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      titleRows: { first: FIGURE_HEADER_ROW, last: FIGURE_HEADER_ROW },
      fitToWidth: true,
    },
    tabColor: '#BF9000',
  };
};
