import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ReportedJson } from '../../../shared/assessment/reported-json';
import { ItemScores, Score } from '../../../shared/assessment/score';
import { DEFAULT_READINGS, type Readings } from '../../../shared/regulation/readings';

/** A line of the golden cases. */
export const GoldenLine = z.object({
  name: z.string(),
  reading: z.enum(['literal', 'scaled']),
  reported: ReportedJson,
  expect: z.object({ items: ItemScores, total: Score }),
});
export type GoldenLine = z.infer<typeof GoldenLine>;

const text = readFileSync(join(process.cwd(), 'test/cases/annex2.jsonl'), 'utf8');
/** The golden cases of Annex 2, one per line of the file. */
export const GOLDEN: readonly GoldenLine[] = text
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => GoldenLine.parse(JSON.parse(line)));
/** The readings that a case is scored by. */
export const readingsOf = ({ reading }: GoldenLine): Readings => ({ ...DEFAULT_READINGS, 'R-ceiling': reading });
/** The first case under a reading: an ordinary park. */
export const firstRead = (reading: GoldenLine['reading'], cases = GOLDEN): GoldenLine => {
  const line = cases.find((each) => each.reading === reading);
  if (!line) throw new Error(`No golden case is read ${reading}`);
  return line;
};
