import JSZip from 'jszip';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook part by part, for what no library writes; each part has what Excel puts there unless it is given. */
export interface RawWorkbook {
  /** Of the only sheet: what is inside `sheetData`, and what comes before and after it. */
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  /** What is inside `styleSheet`. */
  readonly styles?: string;
  readonly workbookProperties?: string;
  readonly sheets?: string;
  readonly names?: string;
  readonly relations?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (inner: string) => `<Relationships xmlns="${PACKAGE}">${inner}</Relationships>`;

/** Number formats by id, then the cell styles by their formats: style 1 has the first. */
export const formatted = (...formats: readonly string[]): string =>
  `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${String(164 + at)}" formatCode="${code}"/>`).join('')}</numFmts>` +
  `<cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${String(164 + at)}"/>`).join('')}</cellXfs>`;

/** Writes it. */
export const rawWorkbook = async (raw: RawWorkbook): Promise<Uint8Array> => {
  const archive = new JSZip();
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${raw.workbookProperties ?? ''}<sheets>${
      raw.sheets ?? '<sheet name="表" sheetId="1" r:id="rId1"/>'
    }</sheets>${raw.names ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('rId9', 'styles', 'styles.xml') +
        (raw.relations ?? ''),
    ),
    'xl/styles.xml': `<styleSheet ${MAIN}>${raw.styles ?? ''}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN} xmlns:r="${OFFICE}">${raw.before ?? ''}<sheetData>${raw.rows ?? ''}</sheetData>${raw.after ?? ''}</worksheet>`,
    ...raw.parts,
  };
  for (const [path, text] of Object.entries(parts)) archive.file(path, text);
  return archive.generateAsync({ type: 'uint8array' });
};

/** A relation of the workbook to another of its parts. */
export const workbookRelation = relation;
