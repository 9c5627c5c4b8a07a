import type { Receipt } from '../../shared/api/submission';
import { beijingText } from '../../shared/vocabulary/beijing-time';
import { pointsText } from './number-text';

/** What a receipt says, but for its hash. */
export const receiptFacts = (receipt: Receipt): readonly (readonly [name: string, value: string])[] => [
  ['年度', `${String(receipt.year)} 年度`],
  ['版本', `第 ${String(receipt.version)} 版`],
  ['提交时间', beijingText(receipt.submittedAt)],
  ['核算总分', pointsText(receipt.total)],
  ['自评合计', pointsText(receipt.claimedTotal)],
];

/**
 * A receipt as text, for pasting into a message or a file note.
 * @param readFrom which sheet was sent, in words; drafts of before do not say
 */
export const receiptText = (receipt: Receipt, readFrom = ''): string =>
  [
    ['园评', '绩效评估自评回执'],
    ...receiptFacts(receipt),
    ...(readFrom === '' ? [] : [['填报表格', readFrom]]),
    ['校验码', receipt.hash],
  ]
    .map(([name, value]) => `${String(name)}：${String(value)}`)
    .join('\n');
