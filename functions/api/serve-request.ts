import type { Context } from 'hono';
import { Instant } from '../../shared/api/ids';
import type { Principal } from '../../shared/api/roles';
import { answerProblem, refusalOf } from './answer-problem';
import type { ApiDependencies } from './dependencies';

/** What became known of a request on its way, for the log. */
export interface Seen {
  principal?: Principal;
}

/** Wraps what answers a route: gives the request an id, turns every error into a problem, and writes the one line of the log. */
export const serveRequest =
  ({ clock, newId, log }: ApiDependencies, route: string, answer: (context: Context, seen: Seen) => Promise<object>) =>
  async (context: Context): Promise<Response> => {
    const started = performance.now();
    const request = newId();
    const seen: Seen = {};
    const outcome = await answer(context, seen).catch((error: unknown) => ({ error, refusal: refusalOf(error) }));
    context.header('x-request-id', request);
    const refused = 'refusal' in outcome && 'error' in outcome ? outcome : null;
    const response = refused ? answerProblem(context, refused.refusal, request) : context.json(outcome);
    const { principal } = seen;
    log({
      level: response.status >= 500 ? 'error' : response.status >= 400 ? 'warn' : 'info',
      at: Instant.parse(clock().toISOString()),
      request,
      method: context.req.method,
      route,
      status: response.status,
      ms: Math.round(performance.now() - started),
      ...(principal ? { role: principal.role } : {}),
      ...(principal?.role === 'park' ? { park: principal.park } : {}),
      ...(refused ? { problem: refused.refusal.type } : {}),
      ...(refused?.refusal.type === 'internal-error' && refused.error instanceof Error
        ? { fault: refused.error.stack ?? refused.error.name }
        : {}),
    });
    return response;
  };
