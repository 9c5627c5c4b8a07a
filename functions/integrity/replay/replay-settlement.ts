import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Settlement } from '../../../shared/api/settlement';
import { adoptedFigures, withVerified } from '../../../shared/evaluation/verified/counted';
import type { FigureDecision } from '../../../shared/evaluation/verified/verified-figure';
import type { FigureEntry } from '../../store/table/figure-items';
import { computedScores } from '../../../shared/evaluation/submission/computed-scores';
import { NOBODY, withScores } from '../../../shared/evaluation/panel/tally';
import { finalScores, panelMean } from '../../../shared/evaluation/settlement/final-scores';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import type { Graded } from '../../store/grading';
import type { EvaluationHead, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { digestOf } from '../../trail/chain';
import { panelItems, scoresThatCount } from '../panel-scores-given';

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

/** What was found of a figure, by its entry; nothing where that is gone. */
const valuesFound = (
  entries: readonly FigureEntry[],
  id: FigureDecision['id'],
): Partial<Pick<FigureDecision, 'figure' | 'reported' | 'verified' | 'role'>> => {
  const found = entries.find((entry) => entry.step === 'verified' && entry.id === id);
  if (found?.step !== 'verified') return {};
  const { figure, reported, verified, role } = found;
  return { figure, reported, verified, role };
};

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
  const [stored, submission, items, figures] = await Promise.all([
    store.settlement(year.year, participant.park, last.sequence),
    store.submission(year.year, participant.park, head.latest.version),
    panelItems(store, year, { year: year.year, park: participant.park }, events),
    store.figureEntries(year.year, participant.park),
  ]);
  if (!stored || !submission) return null;

  // Whether a verified figure was taken is an input; what it is, is read from where it was found.
  const verified = stored.verified?.map((one) => ({ ...one, ...valuesFound(figures, one.id) }));
  const reported = withVerified(submission.reported, adoptedFigures(verified));
  const computed = computedScores(year, participant, reported).items;
  const given = scoresThatCount(
    year,
    head,
    items.map(({ item }) => item),
  );
  const tally = given.reduce((sum, { scores }) => withScores(sum, scores), NOBODY);
  const panel = panelMean(tally, computed);
  const review = head.review && (await store.review(year.year, participant.park, head.review.sequence));
  // Whether the bureau followed the district is an input; what the district gave is read from its review.
  const ofDistrict = (item: ItemId) => (review?.own ?? review?.scores)?.[item] ?? computed[item];
  const decided = stored.decided?.map((one) => ({ ...one, district: ofDistrict(one.item) }));
  const adopted = (decided ?? []).filter(({ take }) => take === 'district').map(({ item }) => item);
  const overrides = stored.overrides.map(({ item, to, reason }) => ({
    item,
    from: panel[item] ?? computed[item],
    to: adopted.includes(item) ? ofDistrict(item) : to,
    reason,
  }));
  const { readings } = year;
  const final = finalScores(
    { ruleSet: RULE_SETS[year.ruleSet], readings },
    computed,
    tally,
    overrides.map(({ item, to }) => ({ item, score: to })),
  );
  const { version } = submission;
  const again: Settlement = {
    ...stored,
    version,
    computed,
    panel,
    scored: given.length,
    overrides,
    ...(decided && { decided }),
    ...(verified && { verified }),
    ...final,
  };
  return {
    stored,
    again,
    graded: { version, computed, panel, overrides, ...final, chain: { sequence: end.sequence, hash: end.hash } },
    input: { park: participant.park, hash: digestOf(again) },
  };
};
