import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { localEvidence } from '../../../workbench/cloud/evidence/local-evidence';

/** The workbench's evidence store over HTTP on a port and in a folder of its own. */
export const startEvidenceFiles = async (clock: () => Date) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yuanping-evidence-'));
  let port = 0;
  const { store, routes } = localEvidence({ dataDir: folder, origin: () => `http://127.0.0.1:${port}`, clock });
  const server = createAdaptorServer({ fetch: routes.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an AddressInfo.
  ({ port } = server.address() as AddressInfo);
  const stop = async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
    await rm(folder, { recursive: true, force: true });
  };
  return { store, routes, folder, stop };
};
