import type { Finding, Place } from '../../../assessment/findings/finding';
import type { NumberUnit } from '../../../vocabulary/written-unit';
import { cellDoubt, mergedDoubt } from '../../reading/cell-doubt';
import type { SeenCell } from '../../reading/seen-sheet';

/** Says why the cell of a figure, a score or a sum cannot be taken for what it holds; null where it can. */
export const doubtfulCell = (place: Place, cell: SeenCell, unit: NumberUnit | null): Finding | null => {
  const doubt = cell.covered && cell.merged ? mergedDoubt(cell.merged, cell.text) : cellDoubt(cell, unit);
  if (!doubt) return null;
  // Words are typed anew: what they are to say is one of few answers.
  return { code: 'doubtful-cell', place, ...doubt, reads: typeof doubt.reads === 'number' ? doubt.reads : null };
};
