import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import * as z from 'zod';
import { createApi } from './api/create-api';
import { TokenConfiguration, tokenRules } from './identity/token-configuration';
import { createTokenVerifier } from './identity/verify-token';
import { logRequest } from './observability/log-request';
import { DEFAULT_RETRY } from './store/retry';
import { createStore } from './store/store';

const StoreConfiguration = z.object({ TABLE_NAME: z.string().min(3) });
const clock = () => new Date();

const methodOf = (event: LambdaEvent): string =>
  'httpMethod' in event ? event.httpMethod : 'http' in event.requestContext ? event.requestContext.http.method : '';
/** A GET may bring a body, which means nothing, and which no Request can be made with. */
const withoutIdleBody = (event: LambdaEvent): LambdaEvent =>
  ['GET', 'HEAD'].includes(methodOf(event)) ? { ...event, body: null } : event;

/**
 * What answers API Gateway's events, made from the function's environment. `timeLeft` is in milliseconds, until Lambda ends the event at hand.
 * Throws ZodError for an environment that is not what it has to be.
 */
export const serveEvents = (environment: NodeJS.ProcessEnv, client: DynamoDBClient, timeLeft: () => number) => {
  const { TABLE_NAME } = StoreConfiguration.parse(environment);
  const answer = handle(
    createApi({
      store: createStore({ client, table: TABLE_NAME, retry: { ...DEFAULT_RETRY, timeLeft } }),
      clock,
      newId: randomUUID,
      verifyToken: createTokenVerifier(tokenRules(TokenConfiguration.parse(environment), clock)),
      timeLeft,
      log: logRequest,
    }),
  );
  return (event: LambdaEvent, context: LambdaContext) => answer(withoutIdleBody(event), context);
};
