import type { ParkId } from '../../vocabulary/ids';
import type { SummaryRow } from './standing';
import type { GradingRule, ProposedGrade } from '../../regulation/grades';
import { points } from '../../vocabulary/quantities';
import type { Readings } from '../../regulation/readings';
import { proposeGrades } from '../grading/propose-grades';
import { wholeFraction } from '../../vocabulary/fraction';

/**
 * Where parks would stand among each other if the year went on as it does: by the carried total, with what only the year's submission tells at its most, so that parks with
 * and without a submission compare. Parks without a month have no rank, and count for nothing. Only whoever sees all parks can say this.
 */
export const rankForecasts = (
  rows: readonly Pick<SummaryRow, 'park' | 'forecast'>[],
  readings: Readings,
  grading: GradingRule,
): ReadonlyMap<ParkId, { readonly rank: number; readonly grade: ProposedGrade }> =>
  proposeGrades(
    new Map(
      rows.flatMap(({ park, forecast }) =>
        forecast ? [[park, wholeFraction(points(forecast.carried.most))] as const] : [],
      ),
    ),
    readings,
    grading,
  ).parks;
