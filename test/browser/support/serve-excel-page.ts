/**
 * Serves the Excel stand-in with a small add-in of the tests over https on a free port and prints `{"url": …}` as one line;
 * ends with its parent. In a process of its own: esbuild does not run inside jest's sandbox.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import path from 'node:path';

import { getRequestListener } from '@hono/node-server';

import { cachedBuild } from '../../../workbench/cloud/cached-build';
import { localCertificate } from '../../../workbench/cloud/certificate';
import { freePort } from '../../../workbench/cloud/free-port';
import { staticSite } from '../../../workbench/cloud/static-site';
import { buildExcelPage, EXCEL_PAGE_SOURCES } from '../../../workbench/excel/build';
import { excelMounts } from '../../../workbench/excel/routes';

const root = process.cwd();
const fixture = path.join(root, 'test/browser/fixture');
const page = await cachedBuild({ name: 'excel-page', root, sources: EXCEL_PAGE_SOURCES, build: buildExcelPage });
const port = await freePort();
const url = `https://localhost:${String(port)}`;
const manifest = async () =>
  (await readFile(path.join(fixture, 'manifest.xml'), 'utf8')).replaceAll('https://localhost', url);
const site = staticSite(
  [...excelMounts(page), { prefix: '/fixture/', folder: fixture }],
  [{ path: '/manifest.xml', type: 'text/xml; charset=utf-8', content: manifest }],
);
const certificate = await localCertificate(path.join(root, '.cache/excel-page-certificate'));
const answer = getRequestListener(site.fetch);
createServer(certificate, (request, response) => void answer(request, response)).listen(port, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ url })}\n`);
});
process.stdin.resume().once('end', () => process.exit(0));
