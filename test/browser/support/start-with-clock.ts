import '../../../workbench/cloud/quiet-warnings';
import { createInterface } from 'node:readline';
import { startWorkbench } from '../../../workbench/cloud/start-workbench';

/** `tsx start-with-clock.ts INSTANT [--empty]`: the workbench, without the demo where that is asked for, with a clock that stands at the moment given, and at each that comes on standard input, one a line. */
let now = new Date(process.argv[2] ?? '');
createInterface({ input: process.stdin }).on('line', (line) => {
  now = new Date(line);
  process.stdout.write(`clock ${line}\n`);
});
const workbench = await startWorkbench({
  root: process.cwd(),
  port: 0,
  dataDir: process.env['DATA_DIR'] ?? '',
  clock: () => now,
  empty: process.argv.includes('--empty'),
});
process.stdout.write(`${workbench.url}\n`);
await workbench.ready;
process.stdout.write('ready\n');
process.once('SIGINT', () => {
  workbench.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
