import type { Context } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { secureHeaders } from 'hono/secure-headers';
import { createMiddleware } from 'hono/factory';
import { Instant } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { RouteName } from '../../../shared/api/routes';
import { causesOf } from '../../observability/causes';
import { faultOf } from '../../observability/fault';
import type { RequestRecord } from '../../observability/request-record';
import { answerProblem, refusalOf } from './answer-problem';
import { CLIENT_GONE, ClientGone } from './request-body';
import type { ApiDependencies } from './dependencies';
import { OutOfTime } from './refusal';

/** What it takes to send an answer, in milliseconds. */
const TO_ANSWER = 300;

/** What was promised, if it comes before there is no time left to answer. `left` is in milliseconds. Throws OutOfTime. */
const inTime = async <Answer>(promised: Promise<Answer>, left: number): Promise<Answer> => {
  if (left === Infinity) return promised;
  // What fails later has been answered already.
  promised.catch(() => undefined);
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(new OutOfTime()), Math.max(0, left - TO_ANSWER));
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(alarm));
};

/** What became known of a request on its way, for the log. */
export interface Seen {
  principal?: Principal;
}

/** The route as the log names it: by name, null for none of ours, and by its pattern. */
export interface Served {
  readonly operation: RouteName | null;
  readonly route: string;
}

/** The gateway's number of a request; undefined where no gateway is in front. */
const gatewayNumber = ({ env }: Context): string | undefined => {
  // Hono hands over what it got from Lambda, elsewhere what it got from the server.
  const { requestContext }: { readonly requestContext?: Partial<LambdaEvent['requestContext']> } = env ?? {};
  return requestContext && 'requestId' in requestContext ? requestContext.requestId : undefined;
};

const levelOf = (status: number): RequestRecord['level'] => {
  if (status === CLIENT_GONE) return 'info';
  return status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info';
};

/** Wraps what answers a route: gives the request an id, turns every error into a problem, and writes the one line of the log. */
export const serveRequest =
  (
    { clock, newId, timeLeft, log }: ApiDependencies,
    { operation, route }: Served,
    answer: (context: Context, seen: Seen) => Promise<object>,
  ) =>
  async (context: Context): Promise<Response> => {
    const started = performance.now();
    const request = newId();
    const seen: Seen = {};
    const outcome = await inTime(answer(context, seen), timeLeft()).catch((error: unknown) => ({
      error,
      refusal: refusalOf(error),
    }));
    context.header('x-request-id', request);
    const refused = 'refusal' in outcome && 'error' in outcome ? outcome : null;
    const isGone = refused?.error instanceof ClientGone;
    const response = refused ? answerProblem(context, refused.refusal, request) : context.json(outcome);
    const status = isGone ? CLIENT_GONE : response.status;
    const { principal } = seen;
    const gateway = gatewayNumber(context);
    log({
      level: levelOf(status),
      at: Instant.parse(clock().toISOString()),
      request,
      ...(gateway === undefined ? {} : { gateway }),
      operation,
      method: context.req.method,
      route,
      status,
      ms: Math.round(performance.now() - started),
      ...(principal ? { role: principal.role } : {}),
      ...(principal?.role === 'park' ? { park: principal.park } : {}),
      // Nobody was told of a problem who has hung up, and it is none: it counts as nothing that rings.
      ...(refused && !isGone ? { problem: refused.refusal.type } : {}),
      ...(refused && (isGone || status >= 500) ? { causes: causesOf(refused.error) } : {}),
      ...(!isGone && refused?.refusal.type === 'internal-error' ? { fault: faultOf(refused.error) } : {}),
    });
    return response;
  };

const headers = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  crossOriginResourcePolicy: 'same-site',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
});

/** Security headers on every answer, and no copy of it in any cache. */
export const secure = createMiddleware(async (context, next) => {
  await headers(context, async () => {
    await next();
    context.header('cache-control', 'no-store');
  });
});
