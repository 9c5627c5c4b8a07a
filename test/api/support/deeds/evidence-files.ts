import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { localEvidence } from '../../../../workbench/cloud/evidence/local-evidence';
import { listen } from '../servers/listen';

/** The workbench's evidence store over HTTP on a port and in a folder of its own. */
export const startEvidenceFiles = async (clock: () => Date) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yuanping-evidence-'));
  let port = 0;
  const { store, routes } = localEvidence({ dataDir: folder, origin: () => `http://127.0.0.1:${port}`, clock });
  const server = createAdaptorServer({ fetch: routes.fetch });
  const listening = await listen(server);
  ({ port } = listening);
  const stop = async () => {
    await listening.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, routes, folder, stop };
};
