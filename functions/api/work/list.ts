import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { Work } from '../../../shared/evaluation/work/work';
import { submissionDeadline } from '../../../shared/evaluation/procedure/step';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { TASK_IDS, TASKS, type TaskId } from '../../../shared/evaluation/work/tasks';
import { workList, type WorkPark } from '../../../shared/evaluation/work/list';
import { untouched } from '../../store/submission';
import { DanglingPointer } from '../../store/table/failures';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Exchange, Handler } from '../frame/exchange';
import { YearHasNoPlan } from '../frame/refusal';
import { isSettledAsPlanned } from '../settlement/settled-parks';
import { parksInSight } from '../frame/visible-parks';
import { monthsToReport } from './months';
import { missingExperts, workEntries } from './panel';
import { rectifications } from './rectification';

/** The tasks of which the year and its run tell enough. */
const WITHOUT_PARKS: readonly TaskId[] = ['write-plan', 'pick', 'approve', 'publish'];
const looksAtParks = (principal: Principal): boolean =>
  TASK_IDS.some((task) => !WITHOUT_PARKS.includes(task) && scopeOf(principal, TASKS[task].action));

/** The parks that somebody's work can be about: those whose evaluation they may see. */
const workParks = async (store: Store, principal: Principal, head: YearHead): Promise<WorkPark[]> => {
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
      expertsMissing: missing(evaluation),
      isSettledAsPlanned: evaluation.settlement === null || isSettledAsPlanned(head, participant, evaluation),
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
  const [parks, entries, undecided, applications, monthsMissing] = await Promise.all([
    workParks(store, principal, head),
    workEntries(store, principal, head),
    scopeOf(principal, 'grading.read') ? undecidedIn(store, head) : [],
    scopeOf(principal, 'recognition.decide') ? store.applicationHeads() : [],
    monthsToReport(store, principal, head, now),
  ]);
  return workList(principal.role, { now, year: head, parks, entries, undecided, applications, monthsMissing });
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
