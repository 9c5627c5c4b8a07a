import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { picture } from './picture';
import { codeOf, filesOf, importsOf } from './source-files';

const PAGE = path.join(process.cwd(), 'docs/architecture.md');

describe('the table of matters in docs/architecture.md', () => {
  const cellsOf = (line: string) => line.split('|').slice(1, -1);
  const namesIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const lines = readFileSync(PAGE, 'utf8').split('\n');
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

  it('has seventeen matters and eight layers', () => {
    expect([matters.length, layers.length]).toEqual([17, 8]);
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

describe('the picture in docs/architecture.md', () => {
  const DRAWN = /(?<=^```mermaid\n)[^`]*(?=\n```$)/m;

  it('is what the imports say; if not: WRITE_RULES=1 npx jest --selectProjects rules --testPathPatterns house', () => {
    const drawn = picture();
    const page = readFileSync(PAGE, 'utf8');
    if (process.env['WRITE_RULES'])
      writeFileSync(
        PAGE,
        page.replace(DRAWN, () => drawn),
      );
    expect(DRAWN.exec(readFileSync(PAGE, 'utf8'))?.[0]).toBe(drawn);
  });

  it('has rooms and arrows that an eye takes in, and every arrow leads to a room that is drawn', () => {
    const lines = picture().split('\n');
    const rooms = lines.flatMap((line) => /^ {4}(\w+)\["/.exec(line)?.[1] ?? []);
    const ends = lines.flatMap((line) => /^ {2}(\w+) --> (\w+)$/.exec(line)?.slice(1) ?? []);
    expect(rooms.length).toBeLessThanOrEqual(30);
    expect(ends.length / 2).toBeLessThanOrEqual(50);
    expect(ends.filter((end) => !rooms.includes(end))).toEqual([]);
  });
});

describe('imports', () => {
  it.each(['addin', 'functions', 'infra', 'shared'])('lead from no file to itself through others: %s', (part) => {
    const files = codeOf(part);
    const known = new Set(files);
    const runs = (file: string) =>
      importsOf(file, known)
        .filter(({ type }) => !type)
        .map((each) => each.file);
    // What imports nothing that is left is taken away, again and again: what stays goes round, or leads to what does.
    let left = new Map(files.map((file) => [file, runs(file)]));
    for (let before = Infinity; left.size < before;) {
      before = left.size;
      const still = [...left].map(([file, imports]) => [file, imports.filter((each) => left.has(each))] as const);
      left = new Map(still.filter(([, imports]) => imports.length > 0).map(([file, imports]) => [file, [...imports]]));
    }
    expect([...left.keys()]).toEqual([]);
  });
});
