import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import type { CountedFigure } from '../../../shared/evaluation/verified/counted';
import type { Participant } from '../../../shared/evaluation/plan/plan';

/** The figures of a year that the next year's plan has of it. */
const PRIOR_OF = { revenue: 'priorRevenue', tax: 'priorTax' } as const;
type PriorOf = typeof PRIOR_OF;

/** A figure of a park that counts as it was verified, and that the plan of the year after has as last year's. */
export interface CorrectedPrior extends Pick<CountedFigure, 'reported' | 'verified'> {
  readonly park: ConsolidatedRow['park'];
  readonly name: string;
  readonly prior: PriorOf[keyof PriorOf];
}

/** Those of the parks of a year. */
export const correctedPriors = (
  rows: readonly Pick<ConsolidatedRow, 'park' | 'name' | 'verified'>[],
): readonly CorrectedPrior[] =>
  rows.flatMap(({ park, name, verified = [] }) =>
    verified.flatMap(({ figure, reported, verified: found }) =>
      figure === 'revenue' || figure === 'tax'
        ? [{ park, name, prior: PRIOR_OF[figure], reported, verified: found }]
        : [],
    ),
  );

/** Of these, the ones that a plan has otherwise: it was made before they were verified. */
export const otherInPlan = (
  corrected: readonly CorrectedPrior[],
  participants: readonly Pick<Participant, 'park' | 'priorRevenue' | 'priorTax'>[],
): readonly CorrectedPrior[] => {
  const planned = new Map(participants.map((each) => [each.park, each]));
  return corrected.filter(({ park, prior, verified }) => {
    const known = planned.get(park);
    return known !== undefined && (known[prior] === null || Number(known[prior]) !== Number(verified));
  });
};
