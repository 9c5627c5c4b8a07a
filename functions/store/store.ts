import { anchorStore } from './anchors';
import { createDatabase, type Database, type DatabaseOptions } from './table/database';
import { evaluationStore } from './submission';
import { evidenceStore } from './evidence';
import { gradingStore } from './grading';
import { recall, recordWrite, type Stamp } from './table/idempotency';
import type { Recorded } from './table/items';
import { keptStore } from './table/kept';
import { minutesStore } from './minutes';
import { moneyStore } from './money';
import { newestStore } from './newest';
import { panelStore } from './panel';
import { planStore } from './plan';
import { publicationStore } from './publications';
import { recognitionStore } from './recognition';
import { tenantStore } from './tenants';
import { reportStore } from './months';
import { figureStore } from './verified';
import { yearStore } from './years';

/** Everything that the functions keep, wherever it is kept. */
export const storeOn = (database: Database) => {
  return {
    ...planStore(database),
    ...evaluationStore(database),
    ...panelStore(database),
    ...gradingStore(database),
    ...anchorStore(database),
    ...publicationStore(database),
    ...moneyStore(database),
    ...recognitionStore(database),
    ...tenantStore(database),
    ...reportStore(database),
    ...yearStore(database),
    ...keptStore(database),
    ...evidenceStore(database),
    ...minutesStore(database),
    ...figureStore(database),
    ...newestStore(database),
    /** What this very request was answered before, or null. Throws IdempotencyKeyReused where its key stands for another request. */
    recall: (stamp: Stamp) => recall(database, stamp),
    /** Keeps the answer to a request whose effects were kept one by one before. Throws AlreadyRecorded for a taken idempotency key. */
    remember: (stamp: Stamp, recorded: Recorded) => database.transact([recordWrite(stamp, recorded)]),
  };
};
export type Store = ReturnType<typeof storeOn>;

/** Everything that the functions keep in the table, and the only way to it. */
export const createStore = (options: DatabaseOptions): Store => storeOn(createDatabase(options));
