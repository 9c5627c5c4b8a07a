import type JSZip from 'jszip';

import type { DocumentState } from '../model/document-state';
import { encodeXml, elementsOf } from './xml';

/** What the file remembers for add-ins: the part of one, and the list of panes that leads to it. Source: [MS-OWEXML] 2.2 and 2.3. */
const FOLDER = 'xl/webextensions';
const PART = /^xl\/webextensions\/webextension\d+\.xml$/;
const PANES = `${FOLDER}/taskpanes.xml`;
const OWN = `${FOLDER}/webextension1.xml`;
const PANES_OWN = `${FOLDER}/_rels/taskpanes.xml.rels`;
const ROOT = '_rels/.rels';
const TYPES = '[Content_Types].xml';
const RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const NAMESPACE = 'http://schemas.microsoft.com/office/webextensions';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Settings = Pick<DocumentState, 'settings' | 'documentSettings'>;

/** A setting's value as it was set; the text itself where somebody else wrote no JSON. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Takes what the file remembers for the add-in into the document. There is one add-in here: whatever is remembered is its own. */
export async function readAddinSettings(archive: JSZip, { settings, documentSettings }: Settings): Promise<void> {
  for (const part of archive.file(PART)) {
    for (const { attributes } of elementsOf(await part.async('string'), 'property')) {
      const { name = '', value = '' } = attributes;
      settings.set(name, valueOf(value));
      documentSettings.set(name, value);
    }
  }
}

/** Puts what the workbook remembers for the add-in into the file, as Excel does: both kinds of settings are properties of one part. Nothing is written where there is nothing. */
export async function writeAddinSettings(archive: JSZip, { settings, documentSettings }: Settings): Promise<void> {
  const values = new Map([
    ...documentSettings,
    ...[...settings].map(([key, value]) => [key, JSON.stringify(value ?? null)] as const),
  ]);
  if (values.size === 0) return;
  const properties = [...values]
    .map(([name, value]) => `<we:property name="${encodeXml(name)}" value="${encodeXml(value)}"/>`)
    .join('');
  archive.file(
    OWN,
    `${DECLARATION}<we:webextension xmlns:we="${NAMESPACE}/webextension/2010/11" id="addin"><we:reference id="addin" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/><we:snapshot/></we:webextension>`,
  );
  archive.file(
    PANES,
    `${DECLARATION}<wetp:taskpanes xmlns:wetp="${NAMESPACE}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE_RELATION}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  archive.file(
    PANES_OWN,
    `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATION}" Target="webextension1.xml"/></Relationships>`,
  );
  await insert(
    archive,
    ROOT,
    '</Relationships>',
    `<Relationship Id="rIdPanes" Type="${RELATION}taskpanes" Target="${PANES}"/>`,
  );
  await insert(
    archive,
    TYPES,
    '</Types>',
    `<Override PartName="/${OWN}" ContentType="application/vnd.ms-office.webextension+xml"/><Override PartName="/${PANES}" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>`,
  );
}

/** Puts XML before the end of a part. */
async function insert(archive: JSZip, path: string, end: string, xml: string): Promise<void> {
  const part = (await archive.file(path)?.async('string')) ?? '';
  archive.file(
    path,
    part.replace(end, () => xml + end),
  );
}
