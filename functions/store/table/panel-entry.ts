import { createHash } from 'node:crypto';
import { PanelEntryId, type ParkId } from '../../../shared/vocabulary/ids';

/** Hex digits of an entry's number. */
const LENGTH = 16;

/** The number under which experts see a park in a year: without the year's salt it says nothing about which park it is. */
export const entryOf = (salt: string, park: ParkId): PanelEntryId =>
  PanelEntryId.parse(
    createHash('sha256')
      .update(salt + park)
      .digest('hex')
      .slice(0, LENGTH),
  );
