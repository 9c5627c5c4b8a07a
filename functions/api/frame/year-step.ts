import type { Digest, Instant, Year } from '../../../shared/vocabulary/ids';
import type { YearState } from '../../../shared/vocabulary/stages';
import { takeYearStep, YEAR_STEPS, type YearStepName } from '../../../shared/evaluation/procedure/year-steps';
import { DanglingPointer } from '../../store/table/failures';
import type { Store } from '../../store/store';
import type { YearEvent, YearHead } from '../../store/table/items';
import { lastOfYear } from '../../store/newest';
import { notBefore, notBeforePublications } from './not-before';
import { yearOf } from './visible-parks';
import { WrongYearState } from './step-refusals';
import { write, type AskedToWrite } from './write';

/** The state to which a step takes a year. Throws WrongYearState. */
export const openYearStep = (name: YearStepName, { year, state }: YearHead): YearState => {
  const taken = takeYearStep(name, state);
  if ('refused' in taken) throw new WrongYearState(YEAR_STEPS[name].name, year, state);
  return taken.to[0];
};

/** What every write on a year is asked with. */
export interface AskedOfYear extends AskedToWrite {
  readonly parameters: { readonly year: Year };
}

/** The head of the year of the address. Throws YearHasNoPlan. */
export const yearFor = ({ parameters, dependencies }: AskedOfYear): Promise<YearHead> =>
  yearOf(dependencies.store, parameters.year);

/** The handler of a step on a year as a whole that writes nothing but its head and the entry of its trail, with which it is answered. `newest` says what, beside the year's last entry, it does not come before. */
export const yearStep = <Asked extends AskedOfYear>(
  step: (asked: Asked, head: YearHead) => 'confirm' | 'confirmAmendment' | 'approve' | 'sendBack' | 'close',
  decide: (
    head: YearHead,
    asked: Asked,
  ) => Promise<
    Partial<Pick<YearHead, 'approval' | 'confirmation'>> & {
      readonly reason: string;
      /** What the entry tells beside: the run or the revision that it is about, and the meeting. */
      readonly told: Partial<Pick<YearEvent, 'run' | 'revision' | 'meeting'>>;
      readonly content: Digest;
    }
  >,
  newest: (head: YearHead, store: Store) => Promise<Instant | null> = () => Promise.resolve(null),
) =>
  write({
    about: yearFor,
    decide: async (head, sent: Asked) => {
      const { store } = sent.dependencies;
      const asked = notBefore(await notBeforePublications(sent, lastOfYear(head)), await newest(head, store));
      const name = step(asked, head);
      const state = openYearStep(name, head);
      const { reason, told, content, ...changes } = await decide(head, asked);
      const event = { kind: YEAR_STEPS[name].event, reason, ...told, content };
      return store.recordYearStep(asked.stamp, head, { state, ...changes }, event);
    },
    repeated: async (recorded, store) => {
      if (recorded.kind !== 'year-event') throw new DanglingPointer('The answer to a step on a year');
      return store.yearEvent(recorded.year, recorded.sequence);
    },
  });
