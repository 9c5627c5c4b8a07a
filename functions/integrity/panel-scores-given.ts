import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import type { ParkId, Year, AccountId } from '../../shared/vocabulary/ids';
import type { PanelScores } from '../../shared/api/panel';
import { PARK_STEPS } from '../../shared/evaluation/procedure/park-steps';
import { scoresInForce } from '../store/panel';
import { RevisionId, type EvaluationHead, type PanelItem, type YearHead } from '../store/table/items';
import type { Kept } from '../store/table/kept';
import type { Store } from '../store/store';

const DECLARED: string = PARK_STEPS.declare.event;
const SCORED: string = PARK_STEPS.score.event;
const RECUSED: string = PARK_STEPS.recuse.event;

/** The panels of the plans of a year, as far as its entries name their revisions. */
const panelsBefore = async (store: Store, year: Year) => {
  const named = (await store.yearEvents(year)).flatMap(({ revision }) => (revision === undefined ? [] : [revision]));
  const plans = await Promise.all(named.map((revision) => store.keptPlan(year, RevisionId.parse(revision))));
  return plans.map((kept) => kept?.plan.item.panel);
};

/** Everybody of whom the panel of a park has heard, by the trail or by the plan as it stands or stood. */
const panelAccounts = async (store: Store, { year, panel }: YearHead, events: readonly EvaluationEvent[]) => {
  const heard = events.flatMap(({ kind, by, expert }) => [
    ...(by !== '' && (kind === DECLARED || kind === SCORED) ? [by] : []),
    ...(expert ? [expert] : []),
  ]);
  // Whom the bureau recused may have left the panel since, without a word.
  const isUnnamed = events.some(({ kind, expert }) => kind === RECUSED && expert === undefined);
  const before = isUnnamed ? await panelsBefore(store, year) : [];
  const members = [panel, ...before].flatMap((one) => one?.members ?? []);
  return [...new Set<AccountId>([...members.map(({ account }) => account), ...heard])];
};

/** Where they stand with it. */
export const panelItems = async (
  store: Store,
  head: YearHead,
  { year, park }: { readonly year: Year; readonly park: ParkId },
  events: readonly EvaluationEvent[],
): Promise<Kept<PanelItem>[]> => store.keptPanelMembers(year, await panelAccounts(store, head, events), park);

/** The scores that count with them, by the one rule by which the API adds them up. */
export const scoresThatCount = (
  head: YearHead,
  evaluation: Pick<EvaluationHead, 'review' | 'stage'>,
  items: readonly PanelItem[],
): PanelScores[] => items.flatMap((item) => scoresInForce(head, evaluation, item) ?? []);
