import type { Digest } from '../../shared/vocabulary/ids';
import { digestOf } from '../trail/chain';
import type { StoredItem } from './table/kind';

/** Digest of what one version of a report says: of which month and district, park by park. */
export const digestOfReport = ({ year, month, district, version, rows }: StoredItem): Digest =>
  digestOf({ year, month, district, version, rows });
