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

const inTurn = <Each, Result>(
  all: readonly Each[],
  work: (each: Each) => Promise<Result>,
): Promise<readonly Result[]> =>
  all.reduce<Promise<readonly Result[]>>(
    async (before, each) => [...(await before), await work(each)],
    Promise.resolve([]),
  );

/**
 * Writes on the rows of sheets while all of them are shown and none is locked; afterwards each sheet is filtered and protected as before, also where Excel refused. One sync, and one more
 * for each sheet that is filtered.
 * @throws whatever the sync threw
 */
export const writeRows = async (context: Excel.RequestContext, sheets: readonly RowSheet[]): Promise<void> => {
  const kept = await inTurn(sheets, ({ sheet, name, filter, protection }) =>
    keepFilter(context, sheet, name, filter, protection),
  );
  const putBack = () => inTurn(kept, (each: KeptFilter) => each.putBack());
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
