import type { IResources, IWorkbookData } from '@univerjs/core';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';

import { newDocumentState } from '../../model/document-state';
import type { SheetState } from '../../model/sheet/state';
import { DEFAULT_STYLE, type WorkbookFile } from '../../model/workbook-file';
import { newWorkbookId } from '../../model/workbook-id';
import { readAddinSettings } from '../addin-settings';
import { themeColors } from '../colors';
import { readConditionalFormats } from '../conditional-formats';
import { readFilter } from '../filters';
import { checkXlsx, FileRefused } from '../guard';
import { readNames } from '../names';
import { readPrinted } from '../own-names';
import { readSheet, StyleBook } from './sheet';
import { readTables } from '../tables';
import { readValidations } from './validations';
import { sheetPaths } from '../package-parts';

const VALIDATIONS = /<dataValidations[\s>][\s\S]*?<\/dataValidations>/;

/** Opens an .xlsx. Throws FileRefused, with a message for the person, for anything that is not one or is too large. */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<WorkbookFile> {
  checkXlsx(bytes);
  try {
    return await read(bytes, name);
  } catch (cause) {
    throw new FileRefused('damaged', '工作簿文件无法读取，可能已损坏。请在 Excel 中打开并另存为 .xlsx 后重试。', cause);
  }
}

async function read(bytes: Uint8Array, name: string): Promise<WorkbookFile> {
  const archive = await JSZip.loadAsync(bytes);
  const workbookXml = (await archive.file('xl/workbook.xml')?.async('string')) ?? '';
  const paths = await sheetPaths(archive, workbookXml);
  const validationsXml = new Map<string, string>();
  const sheetsXml = new Map<string, string>();
  for (const { name: sheetName, path } of paths) {
    const xml = (await archive.file(path)?.async('string')) ?? '';
    if (xml.includes('conditionalFormatting')) sheetsXml.set(sheetName, xml);
    const found = VALIDATIONS.exec(xml)?.[0];
    if (found === undefined) continue;
    validationsXml.set(sheetName, found);
    archive.file(path, xml.replace(VALIDATIONS, ''));
  }
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await archive.generateAsync({ type: 'arraybuffer' }));
  const file = convert(workbook, { name, workbookXml, validationsXml, sheetsXml });
  await readAddinSettings(archive, file.document);
  return file;
}

interface FileParts {
  readonly name: string;
  readonly workbookXml: string;
  readonly validationsXml: ReadonlyMap<string, string>;
  /** Of the sheets with conditional formats. */
  readonly sheetsXml: ReadonlyMap<string, string>;
}

function convert(
  workbook: ExcelJS.Workbook,
  { name, workbookXml, validationsXml, sheetsXml }: FileParts,
): WorkbookFile {
  const themes = (workbook.model as { themes?: { theme1?: string } }).themes; // exceljs leaves it out of its types
  const theme = themeColors(themes?.theme1);
  const book = new StyleBook(theme);
  const sheets: IWorkbookData['sheets'] = {};
  const states: Record<string, SheetState> = {};
  const resources: Record<string, Record<string, unknown>> = {
    SHEET_DATA_VALIDATION_PLUGIN: {},
    SHEET_NOTE_PLUGIN: {},
    SHEET_TABLE_PLUGIN: {},
    SHEET_FILTER_PLUGIN: {},
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: {},
  };
  const put = (plugin: string, sheetId: string, data: unknown) => {
    (resources[plugin] ??= {})[sheetId] = data;
  };
  const order = workbook.worksheets.map((sheet, index) => {
    const id = `sheet-${String(index + 1)}`;
    const { snapshot, state, notes } = readSheet(sheet, id, book);
    sheets[id] = snapshot;
    states[id] = { ...state, pageLayout: { ...state.pageLayout, ...readPrinted(workbookXml, index) } };
    put('SHEET_NOTE_PLUGIN', id, notes);
    put('SHEET_DATA_VALIDATION_PLUGIN', id, readValidations(validationsXml.get(sheet.name) ?? '', id));
    put(
      'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
      id,
      readConditionalFormats(sheet, id, theme, sheetsXml.get(sheet.name) ?? ''),
    );
    const tables = readTables(sheet, id);
    if (tables.length > 0) put('SHEET_TABLE_PLUGIN', id, { tables });
    const filter = readFilter(sheet);
    if (filter) put('SHEET_FILTER_PLUGIN', id, filter);
    return id;
  });
  if (order.length === 0) throw new Error('no worksheets');
  resources['SHEET_DEFINED_NAME_PLUGIN'] = { ...readNames(workbookXml, order) };
  const document = newDocumentState();
  const { title, subject, creator, keywords, description, category, manager, company, lastModifiedBy, created } =
    workbook as Partial<ExcelJS.Workbook>; // unset in files of some writers
  Object.assign(document.properties, {
    title: title ?? '',
    subject: subject ?? '',
    author: creator ?? '',
    keywords: keywords ?? '',
    comments: description ?? '',
    category: category ?? '',
    manager: manager ?? '',
    company: company ?? '',
    lastAuthor: lastModifiedBy ?? '',
    creationDate: created instanceof Date ? created.toISOString() : '',
  });
  const packed: IResources = Object.entries(resources).map(([plugin, data]) => ({
    name: plugin,
    data: JSON.stringify(data),
  }));
  return {
    name,
    snapshot: {
      id: newWorkbookId(),
      name,
      appVersion: '',
      locale: 'zhCN' as IWorkbookData['locale'], // an enum of Univer, which the bridge does not load
      styles: book.styles,
      defaultStyle: DEFAULT_STYLE,
      sheetOrder: order,
      sheets,
      resources: packed,
    },
    sheets: states,
    document,
  };
}
