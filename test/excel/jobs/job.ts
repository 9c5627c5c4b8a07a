import type { CellValue } from '../../../shared/vocabulary/cell-value';

/** Something that somebody does with Excel through the add-in. */
export interface Job {
  readonly role: '园区' | '区县' | '专家' | '市局';
  readonly name: string;
  /** Makes the workbook in which it is done, with an Excel at its best; nothing for an empty one. */
  readonly before?: () => Promise<unknown>;
  /** What the button does. */
  readonly work: () => Promise<unknown>;
}

/** Runs something on a sheet. */
const onSheet = (name: string, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void) =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem(name), context);
    await context.sync();
  });

/** Types values into cells of a sheet. */
export const type = (sheet: string, cells: Readonly<Record<string, string | number>>): Promise<void> =>
  onSheet(sheet, (there) => {
    for (const [address, value] of Object.entries(cells)) there.getRange(address).values = [[value]];
  });

/** Pastes rows, which may be of unequal length, into a sheet, from a row on. */
export const paste = (sheet: string, row: number, rows: readonly (readonly CellValue[])[]): Promise<void> =>
  onSheet(sheet, (there) => {
    const columns = Math.max(...rows.map(({ length }) => length));
    there.getRangeByIndexes(row, 0, rows.length, columns).values = rows.map((cells) =>
      Array.from({ length: columns }, (_, column) => cells[column] ?? ''),
    );
  });

/** Pastes rows into a sheet of somebody's own. */
export const pasteOnNewSheet = async (name: string, row: number, rows: Parameters<typeof paste>[2]): Promise<void> => {
  await Excel.run(async ({ workbook }) => void workbook.worksheets.add(name));
  await paste(name, row, rows);
};

/** Shows only some rows, as somebody does with the filter button; a protected sheet is as protected afterwards. */
export const filter = (
  name: string,
  { header, column, shown, rows }: { header: number; column: number; shown: readonly string[]; rows: number },
): Promise<void> =>
  onSheet(name, async (sheet, context) => {
    const { protection } = sheet;
    protection.load('protected,options');
    await context.sync();
    if (protection.protected) protection.unprotect();
    const area = sheet.getRangeByIndexes(header, 0, rows, 10);
    sheet.autoFilter.apply(area, column, { filterOn: 'Values', values: [...shown] });
    if (protection.protected) protection.protect(protection.options);
  });
