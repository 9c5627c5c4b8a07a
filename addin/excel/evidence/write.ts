import type { Evidence } from '../../../shared/evaluation/evidence/evidence';
import { evidenceTable, type EvidenceStamp } from '../../../shared/workbook/evidence/sheet';
import { writeTable } from '../tables/write-table';

/**
 * Writes 佐证材料, or brings the one that is there up to date in place. See {@link writeTable}.
 * @throws TableAltered, HostRefused
 */
export const writeEvidence = async (rows: readonly Evidence[], stamp: EvidenceStamp): Promise<void> => {
  await writeTable(evidenceTable(rows, stamp), rows);
};
