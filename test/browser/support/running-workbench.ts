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
export class WorkbenchDidNotStart extends Error {
  override readonly name = 'WorkbenchDidNotStart';
}

const ended = async (workbench: ChildProcess) => {
  if (workbench.exitCode === null && workbench.signalCode === null) await once(workbench, 'exit');
};

/** Runs what `npm start` runs, as a process of its own on a free port with a fresh demo year. */
export const startRunningWorkbench = async (): Promise<RunningWorkbench> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'yuanping-'));
  const workbench = spawn(process.execPath, ['--import', 'tsx', 'workbench/start.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: workbench.stdout })) {
    const url = /https:\/\/localhost:\d+/.exec(line)?.[0];
    if (url === undefined) continue;
    return {
      url,
      dataDir,
      stop: async () => {
        workbench.kill('SIGINT');
        await ended(workbench);
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  }
  throw new WorkbenchDidNotStart('workbench/start.ts ended without an address: see the output above');
};
