import { asText } from '../workbook/write-values';

/** Excel takes 5 MB in one request; this leaves room for what the request says besides the cells. */
const LARGEST = 3_000_000;
const encoder = new TextEncoder();

/** Consecutive rows of cells that are written in one request. */
export interface Payload {
  /** Index of its first row among all rows. */
  readonly first: number;
  readonly values: (string | number)[][];
}

/** Cuts rows into payloads by their bytes. Texts are made safe to write as they are cut. */
export const payloads = (rows: readonly (readonly (string | number)[])[], largest = LARGEST): readonly Payload[] => {
  const cut: { first: number; values: (string | number)[][]; bytes: number }[] = [];
  rows.forEach((row, index) => {
    const values = row.map((value) => (typeof value === 'string' ? asText(value) : value));
    const bytes = encoder.encode(JSON.stringify(values)).length;
    const last = cut.at(-1);
    if (last && last.bytes + bytes <= largest) {
      last.values.push(values);
      last.bytes += bytes;
    } else cut.push({ first: index, values: [values], bytes });
  });
  return cut;
};
