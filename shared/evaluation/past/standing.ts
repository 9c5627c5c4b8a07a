import type { Instant, Year } from '../../vocabulary/ids';
import type { SubsidyYear } from '../money/base-due';
import type { ParkPast } from '../money/earlier-year';
import type { SeenMoneyFact } from '../money/ledger';
import { lastDecisions } from '../money/subsidy-ledger';
import type { FactOf } from '../money/sums';

/** What was recorded last of a park's years before the system, what of it the leading group has confirmed last, and whether it sent back what was recorded last. */
export interface PastStanding {
  readonly recorded: FactOf<'past-recorded'> | null;
  readonly inForce: { readonly recorded: FactOf<'past-recorded'>; readonly confirmed: FactOf<'past-confirmed'> } | null;
  readonly sentBack: FactOf<'past-sent-back'> | null;
}

/** Where 历史情况 of a park stands. `facts` are the park's money facts, oldest first; others than of its past are left out. */
export const pastStanding = (facts: readonly SeenMoneyFact[]): PastStanding => {
  const recorded = facts.findLast((fact): fact is FactOf<'past-recorded'> => fact.kind === 'past-recorded') ?? null;
  const confirmed = facts.findLast((fact): fact is FactOf<'past-confirmed'> => fact.kind === 'past-confirmed');
  const inForce = facts.find(
    (fact): fact is FactOf<'past-recorded'> => fact.kind === 'past-recorded' && fact.sequence === confirmed?.confirms,
  );
  const sentBack =
    facts.find(
      (fact): fact is FactOf<'past-sent-back'> =>
        fact.kind === 'past-sent-back' && fact.sendsBack === recorded?.sequence,
    ) ?? null;
  return { recorded, inForce: confirmed && inForce ? { recorded: inForce, confirmed } : null, sentBack };
};

/** Whether the leading group has still to say whether it confirms what was recorded last. */
export const awaitsPastConfirmation = ({ recorded, inForce, sentBack }: PastStanding): boolean =>
  recorded !== null && sentBack === null && recorded.sequence !== inForce?.recorded.sequence;

/** Whether a park lost its title (取消授牌) before the system, as its papers say. */
export const isWithdrawnOnPaper = (facts: readonly SeenMoneyFact[]): boolean => {
  const past = pastStanding(facts).inForce?.recorded.past;
  return past?.known === true && past.withdrawn !== null;
};

const until = (moment: Instant) => (fact: { readonly at: Instant }) => Date.parse(fact.at) <= Date.parse(moment);
const later = (one: Instant, other: Instant | undefined): Instant =>
  other !== undefined && Date.parse(other) > Date.parse(one) ? other : one;

/** What is known of a park that was recognised in a year: nothing, where the papers are of another. */
export const ofRecognition = (past: ParkPast | null, recognised: Year): ParkPast | null =>
  past?.known && past.recognised !== recognised ? { known: false } : past;

/** The same for years of the park, each with what was known when its base was decided on. */
export const yearsOfRecognition = (years: readonly SubsidyYear[], recognised: Year): readonly SubsidyYear[] =>
  years.map((one) => ({ ...one, past: ofRecognition(one.past ?? null, recognised) }));

/**
 * What is known of a park's years before the system, as the leading group has confirmed it; null where nothing is. What was recorded of a park with another year of
 * recognition than it has now is known no more.
 */
export const pastInForce = (facts: readonly SeenMoneyFact[], recognised: Year): ParkPast | null => {
  return ofRecognition(pastStanding(facts).inForce?.recorded.past ?? null, recognised);
};

/**
 * What was known of a park's past when the base of a published year was last decided on: at its publication, or when the bureau set it after that (综合确定). What is
 * confirmed later changes nothing of that year by itself.
 */
const pastOfYear = (
  year: Year,
  publishedAt: Instant,
  facts: readonly SeenMoneyFact[],
  recognised: Year,
): ParkPast | null =>
  pastInForce(facts.filter(until(later(publishedAt, lastDecisions(year, facts).adjusted?.at))), recognised);

/** A published year of a park, and when it was published. */
export interface PublishedYear extends SubsidyYear {
  readonly publishedAt: Instant;
}
/** Published years of a park, each with what was known of its past when the year's base was last decided on. */
export const withPasts = <Published extends PublishedYear>(
  years: readonly Published[],
  facts: readonly SeenMoneyFact[],
  recognised: Year,
): readonly (Published & { readonly past: ParkPast | null })[] =>
  years.map((one) => ({ ...one, past: pastOfYear(one.year, one.publishedAt, facts, recognised) }));
