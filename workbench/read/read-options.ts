import { parseArgs } from 'node:util';
import type { PlanFigures } from '../../shared/assessment/findings/check-reported';
import { CURRENT_RULE_SET } from '../../shared/regulation/rule-set';
import { numeral, Year } from '../../shared/vocabulary/ids';
import { WanJson } from '../../shared/vocabulary/quantities';
import { DEMO_PARKS } from '../cloud/demo/parks';
import { WORKBOOK_KINDS, type WorkbookKind } from './kinds-of-workbook';
import type { ReadHow } from './read-workbook';

/** What each role works on. */
const KINDS_OF = {
  park: ['scoring', 'figures', 'tenants'],
  district: ['months', 'application', 'review'],
  expert: ['panel'],
  bureau: ['plan', 'past'],
} as const satisfies Readonly<Record<string, readonly WorkbookKind[]>>;
type Reader = keyof typeof KINDS_OF;
const isReader = (text: string): text is Reader => Object.hasOwn(KINDS_OF, text);

const USAGE = [
  `用法：npm run -s read -- [--as ${Object.keys(KINDS_OF).join('|')}] [--year 年度] [--park 园区编号] 文件.xlsx …`,
  '      [--target 目标任务] [--prior-revenue 上年营业收入] [--prior-tax 上年纳税总额]   （万元；不给时，演示园区用演示方案中的）',
].join('\n');

/** The command line asks for something that there is not. */
export class ReadUsageError extends Error {
  override readonly name = 'ReadUsageError';
  constructor(reason: string) {
    super(`${reason}\n${USAGE}`);
  }
}

const parse = (args: readonly string[]) => {
  try {
    const text = { type: 'string' } as const;
    const options = {
      as: text,
      year: text,
      park: text,
      target: text,
      'prior-revenue': text,
      'prior-tax': text,
    };
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new ReadUsageError(`参数有误：${error instanceof Error ? error.message : String(error)}`);
  }
};

const amount = (option: string, text: string | undefined): number | null => {
  if (text === undefined) return null;
  const number = WanJson.safeParse(/^\d+(\.\d+)?$/.test(text) ? Number(text) : null);
  if (!number.success) throw new ReadUsageError(`--${option}“${text}”应为以万元计的数。`);
  return Number(number.data);
};

/**
 * Reads the arguments of `npm run read`.
 * @throws ReadUsageError
 */
export const readOptions = (args: readonly string[]): { readonly how: ReadHow; readonly files: readonly string[] } => {
  const { values, positionals } = parse(args);
  if (values.as !== undefined && !isReader(values.as)) throw new ReadUsageError(`没有“${values.as}”这一角色。`);
  const year = values.year === undefined ? null : numeral(Year).safeParse(values.year);
  if (year?.success === false) throw new ReadUsageError(`年度“${values.year ?? ''}”有误。`);
  if (positionals.length === 0) throw new ReadUsageError('没有指定文件。');
  const known = DEMO_PARKS.find(({ participant }) => participant.park === values.park)?.participant;
  const [target, priorRevenue, priorTax] = [
    amount('target', values.target),
    amount('prior-revenue', values['prior-revenue']),
    amount('prior-tax', values['prior-tax']),
  ];
  const plan: PlanFigures | null =
    target !== null
      ? { revenueTarget: target, priorRevenue, priorTax }
      : known
        ? {
            revenueTarget: known.revenueTarget,
            priorRevenue: priorRevenue ?? known.priorRevenue,
            priorTax: priorTax ?? known.priorTax,
          }
        : null;
  if (plan === null && (priorRevenue ?? priorTax) !== null) throw new ReadUsageError('上年数据要与 --target 一起给。');
  return {
    how: {
      kinds: values.as === undefined ? WORKBOOK_KINDS : KINDS_OF[values.as],
      year: year?.data ?? null,
      park: known ? { name: known.name, districtName: known.districtName } : null,
      plan,
      ruleSet: CURRENT_RULE_SET,
      districtName: (district) =>
        DEMO_PARKS.find(({ participant }) => participant.district === district)?.participant.districtName ?? null,
    },
    files: positionals,
  };
};
