import type { Participant } from '../../shared/evaluation/plan/plan';
import { computedScores } from '../../shared/evaluation/submission/computed-scores';
import type { EvaluationHead, YearHead } from '../store/table/items';
import type { Store } from '../store/store';
import type { ReplayedPark } from './replay-settlement';

/** Recomputes what a park was graded with in a year of the first version, before there were settlements: what it submitted last. Null where there is nothing. */
export const replaySubmitted = async (
  store: Store,
  year: YearHead,
  participant: Participant,
  head: EvaluationHead | undefined,
): Promise<ReplayedPark | null> => {
  const { park } = participant;
  const submission = head?.latest && (await store.submission(year.year, park, head.latest.version));
  if (!head || !submission) return null;
  const { version, hash, items, total, reported } = submission;
  const again = computedScores(year, participant, reported);
  return {
    stored: { items, total },
    again,
    graded: { ...again, version, computed: again.items, panel: {}, overrides: [], chain: head.chain },
    input: { park, version, hash },
  };
};
