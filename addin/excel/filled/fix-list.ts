import { single } from '../../../shared/workbook/layout/a1-reference';
import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import { asText } from '../workbook/write-values';
import { inExcel } from '../workbook/in-excel';
import { requestFilter } from '../workbook/keep-filter';
import { protectionOf } from '../workbook/open-sheet';
import { readBeside } from '../workbook/read-apart';
import { writeRows } from '../workbook/write-rows';
import { joinAreas } from '../layout/rectangles';

/**
 * Writes into a list what was evidently meant into the cells of findings that say so, in two syncs, three where the list is filtered: cells below each other as one block. Formats stay, but for the text
 * format, in which a number would be text again.
 * @throws HostRefused where the sheet is under somebody's password
 */
export const fixList = (
  reading: { readonly sheet: string },
  findings: readonly { readonly cell: CellRef; readonly fix: string | number | null }[],
): Promise<void> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(reading.sheet);
    const fixes = new Map(
      findings.flatMap((finding) => {
        const { row, column } = finding.cell;
        return finding.fix === null ? [] : [[`${row} ${column}`, { row, column, fix: finding.fix }] as const];
      }),
    );
    const columns = new Set([...fixes.values()].map(({ column }) => column));
    const blocks = [...columns].flatMap((column) =>
      joinAreas([...fixes.values()].filter((each) => each.column === column).map(({ row }) => single(row, column))),
    );
    const [ranges, [filter]] = await readBeside(
      context,
      () => {
        const ranges = blocks.map((area) => ({
          area,
          range: sheet.getRangeByIndexes(area.row, area.column, area.rows, 1).load('numberFormat'),
        }));
        sheet.protection.load('protected,options');
        return ranges;
      },
      () => requestFilter(sheet),
    );
    const write = ({ area, range }: (typeof ranges)[number]) => {
      const values = Array.from(
        { length: area.rows },
        (_, n) => fixes.get(`${area.row + n} ${area.column}`)?.fix ?? '',
      );
      const formats = range.numberFormat as string[][];
      if (values.some((value, n) => typeof value === 'number' && formats[n]?.[0] === '@'))
        range.numberFormat = values.map((value, n) => {
          const format = formats[n]?.[0] ?? 'General';
          return [typeof value === 'number' && format === '@' ? 'General' : format];
        });
      range.values = values.map((value) => [typeof value === 'string' ? asText(value) : value]);
    };
    await writeRows(context, [
      {
        sheet,
        name: reading.sheet,
        protection: protectionOf(sheet),
        filter,
        write: () => ranges.forEach(write),
      },
    ]);
  });
