import type { RuleSet } from '../../../regulation/rule-set';
import { quoteHeads } from '../../reading/heads';
import type { SeenSheet } from '../../reading/seen-sheet';
import { itemReader } from './item-of-cell';
import type { ScoringTable } from './scoring-tables';

/** What was seen where no scoring table was read, so that the person knows what is missing. */
export const nothingSaid = (
  sheets: readonly SeenSheet[],
  tables: readonly ScoringTable[],
  ruleSet: RuleSet,
): string => {
  const headless = tables.find(({ parts }) => parts.length === 0);
  if (headless)
    return `“${headless.sheet.sheet}”第 ${headless.first + 1}—${headless.last + 1} 行像是评估内容，上面没有找到表头。请在上面加一行表头，写明“评估内容”“得分”。`;
  const [table] = tables;
  const [part] = table?.parts ?? [];
  if (table && part)
    return `${quoteHeads(table.sheet, part.headRow)}，没有“得分”或“自评得分”。请把填得分那一列的表头写成“得分”。`;
  for (const sheet of sheets)
    for (let index = 0; index < Math.min(sheet.values.length, 40); index += 1) {
      const cells = sheet.values[index] ?? [];
      const items = cells.filter((value) => itemReader(ruleSet)(value) !== null).length;
      if (items >= 3)
        return `“${sheet.sheet}”第 ${sheet.row + index + 1} 行横着排了 ${items} 项评估内容。评分表应一项一行，请把它转置后再读。`;
    }
  return '没有找到 1.1、1.2…这样一项一行的评估内容。';
};
