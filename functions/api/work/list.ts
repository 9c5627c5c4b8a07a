import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { Work } from '../../../shared/evaluation/work/work';
import { openProposal } from '../../../shared/evaluation/absence/standing';
import { panelDeadline, reviewDeadline, submissionDeadline } from '../../../shared/evaluation/procedure/step';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { isHeard } from '../../../shared/evaluation/verified/hearing';
import { TASK_IDS, TASKS, type TaskId } from '../../../shared/evaluation/work/tasks';
import { workList, type WorkPark } from '../../../shared/evaluation/work/list';
import { untouched } from '../../store/submission';
import { DanglingPointer } from '../../store/table/failures';
import type { YearHead, ResultItem } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Exchange, Handler } from '../frame/exchange';
import { YearHasNoPlan } from '../frame/refusal';
import { isSettlementSound } from '../settlement/settled-parks';
import { parksInSight } from '../frame/visible-parks';
import type { Instant, Month, ParkId } from '../../../shared/vocabulary/ids';
import { endedMonths } from '../../../shared/evaluation/months/month';
import { mayReport } from '../../../shared/evaluation/months/steps';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { isOpen, rectificationOf } from '../../../shared/evaluation/money/rectification';
import { lastDecisions, byParkOf } from '../../../shared/evaluation/money/subsidy-ledger';
import { unplannedYears } from '../months/months-of';
import { pastsWaiting } from '../past/waiting';
import { relaxationsWaiting } from '../recognition/waiting';
import { missingExperts, workEntries } from './panel';
import { paymentsWaiting } from './payments';

/** What is open about a published park that failed and keeps its title; null for any other. */
const openFor = (
  { grade, subsidy }: ResultItem,
  { year }: YearHead,
  facts: readonly MoneyFact[],
): WorkPark['rectification'] => {
  const rectification = rectificationOf({ year, grade, subsidy }, facts);
  if (rectification === null) return null;
  return { due: lastDecisions(year, facts).ordered?.due ?? null, isDecided: !isOpen(rectification) };
};

/** The rectifications of a published year (Article 25 (2)), of some parks or, for null, of all; empty before publication. */
export const rectifications = async (
  store: Store,
  head: YearHead,
  parks: readonly ParkId[] | null,
): Promise<ReadonlyMap<ParkId, WorkPark['rectification']>> => {
  const { year, published } = head;
  if (!published) return new Map();
  const [results, facts] = await Promise.all([
    parks ? store.resultsOf(year, published.run, parks) : store.results(year, published.run),
    parks
      ? Promise.all(parks.map(async (park) => [park, await store.moneyFacts(park)] as const)).then(
          (all) => new Map(all),
        )
      : store.moneyFactsOfYear(year).then(byParkOf),
  ]);
  return new Map(results.map((result) => [result.park, openFor(result, head, facts.get(result.park) ?? [])]));
};

/** The months that are over and that whoever asks has still to report; none for who has no parks in the year. */
export const monthsToReport = async (
  store: Store,
  principal: Principal,
  head: YearHead,
  now: Instant,
): Promise<readonly Month[]> => {
  if (principal.role !== 'district' || scopeOf(principal, 'report.write') === undefined || !mayReport(head.state))
    return [];
  const { year } = head;
  const ended = endedMonths(year, now);
  if (ended.length === 0) return [];
  const [parks, reports] = await Promise.all([
    store.participantsOf(head, principal.district, { limit: 1 }),
    store.reportHeads(year, principal.district),
  ]);
  if (parks.length === 0) return [];
  return ended.filter((month) => !reports.some((report) => report.month === month));
};

/** The same of the years that have no plan yet: told with the newest year that has one. */
export const monthsToReportAhead = async (store: Store, principal: Principal, head: YearHead, now: Instant) => {
  if (principal.role !== 'district' || scopeOf(principal, 'report.write') === undefined) return [];
  const { district } = principal;
  const newest = (await store.yearHeads()).at(-1);
  if (newest?.year !== head.year) return [];
  const years = await unplannedYears(store, (park) => park.district === district, now);
  const missing = await Promise.all(
    years.toReversed().map(async (year) => {
      const reports = await store.reportHeads(year, district);
      return endedMonths(year, now)
        .filter((month) => !reports.some((report) => report.month === month))
        .map((month) => ({ year, month }));
    }),
  );
  return missing.flat();
};

