import type { Digest, Instant, ParkId } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Settlement } from '../../../shared/api/settlement';
import { adoptedFigures, withVerified } from '../../../shared/evaluation/verified/counted';
import { absentBy, openProposal } from '../../../shared/evaluation/absence/standing';
import { computedScores } from '../../../shared/evaluation/submission/computed-scores';
import type { Stage } from '../../../shared/vocabulary/stages';
import { decisionsOf, byParkOf } from '../../../shared/evaluation/money/subsidy-ledger';
import { ALL_ITEM_IDS } from '../../../shared/regulation/rule-set';
import { digestOf } from '../../trail/chain';
import { DanglingPointer } from '../../store/table/failures';
import type { EvaluationHead, EvaluationStanding, YearHead } from '../../store/table/items';
import { latestOf } from '../../store/newest';
import type { Store } from '../../store/store';
import { beforeYear, standing } from '../money/earlier-years';
import { ParkUnsettled, TitleEnded, UNSETTLED, type Unsettled } from '../grading/refusals';
import { digestOfUngraded } from '../../store/digest-of-absence';
import type { Graded, Ungraded } from '../../store/grading';
import { refusePastsOpen } from '../past/refuse-open';
import { panelInForce } from '../../store/panel';
import { settlementBasis } from './basis';
import { leftUndecided, opinionsOn } from './opinions';

const WAITING: Readonly<Record<Exclude<Stage, 'settled' | 'absent' | 'published'>, Unsettled>> = {
  'not-submitted': 'not-submitted',
  returned: 'returned',
  submitted: 'not-reviewed',
  passed: 'not-settled',
};

/** Whether the panel's scores that a park was settled from still count. */
const doesPanelStand = (head: YearHead, evaluation: Pick<EvaluationHead, 'panel'>): boolean => {
  const { scored } = panelInForce(head, evaluation);
  return scored === evaluation.panel.scored && !(head.panel && scored === 0);
};

/** Whether a park was settled from what its figures come to, and from the panel, under the plan as it stands: an amendment may have changed that. */
const isSettledAsPlanned = (head: YearHead, participant: Participant, evaluation: EvaluationHead): boolean => {
  const { latest, settlement } = evaluation;
  if (!latest || settlement?.version !== latest.version || !doesPanelStand(head, evaluation)) return false;
  // Settled under the other reading of R-panel-rounding.
  const isExact = evaluation.panel.scored > 0 && head.readings['R-panel-rounding'] === 'exact';
  if (isExact !== (settlement.exactTotal !== undefined)) return false;
  const { items } = computedScores(
    head,
    participant,
    withVerified(latest.reported, adoptedFigures(settlement.verified)),
  );
  return ALL_ITEM_IDS.every((id) => items[id] === settlement.computed[id]);
};

/** Whether a park's settlement left an opinion of its district undecided, as before that was asked. */
const isUndecided = (head: YearHead, participant: Participant, evaluation: EvaluationHead): boolean => {
  const { settlement } = evaluation;
  if (!settlement) return false;
  const taken = adoptedFigures(settlement.verified);
  const opinions = opinionsOn(head, evaluation, settlementBasis(head, participant, evaluation, taken));
  return leftUndecided(opinions, settlement).length > 0;
};

/** Whether nothing has to be done about a park's settlement as the plan stands. */
export const isSettlementSound = (head: YearHead, participant: Participant, evaluation: EvaluationHead): boolean =>
  isSettledAsPlanned(head, participant, evaluation) && !isUndecided(head, participant, evaluation);

/** What a park still waits for before it can be graded; null where it is settled as the plan stands, or decided to take no part. */
export const waitingFor = (
  head: YearHead,
  participant: Participant,
  evaluation: EvaluationHead | undefined,
): Unsettled | null => {
  const stage = evaluation?.stage ?? 'not-submitted';
  if (openProposal(evaluation?.absence)) return 'proposed';
  if (stage === 'absent') return null;
  if (stage !== 'settled' && stage !== 'published') return WAITING[stage];
  if (!evaluation || !isSettledAsPlanned(head, participant, evaluation)) return 'outdated';
  return isUndecided(head, participant, evaluation) ? 'undecided' : null;
};

/** What is known of a park that may be graded. */
interface Known {
  readonly participant: Participant;
  readonly standing: EvaluationStanding | undefined;
  readonly settlement: Settlement | undefined;
}
/** Parks that are read together: enough for a query, few enough that several queries are on the way at once. */
const TOGETHER = 500;

