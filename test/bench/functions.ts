import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { bundleApi, bundleFunction } from '../../functions/build';
import { median, printTable } from './rounds';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
/** Fresh processes per bundle; the two take turns, so that a busy moment of the machine meets both. */
const STARTS = 15;
const AIM = 1.3;

const ENVIRONMENT = {
  TABLE_NAME: 'bench',
  TOKEN_ISSUER: 'https://identity.example',
  TOKEN_AUDIENCE: 'urn:yuanping:api',
  TOKEN_KEYS_URL: 'https://identity.example/jwks',
  AWS_REGION: 'local',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};
/** A request that is answered without the database: it carries no token. */
const EVENT = {
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

/** What the API's function weighs and how long it takes to load, beside a function that does nothing with the same SDK. */
export const benchFunctions = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yuanping-bench-'));
  try {
    const contenders = [
      {
        name: 'empty handler, same SDK',
        ...(await bundleFunction(path.join(HERE, 'functions/empty-handler.ts'), path.join(folder, 'empty.mjs'))),
      },
      { name: 'the API', ...(await bundleApi(ROOT, folder)) },
    ];
    const starts = contenders.map((): Awaited<ReturnType<typeof coldStart>>[] => []);
    for (let round = 0; round < STARTS; round += 1) {
      for (const [index, { file }] of contenders.entries()) starts[index]?.push(await coldStart(file));
    }
    const of = (index: number, time: 'load' | 'processor' | 'answer') =>
      median(starts[index]?.map((start) => start[time]) ?? []);
    const sizes = await Promise.all(contenders.map(async ({ file }) => gzipSync(await readFile(file)).byteLength));
    printTable([
      ['bundle', 'KB', 'gzip KB', 'cold import ms', 'ratio', 'of it CPU ms', 'ratio', 'first answer ms'],
      ...contenders.map(({ name, bytes }, index) => [
        name,
        kilobytes(bytes),
        kilobytes(sizes[index] ?? Number.NaN),
        of(index, 'load').toFixed(1),
        `${(of(index, 'load') / of(0, 'load')).toFixed(2)}×`,
        of(index, 'processor').toFixed(1),
        `${(of(index, 'processor') / of(0, 'processor')).toFixed(2)}×`,
        of(index, 'answer').toFixed(1),
      ]),
    ]);
    console.log(`aim: ≤ ${AIM}× the empty handler; medians of ${STARTS} process starts each, Node ${process.version}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
