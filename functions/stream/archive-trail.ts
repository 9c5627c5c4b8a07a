import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { isSealed } from '../trail/chain';
import { causesOf } from '../observability/causes';
import { withMetrics } from '../observability/embedded-metrics';
import { copyOfEntry, readTrailRecord, type TrailRecord } from '../store/trail';
import type { AuditStore } from './audit-store';

/** How a chain can be found broken by what the stream tells of it. */
export type Breakage = 'modified' | 'removed' | 'hash-does-not-follow' | 'in-the-wrong-place' | 'contradicts-the-copy';

export interface ArchiveDependencies {
  readonly audit: AuditStore;
  readonly clock: () => Date;
  /** Writes one line of the log. */
  readonly write: (line: object) => void;
}

/** Copies an entry that holds; answers how its chain is broken, or null. */
const archive = async (audit: AuditStore, { subject, name, change }: TrailRecord): Promise<Breakage | null> => {
  if (change.kind !== 'added') return change.kind;
  if (!isSealed(subject, change.entry)) return 'hash-does-not-follow';
  if (!change.isInPlace) return 'in-the-wrong-place';
  const kept = await audit.keep(name, copyOfEntry(subject, change.entry));
  return kept === 'kept' ? null : 'contradicts-the-copy';
};

/**
 * Takes records of the table's stream: checks every new entry of a trail against its own hash and copies it to the audit store. A broken chain is logged and
 * counted and does not hold up the rest; a record whose copy could not be kept is answered as failed, for the stream to bring it again.
 */
export const archiveTrail =
  ({ audit, clock, write }: ArchiveDependencies) =>
  async (records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> => {
    const outcomes = records.map(async (record) => {
      const at = clock();
      const sequenceNumber = record.dynamodb?.SequenceNumber ?? '';
      try {
        const trail = readTrailRecord(record);
        if (!trail) return [];
        const { subject, name } = trail;
        const breakage = await archive(audit, trail);
        if (breakage) {
          const line = { level: 'error', at: at.toISOString(), event: 'chain-broken', subject, entry: name, breakage };
          write(withMetrics(line, at, [{ name: 'ChainBroken', unit: 'Count', value: 1, dimensions: [] }]));
        }
        return [];
      } catch (error) {
        const causes = causesOf(error);
        write({ level: 'error', at: at.toISOString(), event: 'copy-failed', record: sequenceNumber, causes });
        // Without a number, Lambda brings the whole batch again.
        return [{ itemIdentifier: sequenceNumber }];
      }
    });
    return { batchItemFailures: (await Promise.all(outcomes)).flat() };
  };
