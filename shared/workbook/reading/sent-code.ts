import type { CellValue } from '../../vocabulary/cell-value';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A short code of what was typed, for telling whether it still stands as it was sent. It keeps nobody out: FNV-1a of 32 bits, as 8 hexadecimal digits. */
export const typedCode = (typed: readonly CellValue[]): string => {
  let code = OFFSET;
  for (const unit of JSON.stringify(typed.map(String))) code = Math.imul(code ^ (unit.codePointAt(0) ?? 0), PRIME);
  return (code >>> 0).toString(16).padStart(8, '0');
};

/** What a form says once it was sent, with the code of what was. */
export const receiptText = (words: string, code: string): string => `${words}　内容核对码 ${code}`;

/** Whether a form says that what stands on it was sent. One that says no code, or another, may have been changed since. */
export const saysSent = (receipt: string, code: string): boolean => receipt.endsWith(`内容核对码 ${code}`);
