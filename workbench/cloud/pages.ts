import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hono } from 'hono';
import { buildAddin, WORKBENCH_ORIGINS } from '../../addin/build';
import { sitePolicy } from '../../shared/site/site-policy';
import { buildExcelPage, EXCEL_PAGE_SOURCES } from '../excel/build';
import { excelMounts } from '../excel/routes';
import { cachedBuild } from './cached-build';
import { API_SCOPE, AUDIENCE, CLIENT_ID } from './identity/sign-in-agreement';
import { staticSite } from './static-site';

/** Port that the manifest in the repository names. */
const MANIFEST_PORT = 3000;
const PACKAGES = ['package-lock.json', 'tsconfig.json'];

const manifest = async (root: string, port: number) =>
  (await readFile(path.join(root, 'manifest.xml'), 'utf8')).replaceAll(
    `localhost:${MANIFEST_PORT}`,
    `localhost:${port}`,
  );

/** Builds what has changed and serves every page of the workbench's origin: the add-in, office.js as Microsoft publishes it, the manifest, the add-in's settings and the Excel stand-in. */
export const pages = async (
  root: string,
  port: number,
  issuer: string,
  { selfCheck = false }: { readonly selfCheck?: boolean } = {},
): Promise<Hono> => {
  const [addin, excel] = await Promise.all([
    cachedBuild({
      name: 'addin',
      root,
      sources: ['addin', 'shared', ...PACKAGES],
      build: (outdir) => buildAddin({ root, outdir, sourceMaps: false }),
    }),
    cachedBuild({ name: 'excel-page', root, sources: EXCEL_PAGE_SOURCES, build: buildExcelPage }),
  ]);
  const settings = {
    issuer,
    clientId: CLIENT_ID,
    scope: `openid ${API_SCOPE}`,
    resource: AUDIENCE,
    apiBase: '',
    selfCheck,
  };
  const headers = { 'content-security-policy': sitePolicy(WORKBENCH_ORIGINS).header };
  return staticSite(
    [{ prefix: '/addin/', folder: addin, headers }, ...excelMounts(excel)],
    [
      { path: '/manifest.xml', type: 'text/xml; charset=utf-8', content: () => manifest(root, port) },
      {
        path: '/addin-config.json',
        type: 'application/json; charset=utf-8',
        content: async () => JSON.stringify(settings),
      },
    ],
  );
};
