import type { Digest } from '../../shared/vocabulary/ids';
import type { StoredItem } from './table/migrations/item-kind';
import { digestOf } from '../trail/digest';

/** Digest of what one version of a report says: of which month and district, park by park. */
export const digestOfReport = ({ year, month, district, version, rows }: StoredItem): Digest =>
  digestOf({ year, month, district, version, rows });
