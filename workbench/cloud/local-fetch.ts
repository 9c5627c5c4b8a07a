import { request } from 'node:https';
import { buffer } from 'node:stream/consumers';

/** A `fetch` that trusts one certificate, that of a workbench. It follows no redirects and keeps cookies from one call to the next. */
export const localFetch = (ca: string) => {
  const cookies = new Map<string, string>();
  return async (url: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}) => {
    const { method = 'GET', headers = {}, body } = init;
    const sent = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Promise<Response>((resolve, reject) => {
      // No connection is kept: one that the server has closed meanwhile would break the next call.
      const call = request(url, {
        method,
        ca,
        agent: false,
        headers: { ...headers, ...(sent ? { cookie: sent } : {}) },
      });
      call.once('error', reject);
      call.once('response', (answer) => {
        for (const cookie of answer.headers['set-cookie'] ?? []) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
          if (name !== undefined && value !== undefined) cookies.set(name, value);
        }
        const status = answer.statusCode ?? 500;
        const shown = new Headers();
        for (const [name, value] of Object.entries(answer.headers)) shown.set(name, String(value));
        buffer(answer).then(
          (content) =>
            resolve(new Response(content.length > 0 ? new Uint8Array(content) : null, { status, headers: shown })),
          reject,
        );
      });
      call.end(body);
    });
  };
};
