import { consolidatedTraffic } from '../excel/grading/consolidated-traffic';
import { printTable } from './rounds';

const SIZES = [1000, 10_000] as const;
const MOST_SYNCS = 4;
const MOST_MEGABYTES = 4;

/** 汇总表 of 1 000 and 10 000 parks, drawn and refreshed in another order: syncs, and the largest request, of which Excel takes 5 MB. Throws RangeError where the table does not end with its last park, or an aim is missed. */
export const benchConsolidatedSheet = async (): Promise<void> => {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const { drawn, refreshed, last, expected } = await consolidatedTraffic(size);
    if (last !== expected) throw new RangeError(`The table ends with ${String(last)}, not with ${String(expected)}`);
    for (const [how, { syncs, largestRequest }] of Object.entries({ drawn, refreshed })) {
      const megabytes = largestRequest / 1e6;
      if (syncs > MOST_SYNCS || megabytes >= MOST_MEGABYTES)
        throw new RangeError(`${how} with ${size} parks takes ${syncs} syncs and ${megabytes.toFixed(2)} MB`);
      rows.push([`${size} parks, ${how}`, String(syncs), megabytes.toFixed(2), (largestRequest / size).toFixed(0)]);
    }
  }
  printTable([['', 'syncs', 'largest request, MB', 'bytes a park'], ...rows]);
  console.log(`Aim: ≤ ${MOST_SYNCS} syncs, < ${MOST_MEGABYTES} MB a request; kept. Excel is the stand-in.`);
};
