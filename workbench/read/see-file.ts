import { readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import JSZip from 'jszip';
import type { CellValue } from '../../shared/vocabulary/cell-value';
import { areaAddress } from '../../shared/workbook/layout/a1-reference';
import type { Area } from '../../shared/workbook/layout/layout';
import { readReference } from '../../shared/workbook/reading/named-cells';
import { cellKey, type SeenSheet, type SeenWorkbook, type WordsBeside } from '../../shared/workbook/reading/seen-sheet';
import { isPlainLook, lookOfPaint, type CellPaint } from '../../shared/workbook/reading/looks/cell-look';
import { underRules, type LookRule } from '../../shared/workbook/reading/looks/look-rules';
import type { NamedCell } from '../../shared/workbook/reading/workbook-reading';
import { themeColors } from '../excel/xlsx/colors';
import { FileUnreadable } from './file-unreadable';
import { filteredRows, rowsFilteredByTables, type RowSpan } from './filtered-rows';
import { paintOfCell } from './look-of-cell';
import { packageFacts, type PackageFacts } from './package-facts';
import { quoteFormats, unquoteFormat } from './quoted-formats';
import { DAYS_TO_1904, shownText } from './shown-text';
import { looksOfFile, rulesOfSheet } from './rules-of-sheet';
import { checkArchive } from './what-it-is';

/** What is taken of a sheet at most, however large it is. */
const WINDOW: Area = { row: 0, column: 0, rows: 20_000, columns: 200 };

/** As much of a sheet as is looked at for its end. */
const TAIL = 100;

/** What the reader of files leaves out. */
interface SheetFacts {
  readonly theme: readonly string[];
  readonly is1904: boolean;
  readonly usualFont: NonNullable<Workbook['defaultFont']>;
  readonly filtered: readonly RowSpan[];
  /** Some of its cells hold dates as texts that are marked as dates. */
  readonly hasDateTexts: boolean;
  readonly isOpen: boolean;
  readonly rules: readonly LookRule[];
}

/** 1970-01-01, as Excel counts days. */
const EPOCH_DAY = 25_569;
const MS_A_DAY = 86_400_000;
const dayNumber = (text: string, is1904: boolean): number | null => {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?Z?$/.exec(text) ?? [];
  const ms = date === undefined ? NaN : Date.parse(`${date}T${time ?? '00:00'}Z`);
  return Number.isNaN(ms) ? null : ms / MS_A_DAY + EPOCH_DAY - (is1904 ? DAYS_TO_1904 : 0);
};

/** How a date is shown that has no format of its own. */
const PLAIN_DATE = 'yyyy/m/d';

interface TakenCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
  readonly paint: CellPaint;
}
const EMPTY = { value: '', text: '', format: 'General' } as const;

const takeCell = (sheet: Sheet, row: number, column: number, facts: SheetFacts): TakenCell | null => {
  const cell = sheet.cells?.get(`${String(row)},${String(column)}`);
  const held = cell?.formulaResult ?? sheet.rows[row]?.[column] ?? null;
  // What a formula comes to is not known where the file does not say it: then the formula stands there, and is asked about.
  const value =
    held instanceof Date ? held.toISOString() : (held ?? (cell?.formula === undefined ? '' : `=${cell.formula}`));
  if (value === '') return null;
  const own = unquoteFormat(cell?.style?.numFmt);
  const day = facts.hasDateTexts && typeof value === 'string' ? dayNumber(value, facts.is1904) : null;
  const shown = day ?? value;
  const format = day !== null && own === 'General' ? PLAIN_DATE : own;
  const text = shownText(format, shown, facts.is1904);
  return { value: shown, text, format, paint: paintOfCell(cell ?? {}, facts.usualFont, facts.theme) };
};

const PLAIN: CellPaint = { struck: 'no', inks: [], ground: null };

/** The cells that hold something, with the smallest block that they all stand in. */
const takeCells = (sheet: Sheet, facts: SheetFacts) => {
  const taken = sheet.rows.map((cells, row) => cells.map((_, column) => takeCell(sheet, row, column, facts)));
  const rows = taken.flatMap((cells, row) => (cells.some((cell) => cell !== null) ? [row] : []));
  const columns = taken.flatMap((cells) => {
    const first = cells.findIndex((cell) => cell !== null);
    return first < 0 ? [] : [first, cells.findLastIndex((cell) => cell !== null)];
  });
  const row = rows[0] ?? 0;
  const column = columns.reduce((least, each) => Math.min(least, each), columns[0] ?? 0);
  const lastColumn = columns.reduce((most, each) => Math.max(most, each), 0);
  const block =
    rows.length === 0
      ? []
      : taken.slice(row, (rows.at(-1) ?? 0) + 1).map((cells) => cells.slice(column, lastColumn + 1));
  const looks = block.flatMap((cells, down) =>
    cells.flatMap((cell, right) => {
      const look = cell && lookOfPaint(cell.paint);
      return look && !isPlainLook(look) ? [[cellKey(row + down, column + right), look] as const] : [];
    }),
  );
  return {
    row,
    column,
    values: block.map((cells) => cells.map((cell) => (cell ?? EMPTY).value)),
    texts: block.map((cells) => cells.map((cell) => (cell ?? EMPTY).text)),
    formats: block.map((cells) => cells.map((cell) => (cell ?? EMPTY).format)),
    looks: new Map(looks),
    paintOf: (line: number, at: number): CellPaint => block[line - row]?.[at - column]?.paint ?? PLAIN,
  };
};

