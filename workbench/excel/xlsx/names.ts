import { encodeXml, decodeXml, elementsOf } from './xml';

const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

/** A defined name for the grid. */
export interface FileName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
  readonly comment: string;
  readonly hidden: boolean;
}

/** The defined names of a workbook's XML, without the format's own (`_xlnm.…`: print areas and titles). */
export function readNames(workbookXml: string, sheetIds: readonly string[]): Readonly<Record<string, FileName>> {
  const names: Record<string, FileName> = {};
  elementsOf(workbookXml, 'definedName').forEach(({ attributes, inner }, index) => {
    const { name = '', localSheetId, comment = '', hidden } = attributes;
    const formula = decodeXml(inner).trim();
    if (name === '' || name.startsWith('_xlnm.') || formula === '') return;
    const id = `name-${String(index + 1)}`;
    const scope = localSheetId === undefined ? WORKBOOK_SCOPE : (sheetIds[Number(localSheetId)] ?? WORKBOOK_SCOPE);
    const isReference = formula.includes('!');
    names[id] = {
      id,
      name,
      formulaOrRefString: isReference ? formula : `=${formula}`,
      localSheetId: scope,
      comment,
      hidden: hidden === '1',
    };
  });
  return names;
}

/** Puts names into a workbook's XML; exceljs writes only those that are plain ranges. */
export function insertNames(workbookXml: string, names: readonly FileName[], sheetIds: readonly string[]): string {
  if (names.length === 0) return workbookXml;
  const elements = names
    .map(({ name, formulaOrRefString, localSheetId, comment, hidden }) => {
      const scope = sheetIds.indexOf(localSheetId);
      const attributes = [
        `name="${encodeXml(name)}"`,
        ...(scope < 0 ? [] : [`localSheetId="${String(scope)}"`]),
        ...(comment === '' ? [] : [`comment="${encodeXml(comment)}"`]),
        ...(hidden ? ['hidden="1"'] : []),
      ];
      return `<definedName ${attributes.join(' ')}>${encodeXml(formulaOrRefString.replace(/^=/, ''))}</definedName>`;
    })
    .join('');
  if (workbookXml.includes('</definedNames>'))
    return workbookXml.replace('</definedNames>', () => `${elements}</definedNames>`);
  return workbookXml.replace('</sheets>', () => `</sheets><definedNames>${elements}</definedNames>`);
}
