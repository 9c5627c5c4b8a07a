import path from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createApi } from '../../../functions/api/create-api';
import { accessToken } from '../identity/access-token';
import { createTable } from '../create-table';
import { localEvidence } from '../evidence/local-evidence';
import type { IdentityKeys } from '../identity/keys';
import { EVIDENCE_FOLDER, localDependencies, TABLE_NAME } from '../local-dependencies';
import { seed } from '../seed/seed';
import { seedCaller, type SeedCaller } from '../seed/caller';

/** Nobody outside asks this provider for anything: tokens are signed and checked in here. */
const ISSUER = 'urn:yuanping:demo';
const ORIGIN = 'https://localhost';

export interface DemoToFill {
  readonly client: DynamoDBClient;
  /** Where the evidence's files are kept. */
  readonly dataDir: string;
  readonly keys: IdentityKeys;
  /** The moment at which the open year's people do what they do. */
  readonly now: Date;
  /** What is played; all of the demo unless said otherwise. */
  readonly play?: (caller: SeedCaller, now: Date) => Promise<void>;
}

/** Adds what is missing of the demo to a database, as its people would: through the API, on real files. Throws SeedRefused. */
export const fillDemo = async ({ client, dataDir, keys, now, play = seed }: DemoToFill): Promise<void> => {
  await createTable(client, TABLE_NAME);
  const clock = () => now;
  const evidence = localEvidence({ dataDir: path.join(dataDir, EVIDENCE_FOLDER), origin: () => ORIGIN, clock });
  const log = () => undefined;
  const dependencies = localDependencies({ client, evidence: evidence.store, issuer: ISSUER, keys, clock, log });
  const caller = seedCaller({
    apiAt: (moment) => createApi({ ...dependencies, clock: moment }),
    issue: (account) => accessToken(ISSUER, keys, account),
    files: evidence.routes,
    now,
  });
  await play(caller, now);
};
