import type { Amendment } from '../../../shared/api/plan';
import type { Participant, Plan } from '../../../shared/evaluation/plan/plan';
import { adoptedFigures, withVerified } from '../../../shared/evaluation/verified/counted';
import { computedScores } from '../../../shared/evaluation/submission/computed-scores';
import { unexplainedDepartures } from '../../../shared/evaluation/plan/departures';
import { planChanges, saysWhatWasConfirmed } from '../../../shared/evaluation/plan/changes';
import { scoreDifferences } from '../../../shared/evaluation/submission/differences';
import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { RULE_SETS, sameForm } from '../../../shared/regulation/rule-set';
import { DanglingPointer } from '../../store/table/failures';
import { RevisionId, type EvaluationHead, type YearHead } from '../../store/table/items';
import type { Exchange, Handler } from '../frame/exchange';
import { lastEntry, lastOfYear } from '../../store/newest';
import { KINDS } from '../../store/table/kinds';
import { notBeforePublications } from '../frame/not-before';
import { write } from '../frame/write';
import { DepartureUnexplained, NothingToAmend, OtherForm, PlanMoved, PlanNotFrozen } from './refusals';
import { refuseLeaving } from './leaving';
import { refuseFaulty } from './plan';
import { yearOf } from '../frame/visible-parks';
import { ReasonNeeded } from '../frame/step-refusals';
import { refuseOtherYear } from './registered-years';
import { refuseWithdrawn } from '../money/refuse-withdrawn';
import { refusePastOtherwise } from '../past/refuse-otherwise';
import { openYearStep, yearFor } from '../frame/year-step';

/** What a change of plan does to one park's scores; nothing for a park that leaves, or has not submitted. */
const touchedBy =
  (before: Plan, after: Plan, heads: ReadonlyMap<string, EvaluationHead>) =>
  (was: Participant, is: Participant | undefined): Amendment['touched'] => {
    const head = heads.get(was.park);
    if (!is || !head?.latest) return [];
    const reported = withVerified(head.latest.reported, adoptedFigures(head.settlement?.verified));
    const [old, now] = [computedScores(before, was, reported), computedScores(after, is, reported)];
    if (scoreDifferences(old.items, now.items).length === 0) return [];
    const settled = head.settlement !== null;
    return [{ park: is.park, name: is.name, before: old.total, after: now.total, settled }];
  };

/** The amendment that a request comes to, before it is kept. Throws WrongYearState, PlanNotFrozen, PlanMoved, ReasonNeeded, ParkWithdrawn, OtherForm, ParkKept, NothingToAmend. */
const amended = async (head: YearHead, exchange: Exchange<'amendPlan'>): Promise<Amendment> => {
  const { principal, body, now, dependencies } = exchange;
  const { store } = dependencies;
  const { year } = head;
  if (head.state === 'open') throw new PlanNotFrozen(year);
  openYearStep('amend', head);
  if (head.planVersion !== body.basedOn) throw new PlanMoved(head.planVersion);
  if (body.reason === '') throw new ReasonNeeded(YEAR_STEPS.amend.name);
  const [rules, otherRules] = [RULE_SETS[head.ruleSet], RULE_SETS[body.plan.ruleSet]];
  if (!sameForm(rules, otherRules)) throw new OtherForm(rules, otherRules);
  const unexplained = unexplainedDepartures(body.plan, head);
  if (unexplained.length > 0) throw new DepartureUnexplained(unexplained);
  await refuseWithdrawn(store, body.plan);
  await refuseOtherYear(store, body.plan);
  await refusePastOtherwise(store, body.plan);
  await refuseLeaving(store, head, body.plan.participants);
  const [rest, participants, evaluations] = await Promise.all([
    store.plan(head),
    store.participants(head),
    store.evaluationHeads(year),
  ]);
  const before: Plan = { ...rest, participants };
  const changes = planChanges(before, body.plan);
  if (changes.length === 0) throw new NothingToAmend();
  const touched = touchedBy(before, body.plan, new Map(evaluations.map((each) => [each.park, each])));
  const after = new Map(body.plan.participants.map((participant) => [participant.park, participant]));
  return {
    year,
    version: head.planVersion + 1,
    at: now,
    by: principal.account,
    reason: body.reason,
    applied: !body.preview,
    changes,
    confirmation: saysWhatWasConfirmed(before, body.plan) ? 'kept' : 'needed',
    touched: participants.flatMap((participant) => touched(participant, after.get(participant.park))),
  };
};

/** An amendment is not before what any park of the year did: it says whose scores it changes. */
const afterAllOf = async (head: YearHead, exchange: Exchange<'amendPlan'>) => {
  const { year } = head;
  const standings = await exchange.dependencies.store.evaluationStandings(year);
  const ofParks = standings.flatMap(({ park, chain }) =>
    lastEntry(chain, (sequence) => KINDS.event.key(year, park, sequence)),
  );
  return notBeforePublications(exchange, [...lastOfYear(head), ...ofParks]);
};

const keep = write({
  about: (exchange: Exchange<'amendPlan'>) => yearFor(exchange),
  decide: async (head, sent: Exchange<'amendPlan'>) => {
    const exchange = await afterAllOf(head, sent);
    const { body, stamp, dependencies } = exchange;
    const amendment = await amended(head, exchange);
    const revision = RevisionId.parse(dependencies.newId());
    const isAsConfirmed = amendment.confirmation === 'kept';
    await dependencies.store.putPlan(stamp, head, body.plan, {
      revision,
      panelSalt: head.panelSalt,
      isAsConfirmed,
      amendment,
    });
    return amendment;
  },
  repeated: async (recorded, store) => {
    if (recorded.kind !== 'amendment') throw new DanglingPointer('The answer to an amendment');
    return store.amendment(recorded.year, recorded.version);
  },
});

/** 方案调整. A preview is computed from what stands now, writes nothing and leaves its idempotency key free. */
export const amendPlan: Handler<'amendPlan'> = async (exchange) => {
  const { parameters, body, dependencies } = exchange;
  refuseFaulty(parameters.year, body, dependencies);
  return body.preview ? amended(await yearFor(exchange), exchange) : keep(exchange);
};

export const amendments: Handler<'amendments'> = async ({ parameters: { year }, dependencies: { store } }) => {
  await yearOf(store, year);
  return { amendments: await store.amendments(year) };
};
