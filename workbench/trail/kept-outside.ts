import path from 'node:path';
import { verifyCopies } from '../../functions/integrity/verify-copies';
import { verifyFiles } from '../../functions/integrity/verify-files';
import type { StoredItem } from '../../functions/store/table/kind';
import { copiesIn, digestIn, needFolder } from './kept-files';
import { copiesLine, filesLine, findingLines } from './report-lines';
import type { Outcome } from './run-command';

/** Folders with what is kept outside of a table, as they were named: copies of entries, files of the evidence. */
export interface KeptOutside {
  readonly copies?: string | undefined;
  readonly evidence?: string | undefined;
}

const againstCopies = async (items: readonly StoredItem[], folder: string): Promise<Outcome> => {
  const copies = await copiesIn(folder);
  const findings = verifyCopies(items, copies);
  return { lines: [...findingLines(findings), copiesLine(copies.size, findings.length)], ok: findings.length === 0 };
};

const againstFiles = async (items: readonly StoredItem[], folder: string): Promise<Outcome> => {
  await needFolder(folder);
  const report = await verifyFiles(items, digestIn(folder));
  const findings = [...report.altered, ...report.removed];
  return { lines: [...findingLines(findings), filesLine(report)], ok: findings.length === 0 };
};

/** Holds the items of a table against what is kept outside of it, as far as that was named. Throws NoFolder. */
export const againstKept = async (items: readonly StoredItem[], kept: KeptOutside): Promise<Outcome> => {
  const outcomes = [
    ...(kept.copies === undefined ? [] : [await againstCopies(items, path.resolve(kept.copies))]),
    ...(kept.evidence === undefined ? [] : [await againstFiles(items, path.resolve(kept.evidence))]),
  ];
  return { lines: outcomes.flatMap(({ lines }) => lines), ok: outcomes.every(({ ok }) => ok) };
};
