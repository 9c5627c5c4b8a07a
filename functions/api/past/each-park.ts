import type { PastsAnswer } from '../../../shared/api/past';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { NewFact } from '../../store/money';
import { DanglingPointer } from '../../store/table/failures';
import type { YearHead } from '../../store/table/items';
import { eachPark } from '../frame/each-park';
import { stampFor } from '../frame/park-step';
import { parkOf } from '../frame/visible-parks';
import { once, write } from '../frame/write';
import type { AskedOfYear } from '../frame/year-step';
import { refuseOutOfTime } from '../money/refusals';
import { repeatedFact, takeMoneyStep, type OpenMoney } from '../money/step';
import { plannedYear } from './first-year';

/**
 * The handler of a step on the years before the system, of many parks in one request: each park's is an entry of its own in the money trail of the park, written by itself.
 * @param stepOf which step is asked for of a park
 * @param parks what is asked of each park
 * @param prepare what holds for all of them alike, or refuses all of them
 */
export const eachPast = <
  Asked extends AskedOfYear & { readonly principal: Principal },
  One extends { readonly park: ParkId },
  Prepared,
>(
  stepOf: (one: One) => 'recordPast' | 'confirmPast' | 'sendBackPast',
  parks: (asked: Asked) => readonly One[],
  prepare: (head: YearHead, asked: Asked) => Promise<Prepared>,
  decide: (one: One, prepared: Prepared, open: OpenMoney, asked: Asked) => Promise<NewFact>,
) =>
  write({
    about: ({ parameters, dependencies }: Asked) => plannedYear(dependencies.store, parameters.year),
    decide: async (head, asked: Asked): Promise<PastsAnswer> => {
      const { principal, stamp, dependencies } = asked;
      const { store } = dependencies;
      const { year, state } = head;
      for (const step of new Set(parks(asked).map(stepOf))) refuseOutOfTime(step, year, state);
      const prepared = await prepare(head, asked);
      const take = async (one: One) => {
        const own = { ...asked, stamp: stampFor(stamp, one.park) };
        const step = stepOf(one);
        const takeNow = async () => {
          const subject = await parkOf(store, principal, MONEY_STEPS[step].action, year, one.park);
          return takeMoneyStep(step, subject, own, (open, dated) => decide(one, prepared, open, dated));
        };
        const { sequence, at } = await once(store, own.stamp, takeNow, repeatedFact);
        return { park: one.park, sequence, at };
      };
      const nameOf = async ({ park }: One) => (await store.participant(head, park))?.name ?? park;
      const answer = await eachPark(parks(asked), nameOf, take);
      await store.remember(stamp, { kind: 'pasts', answer });
      return answer;
    },
    repeated: async (recorded) => {
      if (recorded.kind !== 'pasts') throw new DanglingPointer('The answer about years before the system');
      return recorded.answer;
    },
  });
