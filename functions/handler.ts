import { randomUUID } from 'node:crypto';
import { handle } from 'hono/aws-lambda';
import { createApi } from './api/create-api';
import { Configuration } from './configuration';
import { createTokenVerifier } from './identity/verify-token';
import { connect } from './store/connect';
import { createStore } from './store/store';

const configuration = Configuration.parse(process.env);
const clock = () => new Date();

/** The Lambda function behind API Gateway's HTTP API (payload format 2.0). The gateway checks tokens first; they are checked again here, with their real types. */
export const handler = handle(
  createApi({
    store: createStore({ client: connect(), table: configuration.TABLE_NAME }),
    clock,
    newId: randomUUID,
    verifyToken: createTokenVerifier({
      issuer: configuration.TOKEN_ISSUER,
      audience: configuration.TOKEN_AUDIENCE,
      algorithms: configuration.TOKEN_ALGORITHMS,
      keys: configuration.TOKEN_KEYS ?? new URL(String(configuration.TOKEN_KEYS_URL)),
      clockToleranceSeconds: configuration.TOKEN_CLOCK_TOLERANCE,
      type: configuration.TOKEN_TYPE || null,
      claims: configuration.TOKEN_CLAIMS,
      clock,
    }),
    exampleRules: configuration.EXAMPLE_RULES === 'allowed',
    log: (record) => process.stdout.write(`${JSON.stringify(record)}\n`),
  }),
);
