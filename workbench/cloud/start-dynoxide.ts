import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port';

/** There is no DynamoDB to be had on this machine. The message says what to install. */
export class NoLocalDynamoDb extends Error {
  override readonly name = 'NoLocalDynamoDb';
  constructor() {
    super(
      [
        `No local DynamoDB for ${process.platform}-${process.arch}. Choose one:`,
        '  - DYNOXIDE_BIN=/path/to/dynoxide   (https://github.com/nubo-db/dynoxide/releases, brew install nubo-db/tap/dynoxide, or cargo install dynoxide-rs)',
        '  - DYNAMODB_ENDPOINT=http://localhost:8000   (Amazon DynamoDB Local, or any other that speaks its API)',
        '本机没有可用的 DynamoDB，请按以上任一方式提供后重新启动。',
      ].join('\n'),
    );
  }
}

/** A running database. `stop` ends it and keeps its data. */
export interface LocalDynamoDb {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/**
 * The database ends when its standard input does, that is, with the process that started it, however that ends: a killed workbench leaves nothing running.
 * Windows has no shell for this; there it is ended by `stop` alone.
 */
const GUARDED = process.platform !== 'win32';
const GUARD =
  'exec 3<&0; "$0" "$@" & server=$!; { read -r _ <&3; kill $server; } 2>/dev/null & guard=$!; wait $server; code=$?; kill $guard 2>/dev/null; exit $code';

/** Long, for a machine that is busy: one that will never listen usually ends by itself at once. */
const START_LIMIT_MS = 120_000;

/** The program that the database is. Throws NoLocalDynamoDb. */
export const dynoxideBinary = (root: string): string => {
  const named = process.env['DYNOXIDE_BIN'];
  if (named) return named;
  try {
    return createRequire(path.join(root, 'package.json')).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    throw new NoLocalDynamoDb();
  }
};

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** The endpoint of a database that runs already and was named to be used, or null. */
export const otherDynamoDb = (): string | null => process.env['DYNAMODB_ENDPOINT'] || null;

/** Starts dynoxide with its data in a file, or in memory without one. DYNAMODB_ENDPOINT names a database that runs already. Throws NoLocalDynamoDb. */
export const startDynoxide = async (root: string, file?: string): Promise<LocalDynamoDb> => {
  const running = otherDynamoDb();
  if (running !== null) return { endpoint: running, stop: async () => undefined };

  const port = await freePort();
  const stored = file === undefined ? [] : ['--db-path', file];
  const command = [dynoxideBinary(root), 'serve', '--port', String(port), ...stored];
  const [program = '', ...rest] = GUARDED ? ['/bin/sh', '-c', GUARD, ...command] : command;
  const server = spawn(program, rest, {
    stdio: ['pipe', 'ignore', 'pipe'],
    // A group of its own: Ctrl+C reaches the workbench, which stops the database when its last request is done.
    detached: GUARDED,
  });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
  const failed = once(server, 'error').then(([error]: unknown[]) => {
    throw new Error('dynoxide does not start', { cause: error });
  });
  failed.catch(() => undefined);
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    if (GUARDED) server.stdin.end();
    else server.kill();
    await ended;
  };

  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await Promise.race([listens(port), failed]))) {
    if (server.exitCode !== null) throw new Error(`dynoxide ended at once:\n${said}`);
    if (Date.now() > deadline) throw new Error(`dynoxide does not listen after ${START_LIMIT_MS / 1000} s:\n${said}`);
    await pause(5);
  }
  return { endpoint: `http://127.0.0.1:${port}`, stop };
};
