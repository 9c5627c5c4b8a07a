import type JSZip from 'jszip';

import { elementsOf } from './xml';

/** Where a sheet's XML is inside the file. */
export interface SheetPath {
  readonly name: string;
  readonly path: string;
}

/** The sheets of a workbook in their order, with the path of each. */
export async function sheetPaths(archive: JSZip, workbookXml: string): Promise<readonly SheetPath[]> {
  const relations = (await archive.file('xl/_rels/workbook.xml.rels')?.async('string')) ?? '';
  const targets = new Map(
    elementsOf(relations, 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']),
  );
  return elementsOf(workbookXml, 'sheet').flatMap(({ attributes }) => {
    // The relation's id is in a namespace of its own; the sheet's own number is `sheetId`
    const target = targets.get(attributes['id'] ?? '');
    if (target === undefined) return [];
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return [{ name: attributes['name'] ?? '', path }];
  });
}
