import Sequencer from '@jest/test-sequencer';

/**
 * Jest's order, but the longest test first. Where no earlier run left its times, jest goes by the size of a file: this one's steps are in files of
 * their own, so it would come last and run alone.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isLongest = ({ path }) => path.endsWith('whole-year.test.ts');
    return super.sort(tests).toSorted((a, b) => Number(isLongest(b)) - Number(isLongest(a)));
  }
}
