import { useEffect, useState } from 'react';

import { areaAddress } from '../../model/grid/address';
import { textOfCell } from '../../model/cells/cell-reading';
import type { WorkbookModel } from '../../model/workbook-model';
import { useSession } from '../session/session-context';

interface CellReport {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly text: string;
}

function report(workbook: WorkbookModel): CellReport {
  const { sheet, area } = workbook.selection;
  const { row, column } = area;
  const formula = String(sheet.formula(row, column));
  return {
    sheet: sheet.name,
    address: areaAddress(area),
    formula,
    text: textOfCell(sheet.cell(row, column), sheet.numberFormat(row, column), workbook.runtime),
  };
}

/** Says what is selected and what it shows: the grid is a picture, which a screen reader cannot read. */
export function CurrentCell() {
  const { workbook } = useSession();
  const [cell, setCell] = useState(() => report(workbook));
  useEffect(() => {
    const { api } = workbook.runtime;
    let due = 0;
    const refresh = () => {
      cancelAnimationFrame(due);
      due = requestAnimationFrame(() => {
        setCell(report(workbook));
      });
    };
    // Results of formulas come after the edit, as commands of their own
    const listening = api.addEvent(api.Event.CommandExecuted, refresh);
    refresh();
    return () => {
      cancelAnimationFrame(due);
      listening.dispose();
    };
  }, [workbook]);
  return (
    <output
      className="visually-hidden"
      aria-label="当前单元格"
      data-sheet={cell.sheet}
      data-address={cell.address}
      data-formula={cell.formula}
    >
      {cell.text}
    </output>
  );
}
