import type { PastRow } from '../../../shared/api/past';
import type { PastReading } from '../../../shared/workbook/past/read-sheet';
import { pastChanges } from '../../wording/past-text';

type ReadPast = NonNullable<PastReading['pasts']>[number];
type Recorded = NonNullable<PastRow['recorded']>;

/** A park of which nothing is recorded yet, and what a sheet says of it. */
interface NewPast {
  readonly row: PastRow;
  readonly past: ReadPast;
}
/** A park of which a sheet says something else than what is recorded, or of which the leading group sent back what is: as it stands it can be recorded again, with a reason. */
export interface PastCorrection extends NewPast {
  readonly recorded: Recorded;
  readonly changes: ReturnType<typeof pastChanges>;
}
/** What of a sheet is not recorded yet. */
export interface ChangedPasts {
  readonly fresh: readonly NewPast[];
  readonly corrections: readonly PastCorrection[];
}

/** Holds a sheet against what is recorded of the parks that it names. */
export const changedPasts = (pasts: readonly ReadPast[], rows: readonly PastRow[]): ChangedPasts => {
  const rowOf = new Map(rows.map((row) => [row.park, row]));
  const fresh: NewPast[] = [];
  const corrections: PastCorrection[] = [];
  for (const past of pasts) {
    const row = rowOf.get(past.park);
    if (!row) continue;
    const { recorded } = row;
    if (!recorded) fresh.push({ row, past });
    else {
      const changes = pastChanges(recorded, past);
      if (changes.length > 0 || row.sentBack) corrections.push({ row, past, recorded, changes });
    }
  }
  return { fresh, corrections };
};

/** Whether somebody has seen that a sheet corrects this, as it does now. */
export const isSeen = ({ row, changes }: PastCorrection, seen: ChangedPasts): boolean =>
  seen.corrections.some((one) => one.row.park === row.park && JSON.stringify(one.changes) === JSON.stringify(changes));
