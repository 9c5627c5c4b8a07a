import type { Receipt } from '../../../shared/api/submission';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { PROTECTION } from '../../../shared/workbook/layout/layout';
import { RECEIPT_CELL } from '../../../shared/workbook/layout/names';
import { asText } from '../workbook/write-values';
import { orRefused, refusalCode } from '../workbook/host-error';
import { openSheet } from '../workbook/open-sheet';

/** Characters of the hash that people compare. */
const SHORT = 8;

/** The receipt as it stands in the sheet and as people read it to each other: version, Beijing time, the start of the hash. */
const receiptLine = ({ version, submittedAt, hash }: Receipt): string =>
  `已提交：第 ${version} 版　　时间：${beijingText(submittedAt)}　　校验码：${hash.slice(0, SHORT).toUpperCase()}`;

/** A sheet without the cell is not ours; one under a password stays as it is, for the submission itself is safe. */
const LEAVES_NO_RECEIPT: readonly string[] = ['ItemNotFound', 'InvalidReference', 'InvalidOperation', 'AccessDenied'];

/**
 * Writes the receipt of a submission to our scoring sheet, in one sync; on a familiar sheet nothing is written.
 * @throws HostRefused where Excel refused
 */
export const writeReceipt = (receipt: Receipt): Promise<void> =>
  orRefused(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const cell = () => context.workbook.names.getItem(RECEIPT_CELL).getRange();
      // Our sheets are always protected in the same way, without a password: no sync is needed to find out.
      openSheet(cell().worksheet, { protected: true, options: PROTECTION }, () => {
        cell().getCell(0, 0).values = [[asText(receiptLine(receipt))]];
      });
      try {
        await context.sync();
      } catch (error) {
        if (!LEAVES_NO_RECEIPT.includes(refusalCode(error) ?? '')) throw error;
      }
    }),
  );
