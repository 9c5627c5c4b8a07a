import type { EvaluationEvent } from '../../../shared/evaluation/trail/event';
import type { Stamp } from '../../store/table/idempotency';
import { AlreadyRecorded, DanglingPointer, HeadMoved } from '../../store/table/failures';
import type { Recorded } from '../../store/table/items';
import type { Store } from '../../store/store';

/** How often a decision is taken anew because somebody else wrote first. */
const DECISIONS = 5;

/**
 * Carries out a write once per idempotency key: a repeated request gets the answer that it got before, rebuilt by `replay`.
 * `decide` reads, decides and writes; it is run again where something that it read has changed before it could write.
 * Throws what `decide` throws, IdempotencyKeyReused, and HeadMoved when the others keep winning.
 */
export const once = async <Answer>(
  store: Store,
  stamp: Stamp,
  decide: () => Promise<Answer>,
  replay: (recorded: Recorded) => Promise<Answer>,
): Promise<Answer> => {
  const replayed = async () => {
    const recorded = await store.recall(stamp);
    return recorded && { answer: await replay(recorded) };
  };
  for (let decision = 1; ; decision += 1) {
    const before = await replayed();
    if (before) return before.answer;
    try {
      return await decide();
    } catch (error) {
      const lost = error instanceof HeadMoved || error instanceof AlreadyRecorded;
      if (lost && decision < DECISIONS) continue;
      // What refuses this request may be what its own twin has just written.
      const meanwhile = await replayed();
      if (meanwhile) return meanwhile.answer;
      throw error;
    }
  }
};

/** The same for a step on a park, which is answered with its entry in the trail. */
export const stepOnce = (
  store: Store,
  stamp: Stamp,
  decide: () => Promise<EvaluationEvent>,
): Promise<EvaluationEvent> =>
  once(store, stamp, decide, async (recorded) => {
    if (recorded.kind !== 'event') throw new DanglingPointer('The answer to a step');
    return store.event(recorded.year, recorded.park, recorded.sequence);
  });
