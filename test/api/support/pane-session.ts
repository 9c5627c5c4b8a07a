import { beginSignIn, finishSignIn } from '../../../addin/client/sign-in/authorization';
import type { AddinSettings } from '../../../addin/client/settings';
import type { localFetch } from '../../../workbench/cloud/local-fetch';

type Browse = ReturnType<typeof localFetch>;

/** Lets the pane's own client speak to a workbench: in a browser its user has trusted the certificate. Answers what undoes it. */
export const trustWorkbench = (browse: Browse): (() => void) => {
  const before = globalThis.fetch;
  globalThis.fetch = (input, { method, headers, body } = {}) =>
    browse(String(input), {
      ...(method === undefined ? {} : { method }),
      headers: Object.fromEntries(new Headers(headers).entries()),
      ...(body === undefined || body === null ? {} : { body: String(body) }),
    });
  return () => {
    globalThis.fetch = before;
  };
};

/** Where an answer sends the browser; null where it shows a page. */
export const onward = async (browse: Browse, url: string, form?: Record<string, string>): Promise<string | null> => {
  const posted = form && {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  };
  const location = (await browse(url, posted)).headers.get('location');
  return location === null ? null : new URL(location, url).href;
};

/** Signs in by the pane's own code as an account, which the provider asks for unless it knows. Answers every address on the way, too. */
export const signInByPane = async (browse: Browse, settings: AddinSettings, callback: string, account: string) => {
  const { url, pending } = await beginSignIn(settings, callback, { again: false, handover: 'a-word-of-the-opener' });
  const visited: string[] = [url.href];
  for (let next = await onward(browse, url.href); next !== null;) {
    visited.push(next);
    if (next.startsWith(callback)) break;
    next = await onward(browse, next, next.includes('/interaction/') ? { account } : undefined);
  }
  const back = new URL(visited.at(-1) ?? '');
  return { tokens: await finishSignIn(settings, back, pending), pending, visited, back };
};
