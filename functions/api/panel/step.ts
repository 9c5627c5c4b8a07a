import type { Instant, PanelEntryId, Year } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import { stepOn, type OpenStep, type ParkDecision } from '../frame/park-step';
import type { AskedToWrite } from '../frame/write';
import { panelSeat, type PanelSeat } from './seat';

/** What every write of an expert is asked with. */
interface AskedOfExpert extends AskedToWrite {
  readonly principal: Principal;
  readonly parameters: { readonly year: Year; readonly entry: PanelEntryId };
  readonly now: Instant;
}

/** The handler of an expert's step on the park behind a number, answered with its entry in the trail. */
export const panelStep = <Asked extends AskedOfExpert>(
  name: 'declare' | 'score',
  decide: (open: PanelSeat & OpenStep, asked: Asked) => ParkDecision,
) =>
  stepOn(
    ({ principal, parameters, dependencies }: Asked) => panelSeat(dependencies.store, principal, parameters),
    () => name,
    decide,
  );
