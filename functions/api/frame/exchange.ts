import type { Context } from 'hono';
import * as z from 'zod';
import { zhCN } from 'zod/v4/locales';
import {
  IdempotencyKey,
  Instant,
  ApplicationId,
  Digest,
  DistrictId,
  Month,
  Nonce,
  numeral,
  PanelEntryId,
  ParkId,
  Sequence,
  Version,
  Year,
} from '../../../shared/vocabulary/ids';
import { ROLES, type Principal } from '../../../shared/vocabulary/roles';
import { BODY_LIMIT } from '../../../shared/api/route-shape';
import { ROUTES, type Route, type RouteName } from '../../../shared/api/routes';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { bearerToken } from '../../identity/verify-token';
import { digestOf } from '../../trail/chain';
import type { Stamp } from '../../store/table/idempotency';
import { EvidenceId } from '../../../shared/evaluation/evidence/evidence';
import { VerifiedId } from '../../../shared/evaluation/verified/verified-figure';
import { ReadingsJson } from '../../../shared/evaluation/plan/plan';
import type { ApiDependencies } from './dependencies';
import { plainJson, jsonBody } from './request-body';
import { MalformedRequest, NotAllowed, NotSignedIn } from './refusal';

/** What query parameters may hold, by name; any text where nothing is said. */
const QUERY_PARAMETERS: Readonly<Record<string, z.ZodType>> = ReadingsJson.shape;
export const queryParameter = (name: string): z.ZodType => QUERY_PARAMETERS[name] ?? z.string();

/** The path parameters that routes may have, by name. */
export const PARAMETERS = {
  year: numeral(Year),
  park: ParkId,
  version: numeral(Version),
  entry: PanelEntryId,
  application: ApplicationId,
  sequence: numeral(Sequence),
  evidence: EvidenceId,
  minutes: Digest,
  figure: VerifiedId,
  month: numeral(Month),
  district: DistrictId,
};
export type ParameterName = keyof typeof PARAMETERS;
const isParameter = (name: string): name is ParameterName => Object.hasOwn(PARAMETERS, name);
/** The names of a path's parameters, in order. */
export const parametersOf = (path: string): ParameterName[] =>
  Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name).filter(isParameter);

const { localeError } = zhCN();
const SHOWN = 3;

/** Parses what came from outside. Throws MalformedRequest naming, in Chinese, the first places that are wrong. */
export const parsed = <Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> => {
  const outcome = schema.safeParse(value, { error: localeError });
  if (outcome.success) return outcome.data;
  const places = outcome.error.issues
    .slice(0, SHOWN)
    .map(({ path, message }) => `${path.map(String).join('.').slice(0, 120) || '整体'}：${message.slice(0, 200)}`);
  throw new MalformedRequest(`${what}不符合格式要求。${places.join('；')}。`);
};

type NamesIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type RouteOf<Name extends RouteName> = (typeof ROUTES)[Name];
type Parameters<Name extends RouteName> = {
  readonly [Parameter in NamesIn<RouteOf<Name>['path']> & ParameterName]: z.output<(typeof PARAMETERS)[Parameter]>;
};
type Body<Name extends RouteName> =
  RouteOf<Name> extends { readonly request: infer Schema extends z.ZodType } ? z.output<Schema> : undefined;
type Query<Name extends RouteName> =
  RouteOf<Name> extends { readonly query: readonly (infer Parameter extends string)[] }
    ? Readonly<Partial<Record<Parameter, string>>>
    : Readonly<Record<string, never>>;
type Stamped<Name extends RouteName> = RouteOf<Name>['method'] extends 'GET' ? undefined : Stamp;

/** A request that has been parsed and whose sender may do this sort of thing at all; whether to *this* park is for the handler to say. */
export interface Exchange<Name extends RouteName> {
  readonly principal: Principal;
  readonly parameters: Parameters<Name>;
  readonly body: Body<Name>;
  /** The query parameters that the route knows, as they were sent. */
  readonly query: Query<Name>;
  /** The query parameter of that name, for routes that give pages. */
  readonly cursor: string | undefined;
  /** Set on writes. */
  readonly stamp: Stamped<Name>;
  /** The server's clock, read once, when the request had come whole. */
  readonly now: Instant;
  readonly dependencies: ApiDependencies;
}
/** What a route does with a request: the answer in the shape of its schema, or a Refusal thrown. */
export type Handler<Name extends RouteName> = (exchange: Exchange<Name>) => Promise<z.input<RouteOf<Name>['answer']>>;

/** Who sent a request. Throws NotSignedIn without a bearer token, and what verifyToken throws. */
export const authenticate = async ({ req }: Context, { verifyToken }: ApiDependencies): Promise<Principal> => {
  const token = bearerToken(req.header('authorization'));
  if (!token) throw new NotSignedIn();
  return verifyToken(token);
};

const idempotencyKeyOf = ({ req }: Context): IdempotencyKey => {
  const key = IdempotencyKey.safeParse(req.header('idempotency-key'));
  if (key.success) return key.data;
  throw new MalformedRequest(
    '缺少请求编号：写入操作须带 Idempotency-Key 请求头（8 至 128 个字母、数字、“-”或“_”），每次办理使用一个新编号，重试时保持不变。',
  );
};

/** Parses a request of a route for a principal. Throws NotAllowed for a role without the route's action, MalformedRequest, BodyTooLarge, ClientGone. */
export const readExchange = async <Name extends RouteName>(
  name: Name,
  context: Context,
  principal: Principal,
  dependencies: ApiDependencies,
): Promise<Exchange<Name>> => {
  const { action, method, path, request, query: known = [], bodyLimit = BODY_LIMIT }: Route = ROUTES[name];
  if (action && !scopeOf(principal, action)) throw new NotAllowed(ROLES[principal.role]);
  const shape = Object.fromEntries(parametersOf(path).map((parameter) => [parameter, PARAMETERS[parameter]]));
  const parameters = parsed(z.object(shape), context.req.param(), '请求地址');
  const key = method === 'GET' ? undefined : idempotencyKeyOf(context);
  const body = request && parsed(request, plainJson(await jsonBody(context, bodyLimit), '请求内容'), '请求内容');
  // When the request is there whole: however slowly it came, what is done is done then, and not before a deadline that has passed meanwhile.
  const now = Instant.parse(dependencies.clock().toISOString());
  const stamp = key && {
    by: principal.account,
    at: now,
    key,
    request: digestOf({ name, parameters, body }),
    nonce: Nonce.parse(dependencies.newId()),
  };
  const sent = context.req.query();
  const query = Object.fromEntries(
    known.flatMap((parameter) => (Object.hasOwn(sent, parameter) ? [[parameter, sent[parameter]]] : [])),
  );
  const { cursor } = query;
  // What they are depends on the route by its name, which the compiler cannot follow through the table.
  return { principal, parameters, body, query, cursor, stamp, now, dependencies } as unknown as Exchange<Name>;
};
