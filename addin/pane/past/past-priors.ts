import type { PastRow } from '../../../shared/api/past';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { figuresOf } from '../../../shared/evaluation/past/recorded';
import { FIGURES } from '../../../shared/regulation/figures';
import { Year } from '../../../shared/vocabulary/ids';
import { wanText } from '../../wording/number-text';

type Priors = Pick<Participant, 'priorRevenue' | 'priorTax'>;

/** Last year's figures that a plan lacks and 历史情况 has, for the parks of a plan. */
export interface PastPrior {
  readonly park: Participant['park'];
  readonly priors: Partial<Priors>;
  /** Whose they are, what they are, and which papers say so. */
  readonly words: string;
}

/** Those of the parks of a year: only where the plan has none itself. */
export const pastPriors = (
  year: Year,
  participants: readonly Participant[],
  rows: readonly PastRow[],
): readonly PastPrior[] => {
  const rowOf = new Map(rows.map((row) => [row.park, row]));
  const before = Year.parse(year - 1);
  return participants.flatMap(({ park, name, priorRevenue, priorTax }): PastPrior[] => {
    const recorded = rowOf.get(park)?.recorded;
    const figures = recorded && figuresOf(recorded, before);
    if (!figures) return [];
    const { revenue, tax } = figures;
    const priors: Partial<Priors> = {
      ...(priorRevenue === null && revenue !== null && { priorRevenue: revenue }),
      ...(priorTax === null && tax !== null && { priorTax: tax }),
    };
    const said = (['priorRevenue', 'priorTax'] as const).flatMap((prior) => {
      const amount = priors[prior];
      return amount === undefined ? [] : [`${FIGURES[prior].label} ${wanText(Number(amount))}`];
    });
    return said.length === 0 ? [] : [{ park, priors, words: `${name}：${said.join('，')}` }];
  });
};
