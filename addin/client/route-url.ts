import { ROUTES, type RouteName } from '../../shared/api/routes';

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type QueryNames<Name extends RouteName> = (typeof ROUTES)[Name] extends { query: readonly (infer Key extends string)[] }
  ? Key
  : never;
/** The path parameters that a route asks for, by name. */
export type PathOf<Name extends RouteName> = Readonly<Record<Names<(typeof ROUTES)[Name]['path']>, string | number>>;
/** The query parameters that a route understands. */
export type QueryOf<Name extends RouteName> = Readonly<Partial<Record<QueryNames<Name>, string>>>;

/** Address of a route: `base` is '' for the own origin, or origin and prefix without a trailing slash. Parameters are escaped. */
export const routeUrl = <Name extends RouteName>(
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
