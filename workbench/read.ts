import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileTrouble } from './cloud/file-trouble';
import { readFileBytes } from './read/read-file';
import { refused } from './read/lines/read-line';
import { readOptions, ReadUsageError } from './read/read-options';

/** `npm run read`: reads workbooks from files as the pane reads them, and prints a line of JSON for each. */
const main = async (): Promise<void> => {
  const { how, files } = readOptions(process.argv.slice(2));
  for (const file of files) {
    const bytes = await readFile(file).catch((error: unknown) => error);
    const line =
      bytes instanceof Uint8Array
        ? await readFileBytes(bytes, how, path.basename(file))
        : refused(
            'not-there',
            `文件打不开：${fileTrouble(bytes) ?? (bytes instanceof Error ? bytes.message : String(bytes))}`,
          );
    process.stdout.write(`${JSON.stringify({ file, ...line })}\n`);
  }
};

main().catch((error: unknown) => {
  const usage = error instanceof ReadUsageError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = usage ? 2 : 1;
});
