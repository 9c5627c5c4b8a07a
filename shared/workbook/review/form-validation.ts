import { type Indicator, standardOf } from '../../regulation/indicators/indicator';
import { cellMessage } from '../layout/cell-message';
import type { Area, Validation } from '../layout/layout';

/** What Excel itself holds on a cell in which somebody scores an item: any score up to the weight, since a reviewer judges. */
export const scoreEntryValidation = (item: Indicator, area: Area): Validation => {
  const { id, title, weight, clause } = item;
  return {
    area,
    rule: { kind: 'decimal', min: 0, max: weight },
    prompt: cellMessage(
      `${id} ${title}`,
      `填 0 至 ${weight} 分，最多两位小数。评价标准：${standardOf(item)}。依据：${clause}。`,
    ),
    error: cellMessage('得分有误', `${id} 的得分应在 0 至 ${weight} 分之间，最多两位小数（${clause}）。只填数字。`),
  };
};
