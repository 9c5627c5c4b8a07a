import { secureHeaders } from 'hono/secure-headers';
import { createMiddleware } from 'hono/factory';

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
