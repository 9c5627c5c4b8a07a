import { describeTextFault } from '../../../shared/text/describe-text-fault';
import { plainText, textFault } from '../../../shared/text/plain-text';
import { MalformedRequest } from './refusal';

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
