import type { Participant } from '../../shared/evaluation/plan/plan';
import type { Settlement } from '../../shared/api/settlement';
import { computedScores } from '../../shared/evaluation/submission/computed-scores';
import { addScores, finalScores, panelMean, type PanelSums } from '../../shared/evaluation/settlement/final-scores';
import type { Graded } from '../store/grading';
import type { EvaluationHead, YearHead } from '../store/table/items';
import type { Store } from '../store/store';
import { digestOf } from '../trail/chain';
import { panelItems, scoresThatCount } from './panel-scores-given';

/** What a park was graded with, as it comes out again. */
export interface ReplayedPark {
  /** What was stored of it, and the same recomputed. */
  readonly stored: object;
  readonly again: object;
  /** `chain`: where the park's trail ended when it was graded. */
  readonly graded: Omit<Graded, 'money' | 'park' | 'name'>;
  /** What of it went into the digest of the run's inputs. */
  readonly input: object;
}

/** Recomputes what a park was settled with; null where there is no settlement, or nothing that it could have come from. Who did it, when and why are inputs. */
export const replaySettlement = async (
  store: Store,
  year: YearHead,
  participant: Participant,
  head: EvaluationHead | undefined,
): Promise<ReplayedPark | null> => {
  const events = (await store.keptEvents(year.year, participant.park)).map(({ item }) => item);
  const last = events.findLast(({ kind }) => kind === 'settled');
  const end = events.at(-1);
  if (!head?.latest || !last || !end) return null;
  const [stored, submission, items] = await Promise.all([
    store.settlement(year.year, participant.park, last.sequence),
    store.submission(year.year, participant.park, head.latest.version),
    panelItems(store, year, { year: year.year, park: participant.park }, events),
  ]);
  if (!stored || !submission) return null;

  const computed = computedScores(year, participant, submission.reported).items;
  const given = scoresThatCount(
    year,
    head,
    items.map(({ item }) => item),
  );
  const sums = given.reduce<PanelSums>((total, { scores }) => addScores(total, scores), {});
  const panel = panelMean(sums, given.length);
  const overrides = stored.overrides.map(({ item, to, reason }) => ({
    item,
    from: panel[item] ?? computed[item],
    to,
    reason,
  }));
  const final = finalScores(
    computed,
    panel,
    overrides.map(({ item, to }) => ({ item, score: to })),
  );
  const { version } = submission;
  const again: Settlement = { ...stored, version, computed, panel, scored: given.length, overrides, ...final };
  return {
    stored,
    again,
    graded: { version, computed, panel, overrides, ...final, chain: { sequence: end.sequence, hash: end.hash } },
    input: { park: participant.park, hash: digestOf(again) },
  };
};
