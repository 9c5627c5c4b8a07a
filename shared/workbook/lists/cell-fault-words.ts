import { numberText } from '../../assessment/explanation/number-text';
import type { Severity } from '../../assessment/findings/finding';
import { YEARS } from '../../vocabulary/ids';
import { WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';

/** What is wrong with a cell, from what it shows, and what to do about it. */
export interface CellFaultWords {
  readonly severity: Severity;
  readonly what: (shown: string) => string;
  readonly todo: string;
}

/** What can be wrong with a cell of any list of parks by itself, whatever the list is about: amounts are in 万元. */
export const CELL_FAULT_WORDS = {
  'formula-error': {
    severity: 'error',
    what: (shown) => `公式出错，显示为 ${shown}。`,
    todo: '请检查公式引用的单元格，或者直接填写。',
  },
  'unfit-text': {
    severity: 'error',
    what: (shown) => `“${shown}”里有看不见的控制字符或残缺的字。`,
    todo: '请在这个单元格里重新输入。',
  },
  'not-a-year': {
    severity: 'error',
    what: (shown) => `“${shown}”不是年份。`,
    todo: `请填四位数的年份，不早于 ${String(YEARS.first)} 年。`,
  },
  'not-a-number': {
    severity: 'error',
    what: (shown) => `“${shown}”不是能读懂的数字。`,
    todo: '请只填数字，单位为万元。',
  },
  negative: { severity: 'error', what: (shown) => `“${shown}”是负数。`, todo: '金额不能小于 0，请核对。' },
  'too-large': {
    severity: 'error',
    what: (shown) => `“${shown}”超过 ${numberText(WAN_LIMIT)} 万元，明显过大。`,
    todo: '请核对单位是否为万元。',
  },
  'too-many-decimals': {
    severity: 'error',
    what: (shown) => `“${shown}”的小数位数过多。`,
    todo: `金额以万元为单位，最多 ${String(WAN_DECIMALS)} 位小数。`,
  },
  'number-as-text': {
    severity: 'warning',
    what: (shown) => `“${shown}”是文字，不是数字。`,
    todo: '请核对并改填为数字。',
  },
} as const satisfies Record<string, CellFaultWords>;
