import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { goodClaims, type LocalApi } from './local-api';

/** An answer of the API as a test looks at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The tests look into answers of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}
export interface CallOptions {
  readonly body?: unknown;
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who the tests sign in as. */
export const PEOPLE = {
  dazu: { sub: 'park.dazu', name: '大足', role: 'park', park: 'dazu', district: 'dazu' },
  yubei: { sub: 'park.yubei', name: '渝北', role: 'park', park: 'yubei', district: 'yubei' },
  districtDazu: { sub: 'district.dazu', name: '大足区局', role: 'district', district: 'dazu' },
  expert: { sub: 'expert1', name: '专家', role: 'expert' },
  bureau: { sub: 'bureau', name: '市局', role: 'bureau' },
  leader: { sub: 'leader', name: '领导小组', role: 'leader' },
} as const satisfies Record<string, JWTPayload>;
export type Person = JWTPayload;

/** The park account of a slug, in the district of the same name. */
export const parkPerson = (slug: string): Person => ({
  sub: `park.${slug}`,
  name: slug,
  role: 'park',
  park: slug,
  district: slug,
});

/** The account of a district. */
export const districtPerson = (slug: string): Person => ({
  sub: `district.${slug}`,
  name: `${slug}区局`,
  role: 'district',
  district: slug,
});

/** Calls the API as somebody; a fresh idempotency key on writes unless one is given (null: none). */
export const caller =
  (api: LocalApi, person: Person) =>
  async (method: string, path: string, { body, key, headers = {} }: CallOptions = {}): Promise<Answer> => {
    const token = await api.keys.sign(goodClaims(api.clock(), person));
    const idempotency = method === 'GET' || key === null ? {} : { 'idempotency-key': key ?? randomUUID() };
    const response = await fetch(api.url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...idempotency,
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };
