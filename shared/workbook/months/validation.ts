import {
  MONTHLY_CLAUSE,
  isMonthlyMoney,
  monthlyLabel,
  monthlyUnit,
  monthlyWhen,
  type MonthlyFigure,
} from '../../regulation/monthly-figures';
import { COUNT_LIMIT, WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';
import { cellMessage } from '../layout/cell-message';
import type { Area, Validation } from '../layout/layout';

/** What Excel itself holds on a column of 月报, and what it tells the clerk. */
export const monthValidation = (id: MonthlyFigure, area: Area): Validation => {
  const money = isMonthlyMoney(id);
  const what = money
    ? `数字（单位：${monthlyUnit(id)}，最多 ${String(WAN_DECIMALS)} 位小数）`
    : `整数（单位：${monthlyUnit(id)}）`;
  return {
    area,
    rule: money ? { kind: 'decimal', min: 0, max: WAN_LIMIT } : { kind: 'whole', min: 0, max: COUNT_LIMIT },
    prompt: cellMessage(
      monthlyLabel(id),
      `填${monthlyWhen(id)}数，单位为${monthlyUnit(id)}，没有的填 0。依据：${MONTHLY_CLAUSE}。`,
    ),
    error: cellMessage('填写有误', `“${monthlyLabel(id)}”应填不小于 0 的${what}。只填数字，不写单位。`),
  };
};
