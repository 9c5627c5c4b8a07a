import { tablePlaces, tableValues, type SheetTable } from '../../../shared/workbook/layout/sheet-table';
import { tableFrame } from '../../../shared/workbook/layout/table-layout';
import { orRefused } from '../workbook/host-error';
import { drawCells } from '../layout/draw-cells';
import { drawChart } from '../layout/draw-chart';
import { drawPage } from '../layout/draw-page';
import { drawRules } from '../layout/draw-rules';
import { drawSizes } from '../layout/draw-sizes';
import { drawNewRows } from './draw-new-rows';
import { holdFilter, requestFilter } from './keep-filter';
import { payloads, type Payload } from './payloads';
import { placeRows } from './place-rows';
import { requestStanding, takeStanding } from './read-standing';

/**
 * Writes a table to its sheet, or brings the one that is there up to date in place: every row of data keeps its row, so that the reader's
 * own columns, notes and formats beside it stay with it, and so does the reader's filter. Two syncs, and one more for each further payload.
 * @param rows in the order in which new ones are to stand
 * @returns how many rows stand in the table now
 * @throws TableAltered before anything is changed, where the table's heads are not where we drew them
 * @throws HostRefused where Excel refused
 */
export const writeTable = <Row>(table: SheetTable<Row>, rows: readonly Row[]): Promise<number> =>
  orRefused(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets, application } = context.workbook;
      const { first } = tablePlaces(table);
      const width = table.columns.length;
      const request = requestStanding(context, table);
      const filter = requestFilter(request.sheet);
      const charts = table
        .charts(rows.length)
        .map(({ name }) => request.sheet.charts.getItemOrNullObject(name).load('name'));
      await context.sync();

      const standing = takeStanding(request, table);
      const { rows: placed, appended } = placeRows(rows, table.key, standing.rows);
      const frame = tableFrame(table, placed);
      application.suspendScreenUpdatingUntilNextSync();
      const sheet = standing.sheet ?? worksheets.add(table.sheet);
      const giveBack = standing.sheet && frame.filter ? holdFilter(sheet, filter, frame.filter) : () => undefined;
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
      if (!standing.sheet) drawPage(sheet, frame);
      (frame.charts ?? []).forEach((chart, index) => {
        const known = charts[index];
        if (known) drawChart(sheet, chart, known);
      });
      sheet.activate();
      await later.reduce(async (before, payload) => {
        await before;
        await context.sync();
        write(payload);
      }, Promise.resolve());
      giveBack();
      await context.sync();
      return placed.length;
    }),
  );
