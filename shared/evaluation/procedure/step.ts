import type { Clause } from '../../regulation/clauses';
import type { YearState, Stage } from '../../vocabulary/stages';
import type { Instant } from '../../vocabulary/ids';
import type { Action } from './permissions';

/** Which date of the plan a step has to keep. */
export type Deadline = 'submissionsClose' | 'reviewsClose' | 'panelCloses';

/** One step of a procedure. `Place` says where what it is taken on can stand. Anything that no step allows is refused. */
export interface Step<Place, Event extends string> {
  /** null: it follows from a step of another procedure, whoever takes that. */
  readonly action: Action | null;
  /** Where what it is taken on has to stand; null, or not given: of no account. */
  readonly from?: readonly Place[] | null;
  /** Where it leads: more than one where the step decides which; none: it stays where it is. */
  readonly to?: readonly Place[];
  /** States of the year in which it can be taken; not given: of no account. */
  readonly during?: readonly YearState[];
  readonly deadline?: Deadline | null;
  /** null: no article knows the step. */
  readonly clause: Clause | null;
  /** What the trail gets; null: nothing of its own. */
  readonly event: Event | null;
  /** What it is called, what it writes, and what the next person finds. For people, in Chinese. */
  readonly name: string;
  readonly writes: string;
  readonly next: string;
}
/** The steps of a procedure by name. */
export type Steps<Name extends string, Place> = Readonly<Record<Name, Step<Place, string>>>;

/** Where something and its year stand; what is not given is not asked. */
export interface Standing<Place> {
  readonly place?: Place;
  readonly year?: YearState;
}

/** Why a step cannot be taken. */
export type StepRefusal<Name extends string, Place> =
  | { readonly refused: 'wrong-place'; readonly place: Place; readonly possible: readonly Name[] }
  | { readonly refused: 'wrong-year-state'; readonly state: YearState };

/** Whether a step can be taken from there. */
export const fits = <Place>({ from, during }: Step<Place, string>, { place, year }: Standing<Place>): boolean =>
  (!from || place === undefined || from.includes(place)) && (!during || year === undefined || during.includes(year));

/** The steps that can be taken from there. */
export const possible = <Name extends string, Place>(
  steps: Steps<Name, Place>,
  standing: Standing<Place>,
): readonly Name[] => (Object.keys(steps) as Name[]).filter((name) => fits(steps[name], standing));

/** Where a step may leave what stands at a place, or why it cannot be taken. Deadlines are the caller's: see `deadlineOf`. */
export const take = <Name extends string, Place>(
  steps: Steps<Name, Place>,
  name: Name,
  place: Place,
  year?: YearState,
): { readonly to: readonly [Place, ...Place[]] } | StepRefusal<Name, Place> => {
  const standing = { place, ...(year && { year }) };
  if (year && !fits(steps[name], { year })) return { refused: 'wrong-year-state', state: year };
  if (!fits(steps[name], standing)) return { refused: 'wrong-place', place, possible: possible(steps, standing) };
  const [first = place, ...others] = steps[name].to ?? [];
  return { to: [first, ...others] };
};

/** The dates of a plan that steps have to keep. */
export interface PlanDates {
  readonly submissionsClose: Instant;
  readonly reviewsClose: Instant | null;
  readonly panel: { readonly closes: Instant } | null;
}
/** What moves a park's own dates: an extension at each stage, or the date set with a return. */
export interface ParkDates {
  readonly stage: Stage;
  /** Of the self-evaluation. */
  readonly extension: { readonly until: Instant } | null;
  /** Of what comes after it; of heads of before these could be extended, and where nothing is, there are none. */
  readonly extensions?:
    | {
        readonly review?: { readonly until: Instant } | undefined;
        readonly panel?: { readonly until: Instant } | undefined;
      }
    | undefined;
  readonly review: { readonly correctBy: Instant | null } | null;
}

const later = (a: Instant, b: Instant | null | undefined): Instant =>
  b !== null && b !== undefined && Date.parse(b) > Date.parse(a) ? b : a;

/** Until when a park may submit: the plan's date, or later where the bureau extended it, or the district returned the sheet with a later date. */
export const submissionDeadline = (plan: PlanDates, park: ParkDates): Instant =>
  later(later(plan.submissionsClose, park.extension?.until), park.stage === 'returned' ? park.review?.correctBy : null);

/** Until when the district may review a park: the plan's date, or later by extension; null: at any time. */
export const reviewDeadline = ({ reviewsClose }: PlanDates, { extensions }: ParkDates): Instant | null =>
  reviewsClose && later(reviewsClose, extensions?.review?.until);

/** Until when experts may score a park: the plan's date, or later by extension; null: there is no panel. */
export const panelDeadline = ({ panel }: PlanDates, { extensions }: ParkDates): Instant | null =>
  panel && later(panel.closes, extensions?.panel?.until);

/** Until when a step can be taken for a park; null: at any time. */
export const deadlineOf = (deadline: Deadline | null, plan: PlanDates, park: ParkDates): Instant | null => {
  switch (deadline) {
    case 'submissionsClose':
      return submissionDeadline(plan, park);
    case 'reviewsClose':
      return reviewDeadline(plan, park);
    case 'panelCloses':
      return panelDeadline(plan, park);
    case null:
      return null;
  }
};
