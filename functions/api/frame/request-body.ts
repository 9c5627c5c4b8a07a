import type { Context } from 'hono';
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
