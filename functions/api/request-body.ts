import type { Context } from 'hono';
import { BodyTooLarge, MalformedRequest } from './refusal';

const isJson = (contentType: string | undefined) => /^application\/json\s*(;|$)/i.test(contentType ?? '');

/** A member of this name would be dropped without a word by whatever copies the object; nobody sends one in good faith. */
const withoutPrototype = (key: string, value: unknown): unknown => {
  if (key === '__proto__') throw new SyntaxError('__proto__ is no member');
  return value;
};

/** The request's body as JSON, of so many bytes at most. Throws BodyTooLarge before more than the limit has been read, MalformedRequest for another content type or broken JSON. */
export const jsonBody = async ({ req }: Context, limit: number): Promise<unknown> => {
  if (!isJson(req.header('content-type'))) {
    throw new MalformedRequest('请求内容应为 JSON，请将 Content-Type 设为 application/json。');
  }
  if (Number(req.header('content-length') ?? 0) > limit) throw new BodyTooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = req.raw.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw new BodyTooLarge(limit);
    }
    chunks.push(part.value);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)), withoutPrototype);
  } catch {
    throw new MalformedRequest('请求内容不是完整的 JSON，请检查后重新发送。');
  }
};
