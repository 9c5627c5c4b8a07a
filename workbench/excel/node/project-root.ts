import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this package's `package.json`, found upwards from the working directory. */
export function projectRoot(): string {
  let folder = process.cwd();
  while (!existsSync(join(folder, 'workbench/excel/node/project-root.ts'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No project above ${process.cwd()}: run from inside it.`);
    folder = parent;
  }
  return folder;
}
