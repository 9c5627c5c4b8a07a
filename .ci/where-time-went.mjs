import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `node where-time-went.mjs REPORT [STAGE=SECONDS…]`: what each stage took, and of jest's JSON report each kind of test and the ten slowest files; last how many tests
 * passed and failed. Files run side by side, so that theirs add up to more than the stage took.
 */
const SLOWEST = 10;
const [, , report, ...stages] = process.argv;
const { testResults, numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
  readFileSync(report, 'utf8'),
);
const line = (seconds, what) => console.log(`${seconds.toFixed(0).padStart(6)} s  ${what}`);

const files = testResults.map(({ name, startTime, endTime }) => ({
  name: path.relative(process.cwd(), name),
  seconds: Math.max(0, endTime - startTime) / 1000,
}));
const kinds = new Map();
for (const { name, seconds } of files) {
  const kind = name.split(path.sep)[1];
  const { count, sum } = kinds.get(kind) ?? { count: 0, sum: 0 };
  kinds.set(kind, { count: count + 1, sum: sum + seconds });
}

console.log('\nWhere the time went');
for (const stage of stages) {
  const [name, seconds] = stage.split('=');
  line(Number(seconds), name);
}
console.log('Tests by kind, the seconds of their files added up');
for (const [kind, { count, sum }] of kinds) line(sum, `${kind} (${count} files)`);
console.log('The slowest files');
for (const { name, seconds } of files.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST)) line(seconds, name);
console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
