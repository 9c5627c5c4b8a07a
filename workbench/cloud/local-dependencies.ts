import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ApiDependencies } from '../../functions/api/frame/dependencies';
import type { RequestRecord } from '../../functions/observability/request-record';
import type { EvidenceStore } from '../../functions/evidence/evidence-store';
import { ClaimMap } from '../../functions/identity/claims';
import { createTokenVerifier } from '../../functions/identity/verify-token';
import { createStore } from '../../functions/store/store';
import type { IdentityKeys } from './identity/keys';
import { API_SCOPE, AUDIENCE } from './identity/sign-in-agreement';

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
  issuer,
  keys,
  clock,
  log,
}: {
  readonly client: DynamoDBClient;
  readonly evidence: EvidenceStore;
  readonly issuer: string;
  readonly keys: IdentityKeys;
  readonly clock: () => Date;
  readonly log: (record: RequestRecord) => void;
}): ApiDependencies => ({
  store: createStore({ client, table: TABLE_NAME }),
  evidence,
  clock,
  newId: randomUUID,
  verifyToken: createTokenVerifier({
    issuer,
    audience: AUDIENCE,
    algorithms: ['RS256'],
    keys: keys.public,
    clockToleranceSeconds: 5,
    type: 'at+jwt',
    scope: API_SCOPE,
    claims: ClaimMap.parse({}),
    // Tokens are dated by the provider, which knows no other clock than the machine's.
    clock: () => new Date(),
  }),
  exampleRules: true,
  timeLeft: () => Infinity,
  log,
});
