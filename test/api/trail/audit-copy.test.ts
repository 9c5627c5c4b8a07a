import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import canonicalize from 'canonicalize';
import type { DynamoDBRecord } from 'aws-lambda';
import { bundleStream } from '../../../functions/build';
import { chained, trailSubject } from '../../../functions/trail/chain';
import { writeExport, type TypedItem } from '../../../functions/store/backup/export-files';
import { tableItems } from '../../../functions/store/backup/table-items';
import { s3AuditStore } from '../../../functions/stream/s3-audit-store';
import { copyExport } from '../../../workbench/trail/copy-export';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { caller, PEOPLE } from '../support/caller';
import { startBucketServer } from '../support/servers/bucket-server';
import { bundled, startFunction, type LambdaFunction } from '../support/lambda/lambda-function';
import { startApi, type LocalApi } from '../support/local-api';
import { reportAs } from '../support/deeds/months';
import { streamRecords } from '../support/lambda/stream';
import { applyAs } from '../support/deeds/recognition';
import { figures, must, putPlan, submitAs, walkToPublished, YEAR } from '../support/deeds/year';

const PARKS = ['dazu', 'fuling', 'yubei'];
const year = Year.parse(YEAR);
const park = ParkId.parse('dazu');
type Bucket = Awaited<ReturnType<typeof startBucketServer>>;

