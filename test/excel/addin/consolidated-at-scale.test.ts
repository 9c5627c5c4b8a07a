import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';

/** The grid takes its time for so many cells; Excel itself does not. */
const PATIENCE_MS = 400_000;
const MEGABYTES = 1_000_000;
const traffic = z.object({ syncs: z.number(), requestBytes: z.number(), largestRequest: z.number() });
const answer = z.object({ drawn: traffic, refreshed: traffic, last: z.string(), expected: z.string() });

describe('汇总表 of 10 000 parks', () => {
  it(
    'takes four syncs at most and requests under 4 MB, drawn and refreshed in another order',
    async () => {
      // In a process of its own: the grid is several times slower inside the sandbox of the test runner.
      const script = ['--import', 'tsx', 'test/excel/addin/consolidated-traffic.ts', '10000'];
      const { stdout } = await promisify(execFile)(process.execPath, script);
      const { drawn, refreshed, last, expected } = answer.parse(JSON.parse(stdout));
      for (const { syncs, largestRequest } of [drawn, refreshed]) {
        expect(syncs).toBeLessThanOrEqual(4);
        expect(largestRequest).toBeLessThan(4 * MEGABYTES);
      }
      expect(refreshed.requestBytes).toBeLessThan(drawn.requestBytes);
      expect(last).toBe(expected);
    },
    PATIENCE_MS,
  );
});
