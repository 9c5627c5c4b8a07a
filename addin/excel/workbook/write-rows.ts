import { keepFilter, type FilterRequest, type KeptFilter } from './keep-filter';
import { openSheet, stoppedAtProtection, syncOpened, type SheetProtection } from './open-sheet';

/** A sheet whose rows are written, as it was read. */
export interface RowSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly protection: SheetProtection;
  /** Null where Excel refused to read it. */
  readonly filter: FilterRequest | null;
  /** Queues what is written. */
  readonly write: () => void;
}

/**
 * Writes on the rows of sheets while all of them are shown and none is locked; afterwards each sheet is filtered and protected as before, also where Excel refused. One sync, and one more
 * for each sheet that is filtered.
 * @throws whatever the sync threw
 */
export const writeRows = async (context: Excel.RequestContext, sheets: readonly RowSheet[]): Promise<void> => {
  const kept: KeptFilter[] = [];
  for (const { sheet, name, filter, protection } of sheets)
    kept.push(await keepFilter(context, sheet, name, filter, protection));
  const putBack = async () => {
    for (const each of kept) await each.putBack();
  };
  sheets.forEach(({ sheet, protection, write }, index) =>
    openSheet(sheet, protection, () => {
      kept[index]?.show();
      write();
    }),
  );
  try {
    await syncOpened(context, sheets);
  } catch (error) {
    if (sheets.length > 1 || !stoppedAtProtection(error)) await putBack();
    throw error;
  }
  await putBack();
};
