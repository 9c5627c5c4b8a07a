import { POINTS_PER_PIXEL } from '../model/grid/sizes';
import type { ChartState } from '../model/sheet/chart-state';
import type { SheetModel } from '../model/sheet/model';
import type { WorkbookModel } from '../model/workbook-model';
import { chartPicture, type ChartPicture } from './chart-picture';
import { ChartView } from './chart-view';

const COMPONENT = 'chart';

/** What the grid hands to the component of a float: the size is its own, in pixels. */
interface Drawn {
  readonly picture: ChartPicture;
  readonly width: number;
  readonly height: number;
}

interface Placed {
  /** What was drawn, to tell whether it must be drawn again. */
  readonly text: string;
  readonly remove: () => void;
}

/** Keeps every chart of the open sheet on the grid, over its cells, showing what the cells say now. */
export function keepChartsDrawn(workbook: WorkbookModel): void {
  const { api } = workbook.runtime;
  api.registerComponent(COMPONENT, ChartFloat);
  const placed = new Map<string, Placed>();
  let sheet: SheetModel | null = null;
  const refresh = () => {
    const active = workbook.activeSheet;
    const drawings = new Map(active.state.charts.map((chart) => [chart.id, drawing(active, chart)]));
    for (const [id, { text, remove }] of placed) {
      if (sheet === active && drawings.get(id)?.text === text) continue;
      remove();
      placed.delete(id);
    }
    sheet = active;
    for (const [id, { chart, drawn, text }] of drawings) {
      if (!placed.has(id)) placed.set(id, { text, remove: place(workbook, chart, drawn) });
    }
  };
  let due = 0;
  api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (!id.startsWith('sheet.mutation.') && id !== 'sheet.operation.set-worksheet-active') return;
    cancelAnimationFrame(due);
    due = requestAnimationFrame(refresh);
  });
  workbook.events.listen(({ kind }) => {
    if (kind !== 'charts' && kind !== 'activated') return;
    cancelAnimationFrame(due);
    due = requestAnimationFrame(refresh);
  });
}

function drawing(sheet: SheetModel, chart: ChartState) {
  const size = { width: pixels(chart.width), height: pixels(chart.height) };
  const drawn: Drawn = { picture: chartPicture(sheet, chart), ...size };
  return { chart, drawn, text: JSON.stringify([drawn, chart.left, chart.top]) };
}

function place(workbook: WorkbookModel, chart: ChartState, drawn: Drawn): () => void {
  // The grid counts from the corner of its headers
  const { rowHeader, columnHeader } = workbook.activeSheet.grid.getConfig();
  const startX = pixels(chart.left) + rowHeader.width;
  const startY = pixels(chart.top) + columnHeader.height;
  const float = workbook.asAddin(() =>
    workbook.facade.getActiveSheet().addFloatDomToPosition({
      componentKey: COMPONENT,
      allowTransform: false,
      initPosition: { startX, endX: startX + drawn.width, startY, endY: startY + drawn.height },
      data: JSON.stringify(drawn),
    }),
  );
  return () => {
    workbook.asAddin(() => {
      float?.dispose();
    });
  };
}

function pixels(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}

function ChartFloat({ data }: { readonly data?: unknown }) {
  if (typeof data !== 'string') return null;
  const drawn = JSON.parse(data) as Drawn; // written by `place`, as text so that the grid keeps it as it is
  return <ChartView picture={drawn.picture} width={drawn.width} height={drawn.height} />;
}
