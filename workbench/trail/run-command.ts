import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileTrouble } from '../cloud/file-trouble';
import { NoLocalDynamoDb } from '../cloud/start-dynoxide';
import { ExportAltered, ExportIncomplete, ItemTwice, NoExport, NotAnItem } from '../../functions/store/backup/failures';
import { NewerSchema } from '../../functions/store/table/failures';
import { DatabaseBusy } from './copy-database';
import { FolderNotEmpty, NoFolder, OtherFolder } from './kept-files';
import { NotAPublicKey } from './public-keys';
import { DEMO_LINE } from './report-lines';
import { NoData, readTrailTable, withDatabaseCopy, type DatabaseCopy, type TrailTable } from './trail-table';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What a command of the trail came to: lines for whoever runs it, and whether all was as it should be. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly ok: boolean;
}

/** What a command does with its arguments, without those that start it. */
export type Command = (args: readonly string[]) => Promise<Outcome>;

/** How a command ended: exit code 1 where something was found, 2 where it could not be run as asked. */
export interface Ending {
  readonly code: 0 | 1 | 2;
  /** For standard output. */
  readonly said: string;
  /** For standard error. */
  readonly complaint: string;
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
const dataFolder = ({ data }: Named) => ({
  kind: 'data' as const,
  folder: path.resolve(data ?? (process.env['DATA_DIR'] || path.join(root, '.data'))),
  demo: data === undefined,
});

/** What a command says of itself, besides what no command expects. */
const EXPECTED = [
  UsageError,
  NoFolder,
  OtherFolder,
  NotAPublicKey,
  FolderNotEmpty,
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

/** Runs a command and answers how it ended. Throws what no command expects. */
export const endingOf = async (command: Command, args: readonly string[]): Promise<Ending> => {
  try {
    const { lines, ok } = await command(args);
    return { code: ok ? 0 : 1, said: `${lines.join('\n')}\n`, complaint: '' };
  } catch (error) {
    const expected = EXPECTED.some((kind) => error instanceof kind) && error instanceof Error ? error.message : null;
    const said = [expected, fileTrouble(error)].filter((words) => words !== null);
    if (said.length === 0) throw error;
    return { code: 2, said: '', complaint: `${said.join('\n')}\n` };
  }
};

/** Runs a command with the arguments of this process, prints what it says, and sets the exit code. */
export const runCommand = async (command: Command): Promise<void> => {
  const { code, said, complaint } = await endingOf(command, process.argv.slice(2));
  process.stdout.write(said);
  process.stderr.write(complaint);
  process.exitCode = code;
};

const saidOf = ({ isDemo }: { readonly isDemo: boolean }, outcome: Outcome): Outcome =>
  isDemo ? { ...outcome, lines: [DEMO_LINE, ...outcome.lines] } : outcome;

/** Does a command's work on what a table holds, out of a folder: an export, or a copy of a workbench's data. */
export const onTrailTable = async (
  named: Named,
  work: (table: TrailTable, folder: string) => Promise<Outcome>,
): Promise<Outcome> => {
  if (named.data !== undefined && named.export !== undefined)
    throw new UsageError('--data 与 --export 只能指定一个：要核对的是工作台的数据，还是导出的数据？');
  const source =
    named.export === undefined ? dataFolder(named) : { kind: 'export' as const, folder: path.resolve(named.export) };
  const table = await readTrailTable(root, source);
  return saidOf(table, await work(table, source.folder));
};

/** Does a command's work on a copy of a workbench's database. */
export const onDatabaseCopy = (named: Named, work: (copy: DatabaseCopy) => Promise<Outcome>): Promise<Outcome> =>
  withDatabaseCopy(root, dataFolder(named), async (copy) => saidOf(copy, await work(copy)));
