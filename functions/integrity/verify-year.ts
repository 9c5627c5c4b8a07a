import type { KeyObject } from 'node:crypto';
import type { MoneyFact } from '../../shared/evaluation/money/ledger';
import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import { MONEY_STEPS } from '../../shared/evaluation/money/steps';
import { PARK_STEPS } from '../../shared/evaluation/procedure/park-steps';
import type { YearEvent, YearHead } from '../store/table/items';
import type { Key } from '../store/table/kind';
import { KINDS } from '../store/table/kinds';
import type { Store } from '../store/store';
import { yearSubject } from '../trail/chain';
import { isEarlier, statesAround, yearOutOfOrder } from './procedure-order';
import { rebuiltYear } from './rebuild-year';
import type { Proved } from './trail-finding';
import { verifyChain } from './verify-chain';
import type { ProvedEvaluation } from './verify-evaluation';
import { verifyPlans } from './verify-plan';
import { verifyRuns } from './verify-runs';

/** The decisions on parks that take no part. */
const ABSENCES = [PARK_STEPS.approveAbsence.event, PARK_STEPS.revokeAbsence.event] as const;
/** What changes what a year is graded from. */
const SETTLING: readonly string[] = [PARK_STEPS.settle.event, PARK_STEPS.reopen.event, ...ABSENCES];

type Certainty = 'certainly' | 'perhaps' | 'not';

/** Whether a year was under evaluation when something happened that does not say so: by its own entries, and by what its parks did. */
const wasFrozen = (
  at: YearEvent['at'],
  ofYear: readonly YearEvent[],
  ofParks: readonly EvaluationEvent[],
): Certainty => {
  const states = statesAround(ofYear, at);
  if (!states.has('frozen')) return 'not';
  if (states.size === 1) return 'certainly';
  const since = ofYear.findLast((event) => isEarlier(event.at, at));
  if (!since || ofYear.some((event) => !isEarlier(event.at, at) && !isEarlier(at, event.at))) return 'perhaps';
  const moving: readonly string[] = states.has('open') ? ['submitted', ...ABSENCES] : SETTLING;
  const moves = ofParks.filter(({ kind, at: when }) => moving.includes(kind) && !isEarlier(when, since.at));
  if (moves.some((event) => isEarlier(event.at, at) && isEarlier(since.at, event.at))) return 'certainly';
  return moves.some((event) => !isEarlier(at, event.at)) ? 'perhaps' : 'not';
};

/** How many changes of what is settled a year has seen, at least and at most: settlements, reopenings, decisions on parks that take no part, and bases that were adjusted, or pasts that were confirmed, while grades were being proposed. */
const settlementsOf = (
  ofYear: readonly YearEvent[],
  ofParks: readonly EvaluationEvent[],
  facts: readonly MoneyFact[],
): { readonly least: number; readonly most: number } => {
  const counted = ofParks.filter(({ kind }) => SETTLING.includes(kind)).length;
  const bearing = facts.flatMap((fact): Certainty[] => {
    if (fact.kind !== MONEY_STEPS.adjust.event && fact.kind !== MONEY_STEPS.confirmPast.event) return [];
    if (fact.whileGrading === undefined) return [wasFrozen(fact.at, ofYear, ofParks)];
    return [fact.whileGrading ? 'certainly' : 'not'];
  });
  return {
    least: counted + bearing.filter((certainty) => certainty === 'certainly').length,
    most: counted + bearing.filter((certainty) => certainty !== 'not').length,
  };
};

/** What is known besides what a store reads. */
export interface KnownOfTable {
  /** The keys of all that the table holds; empty where they are not known. */
  readonly keys: readonly Key[];
  /** The keys that publications may have been signed with; none: signatures are not checked. */
  readonly publicKeys: readonly KeyObject[];
}

/**
 * Checks the trail of a year as a whole: its chain, the order of its steps, its plans and runs, and the head that follows from them and from what its parks did. `before` is the head as it was
 * before the parks' trails were read: what it counts has grown since, if somebody writes.
 */
export const verifyYear = (
  store: Store,
  before: YearHead,
  evaluations: readonly ProvedEvaluation[],
  { keys, publicKeys }: KnownOfTable,
): Promise<Proved> => {
  const { year } = before;
  const parks = new Map(evaluations.map(({ park, written }) => [park, written ?? []]));
  const ofParks = evaluations.flatMap(({ written }) => (written ?? []).map(({ event }) => event));
  const isRead = evaluations.every(({ written }) => written !== null);
  return verifyChain(
    yearSubject(year),
    async (found) => {
      const [kept, facts, head, stored] = await Promise.all([
        store.keptYearEvents(year),
        store.moneyFactsOfYear(year),
        store.yearHead(year),
        store.whole(KINDS.yearHead, year),
      ]);
      const events = kept.map(({ item }) => item);
      found.expectLinks(kept, (sequence) => KINDS.yearEvent.key(year, sequence));
      const odd = yearOutOfOrder(kept);
      found.expect(odd === null, odd, '这一步不符合评估程序');
      if (!head) return;
      const proof = { store, head, kept, found, keys, publicKeys, parks };
      const plan = await verifyPlans(proof);
      const run = await verifyRuns(proof);
      const rebuilt =
        plan && rebuiltYear({ events, plan: plan.plan.item, parks: plan.parks.length, run, stored: head });
      const key = KINDS.yearHead.key(year);
      if (rebuilt) {
        const schema = kept.at(-1)?.schema;
        found.expectWhole(key, stored, { item: rebuilt, schema }, null, '年度的登记与办理记录不符');
      } else found.account(key);
      const submitted = ofParks.filter(({ kind }) => kind === 'submitted').length;
      const { least, most } = settlementsOf(
        events,
        ofParks,
        facts.map(({ fact }) => fact),
      );
      const counts =
        before.submissions <= submitted &&
        submitted <= head.submissions &&
        before.settlements <= most &&
        least <= head.settlements;
      // What cannot be read is a finding of its own.
      found.expect(!isRead || counts, null, '年度登记的提交次数或核定次数与各园区的记录不符');
    },
    () => store.yearHead(year).then((head) => head?.chain),
  );
};
