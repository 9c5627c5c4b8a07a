import fc from 'fast-check';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { evaluate } from '../../../shared/assessment/evaluate';
import { printedPoints } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { itemIds, type RuleSet } from '../../../shared/regulation/rule-set';
import { asJson, reportedBy } from '../../rules/arbitrary/reported';
import { GoldenLine } from './golden';

const SEED = 20211222;

/** What the rules give for figures, as a case for the spreadsheet engines. */
export const scoredBy = (
  ruleSet: RuleSet,
  { name, reading, reported: figures }: Omit<GoldenLine, 'expect'>,
): GoldenLine => {
  const checked = checkReported(figures, null, ruleSet);
  if (!checked.ok) throw new Error(`A sample was refused: ${JSON.stringify(checked.findings)}`);
  const { items, total } = evaluate(checked.reported, ruleSet, { ...DEFAULT_READINGS, 'R-ceiling': reading });
  const scores = Object.fromEntries(itemIds(ruleSet).map((id) => [id, printedPoints(items[id].score)]));
  return GoldenLine.parse({ name, reading, reported: figures, expect: { items: scores, total: printedPoints(total) } });
};

/** Figures drawn at random, the same each time, many of them on the edge of a band, with the scores that `evaluate` gives them. */
export const sampled = (ruleSet: RuleSet, howMany: number): readonly GoldenLine[] =>
  fc.sample(reportedBy(ruleSet), { numRuns: howMany, seed: SEED }).map((figures, n) =>
    scoredBy(ruleSet, {
      name: `sample ${n}`,
      reading: n % 2 === 0 ? 'literal' : 'scaled',
      reported: asJson(figures, ruleSet),
    }),
  );
