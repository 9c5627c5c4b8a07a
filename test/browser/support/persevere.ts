import type { Frame, Locator } from 'playwright-core';
import { HANGS_MS } from '../chromium';
import type { BrokenLine } from './broken-line';

/** Letters that belong into Chinese text: names of products, formats, files and keys. */
const AT_HOME = /Excel|Word|PDF|Ctrl|HTTP|\.pdf/g;
const FOREIGN = /[A-Za-z]{3,}/;

/** Something that a person does step by step, pressing what there is to press until it is done. */
export interface Deed {
  /** Buttons that bring it further, the one that comes last in the deed first. */
  readonly presses: readonly (string | RegExp)[];
  /** What the page shows once it is done. */
  readonly done: Locator;
  /** Looks after each break whether what was typed is still there. */
  readonly kept?: () => Promise<void>;
}

/** What offers itself where something did not come. */
const AGAIN: readonly (string | RegExp)[] = ['重试', '重新提交'];

/** How long a button is waited for that goes while it is being pressed, in milliseconds: then the person looks again. */
const LOOK_AGAIN = 2_000;

/** How long a person reads before they look again, in milliseconds. */
const LOOK = 150;

/** There is nothing to press, or pressing it leads nowhere, and the deed is not done. */
class NoWayOn extends Error {
  override readonly name = 'NoWayOn';
  constructor(shown: string, pressed: readonly string[], said: readonly string[]) {
    super(`Pressed: ${pressed.join(', ')}\nSaid of the network: ${said.join(' | ')}\nShown now:\n${shown}`);
  }
}

/** What a person has before them: a dialog, or the page where there is none. */
const before = async (pane: Frame): Promise<Locator> => {
  const dialog = pane.getByRole('alertdialog');
  return (await dialog.count()) > 0 ? dialog : pane.locator('body');
};

const ready = async (
  pane: Frame,
  view: Locator,
  presses: readonly (string | RegExp)[],
): Promise<{ readonly name: string | RegExp; readonly button: Locator } | null> => {
  const enabled = pane.locator(':not([aria-disabled=true]):not([disabled])');
  for (const name of presses) {
    const button = view
      .getByRole('button', { name, exact: typeof name === 'string' })
      .and(enabled)
      .first();
    if (await button.isVisible()) return { name, button };
  }
  return null;
};

/** What the pane says went wrong with the network. */
const complaints = async (view: Locator): Promise<readonly string[]> => {
  const said = await view.locator('.fui-MessageBar, #status, [aria-label="上传队列"] [role=alert]').allInnerTexts();
  return said.filter((text) => /网络/.test(text));
};

const press = async (button: Locator): Promise<void> => {
  try {
    await button.click({ timeout: LOOK_AGAIN });
  } catch (failure) {
    // It went, or a dialog came before it: the person sees that, too.
    if (!(failure instanceof Error && failure.name === 'TimeoutError')) throw failure;
  }
};

/**
 * Does a deed over a line that breaks at everything, and goes on after each break as a person would: reads what is said, and presses what there is. Gives what was
 * said on the way. The pane is never loaded anew, stays open to screen readers, and speaks Chinese.
 */
export const persevere = async (
  pane: Frame,
  line: BrokenLine,
  { presses, done, kept }: Deed,
): Promise<readonly string[]> => {
  const said: string[] = [];
  await pane.evaluate(() => document.body.setAttribute('data-since', 'the deed began'));
  // Only a break that was got over brings it further: pressing in vain does not.
  let moved = Date.now();
  const pressed: string[] = [];
  for (;;) {
    const view = await before(pane);
    const complained = await complaints(view);
    const next = await ready(pane, view, [...AGAIN, ...presses]);
    if (complained.length === 0 && (await done.isVisible())) break;
    if (complained.length > 0 && line.isBroken) {
      said.push(...complained);
      for (const text of complained) expect(text.replace(AT_HOME, '')).not.toMatch(FOREIGN);
      expect(await pane.locator('body').innerText()).not.toMatch(/Failed|Error|程序出错/);
      if ((await pane.getByRole('alertdialog').count()) === 0)
        expect(await pane.locator('#root').getAttribute('aria-hidden')).toBeNull();
      await kept?.();
      line.repair();
      moved = Date.now();
    }
    if (Date.now() - moved > HANGS_MS) throw new NoWayOn(await pane.locator('body').innerText(), pressed, said);
    if (next) {
      pressed.push(String(next.name));
      await press(next.button);
    }
    await pane.page().waitForTimeout(LOOK);
  }
  expect(await pane.locator('body').getAttribute('data-since')).toBe('the deed began');
  return said;
};
