import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createApi } from '../../functions/api/create-api';
import type { RequestRecord } from '../../functions/observability/request-record';
import { connectLocal } from './connect-local';
import { beingPrepared } from './being-prepared';
import { localCertificate } from './certificate';
import { createTable } from './create-table';
import { localEvidence } from './evidence/local-evidence';
import { fillDemo } from './demo/fill';
import { freePort } from './free-port';
import { identityKeys } from './identity/keys';
import { identityProvider } from './identity/provider';
import { copyDemo } from './demo/kept';
import { DATABASE_FILE, EVIDENCE_FOLDER, localDependencies, TABLE_NAME } from './local-dependencies';
import { localSigner } from './local-signer';
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
  /** Adds nothing of the demo: an office's first day, with the demo's accounts to sign in as. */
  readonly empty?: boolean;
  readonly clock?: () => Date;
  readonly log?: (record: RequestRecord) => void;
  /** What is served besides API and identity provider; the whole workbench's pages unless said otherwise. */
  readonly site?: typeof pages;
}

/** A workbench that answers. */
export interface Workbench {
  readonly url: string;
  readonly port: number;
  /** The pages are built: what was asked for until then is answered now. Throws what building throws. */
  readonly pages: Promise<void>;
  /** The data are there; until then the API says that they are being prepared. Throws NoLocalDynamoDb, SeedRefused. */
  readonly ready: Promise<void>;
  /** Ends it; the data stays. */
  readonly stop: () => Promise<void>;
}

/** Starts the whole product on this machine behind one https origin: its port is open at once, pages and data follow. Throws PortTaken. */
export const startWorkbench = async ({
  root,
  port: wanted,
  dataDir,
  fresh = false,
  empty = false,
  clock = () => new Date(),
  log = () => undefined,
  site: buildSite = pages,
}: WorkbenchOptions): Promise<Workbench> => {
  if (fresh) await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const port = wanted === 0 ? await freePort() : wanted;
  const url = `https://localhost:${port}`;
  const [certificate, keys, signer] = await Promise.all([
    localCertificate(dataDir),
    identityKeys(dataDir),
    localSigner(dataDir),
  ]);
  const provider = identityProvider(url, keys);
  const { issuer, verifyToken } = provider;
  const evidence = localEvidence({ dataDir: path.join(dataDir, EVIDENCE_FOLDER), origin: () => url, clock });
  let api = beingPrepared();
  const site = buildSite(root, port, issuer);
  const server = await serve({ port, certificate, api: () => api, provider, evidence: evidence.routes, site });

  const prepare = async () => {
    // One after the other: side by side both would be late, and a page can be read while the demo is made.
    await site.catch(() => null);
    const isWhole = !empty && (await copyDemo(root, dataDir, clock()));
    const database = await startDynoxide(root, path.join(dataDir, DATABASE_FILE));
    const client = connectLocal(database.endpoint);
    const end = async () => {
      client.destroy();
      await database.stop();
    };
    try {
      if (empty) await createTable(client, TABLE_NAME);
      else if (!isWhole) await fillDemo({ root, client, dataDir, now: clock() });
    } catch (error) {
      await end();
      throw error;
    }
    api = createApi(localDependencies({ client, evidence: evidence.store, signer, verifyToken, clock, log }));
    return end;
  };
  const prepared = prepare();
  const built = site.then(() => undefined);
  const ready = prepared.then(() => undefined);
  // Asked for one after the other: a failure must not count as unhandled while nobody has come to it yet.
  for (const each of [built, ready]) each.catch(() => undefined);
  return {
    url,
    port,
    pages: built,
    ready,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      const end = await prepared.catch(() => null);
      await end?.();
    },
  };
};
