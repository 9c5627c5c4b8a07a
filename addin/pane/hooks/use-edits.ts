import { useEffect } from 'react';
import { watchEdits } from '../../excel/workbook/watch-edits';

/** Typing pauses at least this long before the sheet is read again, in milliseconds. */
const PAUSE = 400;

/**
 * Reads the workbook when a page opens and shortly after every edit of its person, until the page is left.
 * @param read memoise it: another one is run at once; null: nothing is
 * @param onFailure hears why Excel does not let edits be watched
 */
export const useEdits = (read: (() => Promise<void>) | null, onFailure: (failure: unknown) => void): void => {
  useEffect(() => {
    if (!read) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => Promise<void>) | null = null;
    let left = false;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), PAUSE);
    };
    timer = setTimeout(() => void read(), 0);
    watchEdits(soon).then((unwatch) => {
      if (left) void unwatch();
      else stop = unwatch;
    }, onFailure);
    return () => {
      left = true;
      clearTimeout(timer);
      void stop?.();
    };
  }, [read, onFailure]);
};
