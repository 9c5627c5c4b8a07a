import type { Frame, Locator } from 'playwright-core';

/** Opens a job of the pane by its tab, and waits for what it shows. */
export const openJob = async (pane: Frame, job: string): Promise<void> => {
  await pane.getByRole('tab', { name: job }).click();
  await pane.locator('main section, main [role=group]').first().waitFor();
};

/** A button by its whole name, or by a part of it. */
export const button = (pane: Frame, name: string | RegExp): Locator =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });

/** Waits until the pane says something. */
export const says = (pane: Frame, text: string | RegExp): Promise<void> => pane.getByText(text).first().waitFor();

/** Waits until the page itself, not what is read out, says something. */
export const shows = (pane: Frame, text: string | RegExp): Promise<void> =>
  pane.locator('main').getByText(text).first().waitFor();

/** Answers the question of a dialog, and waits until the dialog has gone. */
export const confirm = async (pane: Frame, choice: string): Promise<void> => {
  await pane.getByRole('alertdialog').waitFor();
  await button(pane, choice).click();
  await pane.getByRole('alertdialog').waitFor({ state: 'detached' });
};

/** Opens the form behind a button, fills it in, sees that it keeps to its place, confirms it, and waits until it has closed because the act is done. */
export const completeForm = async (
  pane: Frame,
  opener: Locator,
  fill: (form: Locator) => Promise<void>,
  submit: string,
): Promise<void> => {
  const name = await opener.textContent();
  await opener.click();
  const form = pane.getByRole('group', { name: name ?? '', exact: true });
  await fill(form);
  if (await form.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))
    throw new RangeError(`the form ${name ?? ''} is wider than its place`);
  await form.getByRole('button', { name: submit, exact: true }).click();
  await form.waitFor({ state: 'detached' });
};
