import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import type { ParkId, Year, AccountId } from '../../shared/vocabulary/ids';
import type { PanelScores } from '../../shared/api/panel';
import { PARK_STEPS } from '../../shared/evaluation/procedure/park-steps';
import { scoresInForce } from '../store/panel';
import type { EvaluationHead, PanelItem, YearHead } from '../store/table/items';
import type { Kept } from '../store/table/kept';
import type { Store } from '../store/store';

const DECLARED: string = PARK_STEPS.declare.event;
const SCORED: string = PARK_STEPS.score.event;

/** Everybody of whom the panel of a park has heard, by the trail or by the plan as it stands. */
const panelAccounts = ({ panel }: YearHead, events: readonly EvaluationEvent[]): AccountId[] => {
  const heard = events.flatMap(({ kind, by }) => (by !== '' && (kind === DECLARED || kind === SCORED) ? [by] : []));
  return [...new Set([...(panel?.members ?? []).map(({ account }) => account), ...heard])];
};

/** Where they stand with it. */
export const panelItems = (
  store: Store,
  head: YearHead,
  { year, park }: { readonly year: Year; readonly park: ParkId },
  events: readonly EvaluationEvent[],
): Promise<Kept<PanelItem>[]> => store.keptPanelMembers(year, panelAccounts(head, events), park);

/** The scores that count with them, by the one rule by which the API adds them up. */
export const scoresThatCount = (
  head: YearHead,
  evaluation: Pick<EvaluationHead, 'review' | 'stage'>,
  items: readonly PanelItem[],
): PanelScores[] => items.flatMap((item) => scoresInForce(head, evaluation, item) ?? []);
