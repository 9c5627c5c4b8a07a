import * as z from 'zod';
import { keptKey, keptMinutesKey } from '../evidence/file-keys';
import { EVENT_PREFIX, FACT_PREFIX, KINDS } from '../store/table/kinds';
import type { StoredItem } from '../store/table/kind';
import { applicationSubject, moneySubject, trailSubject, yearSubject } from '../trail/chain';
import { yearFiled } from '../../shared/evaluation/recognition/relaxation-meeting';
import { ApplicationId, Instant, ParkId, Year, type Digest } from '../../shared/vocabulary/ids';
import type { TrailFinding } from './trail-finding';
import { unreadable } from './verify-chain';

/** A file of the evidence, or the minutes of a meeting, as a trail tells of it. */
interface ToldFile {
  /** What it is, in words. */
  readonly what: '佐证材料' | '会议纪要';
  readonly key: string;
  readonly sha256: Digest;
  readonly subject: string;
  readonly entry: number;
  readonly name: string;
}

const OF_PARK = /^EVALUATION#(\d{4})#([^#]+)$/;
const OF_MONEY = /^MONEY#([^#]+)$/;
const OF_APPLICATION = /^APPLICATION#([^#]+)$/;
const OF_YEAR = /^YEAR#(\d{4})$/;

const Place = z.object({ year: Year, park: ParkId.nullable() });

/** The park and year, or the year alone, that an item belongs to; null for any other item. */
const placeOf = ({ pk }: StoredItem): z.infer<typeof Place> | null => {
  const [, year, park = null] = OF_PARK.exec(String(pk)) ?? OF_YEAR.exec(String(pk)) ?? [];
  // What stands where nothing of ours can stand is found with the table.
  return Place.safeParse({ year: Number(year), park }).data ?? null;
};

/** The minutes that a decision on a park's years before the system names; null where an item is none. Throws what cannot be read. */
const fileOfMoney = (item: StoredItem): ToldFile | null => {
  const [, park] = OF_MONEY.exec(String(item['pk'])) ?? [];
  if (park === undefined || item['meeting'] === undefined) return null;
  const { year, sequence, ...fact } = KINDS.moneyFact.read(item);
  if (!('meeting' in fact) || !fact.meeting.minutes) return null;
  const { sha256, name } = fact.meeting.minutes;
  const subject = moneySubject(ParkId.parse(park));
  return { what: '会议纪要', key: keptMinutesKey(year, sha256), sha256, entry: sequence, name, subject };
};

/** The year in which each application of some items was filed, by its partition: that of its first entry. */
const yearsFiled = (items: readonly StoredItem[]): ReadonlyMap<unknown, Year> => {
  const first = new Map<unknown, StoredItem>();
  for (const item of items) {
    const { pk, sk } = item;
    if (!OF_APPLICATION.test(String(pk)) || !String(sk).startsWith(FACT_PREFIX)) continue;
    const known = first.get(pk);
    if (!known || String(sk) < String(known['sk'])) first.set(pk, item);
  }
  return new Map(
    [...first].flatMap(([pk, item]) => {
      const at = Instant.safeParse(item['at']).data;
      return at === undefined ? [] : [[pk, yearFiled(at)] as const];
    }),
  );
};

/** The minutes that a relaxation by the leading group names; null where an item is none. Throws what cannot be read. */
const fileOfApplication = (item: StoredItem, filed: ReadonlyMap<unknown, Year>): ToldFile | null => {
  const [, application] = OF_APPLICATION.exec(String(item['pk'])) ?? [];
  const year = filed.get(item['pk']);
  if (application === undefined || year === undefined || item['meeting'] === undefined) return null;
  const fact = KINDS.applicationFact.read(item);
  if (fact.kind !== 'relaxed' || !fact.meeting?.minutes) return null;
  const { sha256, name } = fact.meeting.minutes;
  const subject = applicationSubject(ApplicationId.parse(application));
  return { what: '会议纪要', key: keptMinutesKey(year, sha256), sha256, entry: fact.sequence, name, subject };
};

/** The file that an item of a trail tells of: one that was confirmed, or the minutes that a decision names; null where it tells of none. Throws what cannot be read. */
const fileIn = (item: StoredItem, year: Year, park: ParkId | null): Omit<ToldFile, 'subject'> | null => {
  const sk = String(item['sk']);
  if (park !== null && sk.startsWith('EVIDENCE#')) {
    const entry = KINDS.evidence.read(item);
    if (entry.step !== 'added') return null;
    const { sha256, sequence, name } = entry;
    return { what: '佐证材料', key: keptKey(year, park, sha256), sha256, entry: sequence, name };
  }
  if (!sk.startsWith(EVENT_PREFIX) || item['meeting'] === undefined) return null;
  const { sequence, meeting } = park === null ? KINDS.yearEvent.read(item) : KINDS.event.read(item);
  if (!meeting?.minutes) return null;
  const { sha256, name } = meeting.minutes;
  return { what: '会议纪要', key: keptMinutesKey(year, sha256), sha256, entry: sequence, name };
};

/** Every file that was ever confirmed, also one that was taken out of the list since: it stays; and all minutes that decisions name. And what of the entries that tell of files cannot be read. Throws NewerSchema. */
export const toldFiles = (
  items: readonly StoredItem[],
): { readonly files: readonly ToldFile[]; readonly unread: readonly TrailFinding[] } => {
  const files: ToldFile[] = [];
  const unread: TrailFinding[] = [];
  const filed = yearsFiled(items);
  for (const item of items) {
    const place = placeOf(item);
    if (!place) {
      try {
        files.push(...[fileOfMoney(item), fileOfApplication(item, filed)].flatMap((file) => file ?? []));
      } catch (error) {
        unread.push(...unreadable(String(item['pk']), error).findings);
      }
      continue;
    }
    const { year, park } = place;
    const subject = park === null ? yearSubject(year) : trailSubject(year, park);
    try {
      const file = fileIn(item, year, park);
      if (file) files.push({ ...file, subject });
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
  for (const { what, key, sha256, subject, entry, name } of files) {
    const digest = await digestAt(key);
    if (digest === sha256) whole += 1;
    else if (digest === null) removed.push({ subject, entry, words: `${what}“${name}”的文件已移除，不在库中` });
    else altered.push({ subject, entry, words: `${what}“${name}”的文件被改动，与提交时的摘要不符` });
  }
  return { altered, removed, whole };
};
