import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { WorkbookLine } from '../../../workbench/read/lines/read-line';
import { readFileBytes } from '../../../workbench/read/read-file';
import { readOptions } from '../../../workbench/read/read-options';
import { REPORTED, SCORES, TOTAL } from '../../rules/submission/reading/annex2-copy';

const folder = path.join(__dirname, '../../cases/reading');

const Said = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const Values = z.record(z.string(), Said);
/** What is right of a workbook. `right`: in words; `as` and `except`: what a scoring sheet says; `asks`: what there is a question or an error about, and nothing else; `says`: warnings. */
const Case = z.strictObject({
  file: z.string(),
  right: z.string(),
  refused: z.string().optional(),
  kind: z.string().optional(),
  as: z.enum(['filled', 'own', 'scores', 'own scores', 'nothing']).optional(),
  except: Values.optional(),
  totals: Values.optional(),
  rows: z.array(Values).optional(),
  answers: Values.optional(),
  asks: z.array(z.string()).default([]),
  says: z.array(z.string()).default([]),
});
type Case = z.infer<typeof Case>;
const cases = z.array(Case).parse(JSON.parse(readFileSync(path.join(folder, 'right.json'), 'utf8')));

const { facilities, ...figures } = REPORTED;
const FILLED: z.infer<typeof Values> = Values.parse({
  ...SCORES,
  total: TOTAL,
  ...figures,
  ...Values.parse(facilities),
});
/** Our own sheets of the cases have 2.5 as it is computed. */
const OWN = { ...FILLED, '2.5': 4, total: TOTAL - 1 };
const JUDGED = ['guidance', 'accidents', 'floorArea', 'socialSecurity', 'employmentService', 'personnel', 'property'];
const isScore = (key: string) => key === 'total' || Object.hasOwn(SCORES, key);
const keeping = (values: z.infer<typeof Values>, isKept: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isKept(key) ? value : null]));
const SAYS: Readonly<Record<NonNullable<Case['as']>, z.infer<typeof Values>>> = {
  filled: FILLED,
  own: OWN,
  // Where nothing is stated, the scores tell what is judged.
  scores: keeping(FILLED, (key) => isScore(key) || JUDGED.includes(key)),
  'own scores': keeping(OWN, isScore),
  nothing: keeping(FILLED, () => false),
};

const { how } = readOptions([
  '--year',
  '2025',
  '--park',
  'dazu',
  '--target',
  '100000',
  '--prior-revenue',
  '80000',
  '--prior-tax',
  '2800',
  '-',
]);
const readCase = (file: string) => readFileBytes(readFileSync(path.join(folder, file)), how, file);

/** What a line says, under plain names. */
const saidBy = (line: WorkbookLine): unknown => {
  switch (line.kind) {
    case 'scoring':
    case 'figures': {
      const { facilities: nested, ...others } = line.reported;
      const said = { ...others, ...(typeof nested === 'object' ? nested : {}), ...line.claimed, total: line.total };
      return Object.fromEntries(Object.keys(FILLED).map((key) => [key, (said as z.infer<typeof Values>)[key] ?? null]));
    }
    case 'tenants':
      return line.totals;
    case 'months':
    case 'plan':
      return line.rows;
    case 'application':
      return line.answers;
    default:
      return null;
  }
};
const expectedOf = ({ as, except, totals, rows, answers }: Case): unknown =>
  as === undefined
    ? (totals ?? rows?.map((row) => expect.objectContaining(row) as unknown) ?? answers)
    : { ...SAYS[as], ...except };

/** What there is a question or an error about. That a figure is stated nowhere, and that a number is text, is no doubt about what was read. */
const doubted = ({ questions, findings }: WorkbookLine): readonly string[] => [
  ...questions.map(({ about }) => about),
  ...findings
    .filter(({ code, severity }) => severity === 'error' && code !== 'number-as-text' && code !== 'missing')
    .map(({ about }) => about),
];

describe('a workbook that somebody filled in is read as it says, or asked about', () => {
  test.each(cases.map((each) => [each.file, each.right, each] as const))('%s: %s', async (file, _right, expected) => {
    const line = await readCase(file);
    if ('refused' in line || expected.refused !== undefined) {
      expect(line).toEqual({ refused: { code: expected.refused, text: expect.stringMatching(/。$/) as unknown } });
      return;
    }
    expect({
      kind: line.kind,
      said: saidBy(line),
      asks: [...new Set(doubted(line))],
      says: line.findings.filter(({ code }) => code === 'words-beside').map(({ code }) => code),
    }).toEqual({ kind: expected.kind, said: expectedOf(expected), asks: expected.asks, says: expected.says });
  });
});
