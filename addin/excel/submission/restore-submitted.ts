import type { Submission } from '../../../shared/api/submission';
import type { OutsideReturn } from '../../../shared/evaluation/submission/differences';
import type { RuleSet } from '../../../shared/regulation/rule-set';
import { figureContent } from '../../../shared/workbook/submission/figure-value';
import type { CellRef, WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { inExcel } from '../workbook/in-excel';
import { writeValues, type CellInput } from '../workbook/write-values';

/** The cells that can be put back: where a figure stands only near its cell, as on somebody's own table, it is left to the park. */
const figureCell = ({ kind, cells }: WorkbookReading, id: OutsideReturn['figures'][number]): CellRef | null =>
  kind === 'ours' ? (cells.figures[id] ?? null) : null;

/**
 * Puts figures and claimed scores back to what was submitted last.
 * @param reading where the cells stand; what was just read
 * @param ruleSet of the year
 * @throws HostRefused where a sheet is under somebody's password
 */
export const restoreSubmitted = (
  { figures, claims }: OutsideReturn,
  latest: Submission,
  reading: WorkbookReading,
  ruleSet: RuleSet,
): Promise<void> =>
  inExcel(async (context) => {
    const values = figures.flatMap((id): CellInput[] => {
      const cell = figureCell(reading, id);
      const content = figureContent(id, { plan: null, prefill: { reported: latest.reported }, ruleSet });
      const value = content.kind === 'number' ? content.value : content.kind === 'text' ? content.text : '';
      return cell ? [{ cell, value }] : [];
    });
    const scores = claims.flatMap((id): CellInput[] => {
      const cell = reading.cells.claimed[id];
      return cell ? [{ cell, value: latest.claimed[id] ?? '' }] : [];
    });
    await writeValues(context, [...values, ...scores]);
  });