/** The tasks of which the year and its run tell enough. */
const WITHOUT_PARKS: readonly TaskId[] = ['write-plan', 'pick', 'approve', 'publish'];
const looksAtParks = (principal: Principal): boolean =>
  TASK_IDS.some((task) => !WITHOUT_PARKS.includes(task) && scopeOf(principal, TASKS[task].action));

/** The parks that somebody's work can be about: those whose evaluation they may see. */
const workParks = async (store: Store, principal: Principal, head: YearHead, now: Instant): Promise<WorkPark[]> => {
  if (!looksAtParks(principal)) return [];
  const { year } = head;
  const participants = await parksInSight(store, principal, 'evaluation.read', head);
  const isEverybody = scopeOf(principal, 'evaluation.read') === 'all';
  const parks = participants.map(({ park }) => park);
  const [evaluations, missing, open] = await Promise.all([
    isEverybody ? store.evaluationHeads(year) : store.evaluationHeadsOf(year, parks),
    // Only the bureau follows the panel.
    isEverybody ? missingExperts(store, head) : () => 0,
    rectifications(store, head, principal.role === 'park' ? parks : null),
  ]);
  const headOf = new Map(evaluations.map((evaluation) => [evaluation.park, evaluation]));
  return participants.map((participant: Participant): WorkPark => {
    const { park, name } = participant;
    const evaluation = headOf.get(park) ?? untouched(park);
    return {
      name,
      stage: head.published ? 'published' : evaluation.stage,
      submitBy: submissionDeadline(head, evaluation),
      reviewBy: reviewDeadline(head, evaluation),
      scoreBy: panelDeadline(head, evaluation),
      expertsMissing: missing(evaluation),
      figures:
        evaluation.settlement === null
          ? (evaluation.verified ?? []).map((one) => ({ role: one.role, due: one.due, isHeard: isHeard(one, now) }))
          : [],
      isSettledAsPlanned: evaluation.settlement === null || isSettlementSound(head, participant, evaluation),
      isProposedAbsent: openProposal(evaluation.absence) !== null,
      rectification: open.get(park) ?? null,
    };
  });
};

/** The names of the parks that the proposed run left undecided. */
const undecidedIn = async (store: Store, head: YearHead): Promise<string[]> => {
  if (head.state !== 'graded' || !head.latestRun) return [];
  const run = await store.run(head.year, head.latestRun);
  if (!run) throw new DanglingPointer(`Run ${head.latestRun} of ${head.year}`);
  const results = await store.resultsOf(head.year, run.run, run.undecided);
  return results.toSorted((a, b) => (a.park < b.park ? -1 : 1)).map(({ name }) => name);
};

const tasksOf = async ({ principal, now, dependencies: { store } }: Exchange<'work'>, head: YearHead) => {
  const [parks, entries, undecided, applications, unmet, monthsMissing, monthsAhead, pasts, payments] =
    await Promise.all([
      workParks(store, principal, head, now),
      workEntries(store, principal, head),
      scopeOf(principal, 'grading.read') ? undecidedIn(store, head) : [],
      scopeOf(principal, 'recognition.decide') ? store.applicationHeads() : [],
      relaxationsWaiting(store, principal),
      monthsToReport(store, principal, head, now),
      monthsToReportAhead(store, principal, head, now),
      pastsWaiting(store, principal, head),
      paymentsWaiting(store, principal, head),
    ]);
  return workList(principal.role, {
    now,
    year: head,
    parks,
    entries,
    undecided,
    applications,
    unmet,
    monthsMissing,
    monthsAhead,
    pasts,
    payments,
  });
};

/** 待办 of whoever asks. A year without a plan is the bureau's to plan, and nobody else's yet. Throws YearHasNoPlan. */
export const work: Handler<'work'> = async (exchange): Promise<Work> => {
  const { principal, parameters, now, dependencies } = exchange;
  const { year } = parameters;
  const head = await dependencies.store.yearHead(year);
  if (head) return { year, readAt: now, tasks: await tasksOf(exchange, head) };
  if (!scopeOf(principal, 'plan.write')) throw new YearHasNoPlan(year);
  const tasks = workList(principal.role, { now, year: null, parks: [], entries: [], undecided: [], monthsMissing: [] });
  return { year, readAt: now, tasks };
};
