import { single } from '../../../shared/workbook/layout/a1-reference';
import { addressLists, joinAreas } from '../layout/rectangles';
import type { Mark, MarkKind } from './mark';

/**
 * Marks are drawn as a conditional format that always holds, over the cell's own fill and borders: these are never touched, so
 * taking the mark away shows exactly what was there, whatever became of the cell meanwhile. Its formula tells it from others.
 */
const SIGNATURE = '"园评"';
const ALWAYS = `=${SIGNATURE}<>""`;
/** Fills in the tones that Excel itself offers for bad and neutral, and a blue for what was returned, with a border of the same hue. */
const LOOKS: Readonly<Record<MarkKind, { readonly fill: string; readonly border: string }>> = {
  error: { fill: '#FFC7CE', border: '#C00000' },
  warning: { fill: '#FFEB9C', border: '#BF8F00' },
  returned: { fill: '#BDD7EE', border: '#2F75B5' },
};
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Queues the loading of a sheet's conditional formats, to find ours among them. */
export const requestLooks = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection =>
  sheet.getRange().conditionalFormats.load('items/type,items/customOrNullObject/rule/formula');

/** Our marks among the conditional formats of a sheet, after a sync. */
export const ourLooks = (formats: Excel.ConditionalFormatCollection): readonly Excel.ConditionalFormat[] =>
  formats.items.filter(
    ({ type, customOrNullObject: custom }) => type === 'Custom' && custom.rule.formula.includes(SIGNATURE),
  );

const drawLook = (sheet: Excel.Worksheet, addresses: string, { fill, border: color }: (typeof LOOKS)[MarkKind]) => {
  const { custom } = sheet.getRanges(addresses).conditionalFormats.add('Custom');
  custom.rule.formula = ALWAYS;
  custom.format.fill.color = fill;
  for (const edge of EDGES) {
    const border = custom.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = color;
  }
};

/** Queues the looks of a sheet's marks: one conditional format for each kind, and a further one where their addresses do not fit one list. */
export const drawLooks = (sheet: Excel.Worksheet, marks: readonly Mark[]): void => {
  for (const severity of ['warning', 'returned', 'error'] as const) {
    const cells = marks.filter((mark) => mark.severity === severity).map(({ cell }) => single(cell.row, cell.column));
    for (const list of addressLists(joinAreas(cells))) drawLook(sheet, list, LOOKS[severity]);
  }
};
