import type { Digest, ParkId } from '../../shared/api/ids';
import type { Participant } from '../../shared/api/plan';
import { computedScores } from '../../shared/evaluation/computed-scores';
import type { Stage } from '../../shared/evaluation/stages';
import { decisionsOf } from '../../shared/evaluation/subsidy-ledger';
import { ITEM_IDS } from '../../shared/regulation/indicators/indicator';
import { digestOf } from '../integrity/digest';
import { DanglingPointer } from '../store/failures';
import type { EvaluationHead, YearHead } from '../store/items';
import type { Store } from '../store/store';
import { byParkOf, standing } from './earlier-years';
import { ParkUnsettled, UNSETTLED, type Unsettled } from './grading-refusals';
import type { Graded } from './grading-run';
import { panelInForce } from './panel-seat';

const WAITING: Readonly<Record<Exclude<Stage, 'settled' | 'published'>, Unsettled>> = {
  'not-submitted': 'not-submitted',
  returned: 'returned',
  submitted: 'not-reviewed',
  passed: 'not-settled',
};

/** Whether a park was settled from what its figures come to, and from the panel, under the plan as it stands: an amendment may have changed that. */
export const isSettledAsPlanned = (head: YearHead, participant: Participant, evaluation: EvaluationHead): boolean => {
  const { latest, settlement, panel } = evaluation;
  if (!latest || settlement?.version !== latest.version) return false;
  const { scored } = panelInForce(head, evaluation);
  if (scored !== panel.scored || (head.panel && scored === 0)) return false;
  const { items } = computedScores(head, participant, latest.reported);
  return ITEM_IDS.every((id) => items[id] === settlement.computed[id]);
};

/** What a park still waits for before it can be graded; null where it is settled as the plan stands. */
export const waitingFor = (
  head: YearHead,
  participant: Participant,
  evaluation: EvaluationHead | undefined,
): Unsettled | null => {
  const stage = evaluation?.stage ?? 'not-submitted';
  if (stage !== 'settled' && stage !== 'published') return WAITING[stage];
  return evaluation && isSettledAsPlanned(head, participant, evaluation) ? null : 'outdated';
};

/** Every park of the year as it is settled, with what its money depends on. Throws ParkUnsettled. */
export const settledParks = async (
  store: Store,
  head: YearHead,
): Promise<{ graded: readonly Graded[]; inputs: Digest }> => {
  const { year } = head;
  const [participants, heads] = await Promise.all([store.participants(head), store.evaluationHeads(year)]);
  const headOf = new Map(heads.map((evaluation) => [evaluation.park, evaluation]));
  const waiting = new Map<Unsettled, string[]>((Object.keys(UNSETTLED) as Unsettled[]).map((why) => [why, []]));
  const ready: { readonly participant: Participant; readonly evaluation: EvaluationHead }[] = [];
  for (const participant of participants) {
    const evaluation = headOf.get(participant.park);
    const why = waitingFor(head, participant, evaluation);
    if (why) waiting.get(why)?.push(participant.name);
    else if (evaluation) ready.push({ participant, evaluation });
  }
  const named = new Map([...waiting].filter(([, names]) => names.length > 0));
  if (named.size > 0) throw new ParkUnsettled(named);

  const [settlements, standings, facts] = await Promise.all([
    store.settlementsOf(
      year,
      ready.map(({ evaluation }) => evaluation),
    ),
    standing(store, year),
    store.moneyFactsOfYear(year),
  ]);
  const factsOf = byParkOf(facts);
  const inputs: { readonly park: ParkId; readonly hash: Digest }[] = [];
  const graded = ready.map(({ participant, evaluation }): Graded => {
    const { park, name, recognised } = participant;
    const settlement = settlements.get(park);
    if (!settlement) throw new DanglingPointer(`The settlement of ${park} in ${year}`);
    const { version, total, items, computed, panel, overrides } = settlement;
    inputs.push({ park, hash: digestOf(settlement) });
    return {
      park,
      name,
      version,
      total,
      items,
      computed,
      panel,
      overrides,
      chain: evaluation.chain,
      money: {
        year,
        recognised,
        earlier: standings.get(park)?.years ?? [],
        bonus: head.readings['R-bonus'],
        ...decisionsOf(year, factsOf.get(park) ?? []),
      },
    };
  });
  return { graded, inputs: digestOf(inputs) };
};
