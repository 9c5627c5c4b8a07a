import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ApiDependencies } from '../../functions/api/frame/dependencies';
import type { RequestRecord } from '../../functions/observability/request-record';
import type { EvidenceStore } from '../../functions/evidence/evidence-store';
import type { Signer } from '../../functions/signing/signer';
import { createStore } from '../../functions/store/store';

/** The table's name on this machine. */
export const TABLE_NAME = 'yuanping';
/** The database's file in the data folder. */
export const DATABASE_FILE = 'dynamodb.sqlite';
/** The folder of the evidence's files in the data folder. */
export const EVIDENCE_FOLDER = 'evidence';

/** What the API depends on when all of it runs on this machine. */
export const localDependencies = ({
  client,
  evidence,
  signer,
  verifyToken,
  clock,
  log = () => undefined,
  newId = randomUUID,
}: {
  readonly client: DynamoDBClient;
  readonly evidence: EvidenceStore;
  readonly signer?: Signer;
  readonly verifyToken: ApiDependencies['verifyToken'];
  readonly clock: () => Date;
  readonly log?: (record: RequestRecord) => void;
  readonly newId?: () => string;
}): ApiDependencies => ({
  store: createStore({ client, table: TABLE_NAME }),
  evidence,
  signer,
  clock,
  newId,
  verifyToken,
  exampleRules: true,
  timeLeft: () => Infinity,
  log,
});
