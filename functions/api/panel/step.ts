import type { PanelEntryId, Year } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import { stepOn, type OpenStep, type ParkDecision } from '../frame/park-step';
import type { AskedToWrite } from '../frame/write';
import { panelSeat, type PanelSeat } from './seat';
import { backOf } from '../../store/panel';
import type { EvaluationHead } from '../../store/table/items';

/** What every write of an expert is asked with. */
interface AskedOfExpert extends AskedToWrite {
  readonly principal: Principal;
  readonly parameters: { readonly year: Year; readonly entry: PanelEntryId };
}

/** The handler of an expert's step on the park behind a number, answered with its entry in the trail. */
export const panelStep = <Asked extends AskedOfExpert>(
  name: 'declare' | 'score' | 'takeBack' | 'verifyAtPanel' | 'withdrawAtPanel',
  decide: (open: PanelSeat & OpenStep, asked: Asked) => ParkDecision | Promise<ParkDecision>,
) =>
  stepOn(
    async ({ principal, parameters, dependencies }: Asked) => {
      const seat = await panelSeat(dependencies.store, principal, parameters);
      return {
        ...seat,
        isLateAllowed: (before: EvaluationHead) => name === 'score' && backOf(before, seat.mine) !== null,
      };
    },
    () => name,
    decide,
  );
