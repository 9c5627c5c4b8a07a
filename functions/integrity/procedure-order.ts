import { absenceAfter, matterOf, openProposal, type AbsenceStanding } from '../../shared/evaluation/absence/standing';
import { PARK_STEPS, stageOf } from '../../shared/evaluation/procedure/park-steps';
import { stepByEvent } from '../../shared/evaluation/procedure/step-by-event';
import { YEAR_STEPS } from '../../shared/evaluation/procedure/year-steps';
import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import type { Instant } from '../../shared/vocabulary/ids';
import type { Stage, YearState } from '../../shared/vocabulary/stages';
import type { YearEvent } from '../store/table/items';
import type { Kept } from '../store/table/kept';
import { isSame } from './trail-finding';

/** By how much the clocks of two servers may differ, in milliseconds: far more than they do. */
const TOLERANCE = 60_000;
const difference = (one: Instant, other: Instant) => Date.parse(one) - Date.parse(other);

/** Whether one moment is certainly before another, whichever servers said so. */
export const isEarlier = (one: Instant, other: Instant): boolean => difference(one, other) < -TOLERANCE;

const PARK_STEP = stepByEvent(PARK_STEPS);
const YEAR_STEP = stepByEvent(YEAR_STEPS);
/** What a step on a park does to a year that stands so: the first submission freezes it, and so does what changes a settlement. */
const MOVED_BY_PARKS: readonly YearState[] = [...YEAR_STEPS.begin.from, ...YEAR_STEPS.unsettle.from];

/** Where an entry can leave a year: where its step leads, or where a park's step has taken it from there. */
const statesAfter = (kind: YearEvent['kind']): readonly YearState[] => {
  const [to] = YEAR_STEP[kind].to;
  return MOVED_BY_PARKS.includes(to) ? [to, ...YEAR_STEPS.begin.to] : [to];
};

/** The states in which a year can have been at a moment, by its own entries. */
export const statesAround = (events: readonly YearEvent[], at: Instant): ReadonlySet<YearState> => {
  const before = events.findLast((event) => isEarlier(event.at, at));
  const around = events.filter((event) => !isEarlier(event.at, at) && !isEarlier(at, event.at));
  return new Set([...(before ? [before] : []), ...around].flatMap(({ kind }) => statesAfter(kind)));
};

/** Whether a year can have been in one of some states at a moment. */
export const wasIn = (events: readonly YearEvent[], at: Instant, states: readonly YearState[]): boolean => {
  const possible = statesAround(events, at);
  return states.some((state) => possible.has(state));
};

/** The first release knew no approval: it published what was graded. */
const FIRST = 1;

/** The number of the first entry of a year that the procedure does not allow where the year stood; null where all are allowed. */
export const yearOutOfOrder = (kept: readonly Kept<YearEvent>[]): number | null => {
  let states: readonly YearState[] = [];
  for (const { item, schema } of kept) {
    const { kind, sequence } = item;
    const isFirst = states.length === 0 && kind === YEAR_STEPS.plan.event;
    const from: readonly YearState[] =
      kind === YEAR_STEPS.publish.event && schema === FIRST
        ? [...YEAR_STEPS.approve.from, ...YEAR_STEPS.publish.from]
        : YEAR_STEP[kind].from;
    if (!isFirst && !states.some((state) => from.includes(state))) return sequence;
    states = statesAfter(kind);
  }
  return null;
};

/** The number of the first entry of a park that the procedure does not allow where the park and its year stood, or null; and the stage in which the park is left. */
export const parkOrder = (
  events: readonly EvaluationEvent[],
  ofYear: readonly YearEvent[],
): { readonly odd: number | null; readonly stage: Stage } => {
  let stage: Stage = 'not-submitted';
  let odd: number | null = null;
  let hasSubmitted = false;
  for (const { kind, sequence, at } of events) {
    // The entry of a publication stands beside the chain.
    const step = kind === 'result-published' ? null : PARK_STEP[kind];
    const from: readonly Stage[] = step?.from ?? [];
    const fits = step !== null && from.includes(stage) && wasIn(ofYear, at, step.during);
    if (!fits) odd ??= sequence;
    const places: readonly Stage[] = step?.to ?? [];
    const [first, ...others] = places;
    if (kind === PARK_STEPS.submit.event) hasSubmitted = true;
    stage = first ? stageOf([first, ...others], hasSubmitted) : stage;
  }
  return { odd, stage };
};

/** What an entry about a proposal or a decision says that it is about, against what was proposed before it. */
const followsFrom = ({ kind, absence, meeting }: EvaluationEvent, before: AbsenceStanding | undefined): boolean => {
  const open = openProposal(before);
  switch (kind) {
    case 'absence-proposed':
      return open === null && absence !== undefined && absence.corrects === before?.decision?.sequence;
    case 'absence-taken-back':
    case 'absence-sent-back':
    case 'absence-approved':
    case 'absence-revoked': {
      if (!open || !absence) return false;
      const matter = matterOf(open);
      const isRevoked = matter.outcome === 'reinstated';
      const isOfOutcome = kind === 'absence-approved' ? !isRevoked : kind === 'absence-revoked' ? isRevoked : true;
      return isSame(matter, absence) && isOfOutcome && (meeting !== undefined) === (kind !== 'absence-taken-back');
    }
    case 'settled':
      // Nobody settles a park of which it has still to be decided whether it takes part.
      return open === null;
    default:
      return true;
  }
};

/** The number of the first entry of a park that does not follow from what was proposed or decided of it before; null where all do. */
export const absenceOutOfOrder = (events: readonly EvaluationEvent[]): number | null => {
  let standing: AbsenceStanding | undefined;
  for (const event of events) {
    if (!followsFrom(event, standing)) return event.sequence;
    standing = absenceAfter(standing, event);
  }
  return null;
};
