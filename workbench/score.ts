import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { READINGS } from '../shared/regulation/readings';
import { isCeiling, scoreLines } from './score/score-lines';

/** `npm run -s score -- [--reading literal|scaled]`: JSON lines of reported figures on stdin, a line with the scores for each on stdout. */
const usage = `用法：npm run -s score -- [--reading ${Object.keys(READINGS['R-ceiling'].alternatives).join('|')}] < 数据.jsonl`;

const readingFromArguments = () => {
  try {
    const { values } = parseArgs({ options: { reading: { type: 'string', default: READINGS['R-ceiling'].default } } });
    return isCeiling(values.reading) ? values.reading : null;
  } catch {
    return null;
  }
};

const reading = readingFromArguments();
if (reading === null) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  // A reader that has seen enough (head) closes the pipe: that is no failure.
  await pipeline(process.stdin, scoreLines(reading), process.stdout).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code !== 'EPIPE') throw failure;
  });
}
