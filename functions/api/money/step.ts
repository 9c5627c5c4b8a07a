import { MONEY_STEPS, type MoneyStepName } from '../../../shared/evaluation/money/steps';
import { DanglingPointer } from '../../store/table/failures';
import type { MoneyHead } from '../../store/table/items';
import type { NewFact } from '../../store/money';
import type { YearBearing } from '../../store/years';
import type { AskedOfPark, ParkOfYear } from '../frame/park-step';
import { parkOf } from '../frame/visible-parks';
import { write } from '../frame/write';
import { refuseOutOfTime } from './refusals';

/** A park of a year, and the head of its money trail as it was before anything that a decision depends on was read. */
export interface OpenMoney extends ParkOfYear {
  readonly before: MoneyHead | null;
}

/** The handler of a step on a park's money, answered with the fact that it recorded; it holds only while the year stands as it was read. */
export const moneyStep = <Asked extends AskedOfPark>(
  name: MoneyStepName,
  decide: (open: OpenMoney, asked: Asked) => NewFact | Promise<NewFact>,
  bearing: (open: OpenMoney) => YearBearing = () => 'none',
) =>
  write({
    about: ({ principal, parameters, dependencies }: AskedOfPark) =>
      parkOf(dependencies.store, principal, MONEY_STEPS[name].action, parameters.year, parameters.park),
    decide: async ({ head, participant }, asked: Asked) => {
      const { store } = asked.dependencies;
      refuseOutOfTime(name, head.year, head.state);
      const open = { head, participant, before: await store.moneyHead(participant.park) };
      return store.recordFact(
        asked.stamp,
        head,
        participant.park,
        open.before,
        await decide(open, asked),
        bearing(open),
      );
    },
    repeated: async (recorded, store) => {
      if (recorded.kind !== 'fact') throw new DanglingPointer('The answer to a decision about money');
      return store.moneyFact(recorded.park, recorded.sequence);
    },
  });
