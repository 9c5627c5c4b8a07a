import { createServer } from 'node:http';
import { listen } from './listen';

/** KMS, as far as a publication asks it: it answers every `Sign` with the same bytes, which are the signature of nothing. */
export const startSigningServer = async () => {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ Signature: Buffer.from('signed').toString('base64') }));
  });
  const { port, stop } = await listen(server);
  return { endpoint: `http://127.0.0.1:${port}`, stop };
};
