import type { DistrictExtension } from '../../../shared/api/review';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { EXTENSIONS } from '../../../shared/evaluation/procedure/extension';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { YearState } from '../../../shared/vocabulary/stages';
import { untouched } from '../../store/submission';
import { DanglingPointer } from '../../store/table/failures';
import type { YearHead } from '../../store/table/items';
import type { Exchange, Handler } from '../frame/exchange';
import { eachPark } from '../frame/each-park';
import { openStep, recordParkStep, repeatedEvent, stampFor, type ParkOfYear } from '../frame/park-step';
import { NotFound } from '../frame/refusal';
import { ReasonNeeded, WrongYearState } from '../frame/step-refusals';
import { once, write } from '../frame/write';
import { yearFor } from '../frame/year-step';
import { NothingToExtend } from '../review/refusals';
import { extensionOf } from './extend';

type Asked = Exchange<'extendDistrict'>;

/** Throws what keeps every park of a district alike from being extended: ReasonNeeded, WrongYearState, NothingToExtend. */
const refuseForAll = (head: YearHead, first: ParkId, { body: { of, reason } }: Asked) => {
  const { step, deadline } = EXTENSIONS[of];
  const { name, during } = PARK_STEPS[step];
  const allowed: readonly YearState[] = during;
  if (reason === '') throw new ReasonNeeded(name);
  if (!allowed.includes(head.state)) throw new WrongYearState(name, head.year, head.state);
  // Which park it is matters only where the plan sets a date.
  if (deadline(head, untouched(first)) === null) throw new NothingToExtend(of);
};

const extendOne = (subject: ParkOfYear, all: Asked) => {
  const { store } = all.dependencies;
  const stamp = stampFor(all.stamp, subject.participant.park);
  const extendNow = async () => {
    const { open, asked } = await openStep(EXTENSIONS[all.body.of].step, subject, { ...all, stamp });
    return recordParkStep(store, asked.stamp, open, extensionOf(open, asked));
  };
  return once(store, stamp, extendNow, repeatedEvent);
};

export const extendDistrict: Handler<'extendDistrict'> = write({
  about: yearFor,
  decide: async (head, asked: Asked): Promise<DistrictExtension> => {
    const { parameters, dependencies, stamp } = asked;
    const { store } = dependencies;
    const participants = await store.participantsOf(head, parameters.district, {});
    const [first] = participants;
    if (!first) throw new NotFound(`${head.year}年度评估方案中没有该区县的园区，请核对区县。`);
    refuseForAll(head, first.park, asked);
    const extend = async (participant: Participant) => {
      await extendOne({ head, participant }, asked);
      return participant.park;
    };
    // One that stands elsewhere, or has a later date already, is left as it is.
    const { done, left } = await eachPark(participants, ({ name }) => name, extend);
    const answer = { extended: done, left };
    await store.remember(stamp, { kind: 'extended', answer });
    return answer;
  },
  repeated: async (recorded) => {
    if (recorded.kind !== 'extended') throw new DanglingPointer('The answer to extending a district');
    return recorded.answer;
  },
});
