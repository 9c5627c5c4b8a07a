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
import type { Store } from '../../store/store';

/** The published years of a park since its recognition, oldest first, up to a year. */
const publishedYears = async (
  store: Store,
  { park, recognised }: Pick<Participant, 'park' | 'recognised'>,
  facts: readonly MoneyFact[],
  last?: Year,
): Promise<LedgerYear[]> => {
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
  return years.flat();
};

/** A park's money over its published years as it stands now, with everything decided since; up to a year, where one is given. */
export const ledgerOf = async (
  store: Store,
  participant: Pick<Participant, 'park' | 'recognised'>,
  last?: Year,
): Promise<SubsidyLedger & { readonly published: readonly LedgerYear[]; readonly facts: readonly MoneyFact[] }> => {
  const facts = await store.moneyFacts(participant.park);
  const published = await publishedYears(store, participant, facts, last);
  return { ...subsidyLedger(participant.recognised, published, facts), published, facts };
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