const knownParks = async (store: Store, head: YearHead): Promise<Known[]> => {
  const { year } = head;
  const participants = await store.participants(head);
  const stretches = Array.from({ length: Math.ceil(participants.length / TOGETHER) }, (_, index) =>
    participants.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
  const known = await Promise.all(
    stretches.map(async (stretch) => {
      const range = { from: stretch[0]?.park, to: stretch.at(-1)?.park };
      const standings = await store.evaluationStandings(year, range);
      const settlements = await store.settlementsOf(year, standings);
      const standingOf = new Map(standings.map((standing) => [standing.park, standing]));
      return stretch.map((participant) => {
        const { park } = participant;
        return { participant, standing: standingOf.get(park), settlement: settlements.get(park) };
      });
    }),
  );
  return known.flat();
};

/** What was settled from the last version under the very plan that stands cannot come out otherwise: it is not computed again. */
const isSettledUnderPlan = (head: YearHead, { standing, settlement }: Known): boolean =>
  standing?.stage === 'settled' &&
  settlement?.version === standing.latest?.version &&
  settlement?.plan === head.planVersion &&
  settlement.decided !== undefined &&
  doesPanelStand(head, standing);

/** Throws ParkUnsettled where a park cannot be graded yet. */
const refuseUnsettled = async (store: Store, head: YearHead, known: readonly Known[]): Promise<void> => {
  const doubtful = known.filter((one) => !isSettledUnderPlan(head, one));
  const heads = await store.evaluationHeadsOf(
    head.year,
    doubtful.map(({ participant }) => participant.park),
  );
  const headOf = new Map(heads.map((evaluation) => [evaluation.park, evaluation]));
  const waiting = new Map<Unsettled, string[]>((Object.keys(UNSETTLED) as Unsettled[]).map((why) => [why, []]));
  for (const { participant } of doubtful) {
    const why = waitingFor(head, participant, headOf.get(participant.park));
    if (why) waiting.get(why)?.push(participant.name);
  }
  const named = new Map([...waiting].filter(([, names]) => names.length > 0));
  if (named.size > 0) throw new ParkUnsettled(named);
};

/** Every park of the year as it is settled, or as it was decided that it takes no part, with what its money depends on; `newest` is when the last of it was settled or decided. Throws ParkUnsettled, PastsOpen, TitleEnded. */
export const settledParks = async (
  store: Store,
  head: YearHead,
): Promise<{
  graded: readonly Graded[];
  ungraded: readonly Ungraded[];
  inputs: Digest;
  newest: Instant | null;
}> => {
  const { year } = head;
  const [known, standings, facts] = await Promise.all([
    knownParks(store, head),
    standing(store, year),
    store.moneyFactsOfYear(year),
  ]);
  await refuseUnsettled(store, head, known);
  const participants = known.map(({ participant }) => participant);
  await refusePastsOpen(store, head, participants, (park) => standings.get(park)?.facts ?? []);
  const withdrawn = known.filter(
    ({ participant: { park }, standing: own }) => own?.stage !== 'absent' && standings.get(park)?.withdrawn,
  );
  if (withdrawn.length > 0) throw new TitleEnded(withdrawn.map(({ participant }) => participant.name));
  const factsOf = byParkOf(facts);
  const inputs: { readonly park: ParkId; readonly hash: Digest }[] = [];
  const graded: Graded[] = [];
  const ungraded: Ungraded[] = [];
  for (const one of known) {
    const { park, name, recognised } = one.participant;
    const money = {
      year,
      recognised,
      ...beforeYear(standings.get(park), recognised),
      readings: head.readings,
      ...decisionsOf(year, factsOf.get(park) ?? []),
    };
    const absence = one.standing?.stage === 'absent' ? absentBy(one.standing.absence) : null;
    if (one.standing && absence) {
      inputs.push({ park, hash: digestOfUngraded(one.standing.absence) });
      ungraded.push({
        park,
        name,
        version: one.standing.latest?.version ?? 0,
        absence,
        chain: one.standing.chain,
        money,
      });
      continue;
    }
    const { settlement } = one;
    if (!settlement || !one.standing) throw new DanglingPointer(`The settlement of ${park} in ${year}`);
    const { version, total, exactTotal, items, computed, panel, overrides } = settlement;
    inputs.push({ park, hash: digestOf(settlement) });
    graded.push({
      park,
      name,
      version,
      total,
      ...(exactTotal && { exactTotal }),
      items,
      computed,
      panel,
      overrides,
      chain: one.standing.chain,
      money,
    });
  }
  const moments = [
    ...known.map(({ settlement }) => settlement?.at),
    ...known.map(({ standing }) => standing?.absence?.decision?.at),
    ...[...standings.values()].map(({ newest }) => newest),
    ...facts.map(({ fact }) => fact.at),
  ];
  return { graded, ungraded, inputs: digestOf(inputs), newest: latestOf(moments.flatMap((moment) => moment ?? [])) };
};
