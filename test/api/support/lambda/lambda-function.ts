import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FunctionBundle } from '../../../../functions/build';

const ROOT = path.resolve(__dirname, '../../../..');
/** What Lambda gives every function, with credentials that mean nothing. */
const LAMBDA = {
  PATH: process.env['PATH'] ?? '',
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

interface Message {
  readonly ready?: true;
  readonly id?: number;
  readonly answer?: unknown;
  readonly failure?: string;
}

/** Bundles a function as it is deployed. */
export const bundled = async (bundle: (root: string, outdir: string) => Promise<FunctionBundle>) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yuanping-function-'));
  const { file } = await bundle(ROOT, folder);
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
};

/** A bundle in a process of its own, as warm as Lambda keeps it. Throws RangeError with what it said where it does not start. */
export const startFunction = async (file: string, environment: Readonly<Record<string, string>>) => {
  const child = fork(path.join(__dirname, 'lambda-runtime.mjs'), [file], {
    env: { ...LAMBDA, ...environment },
    // None of ours: the child must not load a TypeScript loader first.
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const waiting = new Map<number, (message: Message) => void>();
  const ended = new Promise<never>((_, reject) => child.once('close', () => reject(new RangeError(said))));
  ended.catch(() => undefined);
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message: Message) => {
      if (message.ready) resolve();
      else waiting.get(message.id ?? 0)?.(message);
    });
  });
  await Promise.race([ready, ended]);

  let count = 0;
  return {
    /** Hands over one event with so many milliseconds to answer it. Throws RangeError where the function throws. */
    async invoke(event: object, milliseconds = 10_000): Promise<unknown> {
      const id = (count += 1);
      const answered = new Promise<Message>((resolve) => waiting.set(id, resolve));
      child.send({ id, event, milliseconds });
      const { answer, failure } = await Promise.race([answered, ended]);
      if (failure !== undefined) throw new RangeError(failure);
      return answer;
    },
    /** Everything that it wrote so far. */
    log: () => said,
    /** The lines of its log. */
    lines: (): Record<string, unknown>[] =>
      said
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    async stop() {
      child.kill();
      await ended.catch(() => undefined);
    },
  };
};
export type LambdaFunction = Awaited<ReturnType<typeof startFunction>>;
