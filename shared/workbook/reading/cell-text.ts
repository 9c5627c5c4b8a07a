import { replaceUnseen } from '../../text/printable';
import type { CellValue } from '../../vocabulary/cell-value';
import { REPORTED_TEXT_LIMIT } from '../../assessment/reported-json';

/** A cell's text for comparing: half-width, without any space and without what cannot be seen. */
export const compactText = (value: CellValue): string => replaceUnseen(String(value).normalize('NFKC'), '');

/** A text without what stands in brackets, and without the brackets that close. Closed by closed, since a pattern from bracket to bracket runs on from each that is never closed. */
const outsideBrackets = (text: string): string => {
  const closed = text.split(/[）)】\]]/);
  const open = closed.pop() ?? '';
  return closed.map((part) => part.split(/[（(【[]/, 1)[0] ?? '').join('') + open;
};

/** A cell's words alone: without what stands in brackets, and without punctuation. */
export const bareWords = (value: CellValue): string =>
  outsideBrackets(compactText(value)).replace(/[^\p{L}\p{N}]/gu, '');

/** A cell's text as a reported value: no longer than one may be, and no character cut in halves. */
export const sentText = (text: string): string => text.slice(0, REPORTED_TEXT_LIMIT).replace(/\p{Cs}$/u, '');
