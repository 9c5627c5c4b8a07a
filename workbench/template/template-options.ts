import { parseArgs } from 'node:util';
import { numeral, Year } from '../../shared/vocabulary/ids';
import { type Alternative, DEFAULT_READINGS, READINGS, type Readings } from '../../shared/regulation/readings';
import { CURRENT_RULE_SET, knownRuleSet, type RuleSet } from '../../shared/regulation/rule-set';

const USAGE = `用法：npm run template -- [--reading ${Object.keys(READINGS['R-ceiling'].alternatives).join('|')}] [--rules 规则版本] [--year 年度] [--out 文件.xlsx]`;
const DEFAULT_FILE = '园评-评分表-模板.xlsx';

/** The command line asks for something that there is not. */
export class TemplateUsageError extends Error {
  override readonly name = 'TemplateUsageError';
  constructor(reason: string) {
    super(`${reason}\n${USAGE}`);
  }
}

export interface TemplateOptions {
  readonly ruleSet: RuleSet;
  readonly readings: Readings;
  /** Null: the year is left for the park to fill in. */
  readonly year: Year | null;
  readonly out: string;
}

const isCeiling = (text: string): text is Alternative<'R-ceiling'> =>
  Object.hasOwn(READINGS['R-ceiling'].alternatives, text);

const parse = (args: readonly string[]) => {
  try {
    const text = { type: 'string' } as const;
    const options = { reading: text, rules: text, year: text, out: text };
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new TemplateUsageError(`参数有误：${error instanceof Error ? error.message : String(error)}`);
  }
};

/**
 * Reads the arguments of `npm run template`.
 * @throws TemplateUsageError
 */
export const templateOptions = (args: readonly string[]): TemplateOptions => {
  const {
    reading = DEFAULT_READINGS['R-ceiling'],
    rules = CURRENT_RULE_SET.id,
    year,
    out = DEFAULT_FILE,
  } = parse(args);
  if (!isCeiling(reading)) throw new TemplateUsageError(`没有“${reading}”这一计分口径。`);
  const ruleSet = knownRuleSet(rules);
  if (!ruleSet) throw new TemplateUsageError(`没有“${rules}”这一规则版本。`);
  const parsed = year === undefined ? null : numeral(Year).safeParse(year);
  if (parsed?.success === false) throw new TemplateUsageError(`年度“${year}”有误。`);
  if (!out.toLowerCase().endsWith('.xlsx')) throw new TemplateUsageError(`文件名“${out}”应以 .xlsx 结尾。`);
  return { ruleSet, readings: { ...DEFAULT_READINGS, 'R-ceiling': reading }, year: parsed?.data ?? null, out };
};
