import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from './listen';

const refusal = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;

/**
 * The two calls of S3 that the audit store makes, over HTTP as the SDK speaks it: GetObject, and PutObject with `If-None-Match: *`. It takes nothing without that
 * condition. A bucket `down` answers nothing but 503.
 */
export const startBucketServer = async () => {
  const objects = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '/', 'http://bucket').pathname);
    const body = await text(request);
    const refuse = (status: number, code: string) =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(refusal(code));
    if (key.startsWith('/down/')) return refuse(503, 'SlowDown');
    const kept = objects.get(key);
    if (request.method === 'GET')
      return kept === undefined ? refuse(404, 'NoSuchKey') : response.writeHead(200).end(kept);
    if (request.method !== 'PUT' || request.headers['if-none-match'] !== '*') return refuse(400, 'InvalidRequest');
    if (kept !== undefined) return refuse(412, 'PreconditionFailed');
    objects.set(key, body);
    return response.writeHead(200, { etag: '"1"' }).end();
  });
  const { port, stop } = await listen(server);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    stop,
  };
};
