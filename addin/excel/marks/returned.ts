import type { ItemRemark } from '../../../shared/api/review';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { figuresOfItem } from '../../../shared/regulation/rule-figures';
import { figureOf, type RuleSet } from '../../../shared/regulation/rule-set';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import type { MarkedFinding } from './mark';

/** What the district wants corrected, on the score of each returned item and on the figures that the park reports for it. */
export const returnedFindings = (
  returned: readonly ItemRemark[],
  { claimed, figures }: WorkbookReading['cells'],
  ruleSet: RuleSet,
): readonly MarkedFinding[] =>
  returned.flatMap(({ item, remark }) => {
    const own = figuresOfItem(ruleSet, item).filter((id) => figureOf(ruleSet, id).from === 'park');
    const text = { what: `${item} 退回意见：${remark}`, todo: '', clause: PARK_STEPS.return.clause };
    return [claimed[item], ...own.map((id) => figures[id])].flatMap((cell): MarkedFinding[] =>
      cell ? [{ cell, severity: 'returned', text }] : [],
    );
  });
