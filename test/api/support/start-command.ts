import { spawnSync, type StdioOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Ending } from '../../../workbench/trail/run-command';

const ROOT = path.resolve(__dirname, '../../..');

/** The commands of the workbench that these tests start. */
export type CommandName = 'verify' | 'replay' | 'drill' | 'read' | 'score' | 'template' | 'package' | 'token';

type Started = Omit<Ending, 'code'> & { readonly code: number | null };

/** Starts a command of the workbench as `npm run` does, with a file (null: nothing) on its standard input, and waits until it has ended. */
export const startCommandOn = (stdin: string | null, name: CommandName, ...args: readonly string[]): Started => {
  const input = stdin === null ? 'ignore' : openSync(stdin, 'r');
  try {
    const command = ['--import', 'tsx', `workbench/${name}.ts`, ...args];
    const stdio: StdioOptions = [input, 'pipe', 'pipe'];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', stdio });
    return { code: status, said: stdout, complaint: stderr };
  } finally {
    if (typeof input === 'number') closeSync(input);
  }
};

/** The same with nothing on its standard input. */
export const startCommand = (name: CommandName, ...args: readonly string[]): Started =>
  startCommandOn(null, name, ...args);
