import type * as z from 'zod';
import { IdempotencyKey } from '../../shared/vocabulary/ids';
import { Problem, PROBLEMS, problemUri } from '../../shared/api/problem';
import { ROUTES, type Route, type RouteName } from '../../shared/api/routes';
import { ApiProblem, UnreadableAnswer } from './api-problem';
import { NetworkFailed } from './network-failed';

/** What a retry needs of the world outside. */
interface Pacing {
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
}
const PACING: Pacing = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

const ATTEMPTS = 4;
const FIRST_DELAY = 300;
const LONGEST_DELAY = 5_000;
/** Between two looks whether the data are ready by now. */
const PREPARING_DELAY = 1_000;

/** Whether the same request may succeed a moment later. */
const mayPass = (failure: unknown): boolean =>
  failure instanceof NetworkFailed ||
  (failure instanceof UnreadableAnswer && failure.isPassing) ||
  (failure instanceof ApiProblem && (failure.is('too-many-requests') || failure.is('temporarily-unavailable')));

const isPreparing = (failure: unknown): failure is ApiProblem =>
  failure instanceof ApiProblem && failure.is('being-prepared');

/**
 * Runs `attempt` again while its failure may pass, after growing pauses of random length (full jitter), so that many sheets do not come back at the same moment.
 * Data that are being prepared come for sure: they are waited for however long it takes, and `onPreparing` is told meanwhile.
 * Only for what is safe to repeat: reads, and writes that carry an idempotency key.
 * @throws the last failure
 */
const withRetries = async <Answer>(
  attempt: () => Promise<Answer>,
  pacing: Pacing = PACING,
  onPreparing: (problem: ApiProblem) => void = () => undefined,
): Promise<Answer> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (failure) {
      if (isPreparing(failure)) {
        tried = 0;
        onPreparing(failure);
        await pacing.wait(PREPARING_DELAY);
        continue;
      }
      if (tried >= ATTEMPTS || !mayPass(failure)) throw failure;
      await pacing.wait(pacing.random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** tried));
    }
  }
};

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type QueryNames<Name extends RouteName> = (typeof ROUTES)[Name] extends { query: readonly (infer Key extends string)[] }
  ? Key
  : never;
/** The path parameters that a route asks for, by name. */
type PathOf<Name extends RouteName> = Readonly<Record<Names<(typeof ROUTES)[Name]['path']>, string | number>>;
/** The query parameters that a route understands. */
type QueryOf<Name extends RouteName> = Readonly<Partial<Record<QueryNames<Name>, string>>>;

/** Address of a route: `base` is '' for the own origin, or origin and prefix without a trailing slash. Parameters are escaped. */
const routeUrl = <Name extends RouteName>(
  base: string,
  name: Name,
  path: PathOf<Name>,
  query: Readonly<Record<string, string | undefined>> = {},
): string => {
  const values: Readonly<Record<string, string | number>> = path;
  const filled = ROUTES[name].path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(values[key])));
  const search = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();
  return `${base.replace(/\/$/, '')}${filled}${search && `?${search}`}`;
};

type Routes = typeof ROUTES;
export type AnswerOf<Name extends RouteName> = z.infer<Routes[Name]['answer']>;
type RequestOf<Name extends RouteName> = Routes[Name] extends { request: infer Request extends z.ZodType }
  ? z.infer<Request>
  : never;
/** What a call says: path and query parameters; a write also its body and the key of the effect that it intends. */
export type CallOf<Name extends RouteName> = {
  readonly path: PathOf<Name>;
  readonly query?: QueryOf<Name>;
} & Write<Name>;
type Write<Name extends RouteName> = [RequestOf<Name>] extends [never]
  ? unknown
  : { readonly body: RequestOf<Name>; readonly key: IdempotencyKey };

/** The API, one typed call per route of `shared/api/routes`. */
export interface ApiClient {
  /**
   * @throws {ApiProblem} when the API refuses
   * @throws {NetworkFailed} when no answer came, after retries
   * @throws {UnreadableAnswer} when what answered is not our API
   */
  call<Name extends RouteName>(name: Name, say: CallOf<Name>): Promise<AnswerOf<Name>>;
}

export interface ApiClientOptions {
  /** '' for the own origin, or origin and prefix before `/v1`. */
  readonly base: string;
  /** The access token of the moment; null sends none, and the API then says that nobody is signed in. */
  readonly accessToken: () => Promise<string | null>;
  readonly pacing?: Pacing;
  /** Told, with the API's own words, each time that it is still preparing its data; the call goes on by itself. */
  readonly onPreparing?: (problem: ApiProblem) => void;
}

/** Long enough for a cold start behind a slow line, short enough that a clerk does not give up first. */
const TIMEOUT = 30_000;

/** How a gateway in front of the API turns away a token that is not good or no longer: in words of its own. */
const AT_THE_GATE = new Set([401, 403]);
const notSignedIn: Problem = {
  type: problemUri('not-signed-in'),
  ...PROBLEMS['not-signed-in'],
  detail: '登录已过期或无效，请重新登录。',
};

/** A call as far as every route has it in common. */
interface Written {
  readonly path: unknown;
  readonly body?: unknown;
  readonly key?: IdempotencyKey;
}

const send = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, { ...init, credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT) });
  } catch (cause) {
    throw new NetworkFailed({ cause });
  }
};

const jsonOf = async (answer: Response): Promise<unknown> => {
  let text: string;
  try {
    text = await answer.text();
  } catch (cause) {
    // The connection broke in the middle of the answer.
    throw new NetworkFailed({ cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableAnswer(answer.status, { cause });
  }
};

const read = async (answer: Response, schema: z.ZodType): Promise<unknown> => {
  const json = await jsonOf(answer);
  if (answer.ok) {
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    throw new UnreadableAnswer(answer.status, { cause: parsed.error });
  }
  const problem = Problem.safeParse(json);
  if (problem.success) throw new ApiProblem(problem.data);
  if (AT_THE_GATE.has(answer.status)) throw new ApiProblem(notSignedIn);
  throw new UnreadableAnswer(answer.status, { cause: problem.error });
};

/** A client of the API at `base`, speaking with the token of the moment. */
export const createApiClient = ({ base, accessToken, pacing = PACING, onPreparing }: ApiClientOptions): ApiClient => {
  const request = async (route: Route, url: string, { body, key }: Written) => {
    const token = await accessToken();
    const headers = {
      accept: 'application/json, application/problem+json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key, 'content-type': 'application/json' }),
    };
    return send(url, { method: route.method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  };
  return {
    async call(name, say) {
      const route: Route = ROUTES[name];
      const url = routeUrl(base, name, say.path, say.query);
      const written: Written = say;
      const answer = await withRetries(
        async () => read(await request(route, url, written), route.answer),
        pacing,
        onPreparing,
      );
      // `read` has parsed it with this very route's schema; the index of ROUTES hides that from the compiler.
      return answer as AnswerOf<typeof name>;
    },
  };
};

/** A new key for one intended effect. Keep it for as long as that effect is being sent, so that sending again cannot do it twice. */
export const newIdempotencyKey = (): IdempotencyKey => IdempotencyKey.parse(crypto.randomUUID());
