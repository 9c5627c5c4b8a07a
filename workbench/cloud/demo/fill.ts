import path from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createApi } from '../../../functions/api/create-api';
import { ClaimMap, principalOf } from '../../../functions/identity/verify-token';
import { TokenRefused } from '../../../functions/identity/failures';
import { readExport } from '../../../functions/store/backup/export-files';
import { putItems } from '../../../functions/store/backup/table-items';
import { createStore } from '../../../functions/store/store';
import { Year } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import { createTable } from '../create-table';
import { localEvidence } from '../evidence/local-evidence';
import { account, claimsOf } from '../identity/accounts';
import { EVIDENCE_FOLDER, localDependencies, TABLE_NAME } from '../local-dependencies';
import { seedCaller, type SeedCaller } from '../seed/caller';
import { seed } from '../seed/seed';
import { DEMO_YEAR } from './parks';

/** Where the project keeps what playing the past years gives, as an export of the table: a test plays them anew and holds it. */
export const PAST_YEARS = 'workbench/cloud/demo/past-years';
const ORIGIN = 'https://localhost';

/** Nobody from outside asks this API for anything: who sends a request is taken at their word. */
const takenAtTheirWord = async (who: string): Promise<Principal> => {
  const person = account(who);
  if (!person) throw new TokenRefused(`There is no demo account ${who}`);
  return principalOf({ sub: who, ...claimsOf(person) }, ClaimMap.parse({}));
};

export interface DemoToPlay {
  readonly client: DynamoDBClient;
  /** Where the evidence's files are kept. */
  readonly dataDir: string;
  /** The moment at which the open year's people do what they do. */
  readonly now: Date;
  /** As the API's own unless said otherwise. */
  readonly newId?: () => string;
}

/** Sends what the people of the demo do to an API on a database, on real files. */
export const demoCaller = ({ client, dataDir, now, ...given }: DemoToPlay): SeedCaller => {
  const clock = () => now;
  const evidence = localEvidence({ dataDir: path.join(dataDir, EVIDENCE_FOLDER), origin: () => ORIGIN, clock });
  const asked = { client, evidence: evidence.store, verifyToken: takenAtTheirWord, ...given };
  return seedCaller({
    apiAt: (moment) => createApi(localDependencies({ ...asked, clock: moment })),
    files: evidence.routes,
    now,
  });
};

/** Adds what is missing of the demo to a database: its past years as the project below `root` keeps them, and what is played on top of them. Throws SeedRefused. */
export const fillDemo = async ({ root, ...demo }: DemoToPlay & { readonly root: string }): Promise<void> => {
  const { client, now } = demo;
  await createTable(client, TABLE_NAME);
  const open = await createStore({ client, table: TABLE_NAME }).yearHead(Year.parse(DEMO_YEAR));
  // Once the open year has begun the past ones are whole, and people may have gone on from them.
  if (!open) await putItems(client, TABLE_NAME, await readExport(path.join(root, PAST_YEARS)));
  await seed(demoCaller(demo), now);
};
