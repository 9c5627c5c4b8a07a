import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
/** What is not of the repository, or too large to be written by hand. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', '.data', '.cache', 'cdk.out', 'package-lock.json']);
const TEXTS = /\.(ts|tsx|js|mjs|json|jsonl|md|xml|html|css|ya?ml|pem|key|txt|env|snap)$|^[^.]+$/;

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.has(name))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? files(file) : TEXTS.test(entry.name) ? [file] : [];
    });

/** A secret key in PEM, or a part of a JWK that is long enough to be of one. A public key in PEM is meant to be read: with it fixtures are proven. */
const KEY = /-----BEGIN (?!PUBLIC )[A-Z ]*KEY-----|['"]?\b(?:x|y|n|d|k|p|q)['"]?\s*:\s*['"`][\w-]{42,}['"`]/;

test('a key is recognised', () => {
  const text = 'a'.repeat(43);
  for (const kept of [`-----BEGIN ${'PRIVATE'} KEY-----`, `x: '${text}'`, `"n":"${text}"`, `d: "${text}"`])
    expect(kept).toMatch(KEY);
  expect(`-----BEGIN ${'PUBLIC'} KEY-----`).not.toMatch(KEY);
});

test('the repository keeps no key, but those that RFCs print, with which tests forge tokens', () => {
  const read = files(ROOT);
  expect(read.length).toBeGreaterThan(500);
  const keeping = read.filter((file) => KEY.test(readFileSync(file, 'utf8')));
  expect(keeping.map((file) => path.relative(ROOT, file))).toEqual(['test/api/support/servers/printed-keys.ts']);
});
