import { orRefused } from './host-error';

const listeners = new Set<() => void>();
let waiting = 0;
const count = (by: 1 | -1) => {
  waiting += by;
  for (const listener of [...listeners]) listener();
};

/**
 * Whether work waits for Excel: for `useSyncExternalStore`. Excel keeps it waiting while a cell is being edited, without an end and without a word; whoever
 * shows something should do so only when it has lasted a while, since every piece of work is said here, however short.
 */
export const waitsForExcel = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  now: (): boolean => waiting > 0,
};

/**
 * Runs work that somebody asked for. While a cell is being edited, it waits until that is over.
 * @throws HostRefused where Excel refused
 */
export const inExcel = async <Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> => {
  count(1);
  try {
    return await orRefused(() => Excel.run({ delayForCellEdit: true }, work));
  } finally {
    count(-1);
  }
};

/**
 * Runs a reading that comes again by itself, and so never waits.
 * @throws HostRefused while a cell is being edited, among others
 */
export const inExcelAtOnce = <Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> =>
  orRefused(() => Excel.run(work));
