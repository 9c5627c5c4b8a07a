import type { Instant, Month } from '../../vocabulary/ids';
import type { ApplicationRow } from '../recognition/application-row';
import type { PanelStanding } from '../panel/standing';
import { awaitsConfirmation, maySubmit, type Confirmable } from '../plan/confirmation';
import type { Verifier } from '../verified/verified-figure';
import type { Role } from '../../vocabulary/roles';
import type { Work } from './work';
import type { PlanDates } from '../procedure/step';
import { isSilent } from '../absence/silent';
import { MONEY_STEPS } from '../money/steps';
import { PARK_STEPS } from '../procedure/park-steps';
import { REPORT_STEPS } from '../months/steps';
import { PERMISSIONS } from '../procedure/permissions';
import type { RecognitionState } from '../recognition/states';
import { YEAR_STATES, type Stage, type YearState } from '../../vocabulary/stages';
import { TASK_IDS, TASKS, type TaskId } from './tasks';

/** How far a park's years before the system are. */
export interface WorkPast {
  readonly name: string;
  readonly isRecorded: boolean;
  readonly awaitsConfirmation: boolean;
  /** Whether the leading group sent back what was recorded last. */
  readonly isSentBack: boolean;
}
/** A park as far as somebody's work depends on it. */
export interface WorkPark {
  readonly name: string;
  readonly stage: Stage;
  /** Until when it may submit. */
  readonly submitBy: Instant;
  /** Until when its district may review it, and experts score it; null: at any time, or not at all. */
  readonly reviewBy: Instant | null;
  readonly scoreBy: Instant | null;
  /** Experts whose scores are still needed before it can be settled. */
  readonly expertsMissing: number;
  /** Verified figures that stand, while it is not settled: whose they are, until when the park may answer, and whether it was heard. */
  readonly figures?: readonly { readonly role: Verifier; readonly due: Instant; readonly isHeard: boolean }[];
  /** Whether its settlement, if any, still follows from the plan as it stands. */
  readonly isSettledAsPlanned: boolean;
  /** Whether the leading group has still to decide on it because it sends nothing or leaves. */
  readonly isProposedAbsent: boolean;
  /** For a published park that failed and keeps its title: the order to rectify, and whether its outcome is decided. */
  readonly rectification: { readonly due: Instant | null; readonly isDecided: boolean } | null;
}
/** A park's money, as far as any is to be paid or to come back; `name` says the year where its money is seen to with another than the one that is asked for. */
export interface WorkPayment {
  readonly name: string;
  /** 待拨付 and 应收回 of its years in all. */
  readonly isOwed: boolean;
  readonly isToReturn: boolean;
}
/** A park before the panel, as an expert sees it. */
export interface WorkEntry {
  readonly label: string;
  readonly standing: PanelStanding;
  /** Whether scores that were in were taken back or returned, and none were sent since. */
  readonly isBack: boolean;
  /** Until when it can be scored. */
  readonly scoreBy: Instant | null;
}
/** What somebody's work list is made of: the parks that they may see, and the entries of an expert. */
export interface WorkView {
  readonly now: Instant;
  /** null: there is no plan yet. */
  readonly year:
    (PlanDates & Confirmable & { readonly state: YearState; readonly submissionsOpen: Instant | null }) | null;
  readonly parks: readonly WorkPark[];
  readonly entries: readonly WorkEntry[];
  /** Names of parks tied across the quota of the run that is proposed. */
  readonly undecided: readonly string[];
  /** Applications for recognition, for those who decide them. */
  readonly applications?: readonly Pick<ApplicationRow, 'name' | 'state' | 'noticeTo'>[];
  /** Parks of which the years before the system are asked, for those who record or confirm them. */
  readonly pasts?: readonly WorkPast[];
  /** Applications with a condition that only the leading group may relax, for those who do. */
  readonly unmet?: readonly Pick<ApplicationRow, 'name'>[];
  /** Parks whose money is to be paid or recovered, for those who record it. */
  readonly payments?: readonly WorkPayment[];
  /** Months that are over and not reported by the district that asks. */
  readonly monthsMissing: readonly Month[];
  /** The same of years that have no plan yet: told with the newest year that has one. */
  readonly monthsAhead?: readonly { readonly year: number; readonly month: Month }[];
}
/** One park, or the year as a whole (without a name), that waits. */
interface Waiting {
  readonly name?: string;
  readonly deadline: Instant | null;
}
type Year = NonNullable<WorkView['year']>;

const ONCE: readonly Waiting[] = [{ deadline: null }];
const isOpen = (year: Year, now: Instant) =>
  maySubmit(year) && (year.submissionsOpen === null || Date.parse(year.submissionsOpen) <= Date.parse(now));
const parksIn = (
  { parks }: WorkView,
  stage: Stage,
  deadline: (park: WorkPark) => Instant | null,
  which: (park: WorkPark) => boolean = () => true,
): Waiting[] =>
  parks
    .filter((park) => park.stage === stage && which(park))
    .map((park) => ({ name: park.name, deadline: deadline(park) }));
