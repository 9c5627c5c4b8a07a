import type { WorkbookModel } from '../../model/workbook-model';

/** Lets the add-in's batches wait, or be refused, while a cell's editor is open. A click into the pane leaves it open. */
export function watchEditing({ runtime: { api }, editing }: WorkbookModel): void {
  api.addEvent(api.Event.SheetEditStarted, () => {
    editing.begin();
  });
  api.addEvent(api.Event.SheetEditEnded, () => {
    editing.end();
  });
}
