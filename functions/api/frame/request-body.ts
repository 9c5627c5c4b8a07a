import type { Context } from 'hono';
import { describeTextFault } from '../../../shared/text/describe-text-fault';
import { plainText, textFault } from '../../../shared/text/plain-text';
import { BodyTooLarge, MalformedRequest } from './refusal';

/** Whoever sent a request hung up before it had come whole: nothing was done, and nobody waits for an answer. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
  constructor(cause: unknown) {
    super('The request broke off', { cause });
  }
}

/** The status under which such a request stands in the log. It is no status of HTTP; proxies have it for the same. */
export const CLIENT_GONE = 499;

const isJson = (contentType: string | undefined) => /^application\/json\s*(;|$)/i.test(contentType ?? '');

/** A member of this name would be dropped without a word by whatever copies the object; nobody sends one in good faith. */
const withoutPrototype = (key: string, value: unknown): unknown => {
  if (key === '__proto__') throw new SyntaxError('__proto__ is no member');
  return value;
};

/** The next part of a body. Throws ClientGone where it breaks off. */
const nextPart = async (reader: ReadableStreamDefaultReader<Uint8Array> | undefined) => {
  try {
    return await reader?.read();
  } catch (error) {
    throw new ClientGone(error);
  }
};

/** The request's body as JSON, of so many bytes at most. Throws BodyTooLarge before more than the limit has been read, MalformedRequest for another content type or broken JSON, ClientGone where it breaks off. */
export const jsonBody = async ({ req }: Context, limit: number): Promise<unknown> => {
  if (!isJson(req.header('content-type'))) {
    throw new MalformedRequest('请求内容应为 JSON，请将 Content-Type 设为 application/json。');
  }
  if (Number(req.header('content-length') ?? 0) > limit) throw new BodyTooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = req.raw.body?.getReader();
  for (let part = await nextPart(reader); part && !part.done; part = await nextPart(reader)) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw new BodyTooLarge(limit);
    }
    chunks.push(part.value);
  }
  // A connection that was closed before anybody read of it ends like a body that is whole.
  if (req.raw.signal.aborted) throw new ClientGone(req.raw.signal.reason);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)), withoutPrototype);
  } catch {
    throw new MalformedRequest('请求内容不是完整的 JSON，请检查后重新发送。');
  }
};

/** No request is nested as deep as this. */
const DEEPEST = 16;

const LONGEST_PLACE = 120;
/** Where a text stands, for a sentence: whoever sends names without end does not get them back. */
const placeOf = (path: readonly string[]): string => {
  const place = path.join('.') || '整体';
  // A character is not cut in halves.
  return place.length > LONGEST_PLACE ? `${place.slice(0, LONGEST_PLACE).replace(/\p{Cs}$/u, '')}…` : place;
};

const refuseUnfit = (text: string, path: readonly string[], what: string) => {
  const fault = textFault(text);
  if (fault)
    throw new MalformedRequest(`${what}中的文字不能保存。${placeOf(path)}：${describeTextFault(text, fault)}。`);
};

/**
 * JSON from outside with every text in it as `plainText` has it, so that no schema has to think of it. It is no schema's matter either way: the same shapes read what
 * was kept before. Throws MalformedRequest where a text, or the name of a member, is none, saying which and why.
 */
export const plainJson = (value: unknown, what: string, path: readonly string[] = []): unknown => {
  if (typeof value === 'string') {
    const text = plainText(value);
    refuseUnfit(text, path, what);
    return text;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (path.length > DEEPEST) throw new MalformedRequest(`${what}层次过多，请检查后重新发送。`);
  if (Array.isArray(value)) return value.map((each, index) => plainJson(each, what, [...path, String(index)]));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      refuseUnfit(name, [...path, '名称'], what);
      return [name, plainJson(each, what, [...path, name])];
    }),
  );
};
