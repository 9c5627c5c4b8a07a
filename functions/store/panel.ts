import type { AccountId, PanelEntryId, ParkId, Year } from '../../shared/vocabulary/ids';
import type { Database } from './table/database';
import type { PanelItem } from './table/items';
import { panelEntryKey, panelKey, panelPartition } from './table/keys';
import { read } from './table/read-item';

/** Where experts stand with parks. Written as part of the steps on a park: see `recordStep`. */
export const panelStore = (database: Database) => ({
  /** The park behind the number under which experts see it, or null. */
  async panelEntry(year: Year, entry: PanelEntryId): Promise<ParkId | null> {
    const item = await database.get(panelEntryKey(year, entry));
    return item ? read.panelEntry(item).park : null;
  },

  /** Where an expert stands with a park; null where nothing has been heard. */
  async panelMember(year: Year, account: AccountId, park: ParkId): Promise<PanelItem | null> {
    const item = await database.get(panelKey(year, account, park));
    return item ? read.panelMember(item) : null;
  },

  /** Where some experts stand with a park, in no order. */
  async panelMembers(year: Year, accounts: readonly AccountId[], park: ParkId): Promise<PanelItem[]> {
    const items = await database.getAll(accounts.map((account) => panelKey(year, account, park)));
    return items.map(read.panelMember);
  },

  /** Everything that an expert has declared or scored in a year, by park. */
  async panelOf(year: Year, account: AccountId): Promise<PanelItem[]> {
    return (await database.query({ pk: panelPartition(year, account) })).map(read.panelMember);
  },
});
