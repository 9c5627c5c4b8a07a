import type { EvidenceUpload } from '../../shared/api/evidence';
import type { EvidenceId } from '../../shared/evaluation/evidence/evidence';
import type { Instant, ParkId, Year } from '../../shared/vocabulary/ids';
import { type Database, put } from './table/database';
import type { EvidenceEntry, UploadItem } from './table/evidence-items';
import { HeadMoved } from './table/failures';
import { recordWrite, type Stamp } from './table/idempotency';
import { SCHEMA } from './table/items';
import { KINDS, evaluationPartition, EVIDENCE_PREFIX } from './table/kinds';

/** For how long a file may be confirmed after it was asked for: as long as what was sent is kept at least. In seconds. */
const UPLOAD_SECONDS = 24 * 60 * 60;
const seconds = (at: Instant) => Math.floor(Date.parse(at) / 1000);

/** 佐证材料: what was added and taken out, and what is on its way. The entries themselves are written with their step: see `recordStep`. */
export const evidenceStore = (database: Database) => ({
  /** Everything that happened to a park's evidence, oldest first. */
  async evidenceEntries(year: Year, park: ParkId): Promise<EvidenceEntry[]> {
    return database.list(KINDS.evidence, { pk: evaluationPartition(year, park), prefix: EVIDENCE_PREFIX });
  },

  /** What an entry of the trail says of the evidence. Throws DanglingPointer. */
  async evidenceEntry(year: Year, park: ParkId, sequence: number): Promise<EvidenceEntry> {
    return database.need(KINDS.evidence, year, park, sequence);
  },

  /** A file that a park may confirm, or null. */
  async upload(year: Year, park: ParkId, id: EvidenceId, now: Instant): Promise<UploadItem | null> {
    const item = await database.get(KINDS.upload.key(year, park, id));
    const upload = item ? KINDS.upload.read(item) : null;
    return upload && upload.ttl > seconds(now) ? upload : null;
  },

  /** Keeps a file that is to come, and the answer to whoever announced it. Throws AlreadyRecorded for a taken idempotency key. */
  async recordUpload(
    stamp: Stamp,
    year: Year,
    park: ParkId,
    upload: Omit<UploadItem, 'schema' | 'ttl' | 'at' | 'by'>,
    answer: EvidenceUpload,
  ): Promise<void> {
    const { at, by } = stamp;
    const item: UploadItem = { ...upload, at, by, schema: SCHEMA, ttl: seconds(at) + UPLOAD_SECONDS };
    await database.transact([
      recordWrite(stamp, { kind: 'upload', answer }),
      put(KINDS.upload.key(year, park, upload.id), item, () => new HeadMoved('The upload')),
    ]);
  },
});
