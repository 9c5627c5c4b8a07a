import ExcelJS from 'exceljs';
import JSZip from 'jszip';

import { areaAddress } from '../../model/grid/address';
import { newSheetState } from '../../model/sheet/state';
import type { WorkbookFile } from '../../model/workbook-file';
import { writeAddinSettings } from '../addin-settings';
import { writeConditionalFormats } from '../conditional-formats';
import { completeFormats } from '../kept-formats';
import { insertNames, type FileName } from '../names';
import { ownNames } from '../own-names';
import { sheetPaths } from '../package-parts';
import { Resources } from '../resources';
import { writeTable } from '../tables';
import { writeSheet } from './sheet';
import { insertValidations } from './validations';

/** A workbook as the bytes of an .xlsx file. */
export async function writeXlsx({ snapshot, sheets, document }: WorkbookFile): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const resources = new Resources(snapshot);
  for (const id of snapshot.sheetOrder) {
    const sheet = await writeSheet(workbook, snapshot.sheets[id] ?? {}, sheets[id] ?? newSheetState(), snapshot.styles);
    writeConditionalFormats(sheet, resources.conditionalFormats(id));
    for (const [row, column, text] of resources.notes(id)) sheet.getCell(row + 1, column + 1).note = text;
    for (const table of resources.tables(id)) writeTable(sheet, table);
    const filter = resources.filter(id);
    if (filter) sheet.autoFilter = areaAddress(filter);
  }
  const { properties } = document;
  Object.assign(workbook, {
    title: properties.title,
    subject: properties.subject,
    creator: properties.author,
    keywords: properties.keywords,
    description: properties.comments,
    category: properties.category,
    manager: properties.manager,
    company: properties.company,
  });
  const archive = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
  const own = snapshot.sheetOrder.flatMap((id) => {
    const sheet = { id, name: snapshot.sheets[id]?.name ?? '' };
    return ownNames(sheet, (sheets[id] ?? newSheetState()).pageLayout, resources.filter(id));
  });
  await complete(archive, snapshot.sheetOrder, resources, [...own, ...resources.names()]);
  await writeAddinSettings(archive, document);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Adds what exceljs cannot write, or writes wrongly: names, data validations, and conditional formats that were kept as they are. */
async function complete(
  archive: JSZip,
  sheetIds: readonly string[],
  resources: Resources,
  names: readonly FileName[],
): Promise<void> {
  const workbookXml = (await archive.file('xl/workbook.xml')?.async('string')) ?? '';
  archive.file('xl/workbook.xml', insertNames(workbookXml, names, sheetIds));
  const paths = await sheetPaths(archive, workbookXml);
  for (const [index, id] of sheetIds.entries()) {
    const path = paths[index]?.path;
    const validations = resources.validations(id);
    const xml = path === undefined ? undefined : await archive.file(path)?.async('string');
    const formats = resources.conditionalFormats(id);
    if (path === undefined || xml === undefined || validations.length + formats.length === 0) continue;
    archive.file(path, completeFormats(insertValidations(xml, validations), formats));
  }
}
