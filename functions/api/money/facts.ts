import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { DanglingPointer } from '../../store/table/failures';
import type { Stamp } from '../../store/table/idempotency';
import type { Store } from '../../store/store';
import { once } from '../frame/once';

/** Keeps a decision about a park's money once per idempotency key; a repeated request gets the fact that it made. */
export const factOnce = (store: Store, stamp: Stamp, decide: () => Promise<MoneyFact>): Promise<MoneyFact> =>
  once(store, stamp, decide, async (recorded) => {
    if (recorded.kind !== 'fact') throw new DanglingPointer('The answer to a decision about money');
    return store.moneyFact(recorded.park, recorded.sequence);
  });
