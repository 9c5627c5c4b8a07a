import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { bundleApi, bundleAuthorizer, bundleFunction, bundleStream, type FunctionBundle } from '../../functions/build';
import { median, printTable } from './rounds';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
/** Fresh processes per bundle; they take turns, so that a busy moment of the machine meets all of them. */
const STARTS = 15;
const AIM = 1.3;

const ENVIRONMENT = {
  TABLE_NAME: 'bench',
  EVIDENCE_BUCKET: 'bench',
  EVIDENCE_KEY: 'arn:aws:kms:us-east-1:123456789012:key/bench',
  EVIDENCE_YEARS: '10',
  SIGNING_KEY: 'arn:aws:kms:us-east-1:123456789012:key/signing',
  AUDIT_BUCKET: 'bench',
  TOKEN_ISSUER: 'https://identity.example',
  TOKEN_AUDIENCE: 'urn:yuanping:api',
  TOKEN_KEYS_URL: 'https://identity.example/jwks',
  AWS_REGION: 'local',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};
/** An event that every function takes: to the API a request that is answered without the database, for it carries no token; to the stream's function no records. */
const EVENT = {
  Records: [],
  version: '2.0',
  rawPath: '/v1/me',
  rawQueryString: '',
  headers: {},
  requestContext: { domainName: 'bench', http: { method: 'GET', path: '/v1/me' }, requestId: 'bench' },
  isBase64Encoded: false,
};
const Times = z.tuple([z.number(), z.number(), z.number()]);

/** Milliseconds to load a bundle in a process that has loaded nothing, by the wall clock and of the processor, and then to its first answer. */
const coldStart = async (bundle: string) => {
  const child = fork(path.join(HERE, 'functions/time-load.mjs'), [bundle, JSON.stringify(EVENT)], {
    env: ENVIRONMENT,
    // None of ours: the child must not load a TypeScript loader first.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [times]: unknown[] = await once(child, 'message');
  const [load, processor, answer] = Times.parse(times);
  return { load, processor, answer };
};

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0);

type Start = Awaited<ReturnType<typeof coldStart>>;
interface Contender {
  readonly name: string;
  /** The place in the list of the function that does nothing with the same SDK. */
  readonly beside: number;
  readonly bundle: (root: string, outdir: string) => Promise<FunctionBundle>;
}
const empty = (file: string) => (root: string, outdir: string) =>
  bundleFunction(root, path.join(HERE, 'functions', file), outdir);
const CONTENDERS: readonly Contender[] = [
  { name: 'empty handler, DynamoDB', beside: 0, bundle: empty('empty-handler.ts') },
  { name: 'the API', beside: 0, bundle: bundleApi },
  { name: 'the authorizer (no SDK)', beside: 0, bundle: bundleAuthorizer },
  { name: 'empty handler, S3', beside: 3, bundle: empty('empty-stream-handler.ts') },
  { name: 'the stream', beside: 3, bundle: bundleStream },
];

/** Bytes of a bundle's modules after gzip. */
const zipped = async (folder: string): Promise<number> => {
  const modules = (await readdir(folder)).filter((name) => name.endsWith('.mjs'));
  const sizes = await Promise.all(
    modules.map(async (name) => gzipSync(await readFile(path.join(folder, name))).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** What each function weighs and how long it takes to load and to answer its first event, beside functions that do nothing with the same SDK. */
export const benchFunctions = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yuanping-bench-'));
  try {
    const bundles: FunctionBundle[] = [];
    for (const [index, { bundle }] of CONTENDERS.entries())
      bundles.push(await bundle(ROOT, path.join(folder, String(index))));
    const starts = CONTENDERS.map((): Start[] => []);
    for (let round = 0; round < STARTS; round += 1)
      for (const [index, { file }] of bundles.entries()) starts[index]?.push(await coldStart(file));
    const of = (index: number, time: (start: Start) => number) => median(starts[index]?.map(time) ?? []);
    const beside = (index: number, time: (start: Start) => number) =>
      `${(of(index, time) / of(CONTENDERS[index]?.beside ?? 0, time)).toFixed(2)}×`;
    const load = (start: Start) => start.load;
    const processor = (start: Start) => start.processor;
    const answered = (start: Start) => start.load + start.answer;
    const rows = CONTENDERS.map(async ({ name }, index) => [
      name,
      kilobytes(bundles[index]?.bytes ?? Number.NaN),
      kilobytes(await zipped(path.join(folder, String(index)))),
      kilobytes(bundles[index]?.bytesAtStart ?? Number.NaN),
      of(index, load).toFixed(1),
      beside(index, load),
      of(index, processor).toFixed(1),
      beside(index, processor),
      of(index, answered).toFixed(1),
      beside(index, answered),
    ]);
    printTable([
      [
        'bundle',
        'KB',
        'gzip',
        'KB at start',
        'cold import ms',
        'ratio',
        'of it CPU ms',
        'ratio',
        'first answer after ms',
        'ratio',
      ],
      ...(await Promise.all(rows)),
    ]);
    console.log(
      `aim: cold import ≤ ${AIM}× the empty handler above it; the first answer bears what was put off. Medians of ${STARTS} process starts each, Node ${process.version}`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
