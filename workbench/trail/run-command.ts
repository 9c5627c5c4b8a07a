import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NoLocalDynamoDb } from '../cloud/start-dynoxide';
import { ExportAltered, ExportIncomplete, ItemTwice, NoExport, NotAnItem } from '../../functions/store/backup/failures';
import { NewerSchema } from '../../functions/store/failures';
import { DatabaseBusy } from './copy-database';
import { DEMO_LINE } from './report-lines';
import { NoData, withTrailStore, type TrailCopy, type TrailSource } from './with-trail-store';

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

/** Folders as they were named: of a workbench's data, or of an export; neither for the usual data folder. */
interface Named {
  readonly data?: string | undefined;
  readonly export?: string | undefined;
}
const sourceOf = ({ data, export: exported }: Named): TrailSource =>
  exported === undefined
    ? {
        kind: 'data',
        folder: path.resolve(data ?? (process.env['DATA_DIR'] || path.join(root, '.data'))),
        demo: data === undefined,
      }
    : { kind: 'export', folder: path.resolve(exported) };

/** What a command says of itself, besides what no command expects. */
const EXPECTED = [
  UsageError,
  NoData,
  DatabaseBusy,
  NoLocalDynamoDb,
  NoExport,
  ExportAltered,
  ExportIncomplete,
  NotAnItem,
  ItemTwice,
  NewerSchema,
];

/** Runs a command, prints its lines, and sets the exit code: 1 where something was found, 2 where it could not be run as asked. */
export const reportOutcome = async (command: () => Promise<Outcome>): Promise<void> => {
  try {
    const { lines, ok } = await command();
    process.stdout.write(`${lines.join('\n')}\n`);
    if (!ok) process.exitCode = 1;
  } catch (error) {
    const expected = EXPECTED.find((kind) => error instanceof kind);
    if (!expected || !(error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
};

/** The same for a command on a copy of data. */
export const runTrailCommand = (named: Named, command: (copy: TrailCopy) => Promise<Outcome>): Promise<void> =>
  reportOutcome(() =>
    withTrailStore(root, sourceOf(named), async (copy) => {
      const outcome = await command(copy);
      return copy.isDemo ? { ...outcome, lines: [DEMO_LINE, ...outcome.lines] } : outcome;
    }),
  );