/** Verified figures of some kind, each with its park. */
const figuresOf = (
  { parks }: WorkView,
  which: (figure: NonNullable<WorkPark['figures']>[number]) => boolean,
): (Waiting & { readonly name: string })[] =>
  parks.flatMap(({ name, figures = [] }) => figures.filter(which).map(({ due }) => ({ name, deadline: due })));
/** The same park by park, each with the earliest of its deadlines. */
const parksWithFigures = (view: WorkView, which: Parameters<typeof figuresOf>[1]): Waiting[] => {
  const all = figuresOf(view, which);
  return [...new Set(all.map(({ name }) => name))].map((name) => ({
    name,
    deadline: earliest(all.filter((one) => one.name === name)),
  }));
};
/** Whether a park waits for nothing but the bureau as far as its verified figures go. */
const isHeardOut = ({ figures = [] }: WorkPark) => figures.every(({ isHeard }) => isHeard);
const unsubmitted = (view: WorkView, year: Year) =>
  isOpen(year, view.now) ? parksIn(view, 'not-submitted', ({ submitBy }) => submitBy) : [];
/** Parks that sent nothing until their deadline, and of which nothing is proposed yet. */
const silent = ({ parks, now }: WorkView, year: Year): Waiting[] =>
  maySubmit(year)
    ? parks
        .filter(({ stage, submitBy, isProposedAbsent }) => !isProposedAbsent && isSilent(stage, submitBy, now))
        .map(({ name, submitBy }) => ({ name, deadline: submitBy }))
    : [];
const entriesAt = ({ entries }: WorkView, standing: PanelStanding, isBack = false): Waiting[] =>
  entries
    .filter((entry) => entry.standing === standing && entry.isBack === isBack)
    .map(({ label, scoreBy }) => ({ name: label, deadline: scoreBy }));
const toRectify = ({ parks }: WorkView, isOrdered: boolean): Waiting[] =>
  parks.flatMap(({ name, rectification }) =>
    rectification && !rectification.isDecided && (rectification.due !== null) === isOrdered
      ? [{ name, deadline: rectification.due }]
      : [],
  );
/** Applications in a state; in public notice, those whose notice is over. */
const applicationsIn = ({ applications = [], now }: WorkView, state: RecognitionState): Waiting[] =>
  applications
    .filter((each) => each.state === state)
    .filter(
      ({ noticeTo }) => state !== 'public-notice' || (noticeTo !== null && Date.parse(noticeTo) < Date.parse(now)),
    )
    .map(({ name }) => ({ name, deadline: null }));
const noDeadline = () => null;
/** Parks or applications that wait without a deadline. */
const named = (waiting: readonly { readonly name: string }[]): Waiting[] =>
  waiting.map(({ name }) => ({ name, deadline: null }));

/** What waits in each state of a year, task by task. */
const WAITING: Readonly<
  Record<
    Exclude<TaskId, 'write-plan'>,
    { during: readonly YearState[]; of: (view: WorkView, year: Year) => readonly Waiting[] }
  >
