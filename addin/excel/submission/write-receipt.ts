import type { Receipt } from '../../../shared/api/submission';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { RECEIPT_CELL } from '../../../shared/workbook/layout/names';
import { asText } from '../workbook/write-values';
import { stampCells } from '../workbook/stamp-cell';

/** Characters of the hash that people compare. */
const SHORT = 8;

/** The receipt as it stands in the sheet and as people read it to each other: version, Beijing time, the start of the hash. */
const receiptLine = ({ version, submittedAt, hash }: Receipt): string =>
  `已提交：第 ${version} 版　　时间：${beijingText(submittedAt)}　　校验码：${hash.slice(0, SHORT).toUpperCase()}`;

/**
 * Writes the receipt of a submission to our scoring sheet, in two syncs; on a familiar sheet nothing is written.
 * @throws HostRefused where Excel refused: the submission itself is safe
 */
export const writeReceipt = (receipt: Receipt): Promise<void> =>
  stampCells({ [RECEIPT_CELL]: asText(receiptLine(receipt)) });
