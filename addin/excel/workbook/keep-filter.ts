import type { Area } from '../../../shared/workbook/layout/layout';
import { areaAddress } from '../../../shared/workbook/layout/a1-reference';
import { sayAside } from './asides';
import { HostRefused, refusalCode } from './host-error';
import { openSheet, syncOpened, type SheetProtection } from './open-sheet';
import { readApart } from './read-apart';

/** The filter of a sheet as the reader has it, once it is loaded. */
export interface FilterRequest {
  readonly filter: Excel.AutoFilter;
  readonly range: Excel.Range;
}

/** Queues the reading of a sheet's filter; of a sheet that is not there, nothing. Excel may refuse it: see `readApart`. */
export const requestFilter = (sheet: Excel.Worksheet): FilterRequest => {
  const filter = sheet.autoFilter.load('isDataFiltered,criteria');
  const range = filter.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount');
  return { filter, range };
};

/** A sheet whose rows are written while all of them are shown: where a filter hides rows, Excel may put a block of values into others than those it was meant for. */
export interface KeptFilter {
  /** Queues that all rows are shown; before anything is written. */
  readonly show: () => void;
  /**
   * Queues that the buttons stand over a table as it has become. Buttons that the reader took away stay away, and those elsewhere are left alone.
   * @param area the line of heads and the rows under it, as they will be
   */
  readonly extend: (area: Area) => void;
  /** Filters again as before, in a sync of its own, and in none where nothing was filtered. Where Excel refuses, that is said. */
  readonly putBack: () => Promise<void>;
}

/** Excel's entry for a column that is not filtered is empty; the entries that it gives have nulls that it does not take back. */
const filteringBy = (criteria: Partial<Excel.FilterCriteria> | null): Excel.FilterCriteria | null =>
  criteria?.filterOn
    ? (Object.fromEntries(
        Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined),
      ) as unknown as Excel.FilterCriteria) // the same without the nulls
    : null;

const lost = (sheet: string, why: string) => sayAside('filter', `“${sheet}”${why}，筛选没有恢复。请重新筛选一次。`);

/** @throws HostRefused where it cannot be made sure that all rows are shown */
const unknownFilter = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
): Promise<KeptFilter> => {
  const [cleared] = await readApart(context, () => {
    sheet.autoFilter.clearCriteria();
    return true;
  });
  if (cleared === null) throw new HostRefused('FilteredRangeConflict');
  lost(name, '的筛选条件读不出来，为免写错行已显示全部行');
  return { show: () => undefined, extend: () => undefined, putBack: () => Promise.resolve() };
};

/**
 * What lets the rows of a sheet be written although the reader filters them.
 * @param read null where Excel refused to read the filter: then all rows are shown at once, and that is said
 * @param protection of the sheet, under which Excel refuses a filter
 * @throws HostRefused before anything was written, where Excel can neither say what is filtered nor show all rows
 */
export const keepFilter = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  read: FilterRequest | null,
  protection: SheetProtection = { protected: false, options: {} },
): Promise<KeptFilter> => {
  if (!read) return unknownFilter(context, sheet, name);
  const { filter, range } = read;
  const criteria = !range.isNullObject && filter.isDataFiltered ? filter.criteria.map(filteringBy) : [];
  const isFiltering = criteria.some((each) => each !== null);
  return {
    show: () => {
      if (isFiltering) filter.clearCriteria();
    },
    extend: (area) => {
      if (range.isNullObject || range.rowIndex !== area.row) return;
      const columns = { column: range.columnIndex, columns: range.columnCount };
      sheet.autoFilter.apply(sheet.getRange(areaAddress({ ...area, ...columns })));
    },
    putBack: async () => {
      if (!isFiltering) return;
      try {
        openSheet(sheet, protection, () => {
          const target = sheet.autoFilter.getRange();
          criteria.forEach((each, column) => {
            if (each) sheet.autoFilter.apply(target, column, each);
          });
        });
        await syncOpened(context, [{ sheet, protection }]);
      } catch (error) {
        if (refusalCode(error) === null) throw error;
        lost(name, '写好了');
      }
    },
  };
};
