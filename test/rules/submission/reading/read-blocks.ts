import type { RuleSet } from '../../../../shared/regulation/rule-set';
import { askingWith } from '../../../../shared/workbook/reading/question';
import { plainSheet } from '../../../../shared/workbook/reading/seen-sheet';
import type { NamedCell, SheetBlock, WorkbookReading } from '../../../../shared/workbook/reading/workbook-reading';
import { readSubmission } from '../../../../shared/workbook/submission/reading/read-submission';

/** Reads sheets of plain cells, the first of which is open, for 2025. Null where nothing is read. */
export const readBlocks = (
  blocks: readonly SheetBlock[],
  names: readonly NamedCell[],
  ruleSet: RuleSet,
): WorkbookReading | null => {
  const sheets = blocks.map((block, index) => plainSheet(block, index === 0));
  const read = readSubmission({ sheets, names }, ruleSet, { year: 2025, park: null }, askingWith([]));
  return read.kind === 'nothing' ? null : read;
};
