import { jumpTo } from '../../excel/workbook/jump-to';
import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import { leaveKeyboardToExcel } from '../controls/keyboard-place';
import { useTask, type FailurePlace, type Task } from '../hooks/use-task';

const jump = async (cell: CellRef): Promise<void> => {
  await jumpTo(cell);
  leaveKeyboardToExcel();
};

/** Shows a cell and selects it, ready to be typed into. */
export const useJump = (place?: FailurePlace): Task<readonly [CellRef], void> =>
  useTask(jump, { isLook: true, ...(place && { place }) });
