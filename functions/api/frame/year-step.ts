import type { Digest, Year } from '../../../shared/vocabulary/ids';
import type { YearState } from '../../../shared/vocabulary/stages';
import { takeYearStep, YEAR_STEPS, type YearStepName } from '../../../shared/evaluation/procedure/year-steps';
import type { YearTrailEvent } from '../../../shared/evaluation/trail/event';
import { DanglingPointer } from '../../store/table/failures';
import type { YearEvent, YearHead } from '../../store/table/items';
import { yearOf } from './visible-parks';
import { WrongYearState } from './step-refusals';
import { write, type AskedToWrite } from './write';

/** The state to which a step takes a year. Throws WrongYearState. */
export const openYearStep = (name: YearStepName, { year, state }: YearHead): YearState => {
  const taken = takeYearStep(name, state);
  if ('refused' in taken) throw new WrongYearState(YEAR_STEPS[name].name, year, state);
  return taken.to[0];
};

/** An entry of a year's trail as it is answered. */
const trailEvent = ({ sequence, at, by, kind, reason, content, previous, hash }: YearEvent): YearTrailEvent => ({
  sequence,
  at,
  by,
  kind,
  reason,
  content,
  previous,
  hash,
});

/** What every write on a year is asked with. */
export interface AskedOfYear extends AskedToWrite {
  readonly parameters: { readonly year: Year };
}

/** The head of the year of the address. Throws YearHasNoPlan. */
export const yearFor = ({ parameters, dependencies }: AskedOfYear): Promise<YearHead> =>
  yearOf(dependencies.store, parameters.year);

/** The handler of a step on a year as a whole that writes nothing but its head and the entry of its trail, with which it is answered. */
export const yearStep = <Asked extends AskedOfYear>(
  step: (asked: Asked) => 'approve' | 'sendBack' | 'close',
  decide: (
    head: YearHead,
    asked: Asked,
  ) => Promise<Partial<Pick<YearHead, 'approval'>> & { readonly reason: string; readonly content: Digest }>,
) =>
  write({
    about: yearFor,
    decide: async (head, asked: Asked) => {
      const { store } = asked.dependencies;
      const name = step(asked);
      const state = openYearStep(name, head);
      const { reason, content, ...changes } = await decide(head, asked);
      const event = { kind: YEAR_STEPS[name].event, reason, content };
      return trailEvent(await store.recordYearStep(asked.stamp, head, { state, ...changes }, event));
    },
    repeated: async (recorded, store) => {
      if (recorded.kind !== 'year-event') throw new DanglingPointer('The answer to a step on a year');
      return trailEvent(await store.yearEvent(recorded.year, recorded.sequence));
    },
  });
