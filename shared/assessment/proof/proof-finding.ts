import type { ItemId } from '../../regulation/indicators/indicator';
import type { ConventionId, ReadingId } from '../../regulation/readings';

/** A fact about the rule data, with a witness that shows it. */
export interface ProofFinding {
  readonly kind:
    | 'bad-figure'
    | 'bad-item'
    | 'missing-item'
    | 'repeated-item'
    | 'uncovered'
    | 'unreachable'
    | 'not-descending'
    | 'printed-twice'
    | 'printed-nowhere'
    | 'top-differs-from-weight'
    | 'words-disagree'
    | 'sum-disagrees'
    | 'unknown-option'
    | 'inexact';
  /** An item, a figure, or the heading of a sum. */
  readonly where: ItemId | string;
  /** A value at which it shows, in the unit that is printed. */
  readonly witness: number | string;
  /** In English, for whoever edits the rule data. */
  readonly says: string;
  /** The convention or reading that settles what the text leaves open; null where the data is broken. */
  readonly settledBy: ConventionId | ReadingId | null;
}

/** A finding that nothing settles: the rule data is wrong. */
export const broken = (
  kind: ProofFinding['kind'],
  where: ProofFinding['where'],
  witness: ProofFinding['witness'],
  says: string,
): ProofFinding => ({ kind, where, witness, says, settledBy: null });
