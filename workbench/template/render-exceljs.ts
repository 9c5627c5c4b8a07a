import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { areaAddress, areaReference } from '../../shared/workbook/layout/a1-reference';
import { type Area, PROTECTION, type SheetLayout } from '../../shared/workbook/layout/layout';
import { argb, exceljsStyle, writeContent } from './exceljs-cell';
import { exceljsPage, FOOTER } from './exceljs-page';
import { exceljsValidation } from './exceljs-validation';

const cellsOf = function* (sheet: Worksheet, { row, column, rows, columns }: Area) {
  for (let down = 0; down < rows; down += 1)
    for (let along = 0; along < columns; along += 1) yield sheet.getCell(row + 1 + down, column + 1 + along);
};

const drawCells = (sheet: Worksheet, { cells, styles, merges, textAreas = [] }: SheetLayout) => {
  for (const area of textAreas) for (const cell of cellsOf(sheet, area)) cell.numFmt = '@';
  const looks = new Map(Object.entries(styles).map(([name, style]) => [name, exceljsStyle(style)]));
  for (const { row, column, style, content } of cells) {
    const look = looks.get(style);
    if (!look) throw new RangeError(`Sheet ${sheet.name} has no style ${style}`);
    const cell = sheet.getCell(row + 1, column + 1);
    cell.style = { ...look };
    writeContent(cell, content);
  }
  for (const merge of merges) sheet.mergeCells(areaAddress(merge));
};

const drawRules = (sheet: Worksheet, { validations, highlights, unlocked }: SheetLayout) => {
  for (const validation of validations)
    for (const cell of cellsOf(sheet, validation.area)) cell.dataValidation = exceljsValidation(validation);
  highlights.forEach(({ area, when, fill, color }, index) => {
    const style = {
      fill: { type: 'pattern', pattern: 'solid', bgColor: argb(fill) },
      font: { color: argb(color) },
    } as const;
    sheet.addConditionalFormatting({
      ref: areaAddress(area),
      rules: [{ type: 'expression', formulae: [when.formula], priority: index + 1, style }],
    });
  });
  for (const area of unlocked) for (const cell of cellsOf(sheet, area)) cell.protection = { locked: false };
};

/** A column of just this width exceljs takes for one that has none, and leaves it out. */
const EXCELJS_DEFAULT_WIDTH = 9;

const drawFrame = (sheet: Worksheet, layout: SheetLayout) => {
  layout.columns.forEach((width, index) => {
    const column = sheet.getColumn(index + 1);
    if (width === 0) column.hidden = true;
    else column.width = width === EXCELJS_DEFAULT_WIDTH ? width + 0.01 : width;
  });
  for (const [row, height] of Object.entries(layout.heights)) sheet.getRow(Number(row) + 1).height = height;
  if (layout.freeze) sheet.views = [{ state: 'frozen', xSplit: layout.freeze.columns, ySplit: layout.freeze.rows }];
  Object.assign(sheet.pageSetup, exceljsPage(layout));
  sheet.headerFooter.oddFooter = FOOTER;
  if (layout.filter) sheet.autoFilter = areaAddress(layout.filter);
  if (layout.tabColor) sheet.properties.tabColor = argb(layout.tabColor);
};

const protect = (sheet: Worksheet) => {
  const { allowFormatColumns: formatColumns, allowFormatRows: formatRows } = PROTECTION;
  return sheet.protect('', { formatColumns, formatRows, selectLockedCells: true, selectUnlockedCells: true });
};

/**
 * Draws layouts into a new workbook that can be written as .xlsx. It recalculates as soon as a spreadsheet opens it.
 * Charts are left out: the file library writes none.
 * @throws RangeError where a cell names a style that its sheet does not have
 */
export const renderExceljs = async (layouts: readonly SheetLayout[]): Promise<Workbook> => {
  const workbook = new ExcelJS.Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const layout of layouts) {
    const sheet = workbook.addWorksheet(layout.name);
    drawFrame(sheet, layout);
    drawCells(sheet, layout);
    drawRules(sheet, layout);
    for (const [name, area] of Object.entries(layout.names))
      workbook.definedNames.add(areaReference(layout.name, area), name);
    if (layout.protect) await protect(sheet);
  }
  return workbook;
};
