import type { Evaluation } from '../../shared/api/evaluation';
import type { Readings } from '../../shared/regulation/readings';
import type { SheetContext } from '../../shared/workbook/sheet-context';

/** Whom a park's sheets are drawn for, from its evaluation. */
export const sheetContext = (
  { year, participant }: Pick<Evaluation, 'year' | 'participant'>,
  readings: Readings,
  prefill?: SheetContext['prefill'],
): SheetContext => ({
  year,
  park: { id: participant.park, name: participant.name },
  plan: participant,
  readings,
  ...(prefill ? { prefill } : {}),
});
