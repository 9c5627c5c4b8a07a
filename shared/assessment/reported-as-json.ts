import type { ReportedJson } from '../api/reported-json';
import { FIGURE_IDS, figure } from '../regulation/figures';
import { wanNumber, type Wan } from '../regulation/quantities';
import type { Reported } from './reported';

/** Checked figures as they travel: one form for equal figures, whatever they were typed as. `checkReported` reads them back to the same. */
export const reportedAsJson = (reported: Reported): ReportedJson => {
  const facilities: Record<string, boolean> = {};
  const json: ReportedJson = {};
  for (const id of FIGURE_IDS) {
    const value = reported[id];
    if (typeof value === 'boolean') facilities[id] = value;
    // Only money is held in another unit than it is printed in.
    else json[id] = figure(id).of.kind === 'money' && value !== null ? wanNumber(value as Wan) : value;
  }
  return { ...json, facilities };
};
