import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';

const MEGABYTES = 1_000_000;
const SIZES = [500, 1000, 2000] as const;
const MOST = 10_000;
const traffic = z.object({ syncs: z.number(), requestBytes: z.number(), largestRequest: z.number() });
const Answer = z.object({
  count: z.number(),
  drawn: traffic,
  refreshed: traffic,
  last: z.string(),
  expected: z.string(),
});
type Answer = z.infer<typeof Answer>;

describe('汇总表 of 500, 1 000 and 2 000 parks', () => {
  let answers: readonly Answer[];
  beforeAll(async () => {
    // In a process of its own: the grid is several times slower inside the sandbox of the test runner.
    const script = ['--import', 'tsx', 'test/excel/grading/print-consolidated-traffic.ts', ...SIZES.map(String)];
    const { stdout } = await promisify(execFile)(process.execPath, script);
    answers = stdout
      .trim()
      .split('\n')
      .map((line) => Answer.parse(JSON.parse(line)));
    expect(answers.map(({ count }) => count)).toEqual(SIZES);
  });

  it('ends with the park that is last', () => {
    for (const { last, expected } of answers) expect(last).toBe(expected);
  });

  describe.each(['drawn', 'refreshed'] as const)('when %s', (how) => {
    const largest = (answer: Answer) => answer[how].largestRequest;

    it('takes as many syncs for many as for few, four at most', () => {
      const [syncs = Infinity, ...others] = new Set(answers.map((answer) => answer[how].syncs));
      expect(others).toEqual([]);
      expect(syncs).toBeLessThanOrEqual(4);
    });

    it('takes the same bytes for each further park, so that a request of 10 000 stays under 4 MB', () => {
      const perPark = answers.slice(1).map((to, at) => {
        const from = answers[at] ?? to;
        return (largest(to) - largest(from)) / (to.count - from.count);
      });
      const [first = NaN, then = NaN] = perPark;
      // Longer numbers make a row a little longer; what grew with the number of rows would be half as much again.
      expect(then / first).toBeLessThan(1.05);
      for (const answer of answers.slice(-1))
        expect(largest(answer) + 1.05 * then * (MOST - answer.count)).toBeLessThan(4 * MEGABYTES);
    });
  });

  it('takes fewer bytes to refresh, in another order, than to draw', () => {
    for (const { drawn, refreshed } of answers) expect(refreshed.requestBytes).toBeLessThan(drawn.requestBytes);
  });
});