describe('the function on the table’s stream', () => {
  let api: LocalApi;
  let bundle: Awaited<ReturnType<typeof bundled>>;
  let records: DynamoDBRecord[];
  let bucket: Bucket;
  let application: string;
  let archive: LambdaFunction;
  const start = (name = 'audit') =>
    startFunction(bundle.file, { AUDIT_BUCKET: name, AWS_ENDPOINT_URL_S3: bucket.endpoint });

  beforeAll(async () => {
    api = await startApi({ stream: true });
    bundle = await bundled(bundleStream);
    must(await putPlan(api, PARKS));
    must(await reportAs(api, 'dazu', 1));
    must(await reportAs(api, 'dazu', 1, { reason: '更正' }, { basedOn: 1 }));
    for (const [index, park] of PARKS.entries()) must(await submitAs(api, park, figures({ hazards: index })));
    must(await walkToPublished(api, PARKS));
    const adjustment = { base: 88.5, reason: '综合确定' };
    const where = `/v1/evaluations/${YEAR}/dazu/adjustment`;
    must(await caller(api, PEOPLE.bureau)('POST', where, { body: adjustment }));
    application = must(await applyAs(api, 'dazu')).body.application;
    records = await streamRecords(api);
  });
  afterAll(async () => {
    await bundle.remove();
    await api.stop();
  });
  beforeEach(async () => {
    bucket = await startBucketServer();
    archive = await start();
  });
  afterEach(async () => {
    await archive.stop();
    await bucket.stop();
  });

  const at = (pattern: RegExp): DynamoDBRecord => {
    const found = records.find(
      ({ eventName, dynamodb }) =>
        eventName === 'INSERT' && pattern.test(`${dynamodb?.Keys?.['pk']?.S} ${dynamodb?.Keys?.['sk']?.S}`),
    );
    if (!found) throw new RangeError(String(pattern));
    return structuredClone(found);
  };
  const anEvent = () => at(/^EVALUATION#2025#dazu EVENT#000001$/);

  test('copies every entry of every trail, each of which proves itself', async () => {
    expect(await archive.invoke({ Records: records })).toEqual({ batchItemFailures: [] });
    expect(archive.log()).toBe('');
    const kept = [...bucket.objects].map(([key, text]) => ({ key, entry: JSON.parse(text) }));
    for (const { entry } of kept) {
      const { hash, ...rest } = entry;
      const digest = createHash('sha256')
        .update(String(canonicalize(rest)))
        .digest('hex');
      expect([entry.subject, entry.sequence, digest]).toEqual([entry.subject, entry.sequence, hash]);
    }
    const events = await api.store.yearEvents(year);
    const expected = [
      ...events.map(({ sequence }) => `/audit/year/2025/00000${sequence}.json`),
      ...PARKS.flatMap((park) => [1, 2, 3].map((sequence) => `/audit/evaluation/2025/${park}/00000${sequence}.json`)),
      '/audit/money/dazu/000001.json',
      `/audit/recognition/${application}/000001.json`,
      '/audit/report/2025/dazu/000001.json',
      '/audit/report/2025/dazu/000002.json',
    ];
    const published = /^\/audit\/evaluation\/2025\/\w+\/000004\/[\w-]+\.json$/;
    const keys = kept.map(({ key }) => key);
    expect(keys.filter((key) => !published.test(key)).toSorted()).toEqual(expected.toSorted());
    expect(keys.filter((key) => published.test(key))).toHaveLength(PARKS.length);
    const dazu = kept.find(({ key }) => key.endsWith('/evaluation/2025/dazu/000001.json'));
    expect(dazu?.entry).toMatchObject({ subject: 'evaluation/2025/dazu', kind: 'submitted', by: 'park.dazu' });
  });

  test('takes records that the stream brings again', async () => {
    await archive.invoke({ Records: records });
    const before = new Map(bucket.objects);
    expect(await archive.invoke({ Records: records })).toEqual({ batchItemFailures: [] });
    expect([bucket.objects, archive.log()]).toEqual([before, '']);
  });

  type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;
  const changed = (record: DynamoDBRecord, changes: Image): DynamoDBRecord => ({
    ...record,
    dynamodb: { ...record.dynamodb, NewImage: { ...record.dynamodb?.NewImage, ...changes } },
  });
  const under = (record: DynamoDBRecord, pk: string, sk: string): DynamoDBRecord => {
    const Keys = { pk: { S: pk }, sk: { S: sk } };
    return { ...record, dynamodb: { ...record.dynamodb, Keys, NewImage: { ...record.dynamodb?.NewImage, ...Keys } } };
  };
  const BROKEN: readonly (readonly [what: string, tamper: () => DynamoDBRecord, breakage: string, entry: string])[] = [
    [
      'an entry with another reason than its hash covers',
      () => changed(anEvent(), { reason: { S: '没有理由' } }),
      'hash-does-not-follow',
      'evaluation/2025/dazu/000001',
    ],
    [
      'an entry with a figure more',
      () => changed(anEvent(), { score: { N: '100' } }),
      'hash-does-not-follow',
      'evaluation/2025/dazu/000001',
    ],
    [
      'an entry of another park',
      () => under(anEvent(), 'EVALUATION#2025#yubei', 'EVENT#000001'),
      'hash-does-not-follow',
      'evaluation/2025/yubei/000001',
    ],
    [
      'an entry under another number',
      () => under(anEvent(), 'EVALUATION#2025#dazu', 'EVENT#000009'),
      'in-the-wrong-place',
      'evaluation/2025/dazu/000009',
    ],
    [
      'something that is no entry',
      () => ({ ...anEvent(), dynamodb: { Keys: anEvent().dynamodb?.Keys } }),
      'hash-does-not-follow',
      'evaluation/2025/dazu/000001',
    ],
    [
      'an entry that was changed where it stands',
      () => ({ ...at(/^YEAR#2025 EVENT#000002$/), eventName: 'MODIFY' }),
      'modified',
      'year/2025/000002',
    ],
    [
      'a corrected month without its reason',
      () => changed(at(/^REPORT#2025#dazu EVENT#000002$/), { reason: { S: '' } }),
      'hash-does-not-follow',
      'report/2025/dazu/000002',
    ],
    [
      'money that was taken out of the year’s list',
      () => ({ ...at(/^FACTS#2025 dazu#000001$/), eventName: 'REMOVE' }),
      'removed',
      'money/dazu/000001',
    ],
  ];
  test.each(BROKEN)('tells of %s, counts it and goes on', async (_, tamper, breakage, entry) => {
    const next = at(/^EVALUATION#2025#yubei EVENT#000002$/);
    expect(await archive.invoke({ Records: [tamper(), next] })).toEqual({ batchItemFailures: [] });
    expect(archive.lines()).toEqual([
      expect.objectContaining({ level: 'error', event: 'chain-broken', entry, breakage, ChainBroken: 1 }),
    ]);
    expect(archive.lines()[0]?.['_aws']).toMatchObject({
      CloudWatchMetrics: [{ Namespace: 'Yuanping', Metrics: [{ Name: 'ChainBroken' }] }],
    });
    expect([...bucket.objects.keys()]).toEqual(['/audit/evaluation/2025/yubei/000002.json']);
  });

  test('tells of a second entry in the place of one that was copied, and keeps the first', async () => {
    const first = at(/^EVALUATION#2025#dazu EVENT#000001$/);
    await archive.invoke({ Records: [first] });
    const before = new Map(bucket.objects);
    const event = (await api.store.events(year, park, 0, 1))[0];
    if (!event) throw new RangeError('no event');
    const { sequence, previous, hash, ...content } = event;
    const forged = chained({ sequence: 0, hash: previous }, trailSubject(year, park), { ...content, reason: '另一个' });
    expect(forged.hash).not.toBe(hash);
    const record = changed(first, { reason: { S: '另一个' }, hash: { S: forged.hash } });
    expect(await archive.invoke({ Records: [record] })).toEqual({ batchItemFailures: [] });
    expect(archive.lines()).toEqual([
      expect.objectContaining({ entry: `evaluation/2025/dazu/00000${sequence}`, breakage: 'contradicts-the-copy' }),
    ]);
    expect(bucket.objects).toEqual(before);
  });

  test('asks for the records again whose copies could not be kept, and for no other', async () => {
    const unreachable = await start('down');
    const other = at(/^EVALUATION#2025#dazu SUBMISSION#000001$/);
    const record = anEvent();
    expect(await unreachable.invoke({ Records: [other, record] })).toEqual({
      batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber }],
    });
    expect(unreachable.lines()).toEqual([
      expect.objectContaining({
        event: 'copy-failed',
        causes: [{ name: 'SlowDown', message: 'SlowDown', call: 'PutObject' }],
      }),
    ]);
    await unreachable.stop();
  });

  describe('copies from an export, for what the stream no longer has', () => {
    const s3 = () =>
      new S3Client({
        endpoint: bucket.endpoint,
        region: 'local',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        forcePathStyle: true,
      });
    const exported = async (change: (items: TypedItem[]) => TypedItem[] = (items) => items) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'yuanping-export-'));
      await writeExport(folder, change(await tableItems(api.database.client, api.database.table)));
      return folder;
    };
    const copy = async (folder: string) => {
      try {
        return await copyExport(folder, s3AuditStore(s3(), 'audit'), () => new Date());
      } finally {
        await rm(folder, { recursive: true });
      }
    };

    test('are those that the stream would have made, beside those that are there', async () => {
      await archive.invoke({ Records: records });
      const streamed = new Map(bucket.objects);
      bucket.objects.clear();
      await archive.invoke({ Records: [anEvent()] });
      expect(await copy(await exported())).toEqual({
        ok: true,
        lines: [`副本库中已有记录 ${String(streamed.size)} 条，另有 0 条有问题。`],
      });
      expect(bucket.objects).toEqual(streamed);
    });

    test('name an entry that does not hold, and leave it out', async () => {
      const folder = await exported((items) =>
        items.map((item) =>
          item['pk']?.S === 'YEAR#2025' && item['sk']?.S === 'EVENT#000001' ? { ...item, by: { S: 'nobody' } } : item,
        ),
      );
      const { ok, lines } = await copy(folder);
      expect(ok).toBe(false);
      expect(lines[0]).toContain('"entry":"year/2025/000001","breakage":"hash-does-not-follow"');
      expect([...bucket.objects.keys()]).not.toContain('/audit/year/2025/000001.json');
    });
  });

  test('does not start without a bucket', async () => {
    await expect(startFunction(bundle.file, {})).rejects.toThrow(/AUDIT_BUCKET/);
  });
});
