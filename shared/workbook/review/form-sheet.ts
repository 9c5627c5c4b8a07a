import { scoreLimit } from '../../assessment/outcome';
import type { ScoringReadings } from '../../regulation/readings';
import { indicatorOf, itemIds } from '../../regulation/rule-set';
import { cellAddress, single } from '../layout/a1-reference';
import type { Area, SheetLayout, Validation } from '../layout/layout';
import { emptyCell, numberCell, textCell } from '../layout/cells';
import { formName, formRemarkName, formScoreName } from '../layout/names';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, SMALL_SIZE, STYLES } from '../layout/sheet-styles';
import { type Indicator, standardOf } from '../../regulation/indicators/indicator';
import { cellMessage } from '../layout/cell-message';
import { formSums, itemCells } from './form-cells';
import { formFigures } from './form-figures';
import { ITEM_FORMS, formColumn, type FormColumn } from './form-columns';
import type { ItemForm } from './form-content';
import { identityText } from './form-identity';
import { formRow, formRows } from './form-rows';

/** What Excel itself holds on a cell in which somebody scores an item: any score up to the most that the item can be given, since a reviewer judges. */
const scoreEntryValidation = (item: Indicator, readings: ScoringReadings, area: Area): Validation => {
  const { id, title, clause } = item;
  const limit = scoreLimit(item, readings);
  return {
    area,
    rule: { kind: 'decimal', min: 0, max: limit },
    prompt: cellMessage(
      `${id} ${title}`,
      `填 0 至 ${limit} 分，最多两位小数。评价标准：${standardOf(item)}。依据：${clause}。`,
    ),
    error: cellMessage('得分有误', `${id} 的得分应在 0 至 ${limit} 分之间，最多两位小数（${clause}）。只填数字。`),
  };
};

const NOTES_HEIGHT = 60;
const FORM_STYLES = {
  ...STYLES,
  section: { ...STYLES.identity, fill: '#E7EEF5' },
  shownCount: { ...STYLES.knownNumber, numberFormat: '#,##0' },
  shownNumber: STYLES.knownNumber,
  difference: { ...STYLES.center, numberFormat: '+0.00;-0.00;0' },
} as const;
const DIFFERS = { fill: '#FFEB9C', color: '#7F6000' } as const;
const OWN_SCORE = { fill: '#DDEBF7', color: '#1F4E79' } as const;

const widthOf = ({ kind }: ItemForm, from: number, to: number) =>
  ITEM_FORMS[kind].columns.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0);
const highlights = ({ kind, ruleSet }: ItemForm): SheetLayout['highlights'] => {
  const { firstItem } = formRows(ruleSet);
  const column = (key: FormColumn): Area => ({
    ...single(firstItem, formColumn(kind, key)),
    rows: ruleSet.indicators.length,
  });
  const first = (key: FormColumn) => `$${cellAddress(firstItem, formColumn(kind, key))}`;
  const own = {
    area: column('score'),
    when: {
      formula: `AND(ISNUMBER(${first('score')}),ROUND(N(${first('score')})-N(${first('computed')}),2)<>0)`,
    },
    ...OWN_SCORE,
  };
  if (formColumn(kind, 'difference') < 0) return [own];
  const formula = `AND(ISNUMBER(${first('difference')}),N(${first('difference')})<>0)`;
  return [{ area: column('difference'), when: { formula }, ...DIFFERS }, own];
};

/** The sheet of an item form (初审表, 专家评分表): what was reported and computed for each item, and open cells for the score and the remark. */
export const itemFormSheet = (form: ItemForm): SheetLayout => {
  const { kind, year, ruleSet, subject, label, version, items, entries } = form;
  const { sheet, title, notes, guide, columns } = ITEM_FORMS[kind];
  const rows = formRows(ruleSet);
  const all = itemIds(ruleSet);
  const last = columns.length - 1;
  const at = (key: FormColumn) => formColumn(kind, key);
  const across = (row: number, from = 0, to = last): Area => ({ ...single(row, from), columns: to - from + 1 });
  const figures = formFigures(form);
  const scored = all.filter((id) => items.includes(id));
  const notesFrom = at('weight');
  return {
    name: sheet,
    columns: columns.map(({ width }) => width),
    heights: {
      [rows.title]: 32,
      [rows.identity]: 22,
      [rows.guide]: rowHeight([{ text: guide, width: widthOf(form, 0, last), size: SMALL_SIZE }], 20),
      [rows.header]: 34,
      ...Object.fromEntries(
        all.map((id) => {
          const cells = itemCells(form, id);
          const texts = (['content', 'basis', 'district', 'remark'] as const).flatMap((key) => {
            const content = cells[at(key)]?.content;
            const size = key === 'basis' || key === 'district' ? SMALL_SIZE : BODY_SIZE;
            return content?.kind === 'text' ? [{ text: content.text, width: columns[at(key)]?.width ?? 0, size }] : [];
          });
          return [formRow(id, ruleSet), rowHeight(texts, 30)];
        }),
      ),
      [rows.total]: 26,
      [rows.notes]: NOTES_HEIGHT,
      [rows.receipt]: 20,
      ...figures.heights,
    },
    styles: FORM_STYLES,
    cells: [
      textCell(rows.title, 0, 'title', title),
      textCell(rows.identity, 0, 'identity', identityText({ year, label, version })),
      numberCell(rows.identity, last - 2, 'faint', year),
      numberCell(rows.identity, last - 1, 'faint', version),
      textCell(rows.identity, last, 'faint', subject),
      textCell(rows.guide, 0, 'note', guide),
      ...columns.map(({ header }, column) => textCell(rows.header, column, 'systemHeader', header)),
      ...all.flatMap((id) => itemCells(form, id)),
      ...formSums(form),
      textCell(rows.notes, 0, 'strong', notes),
      textCell(rows.notes, notesFrom, 'textInput', entries.notes),
      emptyCell(rows.receipt, 0, 'note'),
      ...figures.cells,
    ],
    merges: [
      across(rows.title),
      across(rows.identity, 0, last - 3),
      across(rows.guide),
      across(rows.total, 0, at('content')),
      across(rows.notes, 0, notesFrom - 1),
      across(rows.notes, notesFrom),
      across(rows.receipt),
      ...figures.merges,
    ],
    names: {
      [formName(kind, 'year')]: single(rows.identity, last - 2),
      [formName(kind, 'version')]: single(rows.identity, last - 1),
      [formName(kind, 'subject')]: single(rows.identity, last),
      [formName(kind, 'notes')]: single(rows.notes, notesFrom),
      [formName(kind, 'receipt')]: single(rows.receipt, 0),
      ...Object.fromEntries(
        scored.flatMap((id) => [
          [formScoreName(kind, id), single(formRow(id, ruleSet), at('score'))],
          [formRemarkName(kind, id), single(formRow(id, ruleSet), at('remark'))],
        ]),
      ),
    },
    validations: [
      ...scored.map((id) =>
        scoreEntryValidation(indicatorOf(ruleSet, id), form.readings, single(formRow(id, ruleSet), at('score'))),
      ),
    ],
    unlocked: [
      ...scored.flatMap((id) => [
        single(formRow(id, ruleSet), at('score')),
        single(formRow(id, ruleSet), at('remark')),
      ]),
      across(rows.notes, notesFrom),
    ],
    protect: true,
    freeze: { rows: rows.firstItem, columns: at('weight') },
    highlights: [...highlights(form), ...figures.highlights],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      titleRows: { first: rows.header, last: rows.header },
      fitToWidth: true,
    },
    tabColor: '#7030A0',
  };
};
