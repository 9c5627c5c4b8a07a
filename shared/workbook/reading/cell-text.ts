import { replaceUnseen } from '../../text/replace-unseen';
import type { CellValue } from '../../vocabulary/cell-value';

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
