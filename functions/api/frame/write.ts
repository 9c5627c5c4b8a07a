import type { Stamp } from '../../store/table/idempotency';
import { AlreadyRecorded, HeadMoved } from '../../store/table/failures';
import type { Instant } from '../../../shared/vocabulary/ids';
import type { Recorded } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { ApiDependencies } from './dependencies';

/** How often a decision is taken at most because somebody else wrote first: each time one of those who write at once gets through, and a panel may have a dozen. */
const DECISIONS = 16;

/**
 * Carries out a write once per idempotency key: a repeated request gets the answer that it got before, rebuilt by `repeated`.
 * `decide` reads, decides and writes; it is run again where something that it read has changed before it could write.
 * Throws what `decide` throws, IdempotencyKeyReused, and HeadMoved when the others keep winning.
 */
export const once = async <Answer>(
  store: Store,
  stamp: Stamp,
  decide: () => Promise<Answer>,
  repeated: (recorded: Recorded, store: Store) => Promise<Answer>,
): Promise<Answer> => {
  const recalled = async () => {
    const recorded = await store.recall(stamp);
    return recorded && { answer: await repeated(recorded, store) };
  };
  for (let decision = 1; ; decision += 1) {
    const before = await recalled();
    if (before) return before.answer;
    try {
      return await decide();
    } catch (error) {
      const lost = error instanceof HeadMoved || error instanceof AlreadyRecorded;
      if (lost && decision < DECISIONS) continue;
      // What refuses this request may be what its own twin has just written.
      const meanwhile = await recalled();
      if (meanwhile) return meanwhile.answer;
      throw error;
    }
  }
};

/** What every write is asked with. `now` is when it is done, which is what the stamp says too. */
export interface AskedToWrite {
  readonly stamp: Stamp;
  readonly now: Instant;
  readonly dependencies: ApiDependencies;
}

/** A write, whatever it is about. */
export interface Write<Asked extends AskedToWrite, Subject, Answer> {
  /** Reads what it is about, for somebody who may do this to it; a refusal for anybody else, also where the request is a repeated one. */
  readonly about: (asked: Asked) => Promise<Subject>;
  /** Decides, keeps what was decided, and answers. */
  readonly decide: (subject: Subject, asked: Asked) => Promise<Answer>;
  /** The answer that the same request got before. */
  readonly repeated: (recorded: Recorded, store: Store) => Promise<Answer>;
}

/** The handler of a write: authorised once, read once and again only where that has moved, kept once per idempotency key. */
export const write =
  <Asked extends AskedToWrite, Subject, Answer>({ about, decide, repeated }: Write<Asked, Subject, Answer>) =>
  async (asked: Asked): Promise<Answer> => {
    let subject: { readonly read: Subject } | null = { read: await about(asked) };
    return once(
      asked.dependencies.store,
      asked.stamp,
      async () => {
        const { read } = subject ?? { read: await about(asked) };
        subject = null;
        return decide(read, asked);
      },
      repeated,
    );
  };
