import type { FigureId } from '../../regulation/figures';
import { figureIds, figureOf, type RuleSet } from '../../regulation/rule-set';
import type { ReportedJson } from '../../assessment/reported-json';
import { figureDifferences } from '../../evaluation/submission/differences';
import { cellAddress, single } from '../layout/a1-reference';
import { FIGURE_HEADERS } from '../submission/figure-rows';
import { figureContent } from '../submission/figure-value';
import { ITEM_FORMS, formColumn } from './form-columns';
import type { ItemForm } from './form-content';
import { formRows } from './form-rows';
import type { Area, LayoutCell, SheetLayout } from '../layout/layout';
import { textCell } from '../layout/cells';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, SMALL_SIZE } from '../layout/sheet-styles';

const CHANGED = '有改动';
const CHANGED_LOOK = { fill: '#FFEB9C', color: '#7F6000' } as const;
const styleOf = (id: FigureId, ruleSet: RuleSet): string => {
  const { kind } = figureOf(ruleSet, id).of;
  return kind === 'count' ? 'shownCount' : kind === 'money' ? 'shownNumber' : 'center';
};

/** What a figure's cell shows of a report. */
export const reportedContent = (id: FigureId, ruleSet: RuleSet, reported: ReportedJson) =>
  figureContent(id, { plan: null, prefill: { reported }, ruleSet });

/** 填报数据 under the items: the figures as they are reported, and beside each what it was in the version before, where that is another. */
export const formFigures = ({
  kind,
  ruleSet,
  version,
  reported,
  sources,
  before,
}: Pick<ItemForm, 'kind' | 'ruleSet' | 'version' | 'reported' | 'sources' | 'before'>): Pick<
  SheetLayout,
  'cells' | 'merges' | 'heights' | 'highlights'
> => {
  const rows = formRows(ruleSet);
  const figures = figureIds(ruleSet);
  const rowOf = (id: FigureId) => rows.firstFigure + figures.indexOf(id);
  const at = (key: Parameters<typeof formColumn>[1]) => formColumn(kind, key);
  const [item, content, weight, basis, flag] = [at('item'), at('content'), at('weight'), at('basis'), at('score')];
  const changed = new Set(before ? figureDifferences(before.reported, reported).map((each) => each.figure) : []);
  const prior = (row: number): Area => ({ ...single(row, basis + 1), columns: flag - basis - 1 });
  const head = rows.figuresHeader;
  const source = at('remark');
  const isSourced = figures.some((id) => sources[id] !== undefined);
  const cells: LayoutCell[] = [
    textCell(rows.figures, item, 'section', before ? `填报数据（与第 ${before.version} 版相比）` : '填报数据'),
    textCell(head, item, 'systemHeader', '项目号'),
    textCell(head, content, 'systemHeader', '数据项'),
    textCell(head, weight, 'systemHeader', '单位'),
    textCell(head, basis, 'systemHeader', `第 ${version} 版`),
    ...(isSourced ? [textCell(head, source, 'systemHeader', FIGURE_HEADERS.evidence)] : []),
    ...figures.flatMap((id) => {
      const { label, of, item: number } = figureOf(ruleSet, id);
      const row = rowOf(id);
      return [
        textCell(row, item, 'center', number),
        textCell(row, content, 'left', label),
        textCell(row, weight, 'center', 'unit' in of ? of.unit : ''),
        { row, column: basis, style: styleOf(id, ruleSet), content: reportedContent(id, ruleSet, reported) },
        ...(isSourced ? [textCell(row, source, 'hint', sources[id] ?? '')] : []),
      ];
    }),
  ];
  const widthOf = (column: number) => ITEM_FORMS[kind].columns[column]?.width ?? 0;
  const last = ITEM_FORMS[kind].columns.length - 1;
  const title: Area = { ...single(rows.figures, item), columns: last + 1 };
  const heights = Object.fromEntries(
    figures.map((id) => [
      rowOf(id),
      rowHeight(
        [
          { text: figureOf(ruleSet, id).label, width: widthOf(content), size: BODY_SIZE },
          { text: sources[id] ?? '', width: widthOf(source), size: SMALL_SIZE },
        ],
        20,
      ),
    ]),
  );
  if (!before) return { cells, merges: [title], heights, highlights: [] };
  cells.push(
    textCell(head, basis + 1, 'systemHeader', `第 ${before.version} 版`),
    textCell(head, flag, 'systemHeader', '变化'),
    ...figures.flatMap((id) => [
      {
        row: rowOf(id),
        column: basis + 1,
        style: styleOf(id, ruleSet),
        content: reportedContent(id, ruleSet, before.reported),
      },
      textCell(rowOf(id), flag, 'center', changed.has(id) ? CHANGED : ''),
    ]),
  );
  return {
    cells,
    merges: [title, prior(head), ...figures.map((id) => prior(rowOf(id)))],
    heights,
    highlights: [
      {
        area: { row: rows.firstFigure, column: item, rows: figures.length, columns: flag + 1 },
        when: { formula: `$${cellAddress(rows.firstFigure, flag)}="${CHANGED}"` },
        ...CHANGED_LOOK,
      },
    ],
  };
};
