import ExcelJS, { type CellValue, type Workbook, type Worksheet } from 'exceljs';
import { FIGURE_IDS, FIGURES } from '../../../shared/regulation/figures';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { areaAddress, areaFormula, areaReference } from '../../../shared/workbook/layout/a1-reference';
import { consolidatedSheet } from '../../../shared/workbook/grading/consolidated-sheet';
import { FIGURE_COLUMNS, figureRow } from '../../../shared/workbook/submission/figure-rows';
import { figuresSheet } from '../../../shared/workbook/submission/figures-sheet';
import { comparisonSheet } from '../../../shared/workbook/settlement/item-details-comparison';
import { itemDetailsSheet } from '../../../shared/workbook/settlement/item-details-sheet';
import type { SheetLayout, Validation } from '../../../shared/workbook/layout/layout';
import { resultSheet } from '../../../shared/workbook/grading/result-sheet';
import { itemRow } from '../../../shared/workbook/submission/scoring-rows';
import { scoringSheet } from '../../../shared/workbook/submission/scoring-sheet';
import { renderExceljs } from '../../../workbench/template/render-exceljs';
import { BLANK, OWN } from './contexts';
import { firstRead } from '../formulas/golden';
import { addresses } from './layout-reading';
import { PARK_ROWS, parkRow, RESULT, STAMP, SUBMISSION } from '../formulas/outcomes';

/** Draws layouts, writes them as .xlsx, and reads that back. */
const roundTrip = async (layouts: readonly SheetLayout[]): Promise<Workbook> => {
  const written = await (await renderExceljs(layouts)).xlsx.writeBuffer();
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(written);
  return read;
};
const sheetOf = (workbook: Workbook, name: string): Worksheet => {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`The workbook has no sheet ${name}`);
  return sheet;
};

/** The formulas of a validation in the file. */
const formulaeOf = (rule: Validation['rule']) => {
  if (rule.kind === 'list') return [`"${rule.options.join(',')}"`];
  return rule.kind === 'listed' ? [areaFormula(rule.options)] : [rule.min, rule.max];
};

/** exceljs reads a number that is formatted as a time as a Date. */
const numberOf = (value: CellValue) => (value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value);

describe.each([
  ['a blank template', [scoringSheet(BLANK), figuresSheet(BLANK)]],
  ['the sheets of a park', [scoringSheet(OWN), figuresSheet(OWN)]],
  [
    'a result and a consolidated table',
    [resultSheet(RESULT, SUBMISSION, RULE_SET_2021_57), consolidatedSheet(PARK_ROWS, STAMP)],
  ],
  [
    'item details with what is compared',
    [itemDetailsSheet(PARK_ROWS, STAMP), comparisonSheet(PARK_ROWS, STAMP, PARK_ROWS.length * 5, null)],
  ],
])('%s, written as .xlsx and read back', (_, layouts) => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await roundTrip(layouts);
  });

  test('keeps every text, number and formula', () => {
    for (const layout of layouts)
      for (const { row, column, content } of layout.cells) {
        const cell = sheetOf(workbook, layout.name).getCell(row + 1, column + 1);
        if (content.kind === 'text') expect(cell.value).toBe(content.text);
        if (content.kind === 'number') expect(numberOf(cell.value)).toBeCloseTo(content.value, 6);
        if (content.kind === 'formula') expect(cell.formula).toBe(content.formula);
        if (content.kind === 'empty') expect(cell.value).toBeNull();
      }
  });

  test('keeps merges, names and sizes', () => {
    for (const layout of layouts) {
      const sheet = sheetOf(workbook, layout.name);
      expect([...sheet.model.merges].sort()).toEqual(layout.merges.map(areaAddress).sort());
      layout.columns.forEach((width, index) => {
        const column = sheet.getColumn(index + 1);
        if (width === 0) expect(column.hidden).toBe(true);
        else expect(column.width).toBeCloseTo(width, 1);
      });
      for (const [row, height] of Object.entries(layout.heights))
        expect(sheet.getRow(Number(row) + 1).height).toBe(height);
      for (const [name, area] of Object.entries(layout.names))
        expect(workbook.definedNames.getRanges(name).ranges.map((each) => each.replaceAll("'", ''))).toEqual([
          areaReference(layout.name, area).replaceAll("'", ''),
        ]);
    }
  });

  test('keeps every validation with its prompt and its refusal', () => {
    for (const layout of layouts)
      for (const { area, rule, prompt, error } of layout.validations) {
        const held = sheetOf(workbook, layout.name).getCell(area.row + 1, area.column + 1).dataValidation;
        expect(held).toMatchObject({
          type: rule.kind === 'listed' ? 'list' : rule.kind,
          promptTitle: prompt.title,
          prompt: prompt.message,
        });
        expect(held).toMatchObject({ showErrorMessage: true, errorTitle: error.title, error: error.message });
        expect(held.formulae).toEqual(formulaeOf(rule));
      }
  });

  test('keeps what is locked and what is open', () => {
    for (const layout of layouts) {
      const sheet = sheetOf(workbook, layout.name);
      // exceljs has it, but its types do not say so.
      const { sheetProtection } = sheet as unknown as { sheetProtection?: { sheet?: boolean } };
      expect(sheetProtection?.sheet ?? false).toBe(layout.protect);
      const open = new Set(addresses(layout.unlocked));
      for (const { row, column } of layout.cells) {
        const cell = sheet.getCell(row + 1, column + 1);
        expect([cell.address, cell.protection?.locked === false]).toEqual([cell.address, open.has(cell.address)]);
      }
    }
  });

  test('keeps how it is printed: on its paper, as wide as the page, heads and page numbers on every page', () => {
    for (const { name, print } of layouts) {
      const { pageSetup, headerFooter } = sheetOf(workbook, name);
      expect(pageSetup).toMatchObject({ paperSize: print.paper === 'A3' ? 8 : 9, orientation: print.orientation });
      expect(pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      const titles = print.titleRows && `${print.titleRows.first + 1}:${print.titleRows.last + 1}`;
      expect(pageSetup.printTitlesRow).toBe(titles);
      expect(pageSetup.printArea).toBe(print.area && areaAddress(print.area));
      expect(headerFooter.oddFooter).toContain('&P');
    }
  });

  test('keeps frozen heads, filter buttons and conditional colours', () => {
    for (const { name, freeze, filter, highlights } of layouts) {
      const sheet = sheetOf(workbook, name);
      expect(sheet.autoFilter ?? undefined).toBe(filter && areaAddress(filter));
      if (freeze)
        expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows });
      // exceljs keeps the rules, but its types do not say so.
      const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: { ref: string }[] };
      expect(conditionalFormattings.map(({ ref }) => ref).sort()).toEqual(
        highlights.map(({ area }) => areaAddress(area)).sort(),
      );
    }
  });
});

