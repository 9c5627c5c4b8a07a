import { tablePlaces, tableValues, type SheetTable } from '../../../shared/workbook/layout/sheet-table';
import { tableFrame } from '../../../shared/workbook/layout/table-layout';
import { inExcel } from '../workbook/in-excel';
import { drawCells, drawMerges } from '../layout/draw-cells';
import { drawChart } from '../layout/draw-chart';
import { drawFreeze, drawPage } from '../layout/draw-page';
import { drawRules } from '../layout/draw-rules';
import { drawSizes } from '../layout/draw-sizes';
import { keepFilter, requestFilter } from '../workbook/keep-filter';
import { readBeside } from '../workbook/read-apart';
import { syncShown, takeBackSheets } from '../workbook/show-drawn';
import { asText } from '../workbook/write-values';
import { drawNewRows } from './draw-new-rows';
import { placeRows } from './place-rows';
import { requestStanding, takeStanding } from './read-standing';

/** Excel takes 5 MB in one request; this leaves room for what the request says besides the cells. */
const LARGEST = 3_000_000;
const encoder = new TextEncoder();

/** Consecutive rows of cells that are written in one request. */
export interface Payload {
  /** Index of its first row among all rows. */
  readonly first: number;
  readonly values: (string | number)[][];
}

/** Cuts rows into payloads by their bytes. Texts are made safe to write as they are cut. */
export const payloads = (rows: readonly (readonly (string | number)[])[], largest = LARGEST): readonly Payload[] => {
  const cut: { first: number; values: (string | number)[][]; bytes: number }[] = [];
  rows.forEach((row, index) => {
    const values = row.map((value) => (typeof value === 'string' ? asText(value) : value));
    const bytes = encoder.encode(JSON.stringify(values)).length;
    const last = cut.at(-1);
    if (last && last.bytes + bytes <= largest) {
      last.values.push(values);
      last.bytes += bytes;
    } else cut.push({ first: index, values: [values], bytes });
  });
  return cut;
};

/**
 * Writes a table to its sheet, or brings the one that is there up to date in place: every row of data keeps its row, so that the reader's
 * own columns, notes and formats beside it stay with it, and so does the reader's filter. Two syncs, one more where it is filtered, and
 * one for each further payload. A sheet that Excel does not let be finished is taken back.
 * @param rows in the order in which new ones are to stand
 * @returns how many rows stand in the table now
 * @throws TableAltered before anything is changed, where the table's heads are not where we drew them
 * @throws HostRefused where Excel refused
 */
export const writeTable = <Row>(table: SheetTable<Row>, rows: readonly Row[]): Promise<number> =>
  inExcel(async (context) => {
    const { worksheets, application } = context.workbook;
    const { first } = tablePlaces(table);
    const width = table.columns.length;
    const [{ request, charts }, [filter]] = await readBeside(
      context,
      () => {
        const request = requestStanding(context, table);
        const charts = table
          .charts(rows.length)
          .map(({ name }) => request.sheet.charts.getItemOrNullObject(name).load('name'));
        return { request, charts };
      },
      () => requestFilter(worksheets.getItemOrNullObject(table.sheet)),
    );

    const standing = takeStanding(request, table);
    const { rows: placed, appended } = placeRows(rows, table.key, standing.rows);
    const frame = tableFrame(table, placed);
    const kept = standing.sheet && (await keepFilter(context, standing.sheet, table.sheet, filter));
    try {
      application.suspendScreenUpdatingUntilNextSync();
      const sheet = standing.sheet ?? worksheets.add(table.sheet);
      // Excel merges nothing while a chart is selected: it says so before anything is written.
      if (standing.sheet) {
        const above = frame.merges.filter(({ row }) => row < first);
        drawMerges(sheet, above);
      }
      kept?.show();
      const firstNew = placed.length - appended;
      if (standing.rows.length > 0 && appended > 0) {
        const below = first + firstNew + 1;
        sheet.getRange(`${below}:${below + appended - 1}`).insert('Down');
      }
      sheet.getRangeByIndexes(0, 0, first + placed.length, width).conditionalFormats.clearAll();
      const write = ({ first: from, values }: Payload) => {
        sheet.getRangeByIndexes(first + from, 0, values.length, width).values = values;
      };
      const [now, ...later] = payloads(placed.map((row, index) => tableValues(table, row, index)));
      if (now) write(now);
      drawCells(sheet, frame);
      if (!standing.sheet) drawSizes(sheet, frame);
      drawNewRows(sheet, table, placed, firstNew);
      drawRules(sheet, frame);
      if (!standing.sheet) {
        drawPage(sheet, frame);
        drawFreeze(sheet, frame);
      }
      (frame.charts ?? []).forEach((chart, index) => {
        const known = charts[index];
        if (known) drawChart(sheet, chart, known);
      });
      await later.reduce(async (before, payload) => {
        await before;
        await context.sync();
        write(payload);
      }, Promise.resolve());
      if (frame.filter) kept?.extend(frame.filter);
      sheet.activate();
      await syncShown(context, [table.sheet]);
    } catch (error) {
      await (kept ? kept.putBack() : takeBackSheets(context, [table.sheet]));
      throw error;
    }
    await kept?.putBack();
    return placed.length;
  });
