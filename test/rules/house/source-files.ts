import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = process.cwd();

/** The files below a folder, from the root of the project. */
export const filesOf = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(ROOT, path.join(parentPath, name)).split(path.sep).join('/'));
export const codeOf = (folder: string): string[] => filesOf(folder).filter((name) => /\.tsx?$/.test(name));

const IMPORT = /^(?:import|export) (type )?(?:([^;']*?) from )?'(\.[^']+)';|\bimport\('(\.[^']+)'\)/gm;
/** Whether an import's names are types alone, which are gone when it runs. */
const onlyTypes = (names: string) =>
  names.startsWith('{') && names.split(/[{},]/).every((name) => name.trim() === '' || /^\s*type\s/.test(name));

/** A file that another imports. */
export interface Import {
  readonly file: string;
  /** Types alone: nothing of it is left when the code runs. */
  readonly type: boolean;
}

/** What a file imports of some others. */
export const importsOf = (file: string, known: ReadonlySet<string>): Import[] =>
  [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(IMPORT)].flatMap(([, type, names, now, later]) => {
    const target = path.posix.join(path.posix.dirname(file), now ?? later ?? '');
    const isType = type !== undefined || (names !== undefined && onlyTypes(names));
    return [`${target}.ts`, `${target}.tsx`]
      .filter((name) => known.has(name))
      .map((name) => ({ file: name, type: isType }));
  });
