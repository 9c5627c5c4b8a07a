import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** `npm run check`: formatter, linter, types and what nobody uses side by side, each printed when it has ended. Exit code 1 where one of them finds something. */
const CHECKS = {
  formatter: 'prettier --check --cache --cache-location .cache/formatted .',
  linter: 'eslint .',
  types: 'tsc',
  'unused code': 'knip',
};

const run = async ([name, command]) => {
  // In a shell, whose path npm has set.
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  console.log(`${name}: ${command} ${code === 0 ? 'found nothing' : 'failed'}\n${code === 0 ? '' : said}`.trimEnd());
  return code === 0;
};

const outcomes = await Promise.all(Object.entries(CHECKS).map(run));
if (!outcomes.every(Boolean)) process.exitCode = 1;
