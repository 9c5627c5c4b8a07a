import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Bytes of a test and of the files beside it or below that it imports: where a test's steps are in files of their own, it is as long as they are together. */
const bytesOf = (file) => {
  const text = readFileSync(file, 'utf8');
  const own = [...text.matchAll(/from '(\.\/[^']+)'/g)].map(
    ([, name]) => `${path.resolve(path.dirname(file), name)}.ts`,
  );
  return own.reduce((sum, each) => sum + (statSync(each, { throwIfNoEntry: false })?.size ?? 0), text.length);
};
const isInBrowser = ({ context }) => context.config.displayName.name === 'browser';

/**
 * Longest first, so that none is left running alone at the end: jest's own order where an earlier run left its times. On a fresh clone the tests in a browser go before all
 * others, and each kind by size.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const bytes = new Map(sorted.map(({ path: file }) => [file, bytesOf(file)]));
    const longer = (a, b) => Number(isInBrowser(b)) - Number(isInBrowser(a)) || bytes.get(b.path) - bytes.get(a.path);
    const unknown = sorted.filter(({ duration }) => duration === undefined);
    return [...unknown.toSorted(longer), ...sorted.filter((test) => !unknown.includes(test))];
  }
}
