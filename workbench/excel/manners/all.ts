import { closedWithoutEvent, slowClose } from './dialogs';
import { focusElsewhere } from './focus-elsewhere';
import { formatsMadeByHand } from './formats-made-by-hand';
import type { Manner } from './manner';
import { protectionStays } from './protection-stays';
import { writesSkipFilteredRows } from './writes-skip-filtered-rows';

/** Every misbehaviour of a real Excel that this one can take up, each by its name. */
export const MANNERS: readonly Manner[] = [
  formatsMadeByHand,
  writesSkipFilteredRows,
  protectionStays,
  focusElsewhere,
  slowClose,
  closedWithoutEvent,
];
