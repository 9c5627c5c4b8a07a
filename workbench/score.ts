import { fstatSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { READINGS } from '../shared/regulation/readings';
import { CURRENT_RULE_SET, knownRuleSet, RULE_SET_IDS } from '../shared/regulation/rule-set';
import { isCeiling, scoreLines } from './score/score-lines';

/** `npm run -s score -- [--reading literal|scaled|printed] [--rules 2021-57/1]`: JSON lines of reported figures on stdin, a line with the scores for each on stdout. */
const usage = `用法：npm run -s score -- [--reading ${Object.keys(READINGS['R-ceiling'].alternatives).join('|')}] [--rules ${RULE_SET_IDS.join('|')}] < 数据.jsonl`;

const rulesFromArguments = () => {
  const options = {
    reading: { type: 'string', default: READINGS['R-ceiling'].default },
    rules: { type: 'string', default: CURRENT_RULE_SET.id },
  } as const;
  try {
    const { reading, rules } = parseArgs({ options }).values;
    const ruleSet = knownRuleSet(rules);
    return isCeiling(reading) && ruleSet ? { reading, ruleSet } : null;
  } catch {
    return null;
  }
};

const rules = rulesFromArguments();
if (rules === null) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else if (fstatSync(process.stdin.fd).isDirectory()) {
  // Which Node reads as nothing at all.
  process.stderr.write('数据未能读入：标准输入是文件夹，不是文件。\n');
  process.exitCode = 1;
} else {
  // A reader that has seen enough (head) closes the pipe: that is no failure.
  await pipeline(process.stdin, scoreLines(rules.reading, rules.ruleSet), process.stdout).catch(
    (failure: NodeJS.ErrnoException) => {
      if (failure.code !== 'EPIPE') throw failure;
    },
  );
}
