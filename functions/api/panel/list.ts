import type { PanelEntryId } from '../../../shared/vocabulary/ids';
import type { PanelEntry } from '../../../shared/api/panel';
import type { PanelPlan, Participant } from '../../../shared/evaluation/plan/plan';
import { panelDeadline } from '../../../shared/evaluation/procedure/step';
import { panelLabels } from '../../../shared/evaluation/panel/labels';
import type { EvaluationHead, PanelItem, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Exchange, Handler } from '../frame/exchange';
import { entryOf } from '../../store/table/panel-entry';
import { panelFor } from './seat';
import { backOf, isBeforePanel, standingOf } from '../../store/panel';

/** The label of every park of a year, by its entry. */
export const labelsOf = (
  { panelSalt }: YearHead,
  { masked }: PanelPlan,
  participants: readonly Participant[],
): ReadonlyMap<PanelEntryId, string> =>
  panelLabels(
    participants.map(({ park, name }) => ({ entry: entryOf(panelSalt, park), name })),
    masked,
  );

/** A park as an expert sees it in the list; null where it is not before the panel. */
export const panelEntryOf = (
  head: YearHead,
  panel: PanelPlan,
  evaluation: EvaluationHead,
  label: string,
  mine: PanelItem | null | undefined,
  now: Exchange<'panel'>['now'],
): PanelEntry | null => {
  const { latest, stage, park } = evaluation;
  const closes = panelDeadline(head, evaluation) ?? panel.closes;
  if (!latest || !isBeforePanel(evaluation)) return null;
  return {
    entry: entryOf(head.panelSalt, park),
    label,
    version: latest.version,
    standing: standingOf(head, evaluation, mine),
    closes,
    open:
      stage === 'passed' &&
      head.state === 'frozen' &&
      (Date.parse(now) <= Date.parse(closes) || backOf(evaluation, mine) !== null),
  };
};

export const panel: Handler<'panel'> = async ({ principal, parameters: { year }, now, dependencies: { store } }) => {
  const found = await panelFor(store, principal, year);
  return panelListOf(store, found.head, found.panel, principal.account, now);
};

/** The parks before the panel as one of its members sees them, in the order of their entries. */
export const panelListOf = async (
  store: Store,
  head: YearHead,
  plan: PanelPlan,
  account: PanelItem['account'],
  now: Exchange<'panel'>['now'],
) => {
  const [participants, heads, items] = await Promise.all([
    store.participants(head),
    store.evaluationHeads(head.year),
    store.panelOf(head.year, account),
  ]);
  const labels = labelsOf(head, plan, participants);
  const mine = new Map(items.map((item) => [item.park, item]));
  const entries = heads.flatMap((evaluation) => {
    const label = labels.get(entryOf(head.panelSalt, evaluation.park));
    // A park without a label is no longer in the plan.
    const entry = label && panelEntryOf(head, plan, evaluation, label, mine.get(evaluation.park), now);
    return entry ? [entry] : [];
  });
  entries.sort((a, b) => (a.entry < b.entry ? -1 : 1));
  return { closes: plan.closes, items: plan.items, masked: plan.masked, entries };
};
