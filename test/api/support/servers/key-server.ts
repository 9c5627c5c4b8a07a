import { createServer } from 'node:http';
import type { JWK } from 'jose';
import { listen } from './listen';

export interface KeyServer {
  readonly url: URL;
  readonly stop: () => Promise<void>;
}

/** An identity provider's address with its public keys. */
export const serveKeys = async (keys: readonly JWK[]): Promise<KeyServer> => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys }));
  });
  const { port, stop } = await listen(server);
  return { url: new URL(`http://127.0.0.1:${port}/jwks`), stop };
};
