import type { Frame, Page } from 'playwright-core';

const save = (name: string) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([name]));
  link.download = name;
  link.click();
};

/** Gives the browser a file to save, as a page's own script does. */
export const saveFrom = (page: Page | Frame, name: string): Promise<void> => page.evaluate(save, name);

/**
 * Which files the browser saves while something is done. The page around saves one of its own afterwards: whatever was on its way before has come by then, so that nothing is
 * told from not yet.
 */
export const savedDuring = async (page: Page, work: () => Promise<unknown>): Promise<readonly string[]> => {
  const last = '页面自己存的.txt';
  const saved: string[] = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  await work();
  const arrives = page.waitForEvent('download', (download) => download.suggestedFilename() === last);
  await saveFrom(page, last);
  await arrives;
  return saved.filter((name) => name !== last);
};
