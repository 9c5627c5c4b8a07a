import type { Finding } from './finding';

/** Whether nothing is wrong but that a score is still blank, where the sheet has a cell for it: 采用核算得分 fills all of them once the figures are there, so they are said once, and quietly. */
export const isBlankScore = ({
  finding,
  cell,
}: {
  readonly finding: Pick<Finding, 'code'>;
  readonly cell: unknown;
}): boolean => finding.code === 'claimed-missing' && cell !== null;

/** Whether nothing is wrong but that a cell is still empty, of a score or of anything else: it is to be done, not to be put right. */
export const isStillBlank = (found: { readonly finding: Pick<Finding, 'code'>; readonly cell: unknown }): boolean =>
  isBlankScore(found) || (found.finding.code === 'missing' && found.cell !== null);
