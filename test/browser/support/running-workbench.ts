import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface RunningWorkbench {
  readonly url: string;
  /** Where it keeps its database and its certificate. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** `npm start` did not come up. */
class WorkbenchDidNotStart extends Error {
  override readonly name = 'WorkbenchDidNotStart';
}

const ended = async (workbench: ChildProcess) => {
  if (workbench.exitCode === null && workbench.signalCode === null) await once(workbench, 'exit');
};

/** Runs a script that starts a workbench, as a process of its own on a free port with a fresh data folder, until it has said its address and that its data are ready. */
const run = async (ready: RegExp, ...script: string[]) => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'yuanping-'));
  const workbench = spawn(process.execPath, script, {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: workbench.stdout })[Symbol.asyncIterator]();
  const hear = async (what: RegExp): Promise<string> => {
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      const heard = what.exec(line.value)?.[0];
      if (heard !== undefined) return heard;
    }
    throw new WorkbenchDidNotStart(`${script.join(' ')} ended without saying ${what.source}: see the output above`);
  };
  const url = await hear(/https:\/\/localhost:\d+/);
  await hear(ready);
  const stop = async () => {
    workbench.kill('SIGINT');
    await ended(workbench);
    await rm(dataDir, { recursive: true, force: true });
  };
  return { workbench, hear, running: { url, dataDir, stop } };
};

/** Runs what `npm start` runs. */
export const startRunningWorkbench = async (): Promise<RunningWorkbench> =>
  (await run(/Ctrl\+C/, 'workbench/start.js')).running;

/** A workbench whose API has a clock that is set: for what takes a year. */
export interface WorkbenchInTime extends RunningWorkbench {
  /** Sets the clock to a moment, in ISO 8601. */
  setClock(instant: string): Promise<void>;
}

/** Runs a workbench at a moment, at which its clock stands still; `empty`: without the demo. Sign-in goes by the machine's own clock. */
export const startWorkbenchAt = async (
  instant: string,
  { empty = false }: { readonly empty?: boolean } = {},
): Promise<WorkbenchInTime> => {
  const { workbench, hear, running } = await run(
    /ready/,
    '--import',
    'tsx',
    'test/browser/support/start-with-clock.ts',
    instant,
    ...(empty ? ['--empty'] : []),
  );
  return {
    ...running,
    setClock: async (next) => {
      workbench.stdin.write(`${next}\n`);
      await hear(new RegExp(`clock ${next}`));
    },
  };
};
