import type { ConsolidatedRow } from '../../shared/api/consolidated';
import { single } from '../../shared/workbook/a1-reference';
import { CONSOLIDATED_COLUMNS, consolidatedRowValues, parkRowHeight } from '../../shared/workbook/consolidated-columns';
import { CONSOLIDATED_ROWS } from '../../shared/workbook/consolidated-rows';
import { consolidatedFrame, type ConsolidatedStamp } from '../../shared/workbook/consolidated-sheet';
import type { SheetLayout } from '../../shared/workbook/layout';
import { SHEETS } from '../../shared/workbook/names';
import { payloads, type Payload } from './consolidated/payloads';
import { placeRows } from './consolidated/place-rows';
import { requestStanding, takeStanding } from './consolidated/read-standing';
import { orRefused } from './host-error';
import { drawCells } from './layout/draw-cells';
import { drawChart } from './layout/draw-chart';
import { drawLook } from './layout/draw-look';
import { drawPage } from './layout/draw-page';
import { drawRules } from './layout/draw-rules';
import { drawSizes } from './layout/draw-sizes';

const { firstPark } = CONSOLIDATED_ROWS;
const WIDTH = CONSOLIDATED_COLUMNS.length;
const GENERAL = 'General';

/**
 * Queues the looks and heights of rows that are new; the others keep what they have, since the reader may have changed it. The first
 * new row is drawn, Excel copies its formats to the rest.
 */
const drawNewRows = (
  sheet: Excel.Worksheet,
  { styles }: SheetLayout,
  rows: readonly ConsolidatedRow[],
  firstNew: number,
): void => {
  const added = rows.slice(firstNew);
  if (added.length === 0) return;
  const row = firstPark + firstNew;
  const looks = CONSOLIDATED_COLUMNS.map(({ style }) => styles[style] ?? {});
  const pattern = sheet.getRangeByIndexes(row, 0, 1, WIDTH);
  pattern.numberFormat = [looks.map(({ numberFormat }) => numberFormat ?? GENERAL)];
  for (const look of new Set(looks)) {
    const columns = looks.flatMap((each, column) => (each === look ? [single(row, column)] : []));
    drawLook(sheet, look, columns);
  }
  if (added.length > 1) sheet.getRangeByIndexes(row + 1, 0, added.length - 1, WIDTH).copyFrom(pattern, 'Formats');
  const heights = added.map(parkRowHeight);
  const usual = Math.min(...heights);
  sheet.getRangeByIndexes(row, 0, added.length, 1).format.rowHeight = usual;
  heights.forEach((height, index) => {
    if (height !== usual) sheet.getRangeByIndexes(row + index, 0, 1, 1).format.rowHeight = height;
  });
};

const writePayload = (sheet: Excel.Worksheet, { first, values }: Payload): void => {
  sheet.getRangeByIndexes(firstPark + first, 0, values.length, WIDTH).values = values;
};

/**
 * Writes 汇总表 with its chart, or brings the one that is there up to date in place: every park keeps its row, so that the reader's
 * own columns, notes and formats beside it stay with it. Two syncs, and one more for each further payload.
 * @param parks one row per park, in the order in which new ones are to stand
 * @throws TableAltered before anything is changed, where the table's heads are not where we drew them
 * @throws HostRefused where Excel refused
 */
export const writeConsolidated = (parks: readonly ConsolidatedRow[], stamp: ConsolidatedStamp): Promise<void> =>
  orRefused(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets, application } = context.workbook;
      const request = requestStanding(context);
      const chartNames = (consolidatedFrame(parks, stamp).charts ?? []).map(({ name }) => name);
      const charts = chartNames.map((name) => request.sheet.charts.getItemOrNullObject(name).load('name'));
      await context.sync();
      const standing = takeStanding(request);
      const { rows, appended } = placeRows(parks, standing.rows);
      const frame = consolidatedFrame(rows, stamp);
      application.suspendScreenUpdatingUntilNextSync();
      const sheet = standing.sheet ?? worksheets.add(SHEETS.consolidated);
      const firstNew = rows.length - appended;
      if (standing.rows.length > 0 && appended > 0) {
        const below = firstPark + firstNew + 1;
        sheet.getRange(`${below}:${below + appended - 1}`).insert('Down');
      }
      sheet.getRangeByIndexes(0, 0, firstPark + rows.length, WIDTH).conditionalFormats.clearAll();
      const [now, ...later] = payloads(rows.map(consolidatedRowValues));
      if (now) writePayload(sheet, now);
      drawCells(sheet, frame);
      if (!standing.sheet) drawSizes(sheet, frame);
      drawNewRows(sheet, frame, rows, firstNew);
      drawRules(sheet, frame);
      if (!standing.sheet) drawPage(sheet, frame);
      (frame.charts ?? []).forEach((chart, index) => {
        const known = charts[index];
        if (known) drawChart(sheet, chart, known);
      });
      sheet.activate();
      await context.sync();
      await later.reduce(async (before, payload) => {
        await before;
        writePayload(sheet, payload);
        await context.sync();
      }, Promise.resolve());
    }),
  );
