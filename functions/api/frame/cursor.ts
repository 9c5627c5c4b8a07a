import type * as z from 'zod';
import { plainJson } from './request-body';
import { MalformedRequest } from './refusal';

/**
 * Cursors are positions in a list that the sender may see anyway, never keys: one that is made up reaches nothing else.
 * They are opaque so that nobody builds on their inside, and parsed strictly when they come back.
 */
export const encodeCursor = <Schema extends z.ZodType>(schema: Schema, position: z.input<Schema>): string =>
  Buffer.from(JSON.stringify(schema.parse(position))).toString('base64url');

/** The position of a cursor, undefined without one. Throws MalformedRequest for a cursor that this list never gave. */
export const decodeCursor = <Schema extends z.ZodType>(
  schema: Schema,
  cursor: string | undefined,
): z.output<Schema> | undefined => {
  if (cursor === undefined) return undefined;
  try {
    return schema.parse(plainJson(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')), '翻页标记'));
  } catch {
    throw new MalformedRequest('翻页标记无效，请从第一页重新读取。');
  }
};
