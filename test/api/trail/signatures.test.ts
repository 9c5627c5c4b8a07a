import { createVerify, generateKeyPairSync } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KMSClient, type SignCommand } from '@aws-sdk/client-kms';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { ServiceDenied } from '../../../functions/aws/service-denied';
import { publicKeyOf } from '../../../functions/integrity/verify-anchor';
import { verifyTable } from '../../../functions/integrity/verify-table';
import { SigningUnavailable } from '../../../functions/signing/failures';
import { kmsSigner } from '../../../functions/signing/kms-signer';
import { writeExport, type TypedItem } from '../../../functions/store/backup/export-files';
import { exportTable, tableItems } from '../../../functions/store/backup/table-items';
import { unpackedTable, withoutTypes } from '../../../functions/store/backup/unpacked-table';
import { NewerSchema } from '../../../functions/store/table/failures';
import { ANCHOR_PART, anchorParts, anchorRoot } from '../../../functions/trail/anchor';
import { digestOf } from '../../../functions/trail/chain';
import { Instant, RunId, Year } from '../../../shared/vocabulary/ids';
import { localSigner, PUBLIC_KEY } from '../../../workbench/cloud/local-signer';
import { copyExport } from '../../../workbench/trail/copy-export';
import { drillExport } from '../../../workbench/trail/drill';
import { auditFolder, FolderNotEmpty } from '../../../workbench/trail/kept-files';
import { endingOf } from '../../../workbench/trail/run-command';
import { verify } from '../../../workbench/trail/verify';
import { apiForAll } from '../support/api-for-tests';
import { evidenceOf, pdfOf } from '../support/deeds/evidence';
import {
  approveAs,
  figures,
  gradeAs,
  must,
  passAs,
  publishAs,
  putPlan,
  settleAllAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';
import { serveApi } from '../support/local-api';
import { edited, editsOf, kindOf } from '../support/edits';

const keyOf = ({ pk, sk }: TypedItem) => `${pk?.S ?? ''} ${sk?.S ?? ''}`;
const other = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();

describe('a publication signs where every trail stood', () => {
  let folder = '';
  let withoutKey: unknown;
  let leftWithoutKey: string | undefined;
  const api = apiForAll(async (api) => {
    folder = await mkdtemp(path.join(tmpdir(), 'yuanping-signed-'));
    must(await putPlan(api, ['dazu', 'yubei']));
    must(await evidenceOf(api, 'dazu').add(pdfOf('表彰决定')));
    for (const park of ['dazu', 'yubei']) {
      must(await submitAs(api, park, figures()));
      must(await passAs(api, park));
    }
    must(await settleAllAs(api));
    const { run } = must(await gradeAs(api)).body;
    must(await approveAs(api, run));
    const sign = () => Promise.reject(new SigningUnavailable('busy'));
    const server = await serveApi({ ...api.dependencies, signer: { sign } });
    withoutKey = await publishAs({ ...api, url: server.url }, run);
    await server.stop();
    leftWithoutKey = (await api.store.yearHead(Year.parse(YEAR)))?.state;
    must(await publishAs(api, run));
    await writeFile(path.join(folder, 'key.pem'), api.publicKey);
    await writeFile(path.join(folder, 'other.pem'), other());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const stored = () => tableItems(api.database.client, api.database.table);
  const key = (name = 'key.pem') => ['--key', path.join(folder, name)];
  /** How `verify` ends on the table with its items changed. */
  const verified = async (change: (items: TypedItem[]) => TypedItem[], ...args: readonly string[]) => {
    const exported = await mkdtemp(path.join(folder, 'changed-'));
    await writeExport(exported, change(await stored()));
    return endingOf(verify, ['--export', exported, ...args]);
  };
  const unchanged = (items: TypedItem[]) => items;

  test('in parts, with the plan, the parks and the file of the evidence', async () => {
    const items = (await stored()).map((item) => unmarshall(item));
    const parts = items.filter((item) => kindOf(item) === 'anchorPart');
    const heads = parts.flatMap((part): { subject: string }[] => part['heads']);
    expect(heads.map(({ subject }) => subject)).toEqual([
      `evaluation/${String(YEAR)}/dazu`,
      `evaluation/${String(YEAR)}/yubei`,
      `year/${String(YEAR)}`,
    ]);
    expect(parts.flatMap((part): object[] => part['files'])).toMatchObject([
      { subject: `evaluation/${String(YEAR)}/dazu`, sequence: 1 },
    ]);
  });

  test('which holds with the key, says so without one, and is found out with another', async () => {
    expect(await verified(unchanged, ...key())).toMatchObject({
      code: 0,
      said: expect.stringContaining(`${String(YEAR)}年度的公布：签名与公钥相符`),
    });
    expect(await verified(unchanged)).toMatchObject({ code: 0, said: expect.stringContaining('没有用公钥核对') });
    expect(await verified(unchanged, ...key(), ...key('other.pem'))).toMatchObject({ code: 0 });
    expect(await verified(unchanged, ...key('other.pem'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('公布的签名与所给的公钥不符'),
    });
    expect(await verified(unchanged, ...key('nothing.pem'))).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('不是公钥文件'),
    });
  });

  test('every edit of what was signed is found', async () => {
    const items = withoutTypes(await stored());
    const publicKeys = [publicKeyOf(api.publicKey)];
    const kinds = ['anchorPart', 'anchorSignature'];
    const edits = editsOf(items).filter(({ kind }) => kinds.includes(kind));
    expect(edits.length).toBeGreaterThan(20);
    const unseen = [];
    for (const edit of edits) {
      const { store, keys } = unpackedTable(edited(items, edit));
      const found = await verifyTable(store, keys, publicKeys).then(
        // A copy that no publication points at is told as what an interrupted one left.
        ({ findings, unproven }) => findings.length + unproven.length > 0,
        (error: unknown) => error instanceof NewerSchema,
      );
      // The name of the key is for whoever looks for it: the signature is checked with the keys that were given.
      if (!found) unseen.push([edit.kind, edit.field, edit.how]);
    }
    expect(unseen).toEqual([['anchorSignature', 'key', 'changed']]);
  });

  /** The table with the list and its root made to fit what was changed, and the year's entry sealed anew: but for the signature, it holds. */
  const signedAnew =
    (change: (items: TypedItem[]) => TypedItem[], withSignature: (item: TypedItem) => boolean) =>
    (items: TypedItem[]) => {
      const [list] = items.filter((item) => keyOf(item).startsWith('ANCHOR#') && keyOf(item).endsWith('PART#000001'));
      const entry = items.findLast((item) => unmarshall(item)['anchor'] !== undefined);
      if (!list || !entry) throw new RangeError('Nothing was signed');
      const [part, published] = [unmarshall(list), unmarshall(entry)];
      const heads = part['heads'].slice(1);
      const { run, publication, at } = published;
      const anchor = anchorRoot({ year: Year.parse(YEAR), run: RunId.parse(run), publication, at: Instant.parse(at) }, [
        { heads, files: [] },
        ...items
          .filter((item) => keyOf(item).startsWith('ANCHOR#') && keyOf(item).endsWith('PART#000002'))
          .map((item) => unmarshall(item) as { heads: []; files: [] }),
      ]);
      const { pk, sk, ...sealed }: Record<string, unknown> = { ...published, anchor };
      const bound = Object.fromEntries(Object.entries(sealed).filter(([field]) => field !== 'hash'));
      const hash = digestOf({ subject: `year/${String(YEAR)}`, ...bound });
      return change(items).flatMap((item) => {
        if (!withSignature(item)) return [];
        if (keyOf(item) === keyOf(list)) return [marshall({ ...part, heads })];
        if (keyOf(item) === keyOf(entry)) return [marshall({ pk, sk, ...bound, hash })];
        if (keyOf(item) !== `YEARS ${String(YEAR)}`) return [item];
        const head = unmarshall(item);
        return [marshall({ ...head, chain: { ...head['chain'], hash } })];
      });
    };

  test('a list that was written anew with its root and its entry is found by the signature alone', async () => {
    const anew = signedAnew(unchanged, () => true);
    expect(await verified(anew)).toMatchObject({ code: 0 });
    expect(await verified(anew, ...key())).toMatchObject({
      code: 1,
      said: expect.stringContaining('公布的签名与所给的公钥不符'),
    });
  });

  const TRAIL = `EVALUATION#${String(YEAR)}#yubei EVENT#`;
  test.each<[string, (items: TypedItem[]) => TypedItem[], RegExp]>([
    [
      'cut at its end',
      (items) => items.filter((item) => keyOf(item) !== `${TRAIL}000003`),
      /evaluation\/2025\/yubei 第3条记录：公布时签名的这条记录已不在/,
    ],
    [
      'with another last entry',
      (items) =>
        items.map((item) => (keyOf(item) === `${TRAIL}000003` ? { ...item, hash: { S: digestOf('another') } } : item)),
      /evaluation\/2025\/yubei 第3条记录：与公布时签名的不同/,
    ],
    [
      'that has grown by an entry of before the publication',
      (items) => [
        ...items,
        ...items
          .filter((item) => keyOf(item) === `${TRAIL}000003`)
          .map((item) => ({
            ...item,
            sk: { S: 'EVENT#000004' },
            sequence: { N: '4' },
            at: { S: '2026-01-01T00:00:00.000Z' },
          })),
      ],
      /evaluation\/2025\/yubei 第4条记录：公布时没有这条记录，所写的时间却早于公布/,
    ],
  ])('a trail is found %s', async (_, change, words) => {
    const { code, said } = await verified(change, ...key());
    expect([code, said]).toEqual([1, expect.stringMatching(words)]);
  });

  test('a file of which nothing can be read any more is named, and the trail of the year still holds', async () => {
    const broken = (items: TypedItem[]) =>
      items.map((item) =>
        keyOf(item) === `EVALUATION#${String(YEAR)}#dazu EVIDENCE#000001` ? { ...item, sha256: { S: 'none' } } : item,
      );
    const { code, said } = await verified(broken, ...key());
    expect([code, said]).toEqual([1, expect.stringContaining('佐证材料或会议纪要的摘要与公布时签名的不同')]);
    expect(said).not.toMatch(/year\/2025.*内容无法读取/);
    expect(said).toContain('签名与公钥相符');
  });

  test('a copy of it under another year is found', async () => {
    const copied = (items: TypedItem[]) => [
      ...items,
      ...items
        .filter((item) => keyOf(item).startsWith('ANCHOR#'))
        .map((item) => ({ ...item, pk: { S: String(item['pk']?.S).replace(String(YEAR), '2024') } })),
    ];
    expect(await verified(copied, ...key())).toMatchObject({
      code: 1,
      said: expect.stringMatching(/ANCHOR#2024#[^ ]+ SIGNATURE.*没有任何办理记录指向这条数据/),
    });
  });

  test('a publication of before there were signatures goes without, and says so', async () => {
    const past = await endingOf(verify, ['--export', 'workbench/cloud/demo/past-years', ...key()]);
    expect(past).toMatchObject({
      code: 0,
      said: expect.stringContaining('2024年度的公布：公布于有签名之前，没有签名'),
    });
  });

  test('an export is proved in a second folder without a database, with its copies, files and signature', async () => {
    const at = (name: string) => path.join(folder, name);
    await exportTable(api.database.client, api.database.table, at('export'));
    await copyExport(at('export'), auditFolder(at('copies')), api.clock);
    const kept = { copies: at('copies'), evidence: api.files.folder };
    const publicKeys = [publicKeyOf(api.publicKey)];
    const { lines, ok } = await drillExport(at('export'), { into: at('second'), kept, publicKeys });
    expect({ ok, said: lines.join('\n') }).toEqual({
      ok: true,
      said: expect.stringMatching(/全部相符。\n佐证材料和会议纪要的文件：1 份[^]*签名与公钥相符[^]*恢复演练通过/),
    });
    const again = drillExport(at('export'), { into: at('second'), kept, publicKeys });
    await expect(again).rejects.toThrow(FolderNotEmpty);
    const elsewhere = await drillExport(at('export'), { into: at('third'), kept, publicKeys: [publicKeyOf(other())] });
    expect(elsewhere.ok).toBe(false);
  });

  test('is not made where the key that signs is out of reach', () => {
    expect(withoutKey).toMatchObject({
      status: 503,
      body: { type: expect.stringContaining('temporarily-unavailable') },
    });
    expect(leftWithoutKey).toBe('approved');
  });
});

test('a list of any length stands in parts that each fit an item', () => {
  const hash = digestOf('');
  const heads = Array.from({ length: 2 * ANCHOR_PART + 1 }, (_, index) => ({
    subject: `recognition/${String(index).padStart(64, '0')}`,
    sequence: 999_999,
    hash,
  }));
  const parts = anchorParts(heads.toReversed(), [{ subject: 'evaluation/2025/dazu', sequence: 1, sha256: hash }]);
  expect(parts.map((part) => [part.heads.length, part.files.length])).toEqual([
    [ANCHOR_PART, 0],
    [ANCHOR_PART, 0],
    [1, 0],
    [0, 1],
  ]);
  expect(parts.flatMap((part) => part.heads)).toEqual(heads);
  for (const part of parts) expect(Buffer.byteLength(JSON.stringify(marshall(part)))).toBeLessThan(400_000);
});

describe('the key', () => {
  test('of a data folder is made once, stays there, and its public half lies beside it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yuanping-key-'));
    try {
      const first = await (await localSigner(folder)).sign('一份公布');
      const second = await (await localSigner(folder)).sign('一份公布');
      expect(second.key).toBe(first.key);
      await copyFile(path.join(folder, PUBLIC_KEY), path.join(folder, 'given.pem'));
      const pem = await readFile(path.join(folder, 'given.pem'), 'utf8');
      expect(pem).toContain('BEGIN PUBLIC KEY');
      for (const { signature } of [first, second])
        expect(createVerify('sha256').update('一份公布').verify(pem, signature, 'base64')).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  const ARN = 'arn:aws-cn:kms:cn-northwest-1:123456789012:key/signing';
  const kms = (answer: (command: SignCommand) => object) => {
    const client = new KMSClient({ region: 'cn-northwest-1' });
    client.send = (async (command: SignCommand) => answer(command)) as typeof client.send;
    return kmsSigner(client, ARN);
  };
  const refusing = (error: Error) =>
    kms(() => {
      throw error;
    });
  const named = (name: string) => Object.assign(new Error(name), { name });

  test('of KMS is asked for a signature of the text’s digest', async () => {
    const asked: unknown[] = [];
    const signer = kms(({ input }) => {
      asked.push(input);
      return { KeyId: ARN, Signature: Buffer.from('signed') };
    });
    expect(await signer.sign('一份公布')).toEqual({ key: ARN, signature: Buffer.from('signed').toString('base64') });
    expect(asked).toMatchObject([{ KeyId: ARN, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' }]);
    expect(asked).toMatchObject([{ Message: expect.objectContaining({ length: 32 }) }]);
  });

  test.each([
    ['ThrottlingException', SigningUnavailable],
    ['KMSInternalException', SigningUnavailable],
    ['KeyUnavailableException', SigningUnavailable],
    ['DisabledException', ServiceDenied],
    ['KMSInvalidStateException', ServiceDenied],
    ['NotFoundException', ServiceDenied],
    ['AccessDeniedException', ServiceDenied],
  ])('of KMS signs nothing where that says %s', async (name, failure) => {
    await expect(refusing(named(name)).sign('一份公布')).rejects.toThrow(failure);
  });
});
