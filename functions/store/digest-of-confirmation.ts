import type { Confirmation } from '../../shared/evaluation/plan/confirmation';
import type { Digest, Year } from '../../shared/vocabulary/ids';
import { digestOf } from '../trail/chain';
import type { RevisionId } from './table/items';

/** The digest of a confirmation of the leading group: which writing-down of which year's plan, and what was said of it where. */
export const digestOfConfirmation = ({
  year,
  revision,
  confirmation: { version, reason, meeting },
}: {
  readonly year: Year;
  readonly revision: RevisionId;
  readonly confirmation: Pick<Confirmation, 'version' | 'reason' | 'meeting'>;
}): Digest => digestOf({ year, revision, version, reason, meeting });
