import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { KEPT } from '../../functions/evidence/file-keys';
import { verifyCopies } from '../../functions/integrity/verify-copies';
import { toldFiles, verifyFiles } from '../../functions/integrity/verify-files';
import type { StoredItem } from '../../functions/store/table/kind';
import { entryOfItem } from '../../functions/store/trail';
import { copiesIn, digestIn, needFolder, OtherFolder } from './kept-files';
import { copiesLine, filesLine, findingLines } from './report-lines';
import type { Outcome } from './run-command';

/** Folders with what is kept outside of a table, as they were named: copies of entries, files of the evidence. */
export interface KeptOutside {
  readonly copies?: string | undefined;
  readonly evidence?: string | undefined;
}

const againstCopies = async (items: readonly StoredItem[], folder: string): Promise<Outcome> => {
  const copies = await copiesIn(folder);
  // A copy cannot be changed or removed: where there is none of any entry, this is another folder, or one that was not fetched.
  const isOther = !items.some((item) => copies.has(entryOfItem(item)?.name ?? ''));
  if (isOther && items.some((item) => entryOfItem(item) !== null))
    throw new OtherFolder(folder, '其中没有这些办理记录的任何副本（如 year/2025/000001.json）');
  const findings = verifyCopies(items, copies);
  return { lines: [...findingLines(findings), copiesLine(copies.size, findings.length)], ok: findings.length === 0 };
};

const againstFiles = async (items: readonly StoredItem[], folder: string): Promise<Outcome> => {
  await needFolder(folder);
  const isOther = !(await readdir(folder)).includes(KEPT);
  if (isOther && toldFiles(items).files.length > 0)
    throw new OtherFolder(
      folder,
      `其中没有 ${KEPT} 文件夹（如 ${KEPT}/2025/园区编号/…）；如果材料确已全部移除，请在其中新建一个空的 ${KEPT} 文件夹`,
    );
  const report = await verifyFiles(items, digestIn(folder));
  const findings = [...report.altered, ...report.removed];
  return { lines: [...findingLines(findings), filesLine(report)], ok: findings.length === 0 };
};

/** Holds the items of a table against what is kept outside of it, as far as that was named. Throws NoFolder, OtherFolder. */
export const againstKept = async (items: readonly StoredItem[], kept: KeptOutside): Promise<Outcome> => {
  const outcomes = [
    ...(kept.copies === undefined ? [] : [await againstCopies(items, path.resolve(kept.copies))]),
    ...(kept.evidence === undefined ? [] : [await againstFiles(items, path.resolve(kept.evidence))]),
  ];
  return { lines: outcomes.flatMap(({ lines }) => lines), ok: outcomes.every(({ ok }) => ok) };
};
