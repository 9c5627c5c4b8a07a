import { Muted } from './muted';

/** What of a form has still to be typed: the words of those of its fields that are not there yet. */
export const lackingOf = (fields: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(fields).flatMap(([words, isThere]) => (isThere ? [] : [words]));

/** Says above a button what it waits for; nothing where it waits for nothing. */
export const Lacking = ({ of }: { readonly of: readonly string[] }) =>
  of.length === 0 ? null : <Muted>还缺：{of.join('、')}。</Muted>;
