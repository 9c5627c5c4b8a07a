import { cellBeingEdited, typedValueWins } from './cell-editing';
import { chartSelected } from './chart-selected';
import { closedWithoutEvent, slowClose } from './dialogs';
import { changesMissed, eventsLate, listChoiceUntold } from './events';
import { blankCriteriaCrash, criteriaRefused, criteriaWithNulls, filterLoadFails } from './filters';
import { focusElsewhere } from './focus-elsewhere';
import { formatsMadeByHand } from './formats-made-by-hand';
import type { Manner } from './manner';
import { nameDeletionCrash } from './name-deletion-crash';
import { protectionStays } from './protection-stays';
import { ruleOverPrompts } from './rule-over-prompts';
import { undoLost } from './undo-lost';
import { downloadsDoNothing, popupsBlocked } from './windows-and-downloads';
import { writesSkipFilteredRows } from './writes-skip-filtered-rows';
import { zoomNotTaken } from './zoom-not-taken';

/** Every misbehaviour of a real Excel that this one can take up, each by its name. */
export const MANNERS: readonly Manner[] = [
  formatsMadeByHand,
  cellBeingEdited,
  typedValueWins,
  undoLost,
  protectionStays,
  criteriaWithNulls,
  criteriaRefused,
  filterLoadFails,
  blankCriteriaCrash,
  writesSkipFilteredRows,
  slowClose,
  closedWithoutEvent,
  focusElsewhere,
  zoomNotTaken,
  chartSelected,
  nameDeletionCrash,
  listChoiceUntold,
  changesMissed,
  eventsLate,
  ruleOverPrompts,
  popupsBlocked,
  downloadsDoNothing,
];
