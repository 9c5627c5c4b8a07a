import type { ParkId } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import { panelDeadline } from '../../../shared/evaluation/procedure/step';
import { panelLabels } from '../../../shared/evaluation/panel/labels';
import type { WorkEntry } from '../../../shared/evaluation/work/list';
import type { EvaluationHead, PanelItem, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { entryOf } from '../../store/table/panel-entry';
import { backOf, panelInForce, standingOf } from '../../store/panel';
import { neededExperts } from '../settlement/basis';
import { isPanelMember } from '../frame/visible-parks';

/** Where the panel's members stand with each park of which anything has been heard. */
const seatsByPark = async (store: Store, { year, panel }: YearHead): Promise<ReadonlyMap<ParkId, PanelItem[]>> => {
  const seats = await Promise.all((panel?.members ?? []).map(({ account }) => store.panelOf(year, account)));
  const byPark = new Map<ParkId, PanelItem[]>();
  for (const seat of seats.flat()) {
    const own = byPark.get(seat.park);
    if (own) own.push(seat);
    else byPark.set(seat.park, [seat]);
  }
  return byPark;
};

/** Tells of a park how many experts are still needed before it can be settled: none without a panel. */
export const missingExperts = async (store: Store, head: YearHead) => {
  const seats = await seatsByPark(store, head);
  return (evaluation: EvaluationHead): number =>
    Math.max(0, neededExperts(head, seats.get(evaluation.park) ?? []) - panelInForce(head, evaluation).scored);
};

/** The parks that are before the panel now, as one of its experts sees them; none for anybody else. */
export const workEntries = async (store: Store, principal: Principal, head: YearHead): Promise<WorkEntry[]> => {
  const { panel, panelSalt, year } = head;
  if (!panel || !isPanelMember(principal, head)) return [];
  const [participants, evaluations, seats] = await Promise.all([
    store.participants(head),
    store.evaluationHeads(year),
    store.panelOf(year, principal.account),
  ]);
  // In the order of their numbers: the order of the parks themselves would tell which is which.
  const entries = participants
    .map(({ park, name }) => ({ park, name, entry: entryOf(panelSalt, park) }))
    .toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
  const labels = panelLabels(entries, panel.masked);
  const headOf = new Map(evaluations.map((evaluation) => [evaluation.park, evaluation]));
  const seatOf = new Map(seats.map((seat) => [seat.park, seat]));
  return entries.flatMap(({ park, entry, name }) => {
    const evaluation = headOf.get(park);
    return evaluation?.stage === 'passed'
      ? [
          {
            label: labels.get(entry) ?? name,
            standing: standingOf(head, evaluation, seatOf.get(park)),
            isBack: backOf(evaluation, seatOf.get(park)) !== null,
            scoreBy: panelDeadline(head, evaluation),
          },
        ]
      : [];
  });
};
