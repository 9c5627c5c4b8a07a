import { publicKeyOf } from '../../functions/integrity/verify-anchor';
import { verifyTable } from '../../functions/integrity/verify-table';
import { unpackedTable } from '../../functions/store/backup/unpacked-table';
import { NewerSchema } from '../../functions/store/table/failures';
import type { StoredItem } from '../../functions/store/table/kind';
import { edited, editsByName } from '../api/support/edits';
import { itemsOf, liveToTheEnd, liveUntilGraded } from '../api/support/deeds/everything';
import { startApi } from '../api/support/local-api';
import { isUnseen } from '../api/support/unseen-edits';
import { printTable } from './rounds';

/** Whether `verify` tells it: by a finding, or by saying that an item is of a newer version. */
const isTold = async (items: readonly StoredItem[], publicKey: string): Promise<boolean> => {
  const { store, keys } = unpackedTable(items);
  try {
    return (await verifyTable(store, keys, [publicKeyOf(publicKey)])).findings.length > 0;
  } catch (error) {
    if (error instanceof NewerSchema) return true;
    throw error;
  }
};

/** Every edit of one stored item of a year in which everything happens, one of each kind of item, field and edit, and whether `verify` tells it. Throws for one that it does not tell and that is not listed. */
export const benchEdits = async (): Promise<void> => {
  const api = await startApi();
  try {
    await liveToTheEnd(api, await liveUntilGraded(api));
    const items = await itemsOf(api);
    const counted = new Map<string, { tried: number; found: number; listed: number }>();
    const unseen: string[] = [];
    const before = process.cpuUsage();
    for (const [name, edits] of editsByName(items, () => true)) {
      const [edit] = edits;
      if (!edit) continue;
      const isFound = await isTold(edited(items, edit), api.publicKey);
      const isListed = isUnseen(edit, items);
      const { tried, found, listed } = counted.get(edit.kind) ?? { tried: 0, found: 0, listed: 0 };
      counted.set(edit.kind, {
        tried: tried + 1,
        found: found + Number(isFound),
        listed: listed + Number(!isFound && isListed),
      });
      if (!isFound && !isListed) unseen.push(name);
    }
    const { user, system } = process.cpuUsage(before);
    printTable([
      ['kind of item', 'edits', 'found', 'listed as unseen'],
      ...[...counted].map(([kind, { tried, found, listed }]) => [kind, String(tried), String(found), String(listed)]),
    ]);
    console.log(`${items.length} items; ${Math.round((user + system) / 1e6)} s of CPU.`);
    if (unseen.length > 0) throw new Error(`Not found, and not listed: ${unseen.join('; ')}`);
  } finally {
    await api.stop();
  }
};
