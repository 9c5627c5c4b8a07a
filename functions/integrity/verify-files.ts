import { keptKey } from '../evidence/file-keys';
import { KINDS } from '../store/table/kinds';
import type { StoredItem } from '../store/table/kind';
import { trailSubject } from '../trail/chain';
import { ParkId, Year, type Digest } from '../../shared/vocabulary/ids';
import type { TrailFinding } from './trail-finding';
import { unreadable } from './verify-chain';

/** A file of the evidence, as a trail tells of it. */
interface ToldFile {
  readonly key: string;
  readonly sha256: Digest;
  readonly subject: string;
  readonly entry: number;
  readonly name: string;
}

const EVIDENCE = /^EVALUATION#(\d{4})#([^#]+)$/;

/** Every file that was ever confirmed, also one that was taken out of the list since: it stays. And what of the entries that tell of files cannot be read. Throws NewerSchema. */
export const toldFiles = (
  items: readonly StoredItem[],
): { readonly files: readonly ToldFile[]; readonly unread: readonly TrailFinding[] } => {
  const files: ToldFile[] = [];
  const unread: TrailFinding[] = [];
  for (const item of items) {
    const [, year, park] = EVIDENCE.exec(String(item['pk'])) ?? [];
    if (year === undefined || park === undefined || !String(item['sk']).startsWith('EVIDENCE#')) continue;
    const [ofYear, ofPark] = [Year.parse(Number(year)), ParkId.parse(park)];
    const subject = trailSubject(ofYear, ofPark);
    try {
      const entry = KINDS.evidence.read(item);
      if (entry.step !== 'added') continue;
      const { sha256, sequence, name } = entry;
      files.push({ key: keptKey(ofYear, ofPark, sha256), sha256, subject, entry: sequence, name });
    } catch (error) {
      unread.push(...unreadable(subject, error).findings);
    }
  }
  return { files, unread };
};

/** What came of reading the files of the evidence. */
export interface FilesReport {
  readonly altered: readonly TrailFinding[];
  readonly removed: readonly TrailFinding[];
  readonly whole: number;
}

/**
 * Reads the files that are kept against the digests that the trails tell of them.
 * @param digestAt the SHA-256 of what is kept under a key; null where nothing is
 * @returns what does not hold: files that are not what was submitted or of which no entry can be read, and files that are not there any more; and how many hold
 */
export const verifyFiles = async (
  items: readonly StoredItem[],
  digestAt: (key: string) => Promise<Digest | null>,
): Promise<FilesReport> => {
  const { files, unread } = toldFiles(items);
  const [altered, removed]: [TrailFinding[], TrailFinding[]] = [[...unread], []];
  let whole = 0;
  // One after the other: files are large, and nobody waits.
  for (const { key, sha256, subject, entry, name } of files) {
    const digest = await digestAt(key);
    if (digest === sha256) whole += 1;
    else if (digest === null) removed.push({ subject, entry, words: `佐证材料“${name}”的文件已移除，不在库中` });
    else altered.push({ subject, entry, words: `佐证材料“${name}”的文件被改动，与提交时的摘要不符` });
  }
  return { altered, removed, whole };
};
