import type { Participant } from '../../shared/api/plan';
import type { Settlement } from '../../shared/api/settlement';
import { computedScores } from '../../shared/evaluation/computed-scores';
import { addScores, finalScores, panelMean, type PanelSums } from '../../shared/evaluation/final-scores';
import type { EvaluationHead, ResultItem, YearHead } from '../store/items';
import type { Store } from '../store/store';
import { allEvents } from './all-events';
import { panelItems, scoresThatCount } from './panel-scores-given';

/** A park's settlement as stored, and as it comes out again from figures, panel scores and overrides. */
export interface ReplayedSettlement {
  readonly stored: Settlement;
  readonly settlement: Settlement;
  /** Where the park's trail ended when it was graded. */
  readonly chain: ResultItem['chain'];
}

/** Recomputes what a park was settled with; null where there is no settlement, or nothing that it could have come from. Who did it, when and why are inputs. */
export const replaySettlement = async (
  store: Store,
  year: YearHead,
  participant: Participant,
  head: EvaluationHead | undefined,
): Promise<ReplayedSettlement | null> => {
  const events = await allEvents(store, year.year, participant.park);
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
  const given = scoresThatCount(year, head, items);
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
  return {
    stored,
    settlement: { ...stored, version: submission.version, computed, panel, scored: given.length, overrides, ...final },
    chain: { sequence: end.sequence, hash: end.hash },
  };
};
