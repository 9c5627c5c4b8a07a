import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import { connect } from './store/table/connect';

const client = connect();

/** When Lambda ends the event at hand: it hands a function one at a time. */
let ends = Infinity;
const timeLeft = () => ends - performance.now();

const load = async () => {
  const { serveEvents } = await import('./serve-events');
  return serveEvents(process.env, client, timeLeft);
};
let serving: ReturnType<typeof load> | undefined;

/**
 * The Lambda function behind API Gateway: HTTP API (payload format 2.0) or REST API (1.0). The gateway checks tokens first; they are checked again here, with
 * their real types. What answers is loaded for the first event, and of that only what the event's route needs.
 */
export const handler = async (event: LambdaEvent, context: LambdaContext) => {
  ends = performance.now() + context.getRemainingTimeInMillis();
  const serve = await (serving ??= load());
  return serve(event, context);
};
