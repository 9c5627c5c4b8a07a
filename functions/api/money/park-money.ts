import type { Year } from '../../../shared/vocabulary/ids';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Subsidy } from '../../../shared/evaluation/grading/result';
import {
  subsidyLedger,
  type LedgerYear,
  type SubsidyLedger,
  publishedYear,
} from '../../../shared/evaluation/money/subsidy-ledger';
import { pastInForce, withPasts } from '../../../shared/evaluation/past/standing';
import type { Store } from '../../store/store';

/** The published years of a park since its recognition, oldest first, up to a year. */
export const publishedYears = async (
  store: Store,
  { park, recognised }: Pick<Participant, 'park' | 'recognised'>,
  facts: readonly MoneyFact[],
  last?: Year,
): Promise<readonly LedgerYear[]> => {
  const heads = (await store.yearHeads()).filter(
    ({ year, published }) => published && year >= recognised && (last === undefined || year <= last),
  );
  const years = await Promise.all(
    heads.map(async (head): Promise<LedgerYear[]> => {
      const { year, published, readings } = head;
      const result = published && (await store.result(year, published.run, park));
      const one = result && publishedYear(head, result, facts);
      return one ? [{ ...one, readings, publishedAt: published.at }] : [];
    }),
  );
  return withPasts(years.flat(), facts, recognised);
};

/** A park's money over its published years as it stands now, with everything decided since; up to a year, where one is given. */
export const ledgerOf = async (
  store: Store,
  participant: Pick<Participant, 'park' | 'recognised'>,
  last?: Year,
): Promise<SubsidyLedger & { readonly published: readonly LedgerYear[]; readonly facts: readonly MoneyFact[] }> => {
  const { park, recognised } = participant;
  const facts = await store.moneyFacts(park);
  const published = await publishedYears(store, participant, facts, last);
  return { ...subsidyLedger(recognised, published, facts, pastInForce(facts, recognised)), published, facts };
};

/** A park's money of a published year as it stands now, with what was decided since publication; null for a year that is not published. */
export const subsidyNow = async (
  store: Store,
  participant: Pick<Participant, 'park' | 'recognised'>,
  year: Year,
): Promise<Subsidy | null> => {
  const { years } = await ledgerOf(store, participant, year);
  const own = years.find(({ settled }) => settled.year === year);
  if (!own) return null;
  const { yearOfRecognition, base, bonus, total, state, explanation } = own.settled;
  return { yearOfRecognition, base, bonus, total, state, explanation };
};
