import { plainText } from '../../text/plain-text';
import { formName, type FormCell, type FormKind } from '../layout/names';
import { seenCell, type SeenSheet } from '../reading/seen-sheet';
import type { NamedCell } from '../reading/workbook-reading';

/** Whose form it is, as far as the sheet tells: all of it, or nothing. */
export interface FormIdentity {
  readonly year: number;
  /** A park's id, or a panel's entry. */
  readonly subject: string;
  readonly version: number;
}

/** The line that says whose form it is. */
export const identityText = (of: { readonly year: number; readonly label: string; readonly version: number }): string =>
  `${of.year}年度　${of.label}　填报第 ${of.version} 版`;
const WRITTEN = /^(\d{4})年度\s.*\s填报第 ?(\d+) ?版$/s;

/** The line stands within so many rows from the top. */
const TOP = 10;
/** As long as the line may be; a cell may hold 32 000 characters. */
const LONGEST = 300;

/** The line as it is written, with the three cells behind it that hold the same: year, version, subject. */
const writtenLine = (sheet: SeenSheet) => {
  const lines = Array.from({ length: Math.min(sheet.values.length, TOP) }, (_, down) => {
    const row = sheet.row + down;
    const cells = Array.from({ length: sheet.values[0]?.length ?? 0 }, (__, right) =>
      seenCell(sheet, row, sheet.column + right),
    ).filter(({ value }) => value !== '');
    const [line, ...behind] = cells;
    const [, year, version] = WRITTEN.exec(line?.text.slice(0, LONGEST).trim() ?? '') ?? [];
    if (year === undefined || version === undefined) return null;
    return { year: Number(year), version: Number(version), behind: behind.map(({ value }) => value) };
  }).filter((line) => line !== null);
  return lines.length === 1 ? (lines[0] ?? null) : null;
};

/**
 * Whose form it is: by our names, else by the cells behind the line that says it. Never a guess.
 * @param names none where they do not stand for this sheet
 * @returns null where that was lost, or the line says something else
 */
export const formIdentity = (kind: FormKind, sheet: SeenSheet, names: readonly NamedCell[]): FormIdentity | null => {
  const line = writtenLine(sheet);
  const own = (cell: FormCell) => {
    const wanted = formName(kind, cell).toLowerCase();
    const place = names.find((each) => each.sheet === sheet.sheet && each.name.toLowerCase() === wanted);
    return place && seenCell(sheet, place.row, place.column).value;
  };
  const behind = line?.behind.length === 3 ? line.behind : [];
  const [year, version, subject] = [own('year') ?? behind[0], own('version') ?? behind[1], own('subject') ?? behind[2]];
  if (typeof year !== 'number' || typeof version !== 'number' || typeof subject !== 'string') return null;
  const whose = plainText(subject);
  if (whose === '' || (line && (line.year !== year || line.version !== version))) return null;
  return { year, subject: whose, version };
};
