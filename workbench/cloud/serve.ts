import { createServer, type Server } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Certificate } from './certificate';
import { EVIDENCE_PATH } from './evidence/local-evidence';
import type { IdentityProvider } from './identity/provider';
import { IDENTITY_PATH } from './identity/sign-in-agreement';

/** The port is in use. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  constructor(readonly port: number) {
    super(
      `Port ${port} is taken: is the workbench running already? PORT=${port + 1} npm start uses another one.\n端口 ${port} 已被占用：工作台可能已在运行；也可以用 PORT=${port + 1} npm start 换一个端口。`,
    );
  }
}

/** What stands behind one origin. */
export interface Origin {
  readonly port: number;
  readonly certificate: Certificate;
  /** The API as it is at the moment: what it tells of may still be in the making. */
  readonly api: () => Hono;
  readonly provider: IdentityProvider;
  /** What sends and fetches the files of the evidence. */
  readonly evidence: Hono;
  /** The pages; who asks before they are built waits. */
  readonly site: Promise<Hono>;
}

const startsBelow = (url: string, prefix: string) =>
  url === prefix || url.startsWith(`${prefix}/`) || url.startsWith(`${prefix}?`);

/** Serves API, identity provider and pages from one https origin of this machine. Throws PortTaken. */
export const serve = async ({ port, certificate, api, provider, evidence, site }: Origin): Promise<Server> => {
  const answerApi = getRequestListener((request, env) => api().fetch(request, env));
  const answerEvidence = getRequestListener(evidence.fetch);
  const answerSite = getRequestListener(async (request, env) => (await site).fetch(request, env));
  const server = createServer(certificate, (request, response) => {
    const url = request.url ?? '/';
    if (startsBelow(url, IDENTITY_PATH)) {
      provider.handle(request, response).catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    } else if (startsBelow(url, '/v1')) void answerApi(request, response);
    else if (startsBelow(url, EVIDENCE_PATH)) void answerEvidence(request, response);
    else void answerSite(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      reject(taken ? new PortTaken(port) : error);
    });
    // This machine only: nobody else may choose who to be.
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
};
