import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ASSUMED } from '../../bench/park-year/cost-of-year';
import { PRICES } from '../../bench/park-year/price-list';

const ROOT = path.resolve(__dirname, '../../..');
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
const found = (text: string, what: RegExp) => [...text.matchAll(what)].map(([, name = '']) => name);

/** The name under which GitHub makes a heading known. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (page: string) => found(textOf(page), /^#+ (.+)$/gm).map(anchorOf);

describe.each(PAGES)('%s', (page) => {
  const text = textOf(page);

  test('names only scripts that there are', () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const named = found(text, /npm run (?:-s )?([a-z]\w*)/g);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('names only files and folders that there are', () => {
    const named = found(text, /`((?:shared|addin|functions|infra|workbench|test|docs)\/[\w./-]*)`/g);
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  test('links and pictures lead somewhere', () => {
    const links = found(text, /\]\((?!https?:)([^)\s]+)\)/g);
    const broken = links.filter((link) => {
      const [file = '', anchor] = decodeURIComponent(link).split('#');
      const target = file === '' ? page : path.join(path.dirname(page), file);
      return !existsSync(path.join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(broken).toEqual([]);
  });
});

test('docs/cost.md has every price as the list has it, and no other', () => {
  const rows = [...textOf('docs/cost.md').matchAll(/^\| `(\w+)` \| ([\d.]+) \|/gm)];
  expect(Object.fromEntries(rows.map(([, name, price]) => [name, Number(price)]))).toEqual(PRICES);
});

test('docs/cost.md says what is assumed', () => {
  const { years, backups, callMs, accounts, loads, rules, keys } = ASSUMED;
  const page = textOf('docs/cost.md');
  for (const words of [
    `GB of ${years} years × ${backups} copies`,
    `${callMs} ms for each call`,
    `${accounts} accounts × ${loads} loads`,
    `${rules} × \`ruleMonth\``,
    `${keys} × \`keyMonth\``,
  ])
    expect(page).toContain(words);
});
