import type { Year } from '../../../shared/vocabulary/ids';
import type { PlanAnswer } from '../../../shared/api/plan';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { unexplainedDepartures } from '../../../shared/evaluation/plan/departures';
import { saysWhatWasConfirmed } from '../../../shared/evaluation/plan/changes';
import { awaitsConfirmation } from '../../../shared/evaluation/plan/confirmation';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { planFault } from '../../../shared/evaluation/plan/faults';
import { takeYearStep, YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { DanglingPointer } from '../../store/table/failures';
import { RevisionId, type YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { ApiDependencies } from '../frame/dependencies';
import type { Exchange, Handler } from '../frame/exchange';
import { lastOfYear } from '../../store/newest';
import { notBeforePublications } from '../frame/not-before';
import { write } from '../frame/write';
import { refuseOtherYear } from './registered-years';
import { refuseWithdrawn } from '../money/refuse-withdrawn';
import { refusePastOtherwise } from '../past/refuse-otherwise';
import { refuseLeaving } from './leaving';
import { DepartureUnexplained, PlanFrozen, PlanMoved, RulesNotIssued } from './refusals';
import { MalformedRequest, NotFound } from '../frame/refusal';
import { parksInSight, yearOf } from '../frame/visible-parks';
import { WrongYearState } from '../frame/step-refusals';

/** A plan as far as somebody may see it: without the parks of others, and without the experts' names for those who may not know them. */
export const plan: Handler<'plan'> = async ({ principal, parameters: { year }, dependencies: { store } }) => {
  const head = await yearOf(store, year);
  const [body, participants] = await Promise.all([store.plan(head), parksInSight(store, principal, 'plan.read', head)]);
  if (participants.length === 0) throw new NotFound();
  const knowsExperts = scopeOf(principal, 'panel.read') === 'all';
  const panel = body.panel && (knowsExperts ? body.panel : { ...body.panel, members: [] });
  const readsYear = scopeOf(principal, 'year-events.read') === 'all';
  return {
    plan: { ...body, panel, participants },
    version: head.planVersion,
    state: head.state,
    awaitsConfirmation: awaitsConfirmation(head),
    confirmation: readsYear ? (head.confirmation ?? null) : null,
  };
};

/** Refuses a plan that cannot stand, whatever the state of its year. Throws MalformedRequest, RulesNotIssued. */
export const refuseFaulty = (
  year: Year,
  { plan: body }: Exchange<'putPlan' | 'amendPlan'>['body'],
  { exampleRules }: Pick<ApiDependencies, 'exampleRules'>,
) => {
  if (body.year !== year) throw new MalformedRequest('请求地址中的年度与方案中的年度不一致。');
  const fault = planFault(body);
  if (fault !== null) throw new MalformedRequest(fault);
  const ruleSet = RULE_SETS[body.ruleSet];
  if (ruleSet.isExample && !exampleRules) throw new RulesNotIssued(ruleSet);
};

/** Whether a plan says what the one in force says of what the leading group confirms. */
const isKept = async (store: Store, before: YearHead, after: Plan): Promise<boolean> => {
  const [rest, participants] = await Promise.all([store.plan(before), store.participants(before)]);
  return saysWhatWasConfirmed({ ...rest, participants }, after);
};

const written = async (store: Store, year: Year, revision: RevisionId, version: number): Promise<PlanAnswer> => {
  const [body, participants] = await Promise.all([
    store.plan({ year, revision }),
    store.participants({ year, revision }),
  ]);
  // As it was when it was new, whatever the leading group has said since.
  const events = await store.yearEvents(year);
  const until = events.slice(0, events.findIndex((event) => event.revision === revision) + 1);
  const confirmed = until.findLastIndex(({ kind }) => kind === YEAR_STEPS.confirm.event);
  const stands = confirmed >= 0 && until.slice(confirmed).every(({ confirmation }) => confirmation !== 'needed');
  return {
    plan: { ...body, participants },
    version,
    state: 'open',
    awaitsConfirmation: !stands,
    confirmation: null,
  };
};

/** Throws PlanFrozen, WrongYearState. */
const refuseFrozen = (year: Year, before: YearHead | null) => {
  if (!before || !('refused' in takeYearStep('plan', before.state))) return;
  if (!('refused' in takeYearStep('amend', before.state))) throw new PlanFrozen(year);
  throw new WrongYearState(YEAR_STEPS.plan.name, year, before.state);
};

export const putPlan: Handler<'putPlan'> = write({
  about: async ({ parameters: { year }, body, dependencies }: Exchange<'putPlan'>) => {
    refuseFaulty(year, body, dependencies);
    return dependencies.store.yearHead(year);
  },
  decide: async (before, sent: Exchange<'putPlan'>) => {
    const asked = await notBeforePublications(sent, before ? lastOfYear(before) : []);
    const {
      parameters: { year },
      body,
      stamp,
      dependencies,
    } = asked;
    const { store, newId } = dependencies;
    refuseFrozen(year, before);
    const current = before?.planVersion ?? 0;
    if (current !== body.basedOn) throw new PlanMoved(current);
    const unexplained = unexplainedDepartures(body.plan, null);
    if (unexplained.length > 0) throw new DepartureUnexplained(unexplained);
    await refuseWithdrawn(store, body.plan);
    await refuseOtherYear(store, body.plan);
    await refusePastOtherwise(store, body.plan);
    if (before) await refuseLeaving(store, before, body.plan.participants);
    const revision = RevisionId.parse(newId());
    const kept = { ...body.plan, departures: body.plan.departures ?? {} };
    const isAsConfirmed = before !== null && (await isKept(store, before, kept));
    const version = await store.putPlan(stamp, before, kept, { revision, panelSalt: newId(), isAsConfirmed });
    return written(store, year, revision, version);
  },
  repeated: async (recorded, store) => {
    if (recorded.kind !== 'plan') throw new DanglingPointer('The answer to a plan');
    return written(store, recorded.year, recorded.revision, recorded.version);
  },
});
