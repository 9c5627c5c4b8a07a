import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { ServiceDenied } from '../../../functions/aws/service-denied';
import { EvidenceUnavailable } from '../../../functions/evidence/failures';
import { FORM_SECONDS, LINK_SECONDS } from '../../../functions/evidence/evidence-store';
import { s3EvidenceStore } from '../../../functions/evidence/s3-evidence-store';
import { CHINA, GLOBAL } from '../../infra/support/deployments';
import { evidenceBucket, evidenceOrigin } from '../../../infra/deployments/deployment';
import { Digest, Instant } from '../../../shared/vocabulary/ids';
import { FILE_TYPES } from '../../../shared/regulation/evidence';
import { pdfOf, sha256Of } from '../support/deeds/evidence';

const KEY = 'arn:aws:kms:us-east-1:123456789012:key/evidence';
const NOW = Instant.parse('2026-03-01T02:00:00.000Z');
const BYTES = pdfOf('表彰决定');
const FILE = {
  key: 'incoming/2025/dazu/upload-1',
  size: BYTES.length,
  sha256: Digest.parse(sha256Of(BYTES)),
  media: FILE_TYPES.pdf.media,
};
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };

describe.each([GLOBAL, CHINA])('the form of S3 for $name', (deployment) => {
  const bucket = evidenceBucket(deployment);
  const store = s3EvidenceStore({
    client: new S3Client({ region: deployment.region, credentials }),
    bucket,
    encryptionKey: KEY,
    lockYears: 10,
  });

  test('goes to the bucket’s own address, which is the one that the pages may connect to', async () => {
    const { url } = await store.createUpload(FILE, NOW);
    expect(new URL(url).origin).toBe(evidenceOrigin(deployment));
    const link = await store.createDownload('kept/2025/dazu/abc', { name: '表彰.pdf', media: FILE.media }, NOW);
    expect(new URL(link.url).origin).toBe(evidenceOrigin(deployment));
  });

  test('allows this key, this size, this content, this type and this encryption, and nothing beside them', async () => {
    const { fields, expiresAt } = await store.createUpload(FILE, NOW);
    const { conditions, expiration } = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString());
    const exactly: Record<string, string> = Object.assign(
      {},
      ...conditions.filter((one: object) => !Array.isArray(one)),
    );
    expect(conditions.filter((one: object) => Array.isArray(one))).toEqual([
      ['content-length-range', FILE.size, FILE.size],
    ]);
    expect(exactly).toMatchObject({
      bucket,
      key: FILE.key,
      'Content-Type': 'application/pdf',
      'x-amz-checksum-algorithm': 'SHA256',
      'x-amz-checksum-sha256': createHash('sha256').update(BYTES).digest('base64'),
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': KEY,
      'x-amz-server-side-encryption-bucket-key-enabled': 'true',
    });
    // S3 refuses a field that no condition names, and a condition that no field meets.
    const { Policy, 'X-Amz-Signature': signature, ...said } = fields;
    const signing = Object.fromEntries(Object.entries(exactly).map(([name, value]) => [name.toLowerCase(), value]));
    expect(said).toMatchObject({ 'X-Amz-Security-Token': 'session' });
    expect(signing).toEqual(
      Object.fromEntries(Object.entries(said).map(([name, value]) => [name.toLowerCase(), value])),
    );
    expect([Policy, signature]).toEqual([expect.any(String), expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(expiresAt).toBe('2026-03-01T02:15:00.000Z');
    expect(Date.parse(expiration) - Date.now()).toBeLessThanOrEqual(FORM_SECONDS * 1000);
  });

  test('has a link that saves the file under its name for some minutes', async () => {
    const { url } = await store.createDownload('kept/2025/dazu/abc', { name: '表彰 "1".pdf', media: FILE.media }, NOW);
    const { searchParams, pathname } = new URL(url);
    expect(pathname).toBe('/kept/2025/dazu/abc');
    expect(searchParams.get('X-Amz-Expires')).toBe(String(LINK_SECONDS));
    expect(searchParams.get('response-content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('表彰 "1".pdf')}`,
    );
    expect(searchParams.get('response-content-type')).toBe('application/pdf');
  });
});

describe('what S3 is asked over HTTP', () => {
  let status = 200;
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    if (status !== 200) return response.writeHead(status).end();
    if (request.method === 'PUT')
      return response
        .writeHead(200, { 'content-type': 'application/xml' })
        .end('<?xml version="1.0"?><CopyObjectResult><ETag>"1"</ETag></CopyObjectResult>');
    const opening = BYTES.subarray(0, 8);
    response.setHeader('content-type', FILE.media);
    if (request.method === 'GET') return response.writeHead(206, { 'content-length': 8 }).end(opening);
    return response
      .writeHead(200, {
        'content-length': FILE.size,
        'x-amz-checksum-sha256': createHash('sha256').update(BYTES).digest('base64'),
      })
      .end();
  });
  let client: S3Client;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A TCP server's address is an AddressInfo.
    const { port } = server.address() as AddressInfo;
    client = new S3Client({
      region: 'us-east-1',
      credentials,
      endpoint: `http://127.0.0.1:${port}`,
      forcePathStyle: true,
      maxAttempts: 1,
    });
  });
  afterAll(() => {
    client.destroy();
    server.close();
    server.closeAllConnections();
  });
  beforeEach(() => {
    status = 200;
    asked.length = 0;
  });
  const store = () => s3EvidenceStore({ client, bucket: 'evidence', encryptionKey: KEY, lockYears: 10 });

  test('what came: size, type, digest and the first bytes', async () => {
    const { opening, ...came } = (await store().head(FILE.key)) ?? { opening: new Uint8Array() };
    expect(came).toEqual({ size: FILE.size, sha256: FILE.sha256, media: FILE.media });
    expect([...opening]).toEqual([...BYTES.subarray(0, 8)]);
    expect(asked.map(({ method, headers }) => [method, headers['x-amz-checksum-mode'] ?? headers['range']])).toEqual([
      ['GET', expect.any(String)],
      ['HEAD', 'ENABLED'],
    ]);
    expect(asked[0]?.headers['range']).toBe('bytes=0-7');
  });

  test('to copy a file to where no form reaches, with its digest and under the key', async () => {
    await store().keep(FILE.key, 'kept/2025/dazu/abc', NOW);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toMatch(/^\/evidence\/kept\/2025\/dazu\/abc/);
    expect(asked[0]?.headers).toMatchObject({
      'x-amz-copy-source': `evidence/${FILE.key}`,
      'x-amz-checksum-algorithm': 'SHA256',
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': KEY,
    });
  });

  test('to lock what is kept, so that only who may pass the lock removes it before ten years are over', async () => {
    await store().keep(FILE.key, 'kept/2025/dazu/abc', NOW);
    const headers = asked[0]?.headers;
    expect(headers).toMatchObject({ 'x-amz-object-lock-mode': 'GOVERNANCE' });
    // Of a whole second the client writes no milliseconds.
    const until = Date.parse(String(headers?.['x-amz-object-lock-retain-until-date']));
    expect(until - Date.parse(NOW)).toBe(3650 * 86_400_000);
  });

  test('nothing is there where it says so', async () => {
    status = 404;
    expect(await store().head(FILE.key)).toBeNull();
  });

  test.each([500, 503])('the store is out of reach where it answers %d', async (code) => {
    status = code;
    await expect(store().head(FILE.key)).rejects.toThrow(EvidenceUnavailable);
    await expect(store().keep(FILE.key, 'kept/x', NOW)).rejects.toThrow(EvidenceUnavailable);
  });

  test('what is not allowed is a fault, and not taken for a busy store or a file that has not come', async () => {
    status = 403;
    await expect(store().head(FILE.key)).rejects.toThrow(ServiceDenied);
    await expect(store().keep(FILE.key, 'kept/x', NOW)).rejects.toThrow(ServiceDenied);
  });
});
