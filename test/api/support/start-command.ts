import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Ending } from '../../../workbench/trail/run-command';

const ROOT = path.resolve(__dirname, '../../..');

/** Starts a command of the workbench as `npm run` does, and waits until it has ended. */
export const startCommand = (
  name: 'verify' | 'replay' | 'drill',
  ...args: string[]
): Omit<Ending, 'code'> & { readonly code: number | null } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `workbench/${name}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, said: stdout, complaint: stderr };
};
