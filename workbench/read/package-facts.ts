import type JSZip from 'jszip';
import { elementsOf } from '../excel/xlsx/xml';
import { FileUnreadable } from './file-unreadable';

/** A sheet of the package, in the workbook's order. */
interface SheetPart {
  readonly name: string;
  /** A chart or a macro may stand on a sheet alone: such a sheet has no cells. */
  readonly hasCells: boolean;
  readonly path: string;
}

/** Where the parts of a workbook are inside its archive. */
export interface PackageFacts {
  readonly sheets: readonly SheetPart[];
  readonly styles: string | null;
  readonly theme: string | null;
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** The path of a relation's target; a target without a slash before it starts at the folder of the part that it belongs to. */
const targetPath = (folder: string, target: string): string => {
  const steps = (target.startsWith('/') ? target : `${folder}${target}`).split('/');
  return steps
    .reduce<readonly string[]>(
      (path, step) => (step === '..' ? path.slice(0, -1) : step === '' || step === '.' ? path : [...path, step]),
      [],
    )
    .join('/');
};

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}
const relationsOf = async (archive: JSZip, part: string): Promise<readonly Relation[]> => {
  const folder = folderOf(part);
  const xml = await archive.file(`${folder}_rels/${part.slice(folder.length)}.rels`)?.async('string');
  return elementsOf(xml ?? '', 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
    path: targetPath(folder, attributes['Target'] ?? ''),
  }));
};

/**
 * Finds the parts of a workbook in an archive.
 * @throws FileUnreadable where there is no workbook in it
 */
export const packageFacts = async (archive: JSZip): Promise<PackageFacts> => {
  if (archive.file('xl/workbook.bin')) throw new FileUnreadable('binaryWorkbook');
  const workbook = (await relationsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.path ?? null;
  if (workbook === null) {
    const format = await archive.file('mimetype')?.async('string');
    throw new FileUnreadable(format?.includes('opendocument.spreadsheet') ? 'openDocument' : 'notWorkbook');
  }
  const xml = (await archive.file(workbook)?.async('string')) ?? '';
  if (!/<(?:\w+:)?workbook[\s>]/.test(xml)) throw new FileUnreadable(xml === '' ? 'damaged' : 'notWorkbook');
  const relations = await relationsOf(archive, workbook);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return {
    sheets: elementsOf(xml, 'sheet').flatMap(({ attributes }) => {
      // The relation's id is in a namespace of its own; the sheet's own number is `sheetId`.
      const relation = byId.get(attributes['id'] ?? '');
      return relation
        ? [{ name: attributes['name'] ?? '', hasCells: relation.type === 'worksheet', path: relation.path }]
        : [];
    }),
    styles: relations.find(({ type }) => type === 'styles')?.path ?? null,
    theme: relations.find(({ type }) => type === 'theme')?.path ?? null,
  };
};
