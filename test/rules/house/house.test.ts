import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = process.cwd();
/** The files below a folder, from the root of the project. */
const filesOf = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(ROOT, path.join(parentPath, name)).split(path.sep).join('/'));
const codeOf = (folder: string): string[] => filesOf(folder).filter((name) => /\.tsx?$/.test(name));

describe('the table of matters in docs/architecture.md', () => {
  const cellsOf = (line: string) => line.split('|').slice(1, -1);
  const namesIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const lines = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith('| matter '));
  const rows = lines.slice(start, lines.indexOf('', start)).map(cellsOf);
  const [head = [], , ...body] = rows;
  const matters = body.flatMap(([name]) => namesIn(name));
  /** Each layer with the number of its column. */
  const layers = head.flatMap((cell, column) => namesIn(cell).map((layer) => [layer, column] as const));

  /** What lies directly in a layer: its files, and its folders with a slash. */
  const inLayer = (layer: string) => [
    ...new Set(filesOf(layer).map((file) => /^[^/]+\/?/.exec(file.slice(layer.length))?.[0] ?? '')),
  ];

  it('has thirteen matters and eight layers', () => {
    expect([matters.length, layers.length]).toEqual([13, 8]);
  });

  it.each(layers)('names all that there is in %s, and nothing else', (layer, column) => {
    expect(body.flatMap((row) => namesIn(row[column])).sort()).toEqual(inLayer(layer).sort());
  });

  it.each(layers)('finds a matter in %s by no other noun', (_, column) => {
    const byAnother = body.flatMap((row) =>
      namesIn(row[0]).flatMap((matter) =>
        namesIn(row[column]).filter((name) => name !== `${matter}/` && name !== `${matter}.ts`),
      ),
    );
    expect(byAnother).toEqual([]);
  });
});

describe('folders', () => {
  /** Beyond this many files a folder holds two ideas. */
  const MOST = 22;

  it.each(['addin', 'functions', 'infra', 'shared', 'test', 'workbench'])('hold what an eye takes in: %s', (part) => {
    const folders = codeOf(part).map((file) => path.dirname(file));
    const size = (folder: string) => folders.filter((each) => each === folder).length;
    expect([...new Set(folders)].filter((folder) => size(folder) > MOST)).toEqual([]);
  });
});

describe('imports', () => {
  const IMPORT = /^(?:import|export) (?!type )(?:([^;']*?) from )?'(\.[^']+)';|\bimport\('(\.[^']+)'\)/gm;
  /** Whether an import's names are types alone, which are gone when it runs. */
  const onlyTypes = (names: string) =>
    names.startsWith('{') && names.split(/[{},]/).every((name) => name.trim() === '' || /^\s*type\s/.test(name));

  it.each(['addin', 'functions', 'infra', 'shared'])('lead from no file to itself through others: %s', (part) => {
    const files = codeOf(part);
    const known = new Set(files);
    const importsOf = (file: string): string[] =>
      [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(IMPORT)]
        .filter(([, names]) => names === undefined || !onlyTypes(names))
        .map(([, , now, later]) => path.posix.join(path.posix.dirname(file), now ?? later ?? ''))
        .flatMap((target) => [`${target}.ts`, `${target}.tsx`].filter((name) => known.has(name)));
    // What imports nothing that is left is taken away, again and again: what stays goes round, or leads to what does.
    let left = new Map(files.map((file) => [file, importsOf(file)]));
    for (let before = Infinity; left.size < before;) {
      before = left.size;
      const still = [...left].map(([file, imports]) => [file, imports.filter((each) => left.has(each))] as const);
      left = new Map(still.filter(([, imports]) => imports.length > 0).map(([file, imports]) => [file, [...imports]]));
    }
    expect([...left.keys()]).toEqual([]);
  });
});
