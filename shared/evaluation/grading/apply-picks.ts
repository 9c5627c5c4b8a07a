import type { ParkId } from '../../vocabulary/ids';
import type { GradingRun, ProposedResult } from './grading-run';
import type { GradeProposal } from './propose-grades';

/** A run as the proposal that it was: of the parks that took part. */
export const proposalOf = (
  {
    quota,
    placesLeft,
    undecided,
    declined = [],
  }: Pick<GradingRun, 'quota' | 'placesLeft' | 'undecided'> & {
    readonly declined?: GradingRun['declined'] | undefined;
  },
  results: readonly Pick<ProposedResult, 'park' | 'rank' | 'grade' | 'absence'>[],
): GradeProposal => ({
  quota,
  placesLeft,
  undecided,
  declined,
  parks: new Map(
    results.flatMap(({ park, rank, grade, absence }) =>
      absence || rank === null || grade === null ? [] : [[park, { rank, grade }] as const],
    ),
  ),
});

/** Why the leading group's decision on 优秀 cannot stand. */
export type PickRefusal =
  | { readonly refused: 'not-undecided'; readonly parks: readonly ParkId[] }
  | { readonly refused: 'not-proposed'; readonly parks: readonly ParkId[] }
  | { readonly refused: 'over-quota'; readonly picked: number; readonly placesLeft: number };

/**
 * Settles 优秀 as the leading group decides: the picked parks become 优秀; the other tied ones, and those that it declined, 合格. Only tied parks can be picked and only
 * proposed ones declined, and never are there more than there are places: the place of a declined park stays empty. Fewer, or none, is fine (不超过).
 */
export const applyPicks = (
  proposal: GradeProposal,
  picks: readonly ParkId[],
  declined: readonly ParkId[] = [],
): GradeProposal | PickRefusal => {
  const picked = new Set(picks);
  const undecided = new Set(proposal.undecided);
  const strangers = [...picked].filter((park) => !undecided.has(park));
  if (strangers.length > 0) return { refused: 'not-undecided', parks: strangers };
  const notProposed = declined.filter((park) => proposal.parks.get(park)?.grade !== '优秀');
  if (notProposed.length > 0) return { refused: 'not-proposed', parks: notProposed };
  if (picked.size > proposal.placesLeft)
    return { refused: 'over-quota', picked: picked.size, placesLeft: proposal.placesLeft };
  const parks = new Map(proposal.parks);
  const decide = (park: ParkId, grade: '优秀' | '合格') => {
    const entry = proposal.parks.get(park);
    if (entry) parks.set(park, { rank: entry.rank, grade });
  };
  for (const park of undecided) decide(park, picked.has(park) ? '优秀' : '合格');
  for (const park of declined) decide(park, '合格');
  const all = new Set([...(proposal.declined ?? []), ...declined]);
  return {
    quota: proposal.quota,
    placesLeft: proposal.placesLeft - picked.size,
    undecided: [],
    ...(all.size > 0 && { declined: [...all] }),
    parks,
  };
};

/** What a decision on 优秀 has to give a reason for: nothing where every place is given to the highest parks. */
export interface PickDeparture {
  /** Whether fewer are 优秀 than there were parks and places for. */
  readonly isFewer: boolean;
  /** Parks that are not named while one of a lower rank is: the reason has to name them. */
  readonly passedOver: readonly ParkId[];
}

/** How a decision departs from giving every place of 优秀, by rank (Article 24: 不超过). `after` is what `applyPicks` made of `before`. */
export const pickDeparture = (before: GradeProposal, after: GradeProposal): PickDeparture => {
  const gradeAfter = (park: ParkId) => after.parks.get(park)?.grade;
  const candidates = [...before.parks].filter(
    ([park, { grade }]) => grade === '优秀' || before.undecided.includes(park),
  );
  const named = candidates.filter(([park]) => gradeAfter(park) === '优秀');
  const lowest = Math.max(0, ...named.map(([, { rank }]) => rank));
  return {
    isFewer: named.length < Math.min(before.quota, candidates.length),
    passedOver: candidates
      .filter(([park, { rank }]) => gradeAfter(park) !== '优秀' && rank < lowest)
      .map(([park]) => park),
  };
};

/**
 * The parks that a reason names. A name that stands within the longer one of another park names only that one.
 * @param names of the whole ranking, not only of those that have to be named
 */
export const namedIn = (reason: string, names: readonly string[]): ReadonlySet<string> => {
  const named = new Set<string>();
  let rest = reason;
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    if (!rest.includes(name)) continue;
    named.add(name);
    // No name has a line break.
    rest = rest.replaceAll(name, '\n');
  }
  return named;
};
