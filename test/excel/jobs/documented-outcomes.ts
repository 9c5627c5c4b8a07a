import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './outcome';

/** How docs/excel.md writes what comes of a job. */
export const SIGNS = { works: '✓', said: '!', refused: '×', broken: '?' } as const satisfies Record<
  Outcome['kind'],
  string
>;
export const EXCEL_PAGE = join(process.cwd(), 'docs/excel.md');

/** The rows of the table under a heading of docs/excel.md, cell by cell, without its head. */
export const rowsUnder = (heading: string): readonly (readonly string[])[] =>
  (
    readFileSync(EXCEL_PAGE, 'utf8')
      .split(/^## /m)
      .find((section) => section.startsWith(`${heading}\n`)) ?? ''
  )
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** Every job's row there: who, which job, and a sign for each manner in their order. */
export const jobRows = (): readonly (readonly string[])[] =>
  rowsUnder('Every job under every manner').filter(({ length }) => length > 3);

/** What is said where a job comes to less: a sign, the manner, and the words. */
export const documentedWords = (): readonly (readonly string[])[] => {
  const signs: readonly string[] = Object.values(SIGNS);
  return rowsUnder('Every job under every manner').filter(([sign = '']) => signs.includes(sign));
};

/** What comes of a job under all manners at once: no better than under the worst of them alone. */
export const worstDocumented = (job: string): Outcome['kind'] => {
  const signs = jobRows().find(([, name]) => name === job) ?? [];
  return (['broken', 'refused', 'said'] as const).find((kind) => signs.includes(SIGNS[kind])) ?? 'works';
};
