import type { Hono } from 'hono';
import type { UploadForm } from '../../../shared/api/evidence';
import { Problem } from '../../../shared/api/problem';
import type { Deed } from './deeds';

/** The API refused what the demo is made of. */
export class SeedRefused extends Error {
  override readonly name = 'SeedRefused';
  constructor(what: string, detail: string) {
    super(`The demo could not be filled: ${what}: ${detail}`);
  }
}

/** What filling the demo needs from outside. */
export interface SeedOptions {
  /** The API as it is at a moment of the past. It takes the id of an account for its token. */
  readonly apiAt: (clock: () => Date) => Hono;
  /** Where files are sent to. */
  readonly files: Hono;
  readonly now: Date;
}

/** Sends requests as the people of the demo, each at the moment at which it is said to have happened. */
export const seedCaller = ({ apiAt, files, now }: SeedOptions) => {
  const apis = new Map<string, Hono>();
  const apiOn = (year: number, day: string | null): Hono => {
    const moment = day === null ? now : new Date(`${year + 1}-${day}T02:00:00.000Z`);
    const known = apis.get(moment.toISOString()) ?? apiAt(() => moment);
    apis.set(moment.toISOString(), known);
    return known;
  };
  const send = async (year: number, { who, day, method, path, body }: Deed, key: string): Promise<Response> =>
    apiOn(year, day).request(path, {
      method,
      headers: {
        authorization: `Bearer ${who}`,
        ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const accepted = async ({ who, method, path }: Deed, response: Response): Promise<unknown> => {
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    throw new SeedRefused(`${who} ${method} ${path}`, Problem.parse(answer).detail);
  };

  return {
    /** What somebody reads. Throws SeedRefused. */
    async read(year: number, who: string, path: string, day: string | null): Promise<unknown> {
      const deed: Deed = { who, day, method: 'GET', path };
      return accepted(deed, await send(year, deed, ''));
    },

    /** The same where there may be nothing yet: null then. */
    async look(year: number, who: string, path: string): Promise<unknown> {
      const deed: Deed = { who, day: null, method: 'GET', path };
      const response = await send(year, deed, '');
      return response.status === 404 ? null : accepted(deed, response);
    },

    /** What somebody sends to the API for an answer, once. Throws SeedRefused. */
    async ask(year: number, deed: Deed, key: string): Promise<unknown> {
      return accepted(deed, await send(year, deed, key));
    },

    /** Sends a file with a form. Throws SeedRefused. */
    async upload({ url, fields }: UploadForm, file: Blob): Promise<void> {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', file);
      const { ok, status } = await files.request(new URL(url).pathname, { method: 'POST', body: form });
      if (!ok) throw new SeedRefused('a file', String(status));
    },

    /** Does what is left to do of a list: the first `done` of it have happened already. Throws SeedRefused. */
    async play(year: number, about: string, deeds: readonly Deed[], done = 0): Promise<void> {
      for (const [index, deed] of deeds.entries()) {
        if (index < done) continue;
        // One key per deed, so that a start that was interrupted right after a write does not write it twice.
        await accepted(deed, await send(year, deed, `seed-${year}-${about}-${index}`));
      }
    },
  };
};
export type SeedCaller = ReturnType<typeof seedCaller>;
