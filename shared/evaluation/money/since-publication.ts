import * as z from 'zod';
import { beijingDay, dayText } from '../../vocabulary/beijing-time';
import { Subsidy } from '../grading/result';
import type { SeenMoneyFact } from './ledger';
import { totalText } from './settle-subsidy';
import { MONEY_STEPS } from './steps';
import { lastDecisions, type LedgerYear } from './subsidy-ledger';
import { wanOf } from './sums';

/** What a published year's money comes to now, where that is otherwise than was published with it. */
export const SubsidyChange = Subsidy.pick({ total: true, state: true }).extend({
  /** The decisions since, each with its day and reason, then what follows from them, with the clauses; Chinese sentences. */
  why: z.array(z.string()),
});
export type SubsidyChange = z.infer<typeof SubsidyChange>;

const STEPS = { 'base-adjusted': MONEY_STEPS.adjust, 'rectification-decided': MONEY_STEPS.decide } as const;

/** The decisions about a year that its money depends on and that were taken after some moment, the last of each kind. */
const decidedAfter = (year: LedgerYear['year'], moment: LedgerYear['publishedAt'], facts: readonly SeenMoneyFact[]) => {
  const { adjusted, decided } = lastDecisions(year, facts);
  return [adjusted, decided].flatMap((fact) => (fact && Date.parse(fact.at) > Date.parse(moment) ? [fact] : []));
};

/**
 * What changed of a published year's money by what was decided since: about the year itself, or about an earlier one, of which the ceiling and the title depend. null where it stands as it was published.
 * @param graded as it was published
 * @param now as the ledger has it
 * @param facts about the park's money, oldest first
 */
export const changedSincePublication = (
  { year, publishedAt }: Pick<LedgerYear, 'year' | 'publishedAt'>,
  graded: Subsidy,
  now: Subsidy,
  facts: readonly SeenMoneyFact[],
): SubsidyChange | null => {
  const { total, state, explanation } = now;
  if (wanOf(total) === wanOf(graded.total) && state === graded.state) return null;
  const own = decidedAfter(year, publishedAt, facts);
  const earlier = [...new Set(facts.map((fact) => fact.year))].filter((other) => other < year);
  const decisions = own.length > 0 ? own : earlier.flatMap((other) => decidedAfter(other, publishedAt, facts));
  const before = new Set([...graded.explanation, totalText(wanOf(total))]);
  return {
    total,
    state,
    why: [
      ...decisions.map(
        (fact) =>
          `${dayText(beijingDay(fact.at))}${STEPS[fact.kind].name}${fact.year === year ? '' : `（${String(fact.year)}年度）`}，理由：${fact.reason}。`,
      ),
      ...explanation.filter((sentence) => !before.has(sentence)),
    ],
  };
};
