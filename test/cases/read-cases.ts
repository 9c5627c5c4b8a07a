import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ParkId, Year } from '../../shared/vocabulary/ids';
import { ReportedJson } from '../../shared/assessment/reported-json';
import { ItemScores } from '../../shared/assessment/score';
import { GRADES, UNDECIDED } from '../../shared/regulation/grades';

const read = (name: string): string => readFileSync(join(process.cwd(), 'test/cases', name), 'utf8');

const Annex2Case = z.strictObject({
  name: z.string(),
  reading: z.enum(['literal', 'scaled']),
  reported: ReportedJson,
  expect: z.strictObject({ items: ItemScores, total: z.number() }),
});
export type Annex2Case = z.infer<typeof Annex2Case>;
/** Sheets of one park with their sixteen scores and the total, under either reading of R-ceiling. */
export const annex2Cases = (): readonly Annex2Case[] =>
  read('annex2.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Annex2Case.parse(JSON.parse(line)));

const parkName = z.string().transform((name) => ParkId.parse(name.toLowerCase()));
const GradesCase = z.strictObject({
  name: z.string(),
  totals: z.record(parkName, z.number()),
  quota: z.number(),
  proposed: z.record(parkName, z.enum([...GRADES, UNDECIDED])),
});
/** Totals of a year's parks with the quota and the grades to be proposed. */
export const gradesCases = () => z.array(GradesCase).parse(JSON.parse(read('grades.json')));

const SubsidiesCase = z.strictObject({
  name: z.string(),
  recognised: Year,
  years: z.array(
    z.strictObject({
      year: Year,
      grade: z.enum(GRADES),
      rectified: z.boolean().nullable().optional(),
      adjusted: z.number().optional(),
      pay: z.number(),
      state: z.string().optional(),
    }),
  ),
});
/** Years of one park with the money that is due in each, in 万元. */
export const subsidiesCases = () => z.array(SubsidiesCase).parse(JSON.parse(read('subsidies.json')));

const MoneyYearsCase = z.strictObject({
  name: z.string(),
  /** How the case was reckoned by hand. */
  why: z.string(),
  recognised: Year,
  years: z.array(
    z.strictObject({
      year: Year,
      by: z.enum(['evaluated-year', 'following-year', 'by-evaluation']),
      grade: z.enum(GRADES).nullable(),
      rectified: z.boolean().nullable().optional(),
      pay: z.number(),
    }),
  ),
});
/** Years of one park under the ways to count the instalments, with the money that is due in each, in 万元: written by hand. */
export const moneyYearsCases = () => z.array(MoneyYearsCase).parse(JSON.parse(read('money-years.json')));
