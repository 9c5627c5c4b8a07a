import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Hono } from 'hono';
import { createApi } from '../../functions/api/create-api';
import type { RequestRecord } from '../../functions/api/dependencies';
import { connect } from '../../functions/store/connect';
import { localCertificate } from './certificate';
import { localEvidence } from './evidence/local-evidence';
import { fillDemo } from './fill-demo';
import { freePort } from './free-port';
import { identityKeys } from './identity-keys';
import { identityProvider } from './identity-provider';
import { copyDemo } from './kept-demo';
import { DATABASE_FILE, EVIDENCE_FOLDER, localDependencies } from './local-dependencies';
import { pages } from './pages';
import { serve } from './serve';
import { startDynoxide } from './start-dynoxide';

export interface WorkbenchOptions {
  /** The project's root folder. */
  readonly root: string;
  /** 0: any free one. */
  readonly port: number;
  /** Where database, certificate and keys are kept. */
  readonly dataDir: string;
  /** Starts over: forgets what the data folder holds. */
  readonly fresh?: boolean;
  readonly clock?: () => Date;
  readonly log?: (record: RequestRecord) => void;
  /** What is served besides API and identity provider; the whole workbench's pages unless said otherwise. */
  readonly site?: (root: string, port: number, issuer: string) => Promise<Hono>;
}

/** A workbench that is up. */
export interface Workbench {
  readonly url: string;
  readonly port: number;
  /** Ends it; the data stays. */
  readonly stop: () => Promise<void>;
}

/** Starts the whole product on this machine behind one https origin. Throws PortTaken, NoLocalDynamoDb. */
export const startWorkbench = async ({
  root,
  port: wanted,
  dataDir,
  fresh = false,
  clock = () => new Date(),
  log = () => undefined,
  site: buildSite = pages,
}: WorkbenchOptions): Promise<Workbench> => {
  if (fresh) await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const port = wanted === 0 ? await freePort() : wanted;
  const url = `https://localhost:${port}`;
  const [certificate, keys] = await Promise.all([localCertificate(dataDir), identityKeys(dataDir)]);
  const provider = identityProvider(url, keys);
  await copyDemo(root, dataDir, clock());
  const database = await startDynoxide(root, path.join(dataDir, DATABASE_FILE));
  const client = connect(database.endpoint);
  try {
    const site = await buildSite(root, port, provider.issuer);
    const evidence = localEvidence({ dataDir: path.join(dataDir, EVIDENCE_FOLDER), origin: () => url, clock });
    const dependencies = localDependencies({
      client,
      evidence: evidence.store,
      issuer: provider.issuer,
      keys,
      clock,
      log,
    });
    const api = createApi(dependencies);
    await fillDemo({ client, dataDir, keys, now: clock() });
    const server = await serve({ port, certificate, api, provider, evidence: evidence.routes, site });
    return {
      url,
      port,
      stop: async () => {
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        server.closeAllConnections();
        await closed;
        client.destroy();
        await database.stop();
      },
    };
  } catch (error) {
    client.destroy();
    await database.stop();
    throw error;
  }
};
