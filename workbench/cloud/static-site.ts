import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';

/** A folder that is served as it is below a prefix that ends in `/`. */
export interface Mount {
  readonly prefix: string;
  readonly folder: string;
  /** What its answers say besides. */
  readonly headers?: Readonly<Record<string, string>>;
}
/** A text that is served at a path. */
export interface Document {
  readonly path: string;
  readonly type: string;
  readonly content: () => Promise<string>;
}

/** Serves folders and single documents: compressed, with their content types, never from outside of their folders. */
export const staticSite = (mounts: readonly Mount[], documents: readonly Document[]): Hono => {
  const site = new Hono();
  site.use(compress());
  site.use(async (context, next) => {
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('cross-origin-resource-policy', 'same-origin');
    // The page may change between two starts: the browser asks every time.
    context.header('cache-control', 'no-cache');
  });
  for (const { path: address, type, content } of documents) {
    site.get(address, async (context) => context.body(await content(), 200, { 'content-type': type }));
  }
  // The longest prefix first, so that `/` does not shadow the others.
  for (const { prefix, folder, headers = {} } of mounts.toSorted((a, b) => b.prefix.length - a.prefix.length)) {
    const below = (address: string) => address.slice(prefix.length - 1);
    site.use(`${prefix}*`, async (context, next) => {
      await next();
      for (const [name, value] of Object.entries(headers)) context.header(name, value);
    });
    site.get(
      `${prefix}*`,
      serveStatic({
        root: folder,
        // office.js asks for its languages as zh-CN; the package has them as zh-cn.
        rewriteRequestPath: (address) =>
          existsSync(path.join(folder, path.normalize(below(address)))) ? below(address) : below(address).toLowerCase(),
      }),
    );
  }
  site.notFound((context) => context.text('没有这个页面 · Not found\n', 404));
  return site;
};
