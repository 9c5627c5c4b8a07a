import { useEffect, useState, useSyncExternalStore } from 'react';
import { isCellBeingEdited } from '../../excel/workbook/cell-being-edited';
import { waitsForExcel } from '../../excel/workbook/in-excel';

/** Milliseconds before somebody begins to wonder, and between two looks after that. */
const PATIENCE = 2_000;
const BETWEEN_LOOKS = 1_000;

/** Whether something that was asked of Excel has been waiting for a while because a cell is being edited. */
export const useCellBeingEdited = (): boolean => {
  const waits = useSyncExternalStore(waitsForExcel.subscribe, waitsForExcel.now);
  const [isEdited, setEdited] = useState(false);
  useEffect(() => {
    if (!waits) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const answer = await isCellBeingEdited();
      if (isOver) return;
      setEdited(answer);
      timer = setTimeout(() => void look(), BETWEEN_LOOKS);
    };
    timer = setTimeout(() => void look(), PATIENCE);
    return () => {
      isOver = true;
      clearTimeout(timer);
      setEdited(false);
    };
  }, [waits]);
  return isEdited;
};
