import { CELL_PROBES } from './cell-probes';
import { FILTER_PROBES } from './filter-probes';
import { FORMAT_PROBES } from './format-probes';
import type { Probe } from './probe';
import { PROTECTION_PROBES } from './protection-probes';
import { SHEET_PROBES } from './sheet-probes';

/** Everything that an Excel is asked, in this order. */
export const PROBES: readonly Probe[] = [
  ...PROTECTION_PROBES,
  ...FORMAT_PROBES,
  ...FILTER_PROBES,
  ...SHEET_PROBES,
  ...CELL_PROBES,
];
