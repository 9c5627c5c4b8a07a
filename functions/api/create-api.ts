import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { ROUTES, type Route, type RouteName } from '../../shared/api/routes';
import type { ApiDependencies } from './frame/dependencies';
import { authenticate, readExchange, type Handler } from './frame/exchange';
import { HANDLERS } from './handlers';
import { NotFound } from './frame/refusal';
import { secure } from './frame/secure';
import { serveRequest } from './frame/serve-request';

const OPENAPI_PATH = '/v1/openapi.json';

/** `/v1/years/{year}/plan` as Hono writes it. */
const pattern = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

/** The whole API as one Hono app. The same app runs in the cloud, in the workbench and in the tests; only what it depends on differs. */
export const createApi = (dependencies: ApiDependencies): Hono => {
  const app = new Hono();
  app.use(secure);
  if (dependencies.siteOrigin !== undefined) app.use(cors({ origin: dependencies.siteOrigin }));

  const mount = <Name extends RouteName>(name: Name) => {
    const { method, path, answer }: Route = ROUTES[name];
    const serve = serveRequest(dependencies, { operation: name, route: path }, async (context, seen) => {
      seen.principal = await authenticate(context, dependencies);
      const handler: Handler<Name> = await HANDLERS[name]();
      const exchange = await readExchange(name, context, seen.principal, dependencies);
      // Parsed on the way out too: a field that the contract does not name cannot leave.
      return Object(answer.parse(await handler(exchange)));
    });
    app.on(method, pattern(path), serve);
  };
  for (const name of Object.keys(ROUTES) as RouteName[]) mount(name);

  app.get(
    OPENAPI_PATH,
    serveRequest(dependencies, { operation: null, route: OPENAPI_PATH }, async () =>
      (await import('./openapi')).openApi(),
    ),
  );
  app.notFound(
    serveRequest(dependencies, { operation: null, route: '(none)' }, async () => {
      throw new NotFound('没有这个地址，请核对后再试。');
    }),
  );
  return app;
};
