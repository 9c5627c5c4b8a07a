import { createDatabase, type DatabaseOptions } from './database';
import { evaluationStore } from './evaluations';
import { gradingStore } from './gradings';
import { recall, type Stamp } from './idempotency';
import { planStore } from './plans';

/** Everything that the functions keep, and the only way to it. */
export const createStore = (options: DatabaseOptions) => {
  const database = createDatabase(options);
  return {
    ...planStore(database),
    ...evaluationStore(database),
    ...gradingStore(database),
    /** What this very request was answered before, or null. Throws IdempotencyKeyReused where its key stands for another request. */
    recall: (stamp: Stamp) => recall(database, stamp),
  };
};
export type Store = ReturnType<typeof createStore>;
