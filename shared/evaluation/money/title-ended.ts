import { isWithdrawnOnPaper } from '../past/standing';
import type { LedgerEntry, SeenMoneyFact } from './ledger';

/** Whether a park has no title any more by its ledger: it failed two years running here (Article 25 (2)), or its papers say so. Whether what was granted before is still paid, no article says. */
export const hasTitleEnded = ({
  entries,
  facts,
}: {
  readonly entries: readonly Pick<LedgerEntry, 'kind'>[];
  readonly facts: readonly SeenMoneyFact[];
}): boolean => entries.some(({ kind }) => kind === 'withdrawn') || isWithdrawnOnPaper(facts);
