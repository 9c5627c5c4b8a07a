import { FIGURE_IDS, figure, type FigureId } from '../regulation/figures';
import type { ReportedJson } from '../api/reported-json';
import { figureDifferences } from '../evaluation/submission-differences';
import { cellAddress, single } from './a1-reference';
import { figureContent } from './figure-value';
import { ITEM_FORMS, formColumn } from './item-form-columns';
import type { ItemForm } from './item-form-content';
import { FORM_ROWS } from './item-form-rows';
import type { Area, LayoutCell, SheetLayout } from './layout';
import { textCell } from './layout-cells';
import { rowHeight } from './row-height';
import { BODY_SIZE } from './sheet-styles';

const CHANGED = '有改动';
const CHANGED_LOOK = { fill: '#FFEB9C', color: '#7F6000' } as const;
const rowOf = (id: FigureId) => FORM_ROWS.firstFigure + FIGURE_IDS.indexOf(id);
const styleOf = (id: FigureId): string => {
  const { kind } = figure(id).of;
  return kind === 'count' ? 'shownCount' : kind === 'money' ? 'shownNumber' : 'center';
};

/** What a figure's cell shows of a report. */
export const reportedContent = (id: FigureId, reported: ReportedJson) =>
  figureContent(id, { plan: null, prefill: { reported } });

/** 填报数据 under the items: the figures as they are reported, and beside each what it was in the version before, where that is another. */
export const formFigures = ({
  kind,
  version,
  reported,
  before,
}: Pick<ItemForm, 'kind' | 'version' | 'reported' | 'before'>): Pick<
  SheetLayout,
  'cells' | 'merges' | 'heights' | 'highlights'
> => {
  const at = (key: Parameters<typeof formColumn>[1]) => formColumn(kind, key);
  const [item, content, weight, basis, flag] = [at('item'), at('content'), at('weight'), at('basis'), at('score')];
  const changed = new Set(before ? figureDifferences(before.reported, reported).map((each) => each.figure) : []);
  const prior = (row: number): Area => ({ ...single(row, basis + 1), columns: flag - basis - 1 });
  const head = FORM_ROWS.figuresHeader;
  const cells: LayoutCell[] = [
    textCell(FORM_ROWS.figures, item, 'section', before ? `填报数据（与第 ${before.version} 版相比）` : '填报数据'),
    textCell(head, item, 'systemHeader', '项目号'),
    textCell(head, content, 'systemHeader', '数据项'),
    textCell(head, weight, 'systemHeader', '单位'),
    textCell(head, basis, 'systemHeader', `第 ${version} 版`),
    ...FIGURE_IDS.flatMap((id) => {
      const { label, of, item: number } = figure(id);
      const row = rowOf(id);
      return [
        textCell(row, item, 'center', number),
        textCell(row, content, 'left', label),
        textCell(row, weight, 'center', 'unit' in of ? of.unit : ''),
        { row, column: basis, style: styleOf(id), content: reportedContent(id, reported) },
      ];
    }),
  ];
  const last = ITEM_FORMS[kind].columns.length - 1;
  const title: Area = { ...single(FORM_ROWS.figures, item), columns: last + 1 };
  const heights = Object.fromEntries(
    FIGURE_IDS.map((id) => [
      rowOf(id),
      rowHeight(
        [{ text: figure(id).label, width: ITEM_FORMS[kind].columns[content]?.width ?? 0, size: BODY_SIZE }],
        20,
      ),
    ]),
  );
  if (!before) return { cells, merges: [title], heights, highlights: [] };
  cells.push(
    textCell(head, basis + 1, 'systemHeader', `第 ${before.version} 版`),
    textCell(head, flag, 'systemHeader', '变化'),
    ...FIGURE_IDS.flatMap((id) => [
      { row: rowOf(id), column: basis + 1, style: styleOf(id), content: reportedContent(id, before.reported) },
      textCell(rowOf(id), flag, 'center', changed.has(id) ? CHANGED : ''),
    ]),
  );
  return {
    cells,
    merges: [title, prior(head), ...FIGURE_IDS.map((id) => prior(rowOf(id)))],
    heights,
    highlights: [
      {
        area: { row: FORM_ROWS.firstFigure, column: item, rows: FIGURE_IDS.length, columns: flag + 1 },
        when: { formula: `$${cellAddress(FORM_ROWS.firstFigure, flag)}="${CHANGED}"` },
        ...CHANGED_LOOK,
      },
    ],
  };
};