/** Comments, threads of comments and text boxes. A thread has a comment beside it for older Excels, which only says so. */
const wordsBeside = ({ cells, threadedComments = [], textBoxes = [] }: Sheet): readonly WordsBeside[] => {
  const roots = new Map(threadedComments.map(({ id, ref }) => [id, ref]));
  const placed = (reference: string | undefined) => (reference === undefined ? null : readReference(`x!${reference}`));
  const threads = threadedComments.map(({ ref, parentId, text }) => {
    const cell = placed(ref ?? roots.get(parentId ?? ''));
    return { cell: cell && { row: cell.row, column: cell.column }, text };
  });
  const threaded = new Set(threads.flatMap(({ cell }) => (cell ? [cellKey(cell.row, cell.column)] : [])));
  const comments = [...(cells ?? [])].flatMap(([key, { comment }]) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return comment && !threaded.has(cellKey(row, column)) ? [{ cell: { row, column }, text: comment.text }] : [];
  });
  return [...comments, ...threads, ...textBoxes.map(({ text }) => ({ cell: null, text }))];
};

const hiddenRows = ({ rowDefs }: Sheet, filtered: readonly RowSpan[]): ReadonlySet<number> =>
  new Set(
    [...(rowDefs ?? [])].flatMap(([row, { hidden, height }]) =>
      (hidden === true || height === 0) && !filtered.some(({ first, last }) => row >= first && row <= last)
        ? [row]
        : [],
    ),
  );

const hiddenColumns = ({ columns }: Sheet): ReadonlySet<number> =>
  new Set(
    (columns ?? [])
      .slice(0, WINDOW.columns)
      .flatMap(({ hidden, width }, column) => (hidden === true || width === 0 ? [column] : [])),
  );

/** Areas of one cell; a crafted file may have some that are none. */
const mergedAreas = ({ merges }: Sheet): readonly Area[] =>
  (merges ?? []).flatMap(({ startRow: row, startCol: column, endRow, endCol }) => {
    const area = { row, column, rows: endRow - row + 1, columns: endCol - column + 1 };
    return row >= 0 && column >= 0 && area.rows > 0 && area.columns > 0 ? [area] : [];
  });

const seenSheet = (sheet: Sheet, facts: SheetFacts): SeenSheet => {
  const { paintOf, ...cells } = takeCells(sheet, facts);
  const seen: SeenSheet = {
    sheet: sheet.name,
    visibility: sheet.veryHidden === true ? 'veryHidden' : sheet.hidden === true ? 'hidden' : 'visible',
    isOpen: facts.isOpen,
    ...cells,
    merges: mergedAreas(sheet),
    hiddenRows: hiddenRows(sheet, facts.filtered),
    hiddenColumns: hiddenColumns(sheet),
    ruled: [],
    beside: wordsBeside(sheet),
  };
  return underRules(seen, facts.rules, paintOf, WINDOW);
};

/** The sheet that is in front: the one that was when the file was saved, or, where that cannot be seen or has no cells, the first that can. */
const openSheetName = ({ sheets, activeSheet = 0 }: Workbook, parts: PackageFacts['sheets']): string | undefined => {
  const visible = sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true);
  const active = parts[activeSheet]?.name;
  return (visible.find(({ name }) => name === active) ?? visible[0])?.name;
};

/** The workbook's own names; those of a single sheet may be many by the same name, and stand for nothing beyond it. */
const namedCells = ({ namedRanges }: Workbook): readonly NamedCell[] =>
  (namedRanges ?? []).flatMap(({ name, range, scope }) => {
    const cell = scope === undefined ? readReference(range) : null;
    return cell ? [{ name, ...cell }] : [];
  });

const read = async (bytes: Uint8Array): Promise<SeenWorkbook> => {
  const archive = await JSZip.loadAsync(bytes);
  const parts = await packageFacts(archive);
  const textOf = async (path: string | null) => (path === null ? undefined : archive.file(path)?.async('string'));
  const theme = themeColors(await textOf(parts.theme));
  const tables = await rowsFilteredByTables(archive);
  const styles = await textOf(parts.styles);
  if (parts.styles !== null && styles !== undefined) archive.file(parts.styles, quoteFormats(styles));
  const looks = looksOfFile(styles, theme);
  const withoutCells = new Set(parts.sheets.flatMap(({ name, hasCells }) => (hasCells ? [] : [name])));
  const workbook = await readXlsx(await archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }), {
    readStyles: true,
    range: areaAddress(WINDOW),
    sheets: ({ name }) => !withoutCells.has(name),
  });
  const openName = openSheetName(workbook, parts.sheets);
  const sheets = await Promise.all(
    workbook.sheets.map(async (sheet) => {
      const xml = (await textOf(parts.sheets.find(({ name }) => name === sheet.name)?.path ?? null)) ?? '';
      // The reader of files takes what breaks off for what is there.
      if (!/<\/(?:\w+:)?worksheet>\s*$/.test(xml.slice(-TAIL))) throw new FileUnreadable('damaged');
      const byTables = (sheet.tables ?? []).flatMap(({ name }) => tables.get(name) ?? []);
      return seenSheet(sheet, {
        theme,
        is1904: workbook.dateSystem === '1904',
        usualFont: workbook.defaultFont ?? {},
        filtered: [...filteredRows(xml), ...byTables],
        hasDateTexts: xml.includes(' t="d"'),
        isOpen: sheet.name === openName,
        rules: rulesOfSheet(xml, looks, theme),
      });
    }),
  );
  return { sheets, names: namedCells(workbook) };
};

/**
 * Reads a workbook from a file as a person would see it in Excel.
 * @throws FileUnreadable saying what the file is instead, and what to do
 */
export const seeFile = async (bytes: Uint8Array): Promise<SeenWorkbook> => {
  checkArchive(bytes);
  try {
    return await read(bytes);
  } catch (cause) {
    throw cause instanceof FileUnreadable ? cause : new FileUnreadable('damaged', { cause });
  }
};
