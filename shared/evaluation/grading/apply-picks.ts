import type { ParkId } from '../../vocabulary/ids';
import type { GradeProposal } from './propose-grades';

/** Why the leading group's picks cannot stand. */
export type PickRefusal =
  | { readonly refused: 'not-undecided'; readonly parks: readonly ParkId[] }
  | { readonly refused: 'over-quota'; readonly picked: number; readonly placesLeft: number };

/**
 * Settles a tie as the leading group decides: the picked parks become 优秀, the other tied ones 合格. Only tied parks can be picked, and never more
 * than there are places; fewer, or none, is fine.
 */
export const applyPicks = (proposal: GradeProposal, picks: readonly ParkId[]): GradeProposal | PickRefusal => {
  const picked = new Set(picks);
  const undecided = new Set(proposal.undecided);
  const strangers = [...picked].filter((park) => !undecided.has(park));
  if (strangers.length > 0) return { refused: 'not-undecided', parks: strangers };
  if (picked.size > proposal.placesLeft)
    return { refused: 'over-quota', picked: picked.size, placesLeft: proposal.placesLeft };
  const parks = new Map(proposal.parks);
  for (const park of undecided) {
    const entry = proposal.parks.get(park);
    if (entry) parks.set(park, { rank: entry.rank, grade: picked.has(park) ? '优秀' : '合格' });
  }
  return { quota: proposal.quota, placesLeft: proposal.placesLeft - picked.size, undecided: [], parks };
};
