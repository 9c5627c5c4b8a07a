import { randomUUID } from 'node:crypto';
import { handle } from 'hono/aws-lambda';
import * as z from 'zod';
import { createApi } from './api/create-api';
import { TokenConfiguration, tokenRules } from './identity/token-configuration';
import { createTokenVerifier } from './identity/verify-token';
import { writeLine } from './observability/write-line';
import { connect } from './store/connect';
import { createStore } from './store/store';

const { TABLE_NAME, SITE_ORIGIN } = z
  .object({ TABLE_NAME: z.string().min(3), SITE_ORIGIN: z.url({ protocol: /^https$/ }).optional() })
  .parse(process.env);
const clock = () => new Date();

/** The Lambda function behind API Gateway: an HTTP API (payload format 2.0) or a REST API. The gateway checks tokens first; they are checked again here, with their real types. */
export const handler = handle(
  createApi({
    store: createStore({ client: connect(), table: TABLE_NAME }),
    clock,
    newId: randomUUID,
    verifyToken: createTokenVerifier(tokenRules(TokenConfiguration.parse(process.env), clock)),
    log: writeLine,
    siteOrigin: SITE_ORIGIN,
  }),
);
