import type { Clause } from '../../regulation/clauses';
import { withTotal, type ScoredItems } from '../submission/computed-scores';

const CLAUSE: Clause = '第二十四条';
/** Why items as printed need not add up to their total (R-panel-rounding `exact`). */
export const ROUNDING_NOTE = `各项得分只在打印时四舍五入，合计按未舍入的分数相加，可能与逐项之和略有出入（${CLAUSE}）。`;

/** Whether items as printed come to another sum than the total that counts. */
export const isRounded = ({ items, total }: ScoredItems): boolean => withTotal(items).total !== total;
