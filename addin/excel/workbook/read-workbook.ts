import type { RuleSet } from '../../../shared/regulation/rule-set';
import { readBlocks } from '../../../shared/workbook/submission/reading/read-blocks';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { inExcelAtOnce } from './in-excel';
import { requestSheets, takeNames, takeSheets } from './read-request';

/**
 * Reads the park's scoring sheet and its figures, ours or a familiar one, in one sync.
 * @param ruleSet by which a familiar sheet is understood
 * @returns null where the workbook has no scoring sheet
 * @throws HostRefused while a cell is being edited, among others
 */
export const readWorkbook = (ruleSet: RuleSet): Promise<WorkbookReading | null> =>
  inExcelAtOnce(async (context) => {
    const request = requestSheets(context);
    await context.sync();
    return readBlocks(
      takeSheets(request).map(({ block }) => block),
      takeNames(request),
      ruleSet,
    );
  });
