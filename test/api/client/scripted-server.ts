import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
/** What the server does about it: answers, or breaks the connection. */
export type Scripted =
  { readonly status: number; readonly json: unknown } | { readonly status: number; readonly text: string } | 'break';

/** A real HTTP server that answers from a script, one entry per request, the last one again and again. */
export const scriptedServer = async (script: readonly Scripted[]) => {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      const entry = script[Math.min(heard.length, script.length - 1)] ?? 'break';
      heard.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      if (entry === 'break') {
        request.socket.destroy();
        return;
      }
      const json = 'json' in entry;
      response.writeHead(entry.status, {
        'content-type': json ? 'application/json' : 'text/html',
        connection: 'close',
      });
      response.end(json ? JSON.stringify(entry.json) : entry.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${String(port)}`,
    heard,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
