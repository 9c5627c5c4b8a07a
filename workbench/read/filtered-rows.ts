import type JSZip from 'jszip';
import { readReference } from '../../shared/workbook/reading/named-cells';

/** Rows that a filter may hide: from the first to the last, counted from 0. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

const attributeOf = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The rows under the buttons of a filter, without the line of the buttons itself. */
const rowsUnder = (reference: string): RowSpan | null => {
  const [first, last] = reference.split(':').map((cell) => readReference(`x!${cell}`));
  return first && last ? { first: first.row + 1, last: last.row } : null;
};

/**
 * The rows under filters that filter something. Filters of the views that single people have of a shared workbook come last in the sheet, and are not in force.
 * @param xml of a sheet, or of a table; gone through once, tag by tag, whatever stands in it
 */
const filtering = (xml: string): readonly RowSpan[] => {
  const spans: RowSpan[] = [];
  let reference: string | null = null;
  for (const tag of xml.split('<')) {
    const name = /^(?:\w+:)?(\w+)/.exec(tag)?.[1];
    if (name === 'customSheetViews') break;
    if (name === 'autoFilter') reference = attributeOf(tag, 'ref');
    // A column that is not filtered may have an entry as well, which only hides its button and is empty.
    if (name !== 'filterColumn' || reference === null || tag.trimEnd().endsWith('/>')) continue;
    const span = rowsUnder(reference);
    if (span) spans.push(span);
    reference = null;
  }
  return spans;
};

/** The rows of a sheet that its own filter may hide. */
export const filteredRows = (sheetXml: string): readonly RowSpan[] =>
  filtering(sheetXml.slice(Math.max(0, sheetXml.lastIndexOf('sheetData>'))));

/** The rows that the filters of tables may hide, by the table's name. */
export const rowsFilteredByTables = async (archive: JSZip): Promise<ReadonlyMap<string, readonly RowSpan[]>> => {
  const parts = archive.file(/\/tables\/[^/]*\.xml$/i);
  const texts = await Promise.all(parts.map((part) => part.async('string')));
  return new Map(
    texts.map((xml) => [
      attributeOf(xml.slice(0, xml.indexOf('<', xml.search(/<(?:\w+:)?table\s/) + 1)), 'name'),
      filtering(xml),
    ]),
  );
};
