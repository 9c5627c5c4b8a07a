import { consolidatedTraffic } from './consolidated-traffic';

/** `tsx print-consolidated-traffic.ts COUNT…`: what 汇总表 takes of each number of parks, as one line of JSON each. In a process of its own: the grid is several times slower inside the sandbox of the test runner. */
for (const count of process.argv.slice(2)) console.log(JSON.stringify(await consolidatedTraffic(Number(count))));
process.exit(0);
