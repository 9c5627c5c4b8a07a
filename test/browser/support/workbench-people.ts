import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { certificateFile } from '../../../workbench/cloud/certificate';
import { localFetch } from '../../../workbench/cloud/local-fetch';
import { requestToken } from '../../../workbench/cloud/identity/request-token';
import type { RunningWorkbench } from './running-workbench';

/** What somebody else does over the API while a person is at the screen. Answers the JSON; a refusal fails the test with its own words. */
export type WorkbenchCall = (
  account: string,
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  body?: unknown,
  // The tests look into answers of every route.
) => Promise<Record<string, unknown>>;

/** The people of a running workbench, by demo account. */
export const workbenchPeople = async ({ url, dataDir }: RunningWorkbench): Promise<WorkbenchCall> => {
  const ca = await readFile(certificateFile(dataDir), 'utf8');
  const fetchLocal = localFetch(ca);
  const tokens = new Map<string, string>();
  return async (account, method, path, body) => {
    const token = tokens.get(account) ?? (await requestToken(url, ca, account));
    tokens.set(account, token);
    const answer = await fetchLocal(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Error(`${account} ${method} ${path}: ${String(answer.status)} ${String(json['detail'])}`);
    return json;
  };
};
