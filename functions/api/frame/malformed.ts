import type * as z from 'zod';
import { zhCN } from 'zod/v4/locales';
import { MalformedRequest } from './refusal';

const { localeError } = zhCN();
const SHOWN = 3;

/** Parses what came from outside. Throws MalformedRequest naming, in Chinese, the first places that are wrong. */
export const parsed = <Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> => {
  const outcome = schema.safeParse(value, { error: localeError });
  if (outcome.success) return outcome.data;
  const places = outcome.error.issues
    .slice(0, SHOWN)
    .map(({ path, message }) => `${path.map(String).join('.').slice(0, 120) || '整体'}：${message.slice(0, 200)}`);
  throw new MalformedRequest(`${what}不符合格式要求。${places.join('；')}。`);
};
