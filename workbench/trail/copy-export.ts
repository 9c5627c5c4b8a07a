import type { DynamoDBRecord } from 'aws-lambda';
import { readExport, type TypedItem } from '../../functions/store/backup/export-files';
import { archiveTrail } from '../../functions/stream/archive-trail';
import type { AuditStore } from '../../functions/stream/audit-store';
import type { Outcome } from './run-command';

/** Items on the way at once. */
const BATCH = 50;

/** An item as the table's stream would have told of it when it was written. */
const written = (item: TypedItem, index: number): DynamoDBRecord =>
  ({
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: String(index), Keys: { pk: item['pk'], sk: item['sk'] }, NewImage: item },
    // The two packages write the same shape down differently where it holds bytes, which ours never does.
  }) as unknown as DynamoDBRecord;

/**
 * Copies every trail entry of an export to the audit store, as the function on the stream would have: what is there already is left as it is and held against the export. Says what does
 * not hold and what could not be kept. Throws what `readExport` throws.
 */
export const copyExport = async (folder: string, audit: AuditStore, clock: () => Date): Promise<Outcome> => {
  const items = await readExport(folder);
  const names = new Set<string>();
  const said: object[] = [];
  const archive = archiveTrail({
    audit: {
      keep: async (name, text) => {
        const outcome = await audit.keep(name, text);
        names.add(name);
        return outcome;
      },
    },
    clock,
    write: (line) => said.push(line),
  });
  for (let start = 0; start < items.length; start += BATCH)
    await archive(items.slice(start, start + BATCH).map((item, index) => written(item, start + index)));
  const lines = said.map((line) => JSON.stringify(line));
  return {
    lines: [...lines, `副本库中已有记录 ${String(names.size)} 条，另有 ${String(said.length)} 条有问题。`],
    ok: said.length === 0,
  };
};
