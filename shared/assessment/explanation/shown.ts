import { printable } from '../../text/printable';

/** Longest text of a cell that a finding carries, in UTF-16 units. */
const LONGEST = 80;

/** A cell's content as a finding shows it: as text, with � for what could not be seen, cut short between whole characters, never interpreted. */
export const shown = (content: unknown): string => {
  const text = typeof content === 'object' && content !== null ? '{…}' : printable(String(content), '\uFFFD');
  if (text.length <= LONGEST) return text;
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > LONGEST - 1) break;
    cut += character;
  }
  return `${cut}…`;
};