describe('text that somebody else wrote', () => {
  const HOSTILE = ['=HYPERLINK("http://example.com","x")', '+cmd|calc', '-1+1', '@SUM(1)', '\t=1', "'=1", '<b>&"'];

  test.each(HOSTILE)('%j stays text as the name of a park', async (name) => {
    const park = OWN.park && { ...OWN.park, name };
    const workbook = await roundTrip([
      scoringSheet({ ...OWN, park }),
      resultSheet({ ...RESULT, name }, SUBMISSION, RULE_SET_2021_57),
      consolidatedSheet([parkRow('dazu', name)], STAMP),
    ]);
    for (const [sheet, address] of [
      ['评分表', 'D3'],
      ['评估结果', 'A2'],
      ['汇总表', 'C7'],
    ] as const) {
      const cell = sheetOf(workbook, sheet).getCell(address);
      expect([cell.type, cell.value, cell.formula]).toEqual([ExcelJS.ValueType.String, name, undefined]);
      // Otherwise it would become a formula as soon as somebody edits the cell and presses Enter.
      if (/^[=+\-@\t]/.test(name)) expect(cell.numFmt).toBe('@');
    }
  });

  test.each(HOSTILE)('%j stays text as a figure', async (words) => {
    const workbook = await roundTrip([figuresSheet({ ...BLANK, prefill: { reported: { employment: words } } })]);
    const cell = sheetOf(workbook, '基础数据').getCell(
      figureRow('employment', RULE_SET_2021_57) + 1,
      FIGURE_COLUMNS.value + 1,
    );
    expect([cell.value, cell.formula]).toEqual([words, undefined]);
  });
});

describe('a file that nothing has recalculated yet', () => {
  test('already shows the scores, the sum and the figures that they come from', async () => {
    const ordinary = firstRead('literal');
    const context = { ...BLANK, prefill: { reported: ordinary.reported, claimed: ordinary.expect.items } };
    const sheet = sheetOf(await roundTrip([scoringSheet(context), figuresSheet(context)]), '评分表');
    for (const id of ITEM_IDS)
      expect(sheet.getCell(`H${itemRow(id, RULE_SET_2021_57) + 1}`).result).toBe(ordinary.expect.items[id]);
    expect(sheet.getCell('H21').result).toBe(ordinary.expect.total);
    expect(sheet.getCell('F21').result).toBe(ordinary.expect.total);
    expect(sheet.getCell(`I${itemRow('1.5', RULE_SET_2021_57) + 1}`).result).toContain(FIGURES.employment.label);
  });

  test('asks to be recalculated when it is opened', async () => {
    const workbook = await renderExceljs([scoringSheet(BLANK), figuresSheet(BLANK)]);
    expect(workbook.calcProperties.fullCalcOnLoad).toBe(true);
  });

  test('has room for every figure', () => {
    expect(figuresSheet(BLANK).cells.filter(({ column }) => column === FIGURE_COLUMNS.value)).toHaveLength(
      FIGURE_IDS.length + 1,
    );
  });
});

test('a layout whose cell names a look that there is not is refused', async () => {
  const [cell] = scoringSheet(BLANK).cells;
  const broken = { ...scoringSheet(BLANK), cells: cell ? [{ ...cell, style: 'nowhere' }] : [] };
  await expect(renderExceljs([broken])).rejects.toThrow(RangeError);
});