> = {
  'confirm-plan': {
    during: ['open', 'frozen'],
    of: (_, year) => (awaitsConfirmation(year) ? ONCE : []),
  },
  'record-pasts': {
    during: ['open', 'frozen'],
    of: ({ pasts = [] }) => named(pasts.filter(({ isRecorded }) => !isRecorded)),
  },
  'correct-pasts': {
    during: MONEY_STEPS.recordPast.during,
    of: ({ pasts = [] }) => named(pasts.filter(({ isSentBack }) => isSentBack)),
  },
  'confirm-pasts': {
    during: MONEY_STEPS.confirmPast.during,
    of: ({ pasts = [] }) => named(pasts.filter((past) => past.awaitsConfirmation)),
  },
  'report-months': {
    during: REPORT_STEPS.report.during,
    of: ({ monthsMissing }) => monthsMissing.map((month) => ({ name: `${String(month)}月`, deadline: null })),
  },
  'report-months-ahead': {
    during: YEAR_STATES,
    of: ({ monthsAhead = [] }) =>
      monthsAhead.map(({ year, month }) => ({ name: `${String(year)}年${String(month)}月`, deadline: null })),
  },
  submit: { during: ['open', 'frozen'], of: unsubmitted },
  correct: { during: ['frozen'], of: (view) => parksIn(view, 'returned', ({ submitBy }) => submitBy) },
  'chase-submissions': {
    during: ['open', 'frozen'],
    of: (view, year) =>
      unsubmitted(view, year).filter(
        ({ deadline }) => deadline === null || Date.parse(deadline) >= Date.parse(view.now),
      ),
  },
  'propose-absences': { during: PARK_STEPS.proposeAbsence.during, of: silent },
  'decide-absences': {
    during: PARK_STEPS.approveAbsence.during,
    of: ({ parks }) => named(parks.filter(({ isProposedAbsent }) => isProposedAbsent)),
  },
  review: { during: ['frozen'], of: (view) => parksIn(view, 'submitted', ({ reviewBy }) => reviewBy) },
  'chase-reviews': {
    during: ['frozen'],
    of: (view) =>
      parksIn(
        view,
        'submitted',
        ({ reviewBy }) => reviewBy,
        ({ reviewBy }) => reviewBy !== null && Date.parse(reviewBy) < Date.parse(view.now),
      ),
  },
  'answer-figures': { during: ['frozen'], of: (view) => figuresOf(view, ({ isHeard }) => !isHeard) },
  'follow-figures': {
    during: ['frozen'],
    of: (view) => parksWithFigures(view, ({ isHeard, role }) => !isHeard && role === 'district'),
  },
  'decide-figures': {
    during: ['frozen'],
    of: (view) =>
      parksWithFigures(
        { ...view, parks: view.parks.filter(({ stage }) => stage === 'passed') },
        ({ isHeard, role }) => isHeard && role !== 'bureau',
      ).map(({ name }) => ({ ...(name !== undefined && { name }), deadline: null })),
  },
  declare: { during: ['frozen'], of: (view) => entriesAt(view, 'undeclared') },
  score: { during: ['frozen'], of: (view) => entriesAt(view, 'declared') },
  'score-again': { during: ['frozen'], of: (view) => entriesAt(view, 'declared', true) },
  'follow-panel': {
    during: ['frozen'],
    of: (view) =>
      parksIn(
        view,
        'passed',
        ({ scoreBy }) => scoreBy,
        ({ expertsMissing }) => expertsMissing > 0,
      ),
  },
  settle: {
    during: ['frozen', 'graded'],
    of: (view, year) =>
      awaitsConfirmation(year)
        ? []
        : [
            ...parksIn(view, 'passed', noDeadline, (park) => park.expertsMissing === 0 && isHeardOut(park)),
            ...parksIn(view, 'settled', noDeadline, ({ isSettledAsPlanned }) => !isSettledAsPlanned),
          ],
  },
  grade: {
    during: ['frozen'],
    of: ({ parks, pasts = [] }, year) =>
      !awaitsConfirmation(year) &&
      pasts.every((past) => past.isRecorded && !past.awaitsConfirmation && !past.isSentBack) &&
      parks.length > 0 &&
      parks.every(
        ({ stage, isSettledAsPlanned, isProposedAbsent }) =>
          !isProposedAbsent && (stage === 'absent' || (stage === 'settled' && isSettledAsPlanned)),
      )
        ? ONCE
        : [],
  },
  pick: { during: ['graded'], of: ({ undecided }) => undecided.map((name) => ({ name, deadline: null })) },
  approve: { during: ['graded'], of: ({ undecided }) => (undecided.length > 0 ? [] : ONCE) },
  publish: { during: ['approved'], of: () => ONCE },
  'order-rectification': { during: ['published'], of: (view) => toRectify(view, false) },
  'decide-rectification': { during: ['published'], of: (view) => toRectify(view, true) },
  close: {
    during: ['published'],
    of: ({ parks }) => (parks.some(({ rectification }) => rectification && !rectification.isDecided) ? [] : ONCE),
  },
  'recover-payments': {
    during: YEAR_STATES,
    of: ({ payments = [] }) => named(payments.filter(({ isToReturn }) => isToReturn)),
  },
  // While something is to be recovered, nothing is paid.
  pay: {
    during: YEAR_STATES,
    of: ({ payments = [] }) => named(payments.filter(({ isOwed, isToReturn }) => isOwed && !isToReturn)),
  },
  'assess-applications': { during: YEAR_STATES, of: (view) => applicationsIn(view, 'applied') },
  'decide-relaxations': { during: YEAR_STATES, of: ({ unmet = [] }) => named(unmet) },
  'post-notices': { during: YEAR_STATES, of: (view) => applicationsIn(view, 'assessed') },
  'conclude-notices': { during: YEAR_STATES, of: (view) => applicationsIn(view, 'public-notice') },
  rectify: { during: ['published'], of: (view) => toRectify(view, true) },
};

const waitingFor = (task: TaskId, view: WorkView): readonly Waiting[] => {
  const { year } = view;
  if (task === 'write-plan') return year ? [] : ONCE;
  const { during, of } = WAITING[task];
  return year && during.includes(year.state) ? of(view, year) : [];
};
const earliest = (waiting: readonly Waiting[]): Instant | null =>
  waiting.reduce<Instant | null>(
    (first, { deadline }) =>
      deadline !== null && (first === null || Date.parse(deadline) < Date.parse(first)) ? deadline : first,
    null,
  );
/** Names that a task tells. */
const SUBJECTS = 20;

/** 待办: what waits for a role now, in the order of the year. `deadline` is the earliest of the parks concerned; one that has passed stays until the matter is dealt with. */
export const workList = (role: Role, view: WorkView): Work['tasks'] =>
  TASK_IDS.filter((task) => PERMISSIONS[role][TASKS[task].action] !== undefined).flatMap((task) => {
    const waiting = waitingFor(task, view);
    if (waiting.length === 0) return [];
    const subjects = waiting.flatMap(({ name }) => name ?? []).slice(0, SUBJECTS);
    return [{ task, count: waiting.length, deadline: earliest(waiting), subjects }];
  });
