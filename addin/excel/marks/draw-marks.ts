import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import { asText } from '../workbook/write-values';
import { addMemory, forget, remember, type MarkMemory, type MarkRecord } from '../workbook/mark-memory';
import { openSheet, type SheetProtection } from '../workbook/open-sheet';
import { single } from '../../../shared/workbook/layout/a1-reference';
import { addressLists, joinAreas } from '../layout/rectangles';
import { sameCell, type Mark, type MarkKind } from './mark';

/**
 * Marks are drawn as a conditional format that always holds, over the cell's own fill and borders: these are never touched, so
 * taking the mark away shows exactly what was there, whatever became of the cell meanwhile. Its formula tells it from others.
 */
const SIGNATURE = '"园评"';
const ALWAYS = `=${SIGNATURE}<>""`;
/** Fills in the tones that Excel itself offers for bad and neutral, a blue for what was returned, an orange for what is asked and a grey for what is simply blank, with a border of the same hue. */
const LOOKS: Readonly<Record<MarkKind, { readonly fill: string; readonly border: string }>> = {
  error: { fill: '#FFC7CE', border: '#C00000' },
  warning: { fill: '#FFEB9C', border: '#BF8F00' },
  returned: { fill: '#BDD7EE', border: '#2F75B5' },
  asked: { fill: '#F8CBAD', border: '#C55A11' },
  blank: { fill: '#F2F2F2', border: '#A6A6A6' },
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

/** The addresses of a sheet's marks: one list for each kind, and a further one where they do not fit one list. */
const lookLists = (marks: readonly Mark[]): readonly { readonly kind: MarkKind; readonly list: string }[] =>
  (['blank', 'warning', 'returned', 'asked', 'error'] as const).flatMap((kind) => {
    const cells = marks.filter(({ severity }) => severity === kind).map(({ cell }) => single(cell.row, cell.column));
    return addressLists(joinAreas(cells)).map((list) => ({ kind, list }));
  });

/** Queues the looks of a sheet's marks: one conditional format for each list of addresses. */
export const drawLooks = (sheet: Excel.Worksheet, marks: readonly Mark[]): void => {
  for (const { kind, list } of lookLists(marks)) drawLook(sheet, list, LOOKS[kind]);
};

/** How many conditional formats `drawLooks` makes of marks. */
export const lookCount = (marks: readonly Mark[]): number => lookLists(marks).length;

/** A sheet that can carry marks, as it was read. */
export interface MarkedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly protection: SheetProtection;
  /** Our looks that are on it now; null where Excel did not say, and they stay as they are. */
  readonly looks: readonly Excel.ConditionalFormat[] | null;
  /** Whether its marks are the ones that are wanted, so that only words are written. */
  readonly stands?: boolean;
}
/** A text for a cell of the 校验 column. */
export interface CheckText {
  readonly cell: CellRef;
  readonly text: string;
}

const cellOn = (sheet: Excel.Worksheet, { row, column }: CellRef) => sheet.getCell(row, column);

const restore = (sheet: Excel.Worksheet, { cell, before: { type, prompt } }: MarkRecord): void => {
  const validation = cellOn(sheet, cell).dataValidation;
  if (type === 'None' && prompt.title === '' && prompt.message === '') validation.clear();
  else validation.prompt = prompt;
};

/**
 * Queues everything that makes the marks of the sheets exactly the ones given: what no longer applies is restored first, what is
 * new is remembered before it is marked. Sheets that need no password are done first; where a foreign password stops the batch,
 * the sheets done so far keep their marks.
 */
export const drawMarks = (
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  memory: MarkMemory,
  marks: readonly Mark[],
  texts: readonly CheckText[],
): void => {
  const free = [...memory.free];
  let memorySheet = memory.sheet;
  const openFirst = [...sheets].sort((a, b) => Number(a.protection.protected) - Number(b.protection.protected));
  for (const { name, sheet, protection, looks, stands = false } of openFirst) {
    const wanted = stands ? [] : marks.filter(({ cell }) => cell.sheet === name);
    const known = memory.records.filter(({ cell }) => cell.sheet === name);
    const stale = (stands ? [] : known).filter((record) => !wanted.some(({ cell }) => sameCell(cell, record.cell)));
    const said = texts.filter(({ cell }) => cell.sheet === name);
    const old = stands ? [] : (looks ?? []);
    if (wanted.length + stale.length + old.length + said.length === 0) continue;
    const isNew = ({ cell }: Mark) => !known.some((record) => sameCell(record.cell, cell));
    // Before the sheet is opened: where the workbook's structure is under a password, the batch stops here and nothing is half done.
    if (!memorySheet && wanted.some(isNew)) memorySheet = addMemory(context);
    openSheet(sheet, protection, () => {
      for (const look of old) look.delete();
      for (const record of stale) restore(sheet, record);
      if (looks) drawLooks(sheet, wanted);
      for (const mark of wanted) {
        const range = cellOn(sheet, mark.cell);
        if (isNew(mark)) {
          const slot = free.shift();
          if (slot === undefined || !memorySheet) continue;
          remember(memorySheet, slot, mark.cell, range);
        }
        range.dataValidation.prompt = { showPrompt: true, ...mark.prompt };
      }
      for (const { cell, text } of said) cellOn(sheet, cell).values = [[asText(text)]];
    });
    for (const { slot } of stale) if (memorySheet) forget(memorySheet, slot);
  }
};
