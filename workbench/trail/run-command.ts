import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NoLocalDynamoDb } from '../cloud/start-dynoxide';
import type { Store } from '../../functions/store/store';
import { DatabaseBusy } from './copy-database';
import { DEMO_LINE } from './report-lines';
import { NoData, withTrailStore } from './with-trail-store';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What a command of the trail came to: lines for whoever runs it, and whether all was as it should be. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly ok: boolean;
}

/** Wrong arguments: printed with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command on the workbench's data (`data`: the folder that was named, undefined for the usual one), prints its lines, and sets the exit code: 1 where something was found, 2 where it could not be run as asked. */
export const runTrailCommand = async (
  data: string | undefined,
  command: (store: Store) => Promise<Outcome>,
): Promise<void> => {
  const dataDir = path.resolve(data ?? (process.env['DATA_DIR'] || path.join(root, '.data')));
  try {
    const { lines, ok } = await withTrailStore({ root, dataDir, demo: data === undefined }, async (store, isDemo) => {
      const outcome = await command(store);
      return isDemo ? { ...outcome, lines: [DEMO_LINE, ...outcome.lines] } : outcome;
    });
    process.stdout.write(`${lines.join('\n')}\n`);
    if (!ok) process.exitCode = 1;
  } catch (error) {
    if (!(
      error instanceof UsageError ||
      error instanceof NoData ||
      error instanceof DatabaseBusy ||
      error instanceof NoLocalDynamoDb
    ))
      throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
};
